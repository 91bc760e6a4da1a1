/** Broken manifests, each with what the linter says of it. */
import { describe, expect, it } from 'vitest';
import { buildManifest } from '../../../scripts/manifest/build-manifest.ts';
import { lintManifest } from '../../../scripts/manifest/lint-manifest.ts';
import { readIcon } from '../../../scripts/manifest/write-manifests.ts';

const good = buildManifest({ base: 'https://10.1.2.3:8443/fenji', environment: 'prod', officeJs: 'self', version: '1.2.3.0' });

function codes(source: string): readonly string[] {
  return [...new Set(lintManifest(source, readIcon).map(({ code }) => code))];
}

/** What is replaced by what, and the finding it must give. */
const faults: readonly (readonly [string, RegExp | string, string, string])[] = [
  ['a tag that is not closed', '</Hosts>', '', 'malformed'],
  ['an attribute without quotes', 'Name="Workbook"', 'Name=Workbook', 'malformed'],
  ['another root', /OfficeApp/g, 'App', 'root'],
  ['another kind of add-in', 'xsi:type="TaskPaneApp"', 'xsi:type="ContentApp"', 'root'],
  ['an Id after Version', /(\s*<Id>.*<\/Id>)(\s*<Version>.*<\/Version>)/, '$2$1', 'order'],
  ['permissions before the source', /([\s\S]*)(<DefaultSettings>[\s\S]*<\/DefaultSettings>)\s*(<Permissions>.*<\/Permissions>)/, '$1$3$2', 'order'],
  ['an icon after its controls', /(<Label resid="Group.Label"\/>)([\s\S]*?<\/Icon>)([\s\S]*<\/Control>)/, '$1$3$2', 'order'],
  ['an action before the supertip', /(<Supertip>[\s\S]*?<\/Supertip>)([\s\S]*?<\/Action>)/, '$2$1', 'order'],
  ['an element that does not belong there', '<Permissions>', '<Price>1</Price><Permissions>', 'unknownChild'],
  ['no Version', /<Version>.*<\/Version>/, '', 'absent'],
  ['no Permissions', /<Permissions>.*<\/Permissions>/, '', 'absent'],
  ['no supertip', /<Supertip>[\s\S]*?<\/Supertip>/, '', 'absent'],
  ['two Permissions', '<Permissions>', '<Permissions>Restricted</Permissions><Permissions>', 'repeated'],
  ['an Id in braces', /<Id>(.*)<\/Id>/, '<Id>{$1}</Id>', 'guid'],
  ['a version of three numbers', '1.2.3.0', '1.2.3', 'version'],
  ['an http address', 'https://10.1.2.3:8443/fenji/assets/icon-32.png', 'http://10.1.2.3:8443/fenji/assets/icon-32.png', 'notHttps'],
  ['an address that is none', 'DefaultValue="https://10.1.2.3:8443/fenji/assets/icon-64.png"', 'DefaultValue="icon-64.png"', 'notHttps'],
  ['an icon from elsewhere', 'https://10.1.2.3:8443/fenji/assets/icon-16.png', 'https://10.1.2.4/icon-16.png', 'otherOrigin'],
  ['another port', 'https://10.1.2.3:8443/fenji/taskpane.html#documents', 'https://10.1.2.3/fenji/taskpane.html#documents', 'otherOrigin'],
  ['no domain of its own', '<AppDomain>https://10.1.2.3:8443<', '<AppDomain>https://10.1.2.4<', 'domainAbsent'],
  ['a domain with a path', '<AppDomain>', '<AppDomain>https://10.1.2.3/fenji</AppDomain><AppDomain>', 'domainPath'],
  ['a resid that leads nowhere', 'resid="Check.Label"', 'resid="Check.Lable"', 'residUnknown'],
  ['a resource nobody uses', '<bt:Images>', '<bt:Images><bt:Image id="Spare" DefaultValue="https://10.1.2.3:8443/a.png"/>', 'residUnused'],
  ['a resource twice', ' id="Documents.Icon.16"', ' id="Icon.16"', 'residTwice'],
  ['a long resid', /Check\.Text/g, 'A.Resid.Of.More.Than.Thirty.Two.Letters', 'residLong'],
  ['a long label', 'DefaultValue="核查"', `DefaultValue="${'核'.repeat(126)}"`, 'tooLong'],
  ['a long English description', /(<bt:String id="Check.Text"[\s\S]*?Value=")[^"]*(")/, `$1${'x'.repeat(251)}$2`, 'tooLong'],
  ['an empty label', 'DefaultValue="核查"', 'DefaultValue=""', 'empty'],
  ['no name of the provider', /<ProviderName>.*</, '<ProviderName> <', 'empty'],
  ['two controls of one id', 'id="Grading.Documents"', 'id="Grading.Check"', 'idTwice'],
  ['an icon without 80 pixels', /<bt:Image size="80" resid="Icon.80"\/>/, '', 'iconSize'],
  ['an icon that is not there', 'icon-80.png', 'icon-96.png', 'iconAbsent'],
  ['an icon of other pixels', /<bt:Image id="Icon.16"(.*)icon-16/, '<bt:Image id="Icon.16"$1icon-32', 'iconPixels'],
  ['a high resolution icon of 32 pixels', 'icon-64.png', 'documents-32.png', 'iconPixels'],
  ['no English name', /(<DisplayName.*>)\s*<Override.*\/>/, '$1', 'noOverride'],
  ['no English label', /(<bt:String id="Group.Label".*>)\s*<bt:Override.*\/>/, '$1', 'noOverride'],
  ['an override of the default language', 'Locale="en-US" Value="Performance', 'Locale="zh-CN" Value="Performance', 'sameLocale'],
];

describe('the manifest linter', () => {
  it('finds nothing wrong with our own', () => {
    expect(lintManifest(good, readIcon)).toEqual([]);
  });

  it.each(faults)('finds %s', (_, seen, instead, code) => {
    const broken = good.replace(seen, instead);
    expect(broken).not.toBe(good);
    expect(codes(broken)).toContain(code);
  });

  it('says where and what to do', () => {
    const [finding] = lintManifest(good.replace('1.2.3.0', '1.2.3'));
    expect(finding?.text).toBe('Version 是“1.2.3”，应为四段数字，例如 1.0.0.0');
  });
});
