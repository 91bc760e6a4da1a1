/** Workbooks made by others, in a folder `shared` beside the checkout; the tests skip aloud where it is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'xlsx');

export const hasCorpus = existsSync(root);
if (!hasCorpus) console.warn('跳过：没有 ../shared/corpus/xlsx，未用他人的工作簿核对读取。');

/** Paths below the corpus, with `/`, sorted. */
export function corpusPaths(): readonly string[] {
  if (!hasCorpus) return [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => file.slice(root.length + 1).replaceAll('\\', '/')).sort();
}

export function corpusBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, path)));
}
