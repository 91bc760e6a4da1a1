/** `npm run manifest:validate`: Microsoft's own validation, over the internet. Never part of the tests. */
import { OfficeAddinManifest, validateManifest } from 'office-addin-manifest';
import { manifestCommandTexts as texts } from '../../grading/messages/manifest.ts';
import { fill } from '../../grading/messages/template.ts';

const path = process.argv[2] ?? 'manifest.xml';
await OfficeAddinManifest.readManifestFile(path);
console.log(fill(texts.validating, { path }));
try {
  const { isValid, report } = await validateManifest(path);
  console.log(isValid ? texts.valid : texts.notValid);
  for (const { title, content } of [...report?.errors ?? [], ...report?.warnings ?? []]) console.log(`  ${title ?? ''} ${content ?? ''}`);
  process.exitCode = isValid ? 0 : 1;
} catch (error) {
  console.error(fill(texts.noService, { detail: error instanceof Error ? error.message : String(error) }));
  process.exitCode = 3;
}
