/** A .docx with the body, headers and other parts that a test writes as XML. */
import { zipBytes } from '../../generator/package/write-zip.ts';
import { textEntry } from '../../generator/package/zip-entry.ts';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const r = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const names = [
  `xmlns:w="${w}"`, `xmlns:r="${r}"`, 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"', 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"', 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"', 'mc:Ignorable="w14"',
].join(' ');

export interface SmallParts {
  readonly header?: string;
  readonly footer?: string;
  readonly footnotes?: string;
  /** Instead of that of a document. */
  readonly contentType?: string;
  /** What stands before the root of the document part. */
  readonly prolog?: string;
}

/** Paragraphs and tables as XML; header, footer and footnotes likewise. */
export function smallTemplate(body: string, parts: SmallParts = {}): Uint8Array {
  const extra = (['header', 'footer', 'footnotes'] as const).flatMap((role) => (parts[role] === undefined ? [] : [{ role, content: parts[role] }]));
  const roots = { header: 'w:hdr', footer: 'w:ftr', footnotes: 'w:footnotes' } as const;
  const references = extra.map(({ role }, at) => (role === 'footnotes' ? '' : `<w:${role}Reference w:type="default" r:id="r${at}"/>`)).join('');
  const xml = (root: string, content: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${root} ${names}>${content}</${root}>`;
  return zipBytes([
    textEntry('[Content_Types].xml', '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
      + `<Override PartName="/word/document.xml" ContentType="${parts.contentType ?? `${types}.document.main+xml`}"/>`
      + `${extra.map(({ role }) => `<Override PartName="/word/${role}.xml" ContentType="${types}.${role}+xml"/>`).join('')}</Types>`),
    textEntry('_rels/.rels', `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${r}/officeDocument" Target="word/document.xml"/></Relationships>`),
    textEntry('word/_rels/document.xml.rels', `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${extra.map(({ role }, at) => `<Relationship Id="r${at}" Type="${r}/${role}" Target="${role}.xml"/>`).join('')}</Relationships>`),
    textEntry('word/document.xml', (parts.prolog ?? '') + xml('w:document', `<w:body>${body}<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`)),
    ...extra.map(({ role, content }) => textEntry(`word/${role}.xml`, xml(roots[role], content))),
  ]);
}

/** A paragraph whose text is split into these runs. */
export function p(...runs: readonly string[]): string {
  return `<w:p>${runs.map(run).join('')}</w:p>`;
}

export function run(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Rows of cells; a cell is what stands in it as XML. */
export function tbl(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  return `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(width)}</w:tblGrid>`
    + `${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
}

/** A text box anchored in a run, with the copy that old readers show. */
export function box(content: string): string {
  const text = `<w:txbxContent>${content}</w:txbxContent>`;
  return '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="a"/>'
    + '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
    + `<wps:txbx>${text}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>`;
}

/** A content control around paragraphs. */
export function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
}
