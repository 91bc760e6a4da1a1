/** `npm run sample`: writes templates/samples/county.xlsx and county.expected.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildCounty } from './build-county.ts';
import { expectedText } from './expected.ts';

const folder = new URL('../../templates/samples/', import.meta.url);
const county = await buildCounty();
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('county.xlsx', folder), county.workbook);
writeFileSync(new URL('county.expected.json', folder), expectedText(county.expected));
const { problems, findings, grades, notGraded } = county.expected;
console.log(`county.xlsx: ${county.enterprises} 家企业，${grades.length + notGraded.length} 行；填写问题 ${problems.length}，指标问题 ${findings.length}`);
