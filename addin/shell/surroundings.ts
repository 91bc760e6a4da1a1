/** What the page can see of the program it is shown in, as plain facts. */

export interface Surroundings {
  readonly search: string;
  readonly hash: string;
  /** `window.name`: Office keeps facts there for dialogs and reloads. */
  readonly name: string;
  /** What office.js noted in this tab before; empty when nothing. */
  readonly noted: string;
  /** Office's own object for web pages (`window.external` or `agaveHost`) answers for host information. */
  readonly hasOfficeExternal: boolean;
  /** The objects that WPS gives to its pages. */
  readonly hasWps: boolean;
}

type Loose = Readonly<Record<string, unknown>>;

/** Host objects of old webviews may throw when they are touched. */
function attempt<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

function has(owner: unknown, name: string): boolean {
  return (typeof owner === 'object' || typeof owner === 'function') && owner !== null && name in owner;
}

export function surroundingsOf(page: Window): Surroundings {
  const globals = page as unknown as Loose;
  return {
    search: page.location.search,
    hash: page.location.hash,
    name: page.name,
    noted: attempt(() => page.sessionStorage.getItem('hostInfoValue') ?? '', ''),
    hasOfficeExternal: attempt(() => has(globals['external'], 'GetHostInfo') || has(globals['agaveHost'], 'GetHostInfo'), false),
    hasWps: attempt(() => has(globals, 'wps') || has(globals['Application'], 'ActiveWorkbook'), false),
  };
}
