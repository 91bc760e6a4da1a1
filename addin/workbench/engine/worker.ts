/** The worker that runs the xlsx engine. */
import '../../shell/polyfills.ts';
import { openLocalEngine } from './local-engine.ts';
import type { EngineRequest } from './protocol.ts';
import { serveEngine } from './serve-engine.ts';

interface WorkerScope {
  postMessage(message: unknown, transfer: readonly Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<EngineRequest>) => void): void;
}

const scope = self as unknown as WorkerScope;
const take = serveEngine(openLocalEngine(), (message, transfer) => scope.postMessage(message, transfer));
scope.addEventListener('message', (event) => take(event.data));
