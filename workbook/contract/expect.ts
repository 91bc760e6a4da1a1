/** Comparisons of the contract: they throw what was expected and what was seen. */
import { contractFaults as faults } from '../../grading/messages/contract.ts';
import type { MessageCode } from '../../grading/messages/catalogue.ts';
import { fill } from '../../grading/messages/template.ts';
import type { Result } from '../../grading/messages/result.ts';

const longestShown = 400;

/** A value as the report prints it. */
export function shown(value: unknown): string {
  const text = value instanceof Error ? `${value.name}: ${value.message}` : JSON.stringify(value) ?? String(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Whether two values of plain data are the same; a hole in a list counts as undefined. */
export function sameData(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    const [left, right]: readonly [readonly unknown[], readonly unknown[]] = [a, b];
    return left.length === right.length && Array.from(left).every((item, at) => sameData(item, right[at]));
  }
  if (!isRecord(a) || !isRecord(b) || Array.isArray(a) || Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => sameData(a[key], b[key]));
}

export function expectSame(what: string, seen: unknown, expected: unknown): void {
  if (sameData(seen, expected)) return;
  throw new Error(fill(faults.differs, { what, expected: shown(expected), seen: shown(seen) }));
}

/** The value of something that has to go well. */
export function expectDone<T>(what: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(fill(faults.refused, { what, seen: shown(result.problem) }));
}

/** Something that has to be refused with this code. */
export function expectRefused(what: string, result: Result<unknown>, code: MessageCode): void {
  if (result.ok) throw new Error(fill(faults.accepted, { what, expected: code }));
  expectSame(what, result.problem.code, code);
}

/** Something that has to throw exactly this. */
export async function expectThrown(what: string, work: () => Promise<unknown>, reason: unknown): Promise<void> {
  let seen: unknown;
  try {
    seen = await work();
  } catch (error) {
    if (error === reason) return;
    seen = error;
  }
  throw new Error(fill(faults.threw, { what, expected: shown(reason), seen: shown(seen) }));
}
