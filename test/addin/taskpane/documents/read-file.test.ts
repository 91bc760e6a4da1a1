/** Text files as Chinese machines write them. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../../../../addin/taskpane/documents/read-file.ts';

describe('the text of a file', () => {
  it.each<readonly [string, readonly number[]]>([
    ['UTF-8', [0xe5, 0x9f, 0x8e, 0xe5, 0xb8, 0x82]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0xe5, 0x9f, 0x8e, 0xe5, 0xb8, 0x82]],
    ['GBK', [0xb3, 0xc7, 0xca, 0xd0]],
    ['UTF-16', [0xff, 0xfe, 0xce, 0x57, 0x02, 0x5e]],
    ['UTF-16, the other way round', [0xfe, 0xff, 0x57, 0xce, 0x5e, 0x02]],
  ])('is read from %s', (_, bytes) => {
    expect(textOf(Uint8Array.from(bytes))).toBe('城市');
  });
});
