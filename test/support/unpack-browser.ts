/** Set-up of the test run: unpacks the browser once. */
import { browserPath } from './chromium.ts';

export async function setup(): Promise<void> {
  if (process.platform === 'linux' && process.arch === 'x64') await browserPath().catch(() => undefined);
}
