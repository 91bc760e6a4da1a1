/** Are the icons that a manifest names there, with the right number of pixels? */
import { manifestFinding, type ManifestFinding } from './manifest-finding.ts';
import { childOf, everyElement, type XmlElement } from './xml-tree.ts';

/** The bytes of an icon by its file name; undefined where there is none. */
export type IconReader = (file: string) => Uint8Array | undefined;

export function lintIcons(root: XmlElement, read: IconReader): readonly ManifestFinding[] {
  const pixels = new Map<string, readonly [file: string, size: string]>();
  const add = (element: XmlElement | undefined, size: string) => {
    const address = element?.attribute('DefaultValue');
    const file = address !== undefined && URL.canParse(address) ? new URL(address).pathname.split('/').pop() ?? '' : '';
    if (file !== '') pixels.set(`${file} ${size}`, [file, size]);
  };
  add(childOf(root, 'IconUrl'), '32');
  add(childOf(root, 'HighResolutionIconUrl'), '64');
  const elements = everyElement(root);
  for (const image of elements.filter(({ name }) => name === 'Image')) {
    const size = image.attribute('size');
    if (size !== undefined) add(elements.find((entry) => entry.name === 'Image' && entry.attribute('id') === image.attribute('resid')), size);
  }
  return [...pixels.values()].flatMap(([file, expected]) => lintIcon(file, expected, read(file)));
}

function lintIcon(file: string, expected: string, bytes: Uint8Array | undefined): readonly ManifestFinding[] {
  if (bytes === undefined) return [manifestFinding('iconAbsent', { file })];
  const seen = pngSize(bytes);
  return seen === `${expected} × ${expected}` ? [] : [manifestFinding('iconPixels', { file, seen, expected: `${expected} × ${expected}` })];
}

/** `32 × 32` as the PNG says in its head; `0 × 0` when it is no PNG. */
function pngSize(bytes: Uint8Array): string {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = bytes.length > 24 && head.getUint32(0) === 0x89504e47;
  return isPng ? `${head.getUint32(16)} × ${head.getUint32(20)}` : '0 × 0';
}
