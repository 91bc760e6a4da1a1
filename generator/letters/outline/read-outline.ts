/** YAML text to an outline that can be built, or problems that name file, line, path and remedy. */
import { parseData } from '../../../grading/indicators/parse-data.ts';
import { parseYaml } from '../../../grading/indicators/parse-yaml.ts';
import type { MessageCode } from '../../../grading/messages/catalogue.ts';
import type { Problem } from '../../../grading/messages/problem.ts';
import { checkOutline } from './check-outline.ts';
import { outline, type Outline } from './schema.ts';

/** The same faults of writing as in packs, told as those of an outline. */
const codes: Readonly<Partial<Record<MessageCode, MessageCode>>> = { PACK_001: 'OUTLINE_001', PACK_002: 'OUTLINE_002', PACK_003: 'OUTLINE_003' };

/** `file` is named in problems; its name without ending has to be the kind. */
export function readOutline(file: string, text: string): { readonly outline?: Outline; readonly problems: readonly Problem[] } {
  const yaml = parseYaml(file, text);
  // After the first fault of writing the parser is out of step; what it says then helps nobody.
  if (yaml.parsed === undefined) return { problems: yaml.problems.slice(0, 1).map(asOutline) };
  const { value, problems } = parseData(outline, file, yaml.parsed);
  if (value === undefined) return { problems: problems.map(asOutline) };
  const faults = checkOutline(file, value, yaml.parsed);
  return faults.length > 0 ? { problems: faults } : { outline: value, problems: [] };
}

function asOutline(found: Problem): Problem {
  return { ...found, code: codes[found.code] ?? found.code };
}
