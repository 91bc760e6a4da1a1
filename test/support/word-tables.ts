/** The tables of a .docx as rows and cells, for tests of their structure. Tables within tables are not expected. */
import { contentOf, readZip } from '../../generator/package/read-zip.ts';

export interface WordCell {
  /** Breaks and paragraph ends are line feeds. */
  readonly text: string;
  readonly span: number;
  readonly merge?: 'start' | 'more';
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  readonly isHead: boolean;
  readonly mayBreak: boolean;
}

export interface WordTable {
  /** Widths of the grid in twips. */
  readonly grid: readonly number[];
  readonly rows: readonly WordRow[];
}

export function partText(bytes: Uint8Array, path: string): string {
  const entry = readZip(bytes).find((one) => one.path === path);
  if (entry === undefined) throw new Error(`no part ${path}`);
  return new TextDecoder().decode(contentOf(entry, Number.MAX_SAFE_INTEGER));
}

export function wordTables(bytes: Uint8Array): readonly WordTable[] {
  const xml = partText(bytes, 'word/document.xml');
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = '']) => ({
    grid: [...table.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width)),
    rows: [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => ({
      isHead: /<w:tblHeader(?! w:val="false")/.test(row), mayBreak: !/<w:cantSplit\/>|<w:cantSplit w:val="true"\/>/.test(row),
      cells: [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => wordCell(cell)),
    })),
  }));
}

function wordCell(xml: string): WordCell {
  const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(xml);
  return {
    text: wordText(xml), span: Number(/<w:gridSpan w:val="(\d+)"\/>/.exec(xml)?.[1] ?? 1),
    ...(merge === null ? {} : { merge: merge[1] === 'restart' ? 'start' as const : 'more' as const }),
  };
}

/** What stands in a piece of WordprocessingML. */
export function wordText(xml: string): string {
  const text = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>|<\/w:p>/g)].map(([all, text]) => (all === '<w:br/>' || all === '</w:p>' ? '\n' : text)).join('');
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, '\'').replace(/&amp;/g, '&').replace(/\n$/, '');
}

/** Rows whose spans do not add up to the grid, and cells that go on below none that began. */
export function misfits({ grid, rows }: WordTable): readonly string[] {
  const open = new Set<number>();
  return rows.flatMap(({ cells }, at) => {
    let column = 0;
    const faults: string[] = [];
    for (const { span, merge } of cells) {
      if (merge === 'more' && !open.has(column)) faults.push(`row ${at}: nothing to go on in column ${column}`);
      if (merge === undefined) open.delete(column);
      else open.add(column);
      column += span;
    }
    return column === grid.length ? faults : [...faults, `row ${at}: ${column} of ${grid.length} columns`];
  });
}
