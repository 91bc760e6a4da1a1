/** Do the resids of a manifest lead somewhere, is every resource used, short enough and there in both languages? */
import { manifestFinding, type ManifestFinding } from './manifest-finding.ts';
import { iconSizes, longestResid, resourceLimits, textLimits } from './manifest-shape.ts';
import { childOf, everyElement, type XmlElement } from './xml-tree.ts';

/** `locale` is the one that has to stand beside the default. */
export function lintResources(root: XmlElement, locale: string): readonly ManifestFinding[] {
  const resources = childOf(childOf(root, 'VersionOverrides'), 'Resources')?.children ?? [];
  const entries = resources.flatMap((list) => list.children.map((entry) => ({ list: list.name, entry })));
  const users = everyElement(root).filter((element) => element.attribute('resid') !== undefined);
  const texts = root.children.filter(({ name }) => textLimits[name] !== undefined);
  return [
    ...lintLinks(entries.map(({ entry }) => idOf(entry)), users),
    ...entries.flatMap(({ list, entry }) => lintTexts(entry, idOf(entry), resourceLimits[list] ?? 0)),
    ...texts.flatMap((element) => lintTexts(element, element.name, textLimits[element.name] ?? 0)),
    ...[...texts.filter(({ name }) => name !== 'ProviderName'), ...entries.filter(({ list }) => list.endsWith('Strings')).map(({ entry }) => entry)]
      .flatMap((element) => lintOverride(root, element, locale)),
    ...everyElement(root).filter(({ name }) => name === 'Icon').flatMap(lintIcon),
  ];
}

const idOf = (entry: XmlElement): string => entry.attribute('id') ?? '';

function lintLinks(ids: readonly string[], users: readonly XmlElement[]): readonly ManifestFinding[] {
  const used = new Set(users.map((user) => user.attribute('resid') ?? ''));
  return [
    ...users.filter((user) => !ids.includes(user.attribute('resid') ?? ''))
      .map((user) => manifestFinding('residUnknown', { element: user.name, resid: user.attribute('resid') ?? '' })),
    ...ids.filter((id) => !used.has(id)).map((resid) => manifestFinding('residUnused', { resid })),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((resid) => manifestFinding('residTwice', { resid })),
    ...ids.filter((id) => id.length > longestResid).map((resid) => manifestFinding('residLong', { resid, length: resid.length, limit: longestResid })),
  ];
}

function lintTexts(element: XmlElement, name: string, limit: number): readonly ManifestFinding[] {
  const values = [element.attribute('DefaultValue') ?? element.text, ...element.children.map((override) => override.attribute('Value') ?? '')];
  return values.flatMap((value) => {
    if (value.trim() === '') return [manifestFinding('empty', { element: name })];
    return value.length > limit ? [manifestFinding('tooLong', { element: name, length: value.length, limit, seen: value })] : [];
  });
}

function lintOverride(root: XmlElement, element: XmlElement, locale: string): readonly ManifestFinding[] {
  const name = element.attribute('id') ?? element.name;
  const ownLocale = childOf(root, 'DefaultLocale')?.text ?? '';
  const locales = element.children.map((override) => override.attribute('Locale'));
  return [
    ...(locales.includes(locale) ? [] : [manifestFinding('noOverride', { element: name, locale })]),
    ...(locales.includes(ownLocale) ? [manifestFinding('sameLocale', { element: name, locale: ownLocale })] : []),
  ];
}

function lintIcon(icon: XmlElement): readonly ManifestFinding[] {
  const sizes = icon.children.map((image) => image.attribute('size'));
  return iconSizes.filter((size) => !sizes.includes(size)).map((size) => manifestFinding('iconSize', { element: icon.parent?.name ?? '', size }));
}
