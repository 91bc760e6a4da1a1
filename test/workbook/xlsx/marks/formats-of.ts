/** What a format of a test workbook looks like, whatever its number: for comparing before and after. */
import { partText } from './marked.ts';

function entries(styles: string, list: string, entry: string): readonly string[] {
  const inner = new RegExp(`<${list}[^>]*>(.*?)</${list}>`, 's').exec(styles)?.[1] ?? '';
  return inner.match(new RegExp(`<${entry}(?:\\s[^>]*)?/>|<${entry}(?:\\s[^>]*)?>.*?</${entry}>`, 'gs')) ?? [];
}

/** Number format, font, fill, border and alignment of each format. */
export function describeFormats(styles: string): readonly string[] {
  const lists = { font: entries(styles, 'fonts', 'font'), fill: entries(styles, 'fills', 'fill'), border: entries(styles, 'borders', 'border') };
  const part = (xf: string, kind: keyof typeof lists): string =>
    lists[kind][Number(new RegExp(`${kind}Id="(\\d+)"`).exec(xf)?.[1] ?? 0)] ?? '';
  return entries(styles, 'cellXfs', 'xf').map((xf) => [
    /numFmtId="(\d+)"/.exec(xf)?.[1] ?? '', part(xf, 'font'), part(xf, 'fill'), part(xf, 'border'), /<alignment[^>]*>/.exec(xf)?.[0] ?? '',
  ].join(' | '));
}

/** `A1 -> look` for every cell of a sheet part. */
export async function looksOf(bytes: Uint8Array, sheet: string): Promise<Readonly<Record<string, string>>> {
  const formats = describeFormats(await partText(bytes, 'xl/styles.xml'));
  const xml = await partText(bytes, sheet);
  const cells = [...xml.matchAll(/<c\s([^>]*?)\/?>/g)].map((match) => {
    const address = /r="([A-Z]+\d+)"/.exec(match[1] ?? '')?.[1] ?? '';
    return [address, formats[Number(/s="(\d+)"/.exec(match[1] ?? '')?.[1] ?? 0)] ?? ''] as const;
  });
  return Object.fromEntries(cells);
}
