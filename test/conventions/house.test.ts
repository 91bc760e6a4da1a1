/** Rules of the whole house that no compiler holds. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../cli/load-packs.ts';
import { jsonSchemas } from '../../grading/indicators/json-schema.ts';
import type { IndicatorLibrary } from '../../grading/indicators/library.ts';
import { messageCodes } from '../../grading/messages/catalogue.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const rooms = ['grading', 'workbook', 'campaign', 'generator', 'addin', 'cli'];

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const sources = rooms.flatMap(filesBelow).filter((path) => /\.tsx?$/.test(path));
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

describe('the house', () => {
  it('has a README in every room', () => {
    const inner = ['grading/indicators', 'grading/records', 'grading/evaluate', 'grading/findings', 'grading/messages', 'workbook/xlsx', 'workbook/memory', 'generator/excel',
      'grading/notes', 'grading/mends', 'workbook/contract', 'workbook/excel', 'workbook/live', 'workbook/wps', 'addin/checker', 'addin/session', 'addin/taskpane',
      'addin/workbench', 'addin/shell', 'addin/wps', 'scripts/build', 'scripts/manifest',
      'addin/documents', 'campaign/settings', 'generator/compiled', 'generator/documents', 'generator/letters', 'generator/letters/outline', 'generator/package',
      'generator/staff-templates', 'generator/word', 'generator/word/application', 'generator/word/audit-form', 'generator/word/compendium', 'generator/word/contact-sheet',
      'generator/word/content-controls', 'generator/word/procedure', 'generator/word/requirements', 'generator/word/styles', 'templates/word', 'templates/outlines'];
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

  it('keeps the law out of the code: no grade, industry, dimension or document of the edition stands in it', () => {
    const { edition } = loadPacks().libraries[0] as IndicatorLibrary;
    const law = new Set([
      ...edition.vocabulary.grades.flatMap(({ value, also }) => [value, ...(also ?? [])]), ...edition.vocabulary.statuses.map(({ value }) => value),
      ...edition.industries.flatMap(({ name, aliases }) => [name, ...(aliases ?? [])]), ...edition.dimensions.map(({ name }) => name),
      edition.document, edition.from,
    ]);
    const found = sources.filter((path) => !path.startsWith('grading/messages/')).flatMap((path) =>
      [...withoutComments(textOf(path)).matchAll(/(['"`])([^'"`\n]*)\1/g)].filter((match) => law.has(match[2] ?? '')).map((match) => `${path}: ${match[0]}`));
    expect(found).toEqual([]);
  });

  it('speaks to the user only through the catalogue', () => {
    const outside = sources.filter((path) => !path.startsWith('grading/messages/'));
    const stripped = outside.map((path) => [path, withoutComments(textOf(path))] as const);
    const sentences = stripped.flatMap(([path, code]) => [...code.matchAll(/['"`][^'"`\n]*[一-鿿]{2,}[^'"`\n]*[。：；？！][^'"`\n]*['"`]/g)].map((match) => `${path}: ${match[0]}`));
    expect(sentences).toEqual([]);
  });
});
