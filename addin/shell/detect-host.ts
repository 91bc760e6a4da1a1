/** Which program shows the page. It is asked before anything is loaded: office.js must never run in WPS, and costs a plain browser 230 KB for nothing. */
import type { Surroundings } from './surroundings.ts';

export type PageHost = 'wps' | 'office' | 'browser';

/** Facts that office.js itself looks at. `_xdm_Info` stands in the address on the web and in old versions. */
const inAddress = /[?#&](_host_Info|_xdm_Info)=/i;

export function detectHost({ search, hash, name, noted, hasOfficeExternal, hasWps }: Surroundings): PageHost {
  if (hasWps) return 'wps';
  const isOffice = inAddress.test(search) || inAddress.test(hash) || hasOfficeExternal || noted !== '' || /"hostInfo"/.test(name);
  return isOffice ? 'office' : 'browser';
}
