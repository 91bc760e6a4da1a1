import fc from 'fast-check';
import { isUnifiedIdentifier } from 'util-helpers';
import { describe, expect, it } from 'vitest';
import { checkCharacter } from '../../../../grading/records/values/check-character.ts';

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const code = fc.array(fc.constantFrom(...characters), { minLength: 17, maxLength: 17 }).map((list) => list.join(''));

describe('the check character of a credit code', () => {
  it('is the one that another implementation of the standard asks for', () => {
    const plain = fc.tuple(fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/), fc.constantFrom(...characters));
    fc.assert(fc.property(plain, ([first, last]) => (checkCharacter(first) === last) === isUnifiedIdentifier(first + last)), { numRuns: 1_000 });
  });

  it('changes with any one character', () => {
    fc.assert(fc.property(code, fc.nat(16), fc.constantFrom(...characters), (first, at, other) => {
      fc.pre(first[at] !== other);
      expect(checkCharacter(first.slice(0, at) + other + first.slice(at + 1))).not.toBe(checkCharacter(first));
    }));
  });

  it('is not there for characters that such codes do not use', () => {
    expect(checkCharacter('91130000O00000000')).toBeUndefined();
  });
});
