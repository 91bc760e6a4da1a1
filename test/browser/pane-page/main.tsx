/** A page with nothing but the pane: the real session and judging over a workbook in memory, for tests and pictures. */
import { inProcessChecker } from '../../../addin/checker/in-process-checker.ts';
import { holdingChecker } from '../../../addin/documents/held-result.ts';
import { inProcessDocuments } from '../../../addin/documents/in-process-documents.ts';
import { shippedTemplates } from '../../../addin/documents/shipped-templates.ts';
import { createSession } from '../../../addin/session/create-session.ts';
import { runSelfTest } from '../../../addin/session/self-test.ts';
import { mountPane } from '../../../addin/taskpane/mount-pane.tsx';
import type { SheetGrid } from '../../../grading/records/sheet-grid.ts';
import { openMemory } from '../../../workbook/memory/memory-host.ts';

const packs = import.meta.glob<string>('../../../grading/indicators/**/*.yaml', { query: '?raw', import: 'default', eager: true });
const folder = '../../../grading/indicators/';

const root = document.getElementById('root');
// JSON has no holes: what was an empty cell comes as null.
const sheets = await fetch('sample.json').then((response) => response.text())
  .then((text) => JSON.parse(text, (_, value: unknown) => (value === null ? undefined : value)) as readonly SheetGrid[]);
const host = openMemory(sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: Array.from(row.cells) })) })), '示例清单.xlsx');
const templates = import.meta.glob<string>('../../../templates/word/*.docx', { query: '?inline', import: 'default', eager: true });
const checker = holdingChecker(inProcessChecker(Object.entries(packs).map(([path, text]) => ({ path: path.slice(folder.length), text }))));
const session = createSession({ host, checker, today: () => '2020-09-01' });
session.setSettings({ scope: 'workbook' });
if (root !== null) {
  mountPane(root, session, {
    version: '0.0.0',
    documents: inProcessDocuments({ held: checker.held, library: checker.library, templates: shippedTemplates(templates) }),
    selfTest: (run) => runSelfTest({ host: openMemory([]), versions: {}, now: () => performance.now() }, run),
  });
}
await session.start();
Object.assign(window, { pane: { session, host } });
