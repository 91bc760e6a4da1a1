/** A key that the settings do not have, with the one that was probably meant. */
import { settingsTexts as texts } from '../../grading/messages/documents/settings.ts';
import { problem, type Place, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { foldKey } from '../../grading/records/fold-text.ts';
import { suggestName } from '../../grading/records/suggest.ts';
import { quoted } from '../../grading/records/values/reading.ts';

export function unknownKey(key: string, line: number, known: readonly string[], place: Place): Problem {
  const name = suggestName(foldKey(key), known.map((one) => ({ key: foldKey(one), name: one }))) ?? sharing(key, known) ?? oneStrokeOff(key, known);
  return problem('SETTINGS_002', 'error', place, {
    line, key: quoted(key), known: known.join(texts.separator), suggestion: name === undefined ? '' : fill(texts.suggestion, { name }),
  });
}

/** Short Chinese names are too short for counting edits: the one that holds the other, if it is the only one. */
function sharing(key: string, known: readonly string[]): string | undefined {
  const seen = foldKey(key);
  if (seen.length < 2) return undefined;
  const found = known.filter((name) => seen.includes(name) || name.includes(seen));
  return found.length === 1 ? found[0] : undefined;
}

/** Of two characters one may be wrong, if only one name is meant so. */
function oneStrokeOff(key: string, known: readonly string[]): string | undefined {
  const seen = foldKey(key);
  const found = known.filter((name) => name.length === 2 && seen.length === 2 && (name.charAt(0) === seen.charAt(0) || name.charAt(1) === seen.charAt(1)));
  return found.length === 1 ? found[0] : undefined;
}
