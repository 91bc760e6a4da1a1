/** The check character of a 统一社会信用代码, as GB 32100-2015 computes it: weights 3^(i−1) mod 31, the sum's complement to 31. */

/** Every character stands for its place here; I, O, S, V and Z are not used. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const base = characters.length;

/** For the first 17 characters of a code; further ones are ignored. Undefined when one of them is no character of such codes. */
export function checkCharacter(code: string): string | undefined {
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = characters.indexOf(character);
    if (value === -1) return undefined;
    sum += value * weight;
    weight = (weight * 3) % base;
  }
  return characters[(base - (sum % base)) % base];
}
