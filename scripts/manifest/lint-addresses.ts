/** Do all addresses of a manifest lie under one https origin? */
import { manifestFinding, type ManifestFinding } from './manifest-finding.ts';
import { childOf, everyElement, type XmlElement } from './xml-tree.ts';

const addressed = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'];

export function lintAddresses(root: XmlElement): readonly ManifestFinding[] {
  const source = addressOf(childOf(childOf(root, 'DefaultSettings'), 'SourceLocation'));
  const origin = source === undefined ? '' : new URL(source).origin;
  const elements = everyElement(root).filter((element) => addressed.includes(element.name) && element.attribute('resid') === undefined && element.attribute('size') === undefined);
  return [...elements.flatMap((element) => lintAddress(element, origin)), ...lintDomains(root, origin)];
}

function addressOf(element: XmlElement | undefined): string | undefined {
  const value = element?.attribute('DefaultValue');
  return value !== undefined && URL.canParse(value) ? value : undefined;
}

function lintAddress(element: XmlElement, origin: string): readonly ManifestFinding[] {
  const seen = element.attribute('DefaultValue') ?? '';
  const params = { element: element.attribute('id') ?? element.name, seen, origin };
  if (!seen.startsWith('https://') || addressOf(element) === undefined) return [manifestFinding('notHttps', params)];
  return new URL(seen).origin === origin ? [] : [manifestFinding('otherOrigin', params)];
}

function lintDomains(root: XmlElement, origin: string): readonly ManifestFinding[] {
  const domains = (childOf(root, 'AppDomains')?.children ?? []).map(({ text }) => text);
  return [
    ...(domains.includes(origin) ? [] : [manifestFinding('domainAbsent', { origin })]),
    ...domains.filter((seen) => !URL.canParse(seen) || new URL(seen).origin !== seen).map((seen) => manifestFinding('domainPath', { seen })),
    ...domains.filter((seen) => !seen.startsWith('https://')).map((seen) => manifestFinding('notHttps', { element: 'AppDomain', seen })),
  ];
}
