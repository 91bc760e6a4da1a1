/** What reading one cell gives: a fact, or the reason why there is none. */
import type { MessageCode, ProblemParams } from '../../messages/catalogue.ts';
import type { Problem, Severity } from '../../messages/problem.ts';
import type { Fact } from '../fact.ts';

/** A problem that does not know its place yet. */
export type Fault = Omit<Problem, 'place'>;

export interface ValueReading {
  readonly fact: Fact;
  readonly fault?: Fault;
}

const shownLength = 60;

/** The longest text that any field takes, in characters. */
export const textLimit = 4000;

/** A value that was read without trouble. */
export function usable(fact: Fact): ValueReading {
  return { fact };
}

/** A fault whose params are checked against its sentences. */
export function faultOf<C extends MessageCode>(code: C, severity: Severity, params: ProblemParams<C>): Fault {
  return { code, severity, params };
}

/** No fact, and the reason. */
export function unusable<C extends MessageCode>(code: C, params: ProblemParams<C>): ValueReading {
  return { fact: undefined, fault: faultOf(code, 'error', params) };
}

/** The user's text as a sentence quotes it: on one line, cut after 60 characters. */
export function quoted(text: string): string {
  const line = text.slice(0, shownLength * 4).replace(/\s+/g, ' ').trim();
  return line.length > shownLength ? `${line.slice(0, shownLength)}…` : line;
}
