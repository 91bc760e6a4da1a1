/** White space that can be seen. */
import { describe, expect, it } from 'vitest';
import { visibleSpaces } from '../../../../addin/session/faces/visible-spaces.ts';

describe('white space in the preview of a correction', () => {
  it.each([
    ['有  ', '有␣␣'], ['\u00A0有\u3000', '␣有␣'], ['有\n', '有↵'], ['有\r\n\r\n无', '有↵↵无'], ['\t有', '⇥有'], ['有\u200B', '有∅'], ['示例公司', '示例公司'],
  ])('%j shows as %s', (text, seen) => {
    expect(visibleSpaces(text)).toBe(seen);
  });
});
