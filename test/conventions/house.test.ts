/** Rules of the whole house that no compiler holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../grading/indicators/json-schema.ts';
import { messageCodes } from '../../grading/messages/catalogue.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['grading', 'workbook', 'campaign', 'generator', 'addin', 'cli'];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const sources = rooms.flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

describe('the house', () => {
  it('has a README in every room', () => {
    const inner = ['grading/indicators', 'grading/records', 'grading/evaluate', 'grading/findings', 'grading/messages', 'workbook/xlsx', 'workbook/memory', 'generator/excel'];
    const folders = [...rooms, ...inner, 'templates', 'templates/samples', 'scripts', 'bench', 'test'];
    expect(folders.filter((folder) => !existsSync(join(root, folder, 'README.md')))).toEqual([]);
  });

  it('keeps files short', () => {
    const long = sources.map((path) => [path, textOf(path).split('\n').length] as const).filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
  });

  it('says at the top of every file what it is for', () => {
    expect(sources.filter((path) => !/^\/\*\*/.test(textOf(path)))).toEqual([]);
  });

  it('keeps the JSON Schemas as the loader has them (npm run schema writes them)', () => {
    for (const [name, schema] of Object.entries(jsonSchemas())) {
      expect(JSON.parse(textOf(`grading/indicators/${name}.schema.json`)), `${name}.schema.json`).toEqual(JSON.parse(JSON.stringify(schema)));
    }
  });

  it('uses every message of the catalogue', () => {
    const code = sources.filter((path) => !path.startsWith('grading/messages/')).map(textOf).join('\n');
    expect(messageCodes.filter((message) => !code.includes(`'${message}'`))).toEqual([]);
  });

  it('keeps the law out of the code: no grade, industry or limit in the core', () => {
    const core = sources.filter((path) => /^grading\/(evaluate|findings)\//.test(path));
    const stripped = core.map((path) => [path, textOf(path).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')] as const);
    expect(stripped.filter(([, code]) => /['"`](A|B|B-|C|D|引领性|非引领性|水泥|铸造|玻璃)['"`]/.test(code)).map(([path]) => path)).toEqual([]);
  });

  it('speaks to the user only through the catalogue', () => {
    const outside = sources.filter((path) => !path.startsWith('grading/messages/'));
    const stripped = outside.map((path) => [path, textOf(path).replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '')] as const);
    const sentences = stripped.flatMap(([path, code]) => [...code.matchAll(/['"`][^'"`\n]*[一-鿿]{2,}[^'"`\n]*[。：；？！][^'"`\n]*['"`]/g)].map((match) => `${path}: ${match[0]}`));
    expect(sentences).toEqual([]);
  });
});
