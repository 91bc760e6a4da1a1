/** The tab 指标: what the packs ask, table by table, grouped by dimension. */
import { referenceText, tableName } from '../../../grading/findings/grade-text.ts';
import { isDoubtful } from '../../../grading/findings/is-doubtful.ts';
import type { IndicatorSummary, TableSummary } from '../../../grading/findings/result.ts';
import type { Confidence } from '../../../grading/indicators/schema.ts';
import { confidenceNames } from '../../../grading/messages/report.ts';
import { foldKey } from '../../../grading/records/fold-text.ts';
import type { LibraryInfo } from '../../checker/checker.ts';

export interface TableChoice {
  /** Key `industry/table`. */
  readonly key: string;
  readonly title: string;
  readonly indicators: number;
  /** Of these, how many are 待核 or 待填. */
  readonly doubtful: number;
}

export interface IndicatorItem {
  readonly id: string;
  readonly title: string;
  readonly confidence: Confidence;
  readonly confidenceName: string;
  /** Best grade first; grades that ask for nothing are absent. */
  readonly requirements: readonly { readonly grade: string; readonly text: string; readonly confidence: Confidence; readonly confidenceName: string }[];
  /** Document, clause and title. */
  readonly basis: string;
  /** Address of the page that was read; empty when none was. */
  readonly address: string;
  readonly evidence: readonly string[];
  readonly remedy: string;
}

export interface DimensionGroup {
  readonly dimension: string;
  readonly indicators: readonly IndicatorItem[];
}

/** The tables to choose from, in the order of the edition. */
export function tableChoices(library: LibraryInfo): readonly TableChoice[] {
  return Object.entries(library.tables).map(([key, table]) => ({
    key,
    title: tableName(table),
    indicators: table.indicators.length,
    doubtful: table.indicators.filter(({ confidence }) => isDoubtful(confidence)).length,
  }));
}

/** Dimensions in the order of their first indicator; `search` as in the other lists, empty for all. */
export function indicatorView(table: TableSummary, search = ''): readonly DimensionGroup[] {
  const words = search.split(/\s+/).map(foldKey).filter((word) => word !== '');
  const groups = new Map<string, IndicatorItem[]>();
  for (const indicator of table.indicators) {
    const item = itemOf(indicator);
    if (!words.every((word) => searchKey(indicator.dimension, item).includes(word))) continue;
    const known = groups.get(indicator.dimension);
    if (known === undefined) groups.set(indicator.dimension, [item]);
    else known.push(item);
  }
  return [...groups].map(([dimension, indicators]) => ({ dimension, indicators }));
}

function itemOf({ id, title, confidence, requirements, reference, evidence, remedy }: IndicatorSummary): IndicatorItem {
  return {
    id, title, confidence,
    confidenceName: confidenceNames[confidence],
    requirements: requirements.filter(({ text }) => text !== '')
      .map((asked) => ({ grade: asked.grade, text: asked.text, confidence: asked.confidence, confidenceName: confidenceNames[asked.confidence] })),
    basis: referenceText(reference),
    address: reference.address ?? '',
    evidence, remedy,
  };
}

function searchKey(dimension: string, { title, requirements, basis }: IndicatorItem): string {
  return foldKey([dimension, title, basis, ...requirements.map(({ text }) => text)].join('\n'));
}
