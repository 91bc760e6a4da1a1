/** The chart of the statistics sheet, the comment of the main list, and the pictures that WPS keeps in cells. */
import { chartRows } from '../layout/other-sheets.ts';
import { declaration, mainNamespace, packageNamespace, relationsNamespace } from './escape.ts';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006';
const a = `xmlns:a="${drawingNamespace}/main"`;
const xdr = `xmlns:xdr="${drawingNamespace}/spreadsheetDrawing"`;
const r = `xmlns:r="${relationsNamespace}"`;

/** A relationships part. */
export function relationsXml(relations: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.startsWith('http') ? type : `${relationsNamespace}/${type}`}" Target="${target}"/>`);
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${items.join('')}</Relationships>`;
}

export const drawingXml = `${declaration}<xdr:wsDr ${xdr} ${a}><xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>`
  + '<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>18</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>'
  + '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>'
  + `<a:graphicData uri="${drawingNamespace}/chart"><c:chart xmlns:c="${drawingNamespace}/chart" ${r} r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

/** A column chart of the numbers in B by the labels in A. */
export function chartXml(): string {
  const range = (column: string) => `统计!$${column}$${chartRows.first}:$${column}$${chartRows.last}`;
  const title = '<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="zh-CN" sz="1400" b="1"/><a:t>各行业生产线数量（示例）</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>';
  const axis = (id: number, crossed: number, kind: string, position: string) => `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${position}"/><c:crossAx val="${crossed}"/></c:${kind}>`;
  return `${declaration}<c:chartSpace xmlns:c="${drawingNamespace}/chart" ${a} ${r}><c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>`
    + '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="2E75B6"/></a:solidFill></c:spPr>'
    + `<c:cat><c:strRef><c:f>${range('A')}</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${range('B')}</c:f></c:numRef></c:val></c:ser>`
    + `<c:axId val="111"/><c:axId val="112"/></c:barChart>${axis(111, 112, 'catAx', 'b')}${axis(112, 111, 'valAx', 'l')}</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;
}

/** A comment in the old form, on cell `address`. */
export function commentsXml(address: string): string {
  return `${declaration}<comments xmlns="${mainNamespace}"><authors><author>示例县大气办</author></authors><commentList><comment ref="${address}" authorId="0"><text>`
    + '<r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>示例县大气办：</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">\n信用代码请对照营业执照逐位核对。</t></r></text></comment></commentList></comments>';
}

/** The box of that comment; `row` and `column` are 0-based. */
export function commentBoxVml(row: number, column: number): string {
  return '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>'
    + '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
    + '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:300pt;margin-top:60pt;width:160pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    + `<v:textbox><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 10, ${row}, 5, ${column + 3}, 20, ${row + 3}, 5</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape></xml>`;
}

/** `xl/cellimages.xml`: one picture per id, all of the same file. */
export function cellImagesXml(ids: readonly string[]): string {
  const pictures = ids.map((id, at) => `<etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 2}" name="${id}" descr="示例照片"/><xdr:cNvPicPr/></xdr:nvPicPr>`
    + '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic></etc:cellImage>');
  return `${declaration}<etc:cellImages ${xdr} ${r} ${a} xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">${pictures.join('')}</etc:cellImages>`;
}

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A picture of one pixel. */
export function pictureBytes(): Uint8Array {
  return Uint8Array.from(atob(pixel), (character) => character.charCodeAt(0));
}
