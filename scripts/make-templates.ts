/** `npm run templates`: writes templates/word/*.docx from the outlines in templates/outlines. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildOutline } from '../generator/letters/outline/build-outline.ts';
import { readOutline } from '../generator/letters/outline/read-outline.ts';
import { documentBytes } from '../generator/package/document-bytes.ts';
import { problemLine } from '../grading/messages/problem.ts';

const outlines = new URL('../templates/outlines/', import.meta.url);
const templates = new URL('../templates/word/', import.meta.url);

for (const name of readdirSync(outlines).filter((file) => file.endsWith('.yaml')).sort()) {
  const { outline, problems } = readOutline(name, readFileSync(new URL(name, outlines), 'utf8'));
  for (const found of problems) console.error(problemLine(found));
  if (outline === undefined) {
    process.exitCode = 1;
    continue;
  }
  const target = new URL(`${outline.kind}.docx`, templates);
  writeFileSync(target, await documentBytes(buildOutline(outline)));
  console.log(fileURLToPath(target));
}
