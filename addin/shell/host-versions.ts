/** What is known of the program around the pane, for the report of the self-test. */

type Versions = Readonly<Record<string, string>>;

/** The newest set of Excel functions that this Excel has, and the build it says it is. */
export function excelVersions(): Versions {
  const { platform, version } = Office.context.diagnostics;
  let newest = 1;
  while (newest < 40 && Office.context.requirements.isSetSupported('ExcelApi', `1.${newest + 1}`)) newest++;
  return { host: version, platform: String(platform), excelApi: `1.${newest}` };
}

/** As far as WPS says; nothing where it does not. */
export function wpsVersions(): Versions {
  try {
    const { Application } = globalThis as unknown as { readonly Application?: { readonly Version?: unknown; readonly Build?: unknown } };
    return { host: String(Application?.Version ?? ''), build: String(Application?.Build ?? '') };
  } catch {
    return {};
  }
}
