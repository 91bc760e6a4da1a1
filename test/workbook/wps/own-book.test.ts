/** A pane stays with its workbook, whatever the user brings to the front. */
import { describe, expect, it, vi } from 'vitest';
import { bookInAddress } from '../../../workbook/wps/own-book.ts';
import { openWps } from '../../../workbook/wps/wps-host.ts';
import { FakeWps } from '../../support/fake-wps.ts';

async function nameIn(host: ReturnType<typeof openWps>): Promise<string> {
  const name = await host.name();
  return name.ok ? name.value : name.problem.code;
}

describe('the workbook of a pane', () => {
  it('is the one in front when the pane begins, though another comes to the front before it is first asked', async () => {
    const application = new FakeWps();
    const host = openWps(application);
    application.open('B.xlsx');
    expect(await nameIn(host)).toBe('示例.xlsx');
  });

  it('is the one that the address names, though another is in front already when the page begins', async () => {
    const application = new FakeWps();
    const { FullName } = application.book;
    application.open('B.xlsx');
    expect(await nameIn(openWps(application, FullName))).toBe('示例.xlsx');
  });

  it('is read from the address of the page', async () => {
    const application = new FakeWps();
    vi.stubGlobal('location', { search: `?book=${encodeURIComponent(application.book.FullName)}` });
    application.open('B.xlsx');
    const host = openWps(application);
    vi.unstubAllGlobals();
    expect(await nameIn(host)).toBe('示例.xlsx');
  });

  it('keeps its pane when it is saved under another name', async () => {
    const application = new FakeWps();
    const host = openWps(application, application.book.FullName);
    application.book.Name = '另存.xlsx';
    expect(await nameIn(host)).toBe('另存.xlsx');
    const selected = await host.select('Sheet1', 1, 1);
    expect(selected.ok).toBe(true);
  });

  it('is not replaced by another when it is not open', async () => {
    const application = new FakeWps();
    const host = openWps(application, 'C:\\没有.xlsx');
    expect(await nameIn(host)).toBe('HOST_024');
    application.open('没有.xlsx');
    expect(await nameIn(host)).toBe('没有.xlsx');
  });

  it.each([
    ['', undefined], ['?a=1', undefined], ['?book=', undefined], ['?book=%E6', undefined],
    ['?book=C%3A%5C%E6%B8%85%E5%8D%95%26%23%201.xlsx', 'C:\\清单&# 1.xlsx'], ['?a=1&book=b', 'b'],
  ])('is named by %s', (search, book) => {
    expect(bookInAddress(search)).toBe(book);
  });
});
