/** Where office.js is loaded from. The file must keep its name, because it finds its other parts by it. */

/** `self`: our copy beside the page; `cdn`: Microsoft's; `21vianet`: the one for tenants in China. */
export const officeScripts = {
  self: 'office/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
} as const;

export type OfficeSource = keyof typeof officeScripts;

/** The address that the page names in `<meta name="office-js">`; our own copy when it names none we know. */
export function officeAddress(page: Document): string {
  const named = page.querySelector('meta[name="office-js"]')?.getAttribute('content') ?? '';
  return Object.entries(officeScripts).find(([source]) => source === named)?.[1] ?? officeScripts.self;
}
