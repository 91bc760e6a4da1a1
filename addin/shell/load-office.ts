/** Loads office.js into the page and waits for the program behind it. */
import { keepHistory } from './keep-history.ts';

export type OfficeStart =
  | { readonly kind: 'ready'; readonly host: string; readonly supports: (version: string) => boolean }
  /** office.js did not come. */
  | { readonly kind: 'absent' }
  /** office.js came, and nothing answered it within the time. */
  | { readonly kind: 'silent' };

export const patience = 30;

/** `host` of what comes back is empty when the page is not in Office at all. Never throws. */
export async function loadOffice(page: Document, address: string, seconds = patience): Promise<OfficeStart> {
  const restore = keepHistory(window.history);
  if (!await loaded(page, address)) return { kind: 'absent' };
  const info = await within(seconds, Office.onReady());
  restore();
  if (info === undefined) return { kind: 'silent' };
  return {
    kind: 'ready',
    host: String(info.host ?? ''),
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
  };
}

function loaded(page: Document, address: string): Promise<boolean> {
  return new Promise((settle) => {
    const script = page.createElement('script');
    script.src = address;
    script.onload = () => settle(typeof Office === 'object');
    script.onerror = () => settle(false);
    page.head.appendChild(script);
  });
}

function within<T>(seconds: number, work: Promise<T>): Promise<T | undefined> {
  return new Promise((settle, reject) => {
    const timer = setTimeout(() => settle(undefined), seconds * 1000);
    work.then(settle, reject).finally(() => clearTimeout(timer));
  });
}
