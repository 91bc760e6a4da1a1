/** Formats alone can stretch the used range to the end of a sheet: what holds nothing is not read. */
import { expect, it } from 'vitest';
import { codeOf, marksAt, wpsList } from '../../support/wps-list.ts';

it('reads no more rows than hold something, marking and unmarking', async () => {
  const { host, sheet } = wpsList(20);
  sheet.cells.set('1048576:40', { format: '0.00' });
  const rowsRead: number[] = [];
  const range = sheet.Range.bind(sheet);
  sheet.Range = (first: unknown, last?: unknown) => {
    const found = range(first, last);
    const height = found.Rows.Count;
    return new Proxy(found, {
      get: (target, name) => {
        if (name === 'Value2' || name === 'Formula') rowsRead.push(height);
        return Reflect.get(target, name, target) as unknown;
      },
      set: (target, name, value) => Reflect.set(target, name, value, target),
    });
  };
  expect([await codeOf(host.mark(marksAt([[2, 2], [5, 2]]))), await codeOf(host.unmark())]).toEqual(['done', 'done']);
  expect(Math.max(...rowsRead)).toBeLessThan(100);
  expect([sheet.at(2, 2).fill, sheet.at(2, 3).value]).toEqual([undefined, undefined]);
});
