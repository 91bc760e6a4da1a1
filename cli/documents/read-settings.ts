/** The settings of a campaign from a file, or the sample where the user gives none; either way the terminal says what is sample. */
import type { Campaign } from '../../campaign/settings/campaign.ts';
import { publicationProblems } from '../../campaign/settings/check-values.ts';
import { parseCampaign } from '../../campaign/settings/parse-campaign.ts';
import { sampleCampaign } from '../../campaign/settings/sample-campaign.ts';
import { settingsText } from '../../campaign/settings/settings-text.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { problemLine, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { readBytes } from '../read-file.ts';
import type { Terminal } from '../terminal.ts';

export interface ReadSettings {
  readonly campaign: Campaign;
  /** What does not fit the day on which enterprises were checked. */
  readonly problemsOn: (date: string) => readonly Problem[];
}

/** Undefined after saying what cannot be used. */
export async function readSettings(file: string | undefined, terminal: Terminal): Promise<ReadSettings | undefined> {
  if (file === undefined) {
    terminal.warn(texts.sampleSettings);
    return { campaign: sampleCampaign, problemsOn: () => [] };
  }
  const bytes = await readBytes(file);
  if (!bytes.ok) {
    terminal.warn(problemLine(bytes.problem));
    return undefined;
  }
  const { campaign, samples, problems, publicationLine } = parseCampaign(settingsText(bytes.value), file);
  for (const found of problems) terminal.warn(problemLine(found));
  if (campaign === undefined) return undefined;
  if (samples.length > 0) terminal.warn(fill(texts.stillSamples, { names: samples.join(texts.separator) }));
  return { campaign, problemsOn: (date) => publicationProblems(campaign.publication, date, publicationLine, file) };
}
