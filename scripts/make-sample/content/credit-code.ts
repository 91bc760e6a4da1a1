/** Invented 统一社会信用代码: right in form and check characters, registered nowhere (division 139999 does not exist). */

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const registration = '91139999';

/** GB 11714: the check character of an organisation code of eight characters. */
function organisationCheck(body: string): string {
  const sum = organisationWeights.reduce((total, weight, at) => total + weight * parseInt(body.charAt(at), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}

/** GB 32100: the 18th character. */
export function checkCharacter(first17: string): string {
  const sum = codeWeights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first17.charAt(at)), 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The code of the invented enterprise `number`; every number has its own. */
export function creditCode(number: number): string {
  const body = `MA0${String(10_000 + number * 7)}`;
  const first17 = registration + body + organisationCheck(body);
  return first17 + checkCharacter(first17);
}
