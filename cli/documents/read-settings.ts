/** The settings of a campaign from a file, or the sample where the user gives none; either way the terminal says what is sample. */
import type { Campaign } from '../../campaign/settings/campaign.ts';
import { parseCampaign } from '../../campaign/settings/parse-campaign.ts';
import { sampleCampaign } from '../../campaign/settings/sample-campaign.ts';
import { commandTexts as texts } from '../../grading/messages/documents/commands.ts';
import { problemLine } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { readBytes } from '../read-file.ts';
import type { Terminal } from '../terminal.ts';

/** Undefined after saying what cannot be used. */
export async function readSettings(file: string | undefined, terminal: Terminal): Promise<Campaign | undefined> {
  if (file === undefined) {
    terminal.warn(texts.sampleSettings);
    return sampleCampaign;
  }
  const bytes = await readBytes(file);
  if (!bytes.ok) {
    terminal.warn(problemLine(bytes.problem));
    return undefined;
  }
  const { campaign, samples, problems } = parseCampaign(new TextDecoder().decode(bytes.value), file);
  for (const found of problems) terminal.warn(problemLine(found));
  if (campaign !== undefined && samples.length > 0) terminal.warn(fill(texts.stillSamples, { names: samples.join(texts.separator) }));
  return campaign;
}
