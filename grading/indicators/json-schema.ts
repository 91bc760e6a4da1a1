/** The JSON Schemas that stand beside the packs, made from the one schema the loader uses. */
import { z } from 'zod';
import { edition, pack } from './schema.ts';

export function jsonSchemas(): Readonly<Record<'pack' | 'edition', unknown>> {
  return { pack: z.toJSONSchema(pack, { io: 'input' }), edition: z.toJSONSchema(edition, { io: 'input' }) };
}
