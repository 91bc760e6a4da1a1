/** The worker: judging with the packs that ship, and the documents that are made of what was judged. */
/// <reference types="vite/client" />
import '../shell/polyfills.ts';
import '../shell/no-eval.ts';
import { holdingChecker } from '../documents/held-result.ts';
import { inProcessDocuments } from '../documents/in-process-documents.ts';
import { serveDocuments } from '../documents/serve-documents.ts';
import { shippedTemplates } from '../documents/shipped-templates.ts';
import { inProcessChecker } from './in-process-checker.ts';
import type { Port } from './protocol.ts';
import { serveChecker } from './serve-checker.ts';

const files = import.meta.glob<string>('../../grading/indicators/**/*.yaml', { query: '?raw', import: 'default', eager: true });
const documents = import.meta.glob<string>('../../templates/word/*.docx', { query: '?inline', import: 'default', eager: true });
const folder = '../../grading/indicators/';

// Types of a worker and of a page do not go together in one program; the worker's own end is a port like any other.
const port = globalThis as unknown as Port;
const checker = holdingChecker(inProcessChecker(Object.entries(files).map(([path, text]) => ({ path: path.slice(folder.length), text }))));
serveChecker(port, checker);
serveDocuments(port, inProcessDocuments({ held: checker.held, library: checker.library, templates: shippedTemplates(documents) }));
