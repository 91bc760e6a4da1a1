/** Everything that documents are made from, out of the result that is held and what the user set. */
import { publicationProblems } from '../../campaign/settings/check-values.ts';
import { parseCampaign } from '../../campaign/settings/parse-campaign.ts';
import { sampleCampaign } from '../../campaign/settings/sample-campaign.ts';
import type { DocumentSource } from '../../generator/documents/document-kind.ts';
import type { LibraryInfo } from '../../grading/findings/library-info.ts';
import { ResultIndex } from '../../grading/findings/lookups.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { settingsTexts } from '../../grading/messages/documents/settings.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import type { DocumentSetup } from './documents.ts';
import type { OwnTemplates } from './own-templates.ts';

export interface PreparedSource {
  /** Settings that cannot be used count as samples here, so that there is still something to be counted. */
  readonly source: DocumentSource;
  readonly problems: readonly Problem[];
}

export interface TemplatePlace {
  readonly shipped: ReadonlyMap<string, Uint8Array>;
  readonly own: OwnTemplates;
}

export async function documentSource(
  result: GradingResult, library: LibraryInfo, { settings, templates }: DocumentSetup, { shipped, own: ownTemplates }: TemplatePlace,
): Promise<PreparedSource> {
  const read = settings === undefined ? undefined : parseCampaign(settings);
  const campaign = read === undefined ? sampleCampaign : read.campaign ?? sampleCampaign;
  const own = await ownTemplates.over(shipped, templates);
  const other = campaign.edition !== '' && campaign.edition !== result.edition.id
    ? [problem('DOC_034', 'error', {}, { wanted: campaign.edition, seen: result.edition.id, name: result.edition.name })] : [];
  const early = read?.campaign === undefined ? [] : publicationProblems(read.campaign.publication, result.date, read.publicationLine, settingsTexts.fileName);
  return {
    source: { index: new ResultIndex(result), library, campaign, templates: own.templates },
    problems: [...read?.problems ?? [], ...early, ...other, ...own.problems],
  };
}
