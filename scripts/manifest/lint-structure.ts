/** Are the elements of a manifest known, complete and in their order? */
import { manifestFinding, type ManifestFinding } from './manifest-finding.ts';
import { manifestShape, type ElementShape } from './manifest-shape.ts';
import type { XmlElement } from './xml-tree.ts';

/** `path` is the key of `manifestShape` of this element. */
export function lintStructure(element: XmlElement, path = ''): readonly ManifestFinding[] {
  const shape = manifestShape.get(path);
  if (shape === undefined) return [];
  const inner = element.children.flatMap((child) => lintStructure(child, path === '' ? child.name : `${path}/${child.name}`));
  return [...orderOf(element, shape), ...countsOf(element, shape), ...inner];
}

function orderOf(element: XmlElement, shape: ElementShape): readonly ManifestFinding[] {
  const found: ManifestFinding[] = [];
  let last: { readonly place: number; readonly name: string } = { place: -1, name: '' };
  for (const { name } of element.children) {
    const place = shape.children.indexOf(name);
    if (place < 0) found.push(manifestFinding('unknownChild', { parent: element.name, child: name }));
    else if (place < last.place) found.push(manifestFinding('order', { parent: element.name, child: name, after: last.name, order: shape.children.join('、') }));
    else last = { place, name };
  }
  return found;
}

function countsOf(element: XmlElement, shape: ElementShape): readonly ManifestFinding[] {
  const names = element.children.map(({ name }) => name);
  const absent = (shape.required ?? []).filter((name) => !names.includes(name));
  const repeated = shape.children.filter((name) => shape.several?.includes(name) !== true && names.filter((one) => one === name).length > 1);
  return [
    ...absent.map((child) => manifestFinding('absent', { parent: element.name, child })),
    ...repeated.map((child) => manifestFinding('repeated', { parent: element.name, child })),
  ];
}
