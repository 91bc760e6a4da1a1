/** One thing that is wrong with a manifest, ready to print. */
import { manifestFindings } from '../../grading/messages/manifest.ts';
import { fill, type Params } from '../../grading/messages/template.ts';

export interface ManifestFinding {
  readonly code: keyof typeof manifestFindings;
  readonly text: string;
}

export function manifestFinding(code: ManifestFinding['code'], params: Params): ManifestFinding {
  const sentence: string = manifestFindings[code];
  return { code, text: fill(sentence, params) };
}
