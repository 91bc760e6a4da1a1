/** `npm run bench -- [grade|read|mark|live|pane|word …]`: without a name, all of them. */
import { benchGrade } from './grade.ts';
import { benchLive } from './live.ts';
import { benchMark } from './mark.ts';
import { benchPane } from './pane.ts';
import { benchRead } from './read.ts';
import { benchWord } from './word.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = { grade: benchGrade, read: () => benchRead(), mark: benchMark, live: benchLive, pane: benchPane, word: benchWord };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`没有名为 ${unknown.join('、')} 的基准；可选：${Object.keys(benches).join('、')}`);
  process.exitCode = 2;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(benches)) await benches[name]?.();
}
