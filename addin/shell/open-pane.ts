/** Puts the pane on a live workbook: the worker that judges, the session, the faces. */
import CheckerWorker from '../checker/worker.ts?worker&inline';
import { WorkerChecker } from '../checker/worker-checker.ts';
import { sharedPort } from '../documents/shared-port.ts';
import { workerDocuments } from '../documents/worker-documents.ts';
import { createSession } from '../session/create-session.ts';
import { runSelfTest } from '../session/self-test.ts';
import { mountPane } from '../taskpane/mount-pane.tsx';
import type { LiveHost, ScratchHost } from '../../workbook/host.ts';
import { listenForTab, requestedTab } from './requested-tab.ts';

/** `versions` names the program around the pane, for the report of the self-test. */
export function openPane(element: HTMLElement, host: LiveHost & ScratchHost, versions: Readonly<Record<string, string>>): void {
  const ports = sharedPort(() => new CheckerWorker());
  const session = createSession({ host, checker: new WorkerChecker(ports.open), today });
  const version = productVersion(element.ownerDocument);
  const tab = requestedTab(window.location.hash);
  element.textContent = '';
  mountPane(element, session, {
    version,
    documents: workerDocuments(ports),
    selfTest: (run) => runSelfTest({ host, versions: { product: version, ...versions, browser: navigator.userAgent }, now: () => performance.now() }, run),
    ...(tab === undefined ? {} : { initialTab: tab }),
    listenForTab: (listener) => listenForTab(window, listener),
  });
  window.addEventListener('pagehide', () => session.close());
  void session.start();
}

/** The build writes it into the page. */
function productVersion(page: Document): string {
  return page.querySelector('meta[name="product-version"]')?.getAttribute('content') ?? '';
}

/** The user's own day. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
