/** What a manifest is made for: where the add-in stands, for which environment, and where office.js comes from. */
import { officeScripts, type OfficeSource } from '../../addin/shell/office-script.ts';

export const environments = ['dev', 'test', 'prod'] as const;
export type Environment = (typeof environments)[number];

export const officeSources = Object.keys(officeScripts) as readonly OfficeSource[];

export interface ManifestSettings {
  /** `https://host/path`, without a slash at its end. */
  readonly base: string;
  readonly environment: Environment;
  readonly officeJs: OfficeSource;
  /** Four numbers: `0.1.0.0`. */
  readonly version: string;
}

/** One GUID per environment, never changed: Office takes another GUID for another add-in. */
export const manifestIds: Readonly<Record<Environment, string>> = {
  dev: 'ed4ff3f6-ceef-4885-b782-d4a9eed9ef1d',
  test: '88b435e1-9302-4458-beec-7dffd8809a5c',
  prod: 'b34c2631-5f87-4786-afe5-6e840e7a8dc7',
};

/** Where the add-in stands while it is developed. */
export const devBase = 'https://localhost:3000';

/** Four numbers from the three of package.json; undefined when it has other ones. */
export function manifestVersion(packageVersion: string): string | undefined {
  return /^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(packageVersion) ? `${packageVersion}.0` : undefined;
}
