/** Small lies about the law, one at a time: for proving that the cases beside the packs would notice each of them. */

/** `change` is made to a plain copy of a pack or an edition. */
export interface Mutation {
  /** Where, for people: the id of the indicator or veto, then the keys. */
  readonly label: string;
  /** The indicator it belongs to, if any. */
  readonly indicator: string | undefined;
  readonly path: readonly (string | number)[];
  /** `undefined` takes the key away. */
  readonly value: unknown;
}

type Node = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];
interface Around {
  readonly choicesOf: (field: string) => readonly string[];
  readonly indicator: string | undefined;
  /** How much of the path leads to the indicator. */
  readonly from: number;
}

const step = 0.01;
const noneMeans = [undefined, 'notApplicable', 'notMet', 'needsReview'] as const;
const declared = { check: { op: 'declaredLevel' } };

/** All mutations below a pack or an edition. `choicesOf` gives the choices of a field, best first. */
export function mutationsOf(root: unknown, choicesOf: (field: string) => readonly string[]): readonly Mutation[] {
  return walk(root, [], { choicesOf, indicator: undefined, from: 0 });
}

/** A copy with one mutation made. */
export function mutated<T>(root: T, { path, value }: Mutation): T {
  const copy = JSON.parse(JSON.stringify(root)) as T;
  let node = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) node = node[key] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value !== undefined) node[last] = value;
  else if (Array.isArray(node)) node.splice(Number(last), 1);
  else Reflect.deleteProperty(node, last);
  return copy;
}

function walk(value: unknown, path: Path, outer: Around): readonly Mutation[] {
  if (Array.isArray(value)) return (value as unknown[]).flatMap((item, at) => walk(item, [...path, at], outer));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  const around = 'requirements' in node || 'effect' in node ? { ...outer, indicator: String(node['id']), from: path.length } : outer;
  return [...ofNode(node, path, around), ...Object.entries(node).flatMap(([key, child]) => walk(child, [...path, key], around))];
}

function ofNode(node: Node, path: Path, around: Around): readonly Mutation[] {
  const to = (key: string | undefined, value: unknown): Mutation => {
    const full = key === undefined ? path : [...path, key];
    const shown = full.slice(around.from).join('.');
    return { label: `${around.indicator ?? ''} ${shown} = ${JSON.stringify(value) ?? 'gone'}`.trim(), indicator: around.indicator, path: full, value };
  };
  return [
    ...figures(node).map(([key, value]) => to(key, value)),
    ...days(node).map(([key, value]) => to(key, value)),
    ...['values', 'barredGrades', 'use', 'of'].flatMap((key) => shorter(node[key], key !== 'of').map((rest) => to(key, rest))),
    ...(node['op'] === 'notBelow' ? around.choicesOf(String(node['field'])).filter((choice) => choice !== node['value']) : [])
      .map((choice) => to('value', choice)),
    ...('requirements' in node ? [to(undefined, undefined)] : []),
    ...('appliesWhen' in node ? [to('appliesWhen', undefined)] : []),
    ...(readsOwnField(node) ? noneMeans.filter((meaning) => isOther(meaning, node['whenNone'])).map((meaning) => to('whenNone', meaning)) : []),
    ...('sameAs' in node || ('check' in node && !isDeclared(node['check'])) ? [to(undefined, declared)] : []),
    ...('barredGrades' in node ? [to(undefined, { toLowest: true })] : []),
    ...('toLowest' in node ? [to(undefined, { barredGrades: ['A', '引领性', 'B', 'B-'] })] : []),
    ...('treatedAs' in node ? [to('treatedAs', node['treatedAs'] === 'lowest' ? 'notGraded' : 'lowest')] : []),
  ];
}

function figures(node: Node): readonly (readonly [string, number])[] {
  const around = (key: string, by: number): readonly (readonly [string, number])[] => {
    const value = node[key];
    return typeof value === 'number' ? [[key, value - by], [key, value + by]] : [];
  };
  switch (node['op']) {
    case 'atMost':
    case 'atLeast':
      return around('value', step);
    case 'between':
      return [...around('min', step), ...around('max', step)];
    case 'withinMonths':
      return around('value', 1);
    default:
      return [];
  }
}

function days(node: Node): readonly (readonly [string, string])[] {
  return ['from', 'until'].flatMap((key) => {
    const day = node[key];
    if (typeof day !== 'string') return [];
    return [-1, 1].map((by) => [key, new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10)] as const);
  });
}

/** The list without each of its values in turn; `canBeEmpty` where nothing left still means something. */
function shorter(list: unknown, canBeEmpty: boolean): readonly (readonly unknown[])[] {
  if (!Array.isArray(list) || (list.length < 2 && !canBeEmpty)) return [];
  return list.map((_, at) => (list as unknown[]).filter((__, other) => other !== at));
}

/** What “/” means can only show where an indicator asks for a field of its own, not for a declared level. */
function readsOwnField(node: Node): boolean {
  if (!('requirements' in node)) return false;
  return Object.values(node['requirements'] as Node).some((requirement) =>
    'check' in (requirement as Node) && !isDeclared((requirement as Node)['check']));
}

function isDeclared(check: unknown): boolean {
  const { op, value } = check as Node;
  return op === 'declaredLevel' || ((op === 'atMost' || op === 'atLeast') && value === null);
}

function isOther(meaning: string | undefined, stated: unknown): boolean {
  return (meaning ?? 'needsReview') !== (stated ?? 'needsReview') && (meaning !== undefined || stated === undefined);
}
