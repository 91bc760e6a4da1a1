/** The worker: judging with the packs that ship. */
/// <reference types="vite/client" />
import '../shell/polyfills.ts';
import '../shell/no-eval.ts';
import { inProcessChecker } from './in-process-checker.ts';
import type { Port } from './protocol.ts';
import { serveChecker } from './serve-checker.ts';

const files = import.meta.glob<string>('../../grading/indicators/**/*.yaml', { query: '?raw', import: 'default', eager: true });
const folder = '../../grading/indicators/';

// Types of a worker and of a page do not go together in one program; the worker's own end is a port like any other.
serveChecker(globalThis as unknown as Port, inProcessChecker(
  Object.entries(files).map(([path, text]) => ({ path: path.slice(folder.length), text })),
));
