/** Where the page may load from besides its own place, for each source of office.js. */
import { officeScripts, type OfficeSource } from '../../addin/shell/office-script.ts';

/** Empty for our own copy. */
export function officeOrigins(source: OfficeSource): readonly string[] {
  const script = officeScripts[source];
  return script.startsWith('https:') ? [new URL(script).origin] : [];
}
