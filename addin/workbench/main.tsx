/** The workbench's page: the xlsx engine and the judging each in a worker, the grid and the pane in front of them. */
import '../shell/polyfills.ts';
import '../shell/no-eval.ts';
import { createRoot } from 'react-dom/client';
import { fill } from '../../grading/messages/template.ts';
import { startFaults } from '../../grading/messages/workbench.ts';
import sample from '../../templates/samples/county.xlsx?inline';
import { WorkerChecker } from '../checker/worker-checker.ts';
import CheckerWorker from '../checker/worker.ts?worker&inline';
import { sharedPort } from '../documents/shared-port.ts';
import { workerDocuments } from '../documents/worker-documents.ts';
import { createSession } from '../session/create-session.ts';
import { openWorkerEngine } from './engine/worker-engine.ts';
import EngineWorker from './engine/worker.ts?worker&inline';
import { App } from './page/app.tsx';
import { PageModel } from './page/page-model.ts';
import { browserSaver } from './page/save-copy.ts';
import { WorkbenchHost } from './workbench-host.ts';

/** YYYY-MM-DD where the user is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

function start(root: HTMLElement): void {
  const page = root.ownerDocument.defaultView ?? window;
  if (!('DecompressionStream' in page)) throw new Error(startFaults.noUnpacking);
  const host = new WorkbenchHost(openWorkerEngine(new EngineWorker()));
  const ports = sharedPort(() => new CheckerWorker());
  const session = createSession({ host, checker: new WorkerChecker(ports.open), today });
  root.ownerDocument.documentElement.className = 'whole';
  createRoot(root).render(<App model={new PageModel(host, session, browserSaver(page))} sample={sample} extras={{ documents: workerDocuments(ports) }} />);
}

const root = document.getElementById('root');
if (root !== null) {
  try {
    start(root);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const known = Object.values(startFaults).some((fault) => fault === detail);
    root.textContent = '';
    const line = root.ownerDocument.createElement('p');
    line.className = 'plain';
    line.textContent = known ? detail : fill(startFaults.failed, { detail });
    root.appendChild(line);
  }
}
