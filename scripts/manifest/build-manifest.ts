/** From the template to the two manifests: one for Excel, one for catalogs that know no ribbon buttons. */
import { readFileSync } from 'node:fs';
import { manifestSuffixes, manifestTexts } from '../../grading/messages/manifest.ts';
import { escapeXml } from '../../workbook/xlsx/xml-text.ts';
import { manifestIds, type ManifestSettings } from './manifest-settings.ts';
import { officeOrigins } from './office-origins.ts';

const template = new URL('../../addin/manifest.template.xml', import.meta.url);
const overrides = /\n {2}<VersionOverrides[\s\S]*<\/VersionOverrides>/;

/** With ribbon buttons: for shares, the admin centre and sideloading. */
export function buildManifest(settings: ManifestSettings): string {
  return filled(readFileSync(template, 'utf8'), settings);
}

/** Without VersionOverrides: SharePoint and on-premises catalogs do not take them. It opens the pane all the same. */
export function buildCatalogManifest(settings: ManifestSettings): string {
  return filled(readFileSync(template, 'utf8').replace(overrides, ''), settings);
}

function filled(text: string, settings: ManifestSettings): string {
  const values = valuesOf(settings);
  return text.replace(/\{([a-zA-Z.]+)\}/g, (_, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`the template asks for {${name}}, which nobody gives`);
    return value;
  });
}

function valuesOf(settings: ManifestSettings): ReadonlyMap<string, string> {
  const origins = [new URL(settings.base).origin, ...officeOrigins(settings.officeJs)];
  const values = new Map([
    ['id', manifestIds[settings.environment]],
    ['version', settings.version],
    ['base', escapeXml(settings.base)],
    ['domains', origins.map((origin) => `\n    <AppDomain>${escapeXml(origin)}</AppDomain>`).join('')],
  ]);
  for (const language of ['zh', 'en'] as const) {
    for (const [name, text] of Object.entries(manifestTexts[language])) values.set(`${language}.${name}`, escapeXml(text));
    values.set(`${language}.suffix`, escapeXml(manifestSuffixes[settings.environment][language]));
  }
  return values;
}
