/** `npm run bench -- grade`: rows per second of the engine against ajv, zod and json-rules-engine on the same rules. */
import { gradeOurs, prepareOurs } from './grade-ours.ts';
import { ajvPeer, jsonRulesPeer, zodPeer } from './grade-peers.ts';
import { levels, makeRows, makeRules } from './grade-rules.ts';
import { measure, printRates } from './measure.ts';

const rowCount = 100_000;
const ruleCount = 60;
/** json-rules-engine is slow enough that a part of the rows tells its rate. */
const slowRows = 2_000;
const runs = 5;

export async function benchGrade(): Promise<void> {
  const rules = makeRules(ruleCount);
  const rows = makeRows(rules, rowCount);
  const few = rows.slice(0, slowRows);
  const ours = prepareOurs(rules, rows, levels);
  const four = prepareOurs(rules, rows, ['引领性', '二', '三', '非引领性']);
  const ajv = ajvPeer(rules);
  const zod = zodPeer(rules);
  const jsonRules = jsonRulesPeer(rules);
  const broken = gradeOurs(ours);
  const others = [['four grades', gradeOurs(four)], ['ajv', ajv(rows)], ['zod', zod(rows)]] as const;
  for (const [name, count] of others) if (count !== broken) throw new Error(`${name} found ${count} broken rules, the engine ${broken}`);
  const brokenFew = gradeOurs(prepareOurs(rules, few, levels));
  if (await jsonRules(few) !== brokenFew) throw new Error('json-rules-engine found another number of broken rules');
  console.log(`${rowCount} rows x ${ruleCount} indicators, ${(broken / rowCount).toFixed(2)} broken rules a row, the same in every engine`);
  printRates('grade', [
    await measure('ours, a finding for every indicator', rowCount, runs, () => gradeOurs(ours)),
    await measure('ours, three requirements an indicator', rowCount, runs, () => gradeOurs(four)),
    await measure('ajv, allErrors', rowCount, runs, () => ajv(rows)),
    await measure('zod', rowCount, runs, () => zod(rows)),
    await measure(`json-rules-engine (${slowRows} rows)`, slowRows, 2, () => jsonRules(few)),
  ]);
}
