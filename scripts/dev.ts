/** `npm run dev`: serves the pane on https://localhost:3000 and puts it into desktop Excel; `-- --remove` takes it out again. Not tried on real Windows and Mac machines. */
import { homedir, platform } from 'node:os';
import { fileURLToPath } from 'node:url';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { createServer } from 'vite';
import { devTexts as texts } from '../grading/messages/dev.ts';
import { fill } from '../grading/messages/template.ts';
import { devConfig } from './dev/dev-config.ts';
import { runStep } from './dev/run-step.ts';
import { sideloadPlan } from './dev/sideload-plan.ts';
import { devBase, manifestIds } from './manifest/manifest-settings.ts';

const manifest = fileURLToPath(new URL('../manifest.xml', import.meta.url));

await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  const unknown = args.find((option) => option !== '--remove');
  if (unknown !== undefined) return refuse(fill(texts.unknown, { option: unknown }));
  if (args.length > 0) return takeOut();
  if (await serve()) sideload();
}

async function serve(): Promise<boolean> {
  const https = await getHttpsServerOptions().catch((error: unknown) => detailOf(error));
  if (typeof https === 'string') {
    refuse(`${fill(texts.certificates, { detail: https })}\n${texts.certificatesFix}`);
    return false;
  }
  try {
    const server = await createServer(devConfig(https));
    await server.listen();
  } catch (error) {
    refuse(fill(texts.portTaken, { address: devBase, detail: detailOf(error) }));
    return false;
  }
  console.log(fill(texts.serving, { address: devBase }));
  return true;
}

function sideload(): void {
  const plan = sideloadPlan({ platform: platform(), home: homedir() }, manifest, manifestIds.dev, false);
  if (plan === undefined) return console.log(fill(texts.web, { manifest }));
  try {
    plan.steps.forEach(runStep);
  } catch (error) {
    return console.error(fill(texts.notSideloaded, { detail: detailOf(error) }));
  }
  console.log(fill(platform() === 'win32' ? texts.registered : texts.copied, { place: plan.place }));
  try {
    if (plan.open !== undefined) runStep(plan.open);
    console.log(texts.opened);
  } catch (error) {
    console.error(fill(texts.notOpened, { detail: detailOf(error) }));
  }
  console.log(texts.untried);
}

function takeOut(): void {
  const plan = sideloadPlan({ platform: platform(), home: homedir() }, manifest, manifestIds.dev, true);
  if (plan === undefined) return console.log(texts.removeWeb);
  try {
    const wasThere = plan.steps.map(runStep).some((done) => done);
    console.log(fill(wasThere ? texts.removed : texts.notThere, { place: plan.place }));
  } catch {
    console.log(fill(texts.notThere, { place: plan.place }));
  }
}

function refuse(text: string): void {
  console.error(text);
  process.exitCode = 2;
}

function detailOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
