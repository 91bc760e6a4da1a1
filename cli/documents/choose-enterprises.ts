/** Enterprises by the names that a user types. */
import { bulkTexts } from '../../grading/messages/documents/bulk.ts';
import type { GradingResult } from '../../grading/findings/result.ts';
import { problem, type Problem } from '../../grading/messages/problem.ts';
import { fill } from '../../grading/messages/template.ts';
import { foldKey } from '../../grading/records/fold-text.ts';
import { suggestName } from '../../grading/records/suggest.ts';
import { quoted } from '../../grading/records/values/reading.ts';

/** Indexes of the enterprises with these names or credit codes, several of one name all of them, and a problem for each name that none has. */
export function chooseEnterprises({ enterprises }: GradingResult, names: readonly string[]): { readonly chosen: readonly number[]; readonly problems: readonly Problem[] } {
  const chosen = new Set<number>();
  const problems: Problem[] = [];
  const keys = enterprises.map(({ name, creditCode }) => ({ name: foldKey(name), code: foldKey(creditCode) }));
  for (const seen of names) {
    const key = foldKey(seen);
    const found = keys.flatMap(({ name, code }, at) => (key !== '' && (name === key || code === key) ? [at] : []));
    found.forEach((at) => chosen.add(at));
    if (found.length > 0) continue;
    const name = suggestName(key, enterprises.map((one, at) => ({ key: keys[at]?.name ?? '', name: one.name }))) ?? holding(key, enterprises.map((one) => one.name));
    problems.push(problem('DOC_005', 'error', {}, { seen: quoted(seen), suggestion: name === undefined ? '' : fill(bulkTexts.suggestion, { name }) }));
  }
  return { chosen: [...chosen].sort((a, b) => a - b), problems };
}

/** The one enterprise whose name has the typed piece in it. */
function holding(key: string, names: readonly string[]): string | undefined {
  const found = key.length < 2 ? [] : names.filter((name) => foldKey(name).includes(key));
  return found.length === 1 ? found[0] : undefined;
}
