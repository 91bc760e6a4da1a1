/** Writes the JSON Schemas of packs and editions, for editors and for anybody who checks YAML elsewhere. */
import { writeFileSync } from 'node:fs';
import { jsonSchemas } from '../grading/indicators/json-schema.ts';

for (const [name, schema] of Object.entries(jsonSchemas())) {
  writeFileSync(new URL(`../grading/indicators/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
