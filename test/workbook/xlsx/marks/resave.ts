/** Saves a test workbook the way Excel does: equal formats merged and renumbered, texts shared, tags written anew. */
import { zipParts } from '../build-xlsx.ts';
import { partsOf } from './marked.ts';

type Texts = Map<string, string>;

function list(styles: string, name: string, entry: string): readonly string[] {
  const inner = new RegExp(`<${name}[^>]*>(.*?)</${name}>`, 's').exec(styles)?.[1] ?? '';
  return inner.match(new RegExp(`<${entry}(?:\\s[^>]*)?/>|<${entry}(?:\\s[^>]*)?>.*?</${entry}>`, 'gs')) ?? [];
}

/** What each number becomes when equal entries are one; the first entry stays the first, the others are turned round. */
function renumbered(entries: readonly string[]): { readonly entries: readonly string[]; readonly places: readonly number[] } {
  const [first = '', ...others] = [...new Set(entries)];
  const kept = [first, ...others.reverse()];
  return { entries: kept, places: entries.map((entry) => kept.indexOf(entry)) };
}

function resaveStyles(texts: Texts): readonly number[] {
  const styles = texts.get('xl/styles.xml') ?? '';
  const renumberIn = (xf: string, attribute: string, places: readonly number[]): string =>
    xf.replace(new RegExp(`${attribute}="(\\d+)"`), (_, number: string) => `${attribute}="${places[Number(number)] ?? 0}"`);
  const fonts = renumbered(list(styles, 'fonts', 'font'));
  const [none = '', grey = '', ...fills] = list(styles, 'fills', 'fill');
  const ownFills = [...new Set(fills)].reverse();
  const fillPlaces = [0, 1, ...fills.map((fill) => ownFills.indexOf(fill) + 2)];
  const borders = renumbered(list(styles, 'borders', 'border'));
  const formats = renumbered(list(styles, 'cellXfs', 'xf').map((xf) =>
    renumberIn(renumberIn(renumberIn(xf, 'fontId', fonts.places), 'fillId', fillPlaces), 'borderId', borders.places)));
  const section = (name: string, entries: readonly string[]): string => `<${name} count="${entries.length}">${entries.join('')}</${name}>`;
  texts.set('xl/styles.xml', `${/^.*?<styleSheet[^>]*>/s.exec(styles)?.[0] ?? ''}${section('fonts', fonts.entries)}`
    + `${section('fills', [none, grey, ...ownFills])}${section('borders', borders.entries)}${section('cellXfs', formats.entries)}</styleSheet>`);
  return formats.places;
}

function resaveSheet(xml: string, places: readonly number[], strings: string[]): string {
  const format = (number: string): number => places[Number(number)] ?? 0;
  return xml
    .replace(/ s="(\d+)"/g, (_, number: string) => (format(number) === 0 ? '' : ` s="${format(number)}"`))
    .replace(/ style="(\d+)"/g, (_, number: string) => ` style="${format(number)}"`)
    .replace(/ t="inlineStr"([^>]*)><is>(.*?)<\/is>/gs, (_, more: string, inner: string) => ` t="s"${more}><v>${strings.push(inner) - 1}</v>`)
    .replace(/<c([^>]*)><\/c ?>/g, '<c$1/>')
    .replace(/<\/(row|c|sheetData) >/g, '</$1>')
    .replace(/<row r="(\d+)">/g, '<row r="$1" spans="1:9" x14ac:dyDescent="0.25">')
    .replace(/<worksheet /, '<worksheet xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" ')
    .replace(/ width="60"/, ' width="60.7109375"');
}

/** `edit` is what the user did before saving: it gets the texts of all parts. */
export async function resave(bytes: Uint8Array, edit: (texts: Texts) => void = () => undefined): Promise<Uint8Array> {
  const texts: Texts = new Map([...(await partsOf(bytes))].map(([name, content]) => [name, new TextDecoder().decode(content)]));
  edit(texts);
  const places = resaveStyles(texts);
  const strings: string[] = [];
  for (const [name, text] of texts) if (/worksheets\//.test(name)) texts.set(name, resaveSheet(text, places, strings));
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  texts.set('xl/sharedStrings.xml', `<sst xmlns="${main}">${strings.map((inner) => `<si>${inner}</si>`).join('')}</sst>`);
  const relations = texts.get('xl/_rels/workbook.xml.rels') ?? '';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings';
  texts.set('xl/_rels/workbook.xml.rels', relations.replace('</Relationships>', `<Relationship Id="rId99" Type="${type}" Target="sharedStrings.xml"/></Relationships>`));
  return zipParts([...texts]);
}
