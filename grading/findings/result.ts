/** The one record that every face reads: marks, reports, documents, pane, terminal. No face computes a grade. */
import type { Confidence, Measure, Reference } from '../indicators/schema.ts';
import type { Problem } from '../messages/problem.ts';
import type { ReadColumn } from '../records/record.ts';
import type { Outcome } from './outcome.ts';

/** Best and worst grade that the data still allow; equal when nothing is open. */
export interface GradeRange {
  readonly best: string;
  readonly worst: string;
}

/** One indicator judged for one line, against the line's target grade. */
export interface Finding {
  /** Id of the indicator in the line's table. */
  readonly indicator: string;
  readonly outcome: Outcome;
  /** The grades this indicator alone allows, at best and at worst. */
  readonly levels: GradeRange;
  /** Why the two levels differ, where the outcome at the target does not say it. */
  readonly open?: 'missing' | 'needsReview' | 'error';
  /** The level that the enterprise declared stands in for a sentence or figure that is not known (待填). */
  readonly declared?: true;
  /** How far the actual value is beyond the target's limit, in the field's unit; above 0 means it falls short. */
  readonly difference?: number;
  /** The reason why the user leaves it out; the grade is the same with it and without it. */
  readonly ignored?: string;
}

/** A step that the grade took, in order: weakest item, vetoes, what was applied for, a status that stands in for a grade. */
export type GradeStep =
  | { readonly step: 'weakestItem'; readonly range: GradeRange; readonly deciding: readonly string[] }
  /** `needsReview`: something stands in the veto's cell that is neither yes nor no, so that only the worst end falls. */
  | { readonly step: 'veto'; readonly range: GradeRange; readonly veto: string; readonly outcome: 'notMet' | 'needsReview' }
  | { readonly step: 'appliedFor'; readonly range: GradeRange; readonly applied: string }
  | { readonly step: 'status'; readonly range: GradeRange; readonly status: string };

/** Why a line has no grade. */
export type NotGraded =
  | { readonly reason: 'status'; readonly status: string }
  | { readonly reason: 'industry' }
  /** The industry is known, but nobody has written its indicators down yet. */
  | { readonly reason: 'noPack' }
  | { readonly reason: 'error' };

/** One row of the workbook: a production line of an enterprise, judged by one table. */
export interface LineResult {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** Index into `enterprises`. */
  readonly enterprise: number;
  readonly name: string;
  readonly line: string;
  readonly industry: string;
  /** Key into `tables`; absent when the line is not graded. */
  readonly table?: string;
  readonly applied?: string;
  /** The grade the findings are judged against: the one asked for, else applied for, else the one attained at best. */
  readonly target?: string;
  /** What the indicators alone give. */
  readonly attained?: GradeRange;
  /** After vetoes and the application: the result. */
  readonly grade?: GradeRange;
  readonly notGraded?: NotGraded;
  readonly steps: readonly GradeStep[];
  readonly findings: readonly Finding[];
  /** Field ids whose values would narrow the range. */
  readonly settledBy: readonly string[];
  /** Indicators under the grade whose figure or sentence is 待核 or 待填. */
  readonly restsOn: { readonly unverified: readonly string[]; readonly blank: readonly string[] };
  /** Field id to what the cell says; empty cells are absent. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The lowest grade of the lines of one enterprise that are graded by `grades` and share it. */
export interface OverallGrade extends GradeRange {
  /** The scheme, best first: grades of different schemes are not compared. */
  readonly grades: readonly string[];
}

export interface EnterpriseResult {
  readonly name: string;
  readonly creditCode: string;
  /** Indexes into `lines`. */
  readonly lines: readonly number[];
  /** Only where tables let the lowest line count: one for each of their schemes. It bears on lines of such tables alone. */
  readonly overall?: readonly OverallGrade[];
}

/** What an indicator asks at one grade, ready to print. `text` says 待填 in words when it is not known. */
export interface RequirementText {
  readonly grade: string;
  readonly text: string;
  /** Ids of the fields this grade's requirement reads; the first is the one to look at. */
  readonly fields: readonly string[];
  readonly confidence: Confidence;
}

export interface IndicatorSummary {
  readonly id: string;
  readonly dimension: string;
  readonly title: string;
  /** Ids of the fields it reads; the first is the one to look at. */
  readonly fields: readonly string[];
  /** Ids of the fields whose limit is 待填: they decide nothing yet, and are printed beside what does. */
  readonly measured: readonly string[];
  readonly requirements: readonly RequirementText[];
  readonly evidence: readonly string[];
  readonly remedy: string;
  readonly reference: Reference;
  readonly confidence: Confidence;
}

/** One table used in this result: enough to print every finding without the packs. */
export interface TableSummary {
  readonly industry: string;
  readonly name: string;
  readonly grades: readonly string[];
  /** Whether lines keep their own grade, or share the lowest of the enterprise's lines of such tables. */
  readonly overall: 'perLine' | 'lowest';
  readonly indicators: readonly IndicatorSummary[];
  readonly measures: readonly Measure[];
  /** By veto id: the grades of this table that it takes away. */
  readonly barredBy: Readonly<Record<string, readonly string[]>>;
}

export interface VetoSummary {
  readonly title: string;
  readonly field: string;
  readonly reference: Reference;
  readonly confidence: Confidence;
}

/** A field as the result mentions it. */
export interface FieldSummary {
  readonly heading: string;
  /** The merged heading that templates print above it; empty where there is none. */
  readonly group: string;
  readonly unit: string;
  /** Only for fields that hold a day. */
  readonly isDate?: true;
}

/** How one sheet was read. Columns are 1-based. */
export interface SheetSummary {
  readonly file: string;
  readonly name: string;
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  /** The first empty column to the right of the headings. */
  readonly freeColumn: number;
  readonly columns: readonly ReadColumn[];
}

/** Who reviews and publishes the grades that are named. */
export interface ReviewLevel {
  readonly grades: readonly string[];
  /** Reviews in their order, as they are called. */
  readonly reviews: readonly string[];
  readonly publishedBy: 'province' | 'city';
  /** Whether the weekly report to the province lists them. */
  readonly inWeeklyReport: boolean;
  readonly confidence: Confidence;
}

export interface EditionSummary {
  readonly id: string;
  readonly name: string;
  readonly document: string;
  /** The number of the notice's attachment that prints its tables. */
  readonly annex?: number;
  readonly from: string;
  readonly reviewLevels: readonly ReviewLevel[];
}

export interface GradingResult {
  readonly formatVersion: 1;
  readonly edition: EditionSummary;
  /** The date the rules were applied for, YYYY-MM-DD. */
  readonly date: string;
  readonly target?: string;
  readonly sheets: readonly SheetSummary[];
  readonly fields: Readonly<Record<string, FieldSummary>>;
  readonly tables: Readonly<Record<string, TableSummary>>;
  readonly vetoes: Readonly<Record<string, VetoSummary>>;
  readonly enterprises: readonly EnterpriseResult[];
  readonly lines: readonly LineResult[];
  /** What has to be mended in the workbook before it can be judged. */
  readonly problems: readonly Problem[];
}
