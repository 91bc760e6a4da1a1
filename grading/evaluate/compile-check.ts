/** A check, leaf or composite, compiled to one judge. */
import type { Outcome } from '../findings/outcome.ts';
import type { Check } from '../indicators/schema.ts';
import { compileLeaf, type LeafContext } from './compile-leaf.ts';
import type { Judge } from './judge.ts';

export function compileCheck(check: Check, context: LeafContext): Judge {
  if (check.op !== 'every' && check.op !== 'some') return compileLeaf(check, context);
  const judges = check.of.map((leaf) => compileLeaf(leaf, context));
  const decisive: Outcome = check.op === 'every' ? 'notMet' : 'met';
  const otherwise: Outcome = check.op === 'every' ? 'met' : 'notMet';
  return (facts) => {
    let open: Outcome | undefined;
    let applicable = false;
    for (const judge of judges) {
      const outcome = judge(facts);
      if (outcome === decisive) return decisive;
      if (outcome !== 'notApplicable') applicable = true;
      if (outcome !== 'notApplicable' && outcome !== otherwise) open = worseOpen(open, outcome);
    }
    return open ?? (applicable ? otherwise : 'notApplicable');
  };
}

/** Among open outcomes the one that asks for most: an error, then a missing fact, then a look by a person. */
function worseOpen(a: Outcome | undefined, b: Outcome): Outcome {
  if (a === 'error' || b === 'error') return 'error';
  return a === 'missing' || b === 'missing' ? 'missing' : 'needsReview';
}
