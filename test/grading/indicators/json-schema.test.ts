/** The JSON Schemas beside the packs, read by a validator of other people. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const folder = fileURLToPath(new URL('../../../grading/indicators/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml') && !path.endsWith('.cases.yaml'));
const schemaOf = (name: string) => new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as object);
const validators = { edition: schemaOf('edition'), pack: schemaOf('pack') };

describe.each(files)('%s', (path) => {
  const validate = validators[path.endsWith('edition.yaml') ? 'edition' : 'pack'];
  const data = parse(readFileSync(join(folder, path), 'utf8')) as Record<string, unknown>;

  it('fits its schema', () => {
    expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  });

  it('no longer fits with a key that nobody knows', () => {
    expect(validate({ ...data, limit: 10 })).toBe(false);
  });
});
