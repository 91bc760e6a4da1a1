/** Which elements a task pane manifest may have, where, and in which order, as Microsoft documents it. A wrong order keeps the add-in from loading. */

export interface ElementShape {
  /** In the order they have to stand in. */
  readonly children: readonly string[];
  readonly required?: readonly string[];
  /** Those that may stand there more than once. */
  readonly several?: readonly string[];
}

const resourceLists = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];

/** By the path of names from below the root; the root's own key is empty. Elements that are not listed are not looked into. */
export const manifestShape: ReadonlyMap<string, ElementShape> = new Map<string, ElementShape>([
  ['', {
    children: ['Id', 'AlternateID', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl',
      'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions', 'Dictionary', 'VersionOverrides', 'ExtendedOverrides'],
    required: ['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl',
      'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
  }],
  ['AppDomains', { children: ['AppDomain'], required: ['AppDomain'], several: ['AppDomain'] }],
  ['Hosts', { children: ['Host'], required: ['Host'], several: ['Host'] }],
  ['Requirements', { children: ['Sets', 'Methods'] }],
  ['Requirements/Sets', { children: ['Set'], required: ['Set'], several: ['Set'] }],
  ['DefaultSettings', { children: ['SourceLocation', 'RequestedWidth', 'RequestedHeight'], required: ['SourceLocation'] }],
  ['VersionOverrides', {
    children: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'], required: ['Hosts', 'Resources'],
  }],
  ['VersionOverrides/Hosts', { children: ['Host'], required: ['Host'], several: ['Host'] }],
  ['VersionOverrides/Hosts/Host', { children: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'], required: ['DesktopFormFactor'] }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor', {
    children: ['GetStarted', 'FunctionFile', 'ExtensionPoint'], required: ['ExtensionPoint'], several: ['ExtensionPoint'],
  }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/GetStarted', {
    children: ['Title', 'Description', 'LearnMoreUrl'], required: ['Title', 'Description', 'LearnMoreUrl'],
  }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint', { children: ['OfficeTab', 'CustomTab', 'OfficeMenu'], several: ['OfficeTab', 'OfficeMenu'] }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab', { children: ['Group'], required: ['Group'], several: ['Group'] }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group', {
    children: ['Label', 'Icon', 'Control'], required: ['Label', 'Icon', 'Control'], several: ['Control'],
  }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control', {
    children: ['Label', 'Supertip', 'Icon', 'Action', 'Enabled'], required: ['Label', 'Supertip', 'Icon', 'Action'],
  }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control/Supertip', {
    children: ['Title', 'Description'], required: ['Title', 'Description'],
  }],
  ['VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control/Action', {
    children: ['TaskpaneId', 'SourceLocation', 'Title', 'FunctionName'],
  }],
  ['VersionOverrides/Resources', { children: resourceLists, required: resourceLists }],
]);

/** The longest value of each kind of resource, in characters. */
export const resourceLimits: Readonly<Record<string, number>> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 };

export const textLimits: Readonly<Record<string, number>> = { ProviderName: 125, DisplayName: 125, Description: 250 };

export const longestResid = 32;

/** Sizes of an icon that Office must find, in pixels. */
export const iconSizes = ['16', '32', '80'] as const;
