/** Looks at a manifest as Office would, without Office and without the internet. */
import { XmlError } from '../../workbook/xlsx/xml-error.ts';
import { lintAddresses } from './lint-addresses.ts';
import { lintIcons, type IconReader } from './lint-icons.ts';
import { lintResources } from './lint-resources.ts';
import { lintStructure } from './lint-structure.ts';
import { manifestFinding, type ManifestFinding } from './manifest-finding.ts';
import { childOf, everyElement, xmlTree, type XmlElement } from './xml-tree.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const fourNumbers = /^\d{1,5}(\.\d{1,5}){3}$/;
const secondLocale = 'en-US';

/** Everything that is wrong; the icons themselves are looked at only where `icons` can open them. */
export function lintManifest(source: string, icons?: IconReader): readonly ManifestFinding[] {
  let root: XmlElement;
  try {
    root = xmlTree(source);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return [manifestFinding('malformed', { detail: error.message })];
  }
  if (root.name !== 'OfficeApp') return [manifestFinding('root', { seen: root.name, expected: 'OfficeApp' })];
  if (root.attribute('xsi:type') !== 'TaskPaneApp') return [manifestFinding('root', { seen: root.attribute('xsi:type') ?? '', expected: 'TaskPaneApp' })];
  return [
    ...lintStructure(root), ...lintIdentity(root), ...lintIds(root), ...lintAddresses(root), ...lintResources(root, secondLocale),
    ...(icons === undefined ? [] : lintIcons(root, icons)),
  ];
}

function lintIdentity(root: XmlElement): readonly ManifestFinding[] {
  const id = childOf(root, 'Id')?.text ?? '';
  const version = childOf(root, 'Version')?.text ?? '';
  return [
    ...(guid.test(id) ? [] : [manifestFinding('guid', { seen: id })]),
    ...(fourNumbers.test(version) ? [] : [manifestFinding('version', { seen: version })]),
  ];
}

/** Groups and controls share one set of ids; resources have their own. */
function lintIds(root: XmlElement): readonly ManifestFinding[] {
  const ids = everyElement(root).filter(({ name }) => name === 'Group' || name === 'Control').map((element) => element.attribute('id') ?? '');
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => manifestFinding('idTwice', { id }));
}
