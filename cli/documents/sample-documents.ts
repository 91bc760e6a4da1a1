/** The whole set of documents for the sample that ships with the product. */
import { join } from 'node:path';
import { sampleCampaign } from '../../campaign/settings/sample-campaign.ts';
import type { PlannedDocument } from '../../generator/documents/document-kind.ts';
import { documentKinds } from '../../generator/documents/kinds.ts';
import { isOutdated, planDocuments } from '../../generator/documents/plan-documents.ts';
import { libraryInfo } from '../../grading/evaluate/library-info.ts';
import type { ResultIndex } from '../../grading/findings/lookups.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { problemLine } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { folderSink } from './folder-sink.ts';
import { readTemplates } from './read-templates.ts';
import { tellCounts } from './tell-plan.ts';
import { writeDocuments } from './write-documents.ts';

interface Judged {
  readonly index: ResultIndex;
  readonly library: IndicatorLibrary;
}

/** Notices and boards for every enterprise are hundreds of files that all look alike: they are made when somebody asks for them. */
const leftOut: readonly string[] = ['return-notice', 'verification-notice', 'reduction-plan', 'notice-board'];

/** Of these a few show what they are like; the plan names those first that can be helped soonest. */
const isShortened = ({ kind }: PlannedDocument): boolean => kind.id === 'rectification-plan';
const examples = 3;

/** What each kind is usually made for, into `folder`. Facts that are missing are no failure: the sample leaves some out on purpose. */
export async function sampleDocuments(judged: Judged, date: string, folder: string, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  const started = performance.now();
  const templates = await readTemplates(undefined);
  if (!templates.ok) {
    terminal.warn(problemLine(templates.problem));
    return exitCodes.unreadable;
  }
  const source = { index: judged.index, library: libraryInfo(judged.library, date), campaign: sampleCampaign, templates: templates.value.templates };
  const usual = planDocuments(source, { kinds: documentKinds.filter(({ id }) => !leftOut.includes(id)), scope: 'usual' });
  const plan = [...usual.filter((planned) => !isShortened(planned)), ...usual.filter(isShortened).slice(0, examples)];
  const written = await writeDocuments(source, plan, await folderSink(folder, { planned: plan.map(({ path }) => path), isOutdated: isOutdated(source, { kinds: documentKinds }), onKept: () => undefined }), {}, terminal, signal);
  if (written === undefined) return exitCodes.unreadable;
  if ('interrupted' in written) {
    terminal.warn(fill(texts.interrupted, { count: written.interrupted }));
    return exitCodes.cancelled;
  }
  terminal.print(`\n${texts.startTitle}`);
  tellCounts(plan, written.counts, terminal);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  terminal.print(fill(texts.writtenFolder, { folder, count: plan.length - written.failed, seconds }));
  const documents = plan.filter(({ missing }) => missing.length > 0).length;
  if (documents > 0) terminal.print(fill(texts.startLacking, { documents, file: join(folder, bulkTexts.missingFile) }));
  if (written.failed === 0) return exitCodes.nothingFound;
  terminal.warn(fill(texts.failed, { count: written.failed }));
  return exitCodes.findings;
}
