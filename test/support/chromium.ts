/** A browser for tests: the one from the registry on Linux, else an installed Chrome or Edge. Chinese text gets a font in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import registryChromium from '@sparticuz/chromium';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** The fonts that the pages name first; machines for tests have none of them. */
const families = ['Microsoft YaHei', 'PingFang SC'];

/** Undefined (after saying so) where no browser can be had. Close it after use. */
export async function openBrowser(): Promise<Browser | undefined> {
  try {
    if (process.platform === 'linux' && process.arch === 'x64') {
      const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];
      return await chromium.launch({ executablePath: await browserPath(), args, headless: true });
    }
    return await installedBrowser();
  } catch (error) {
    console.warn(`SKIPPED: no browser could be started (${error instanceof Error ? error.message.split('\n')[0] : String(error)})`);
    return undefined;
  }
}

/** The registry's browser, unpacked. The set-up of the tests calls it once, so that no two of them unpack at the same time. */
export function browserPath(): Promise<string> {
  return registryChromium.executablePath();
}

/** A context in Chinese, with a Chinese font, `width` x `height` pixels. */
export async function openContext(browser: Browser, width = 1280, height = 800): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
  await context.addInitScript(({ names, font }) => {
    const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0));
    for (const name of names) void new FontFace(name, bytes).load().then((face) => document.fonts.add(face));
  }, { names: families, font: fontData() });
  return context;
}

let font: string | undefined;

function fontData(): string {
  font ??= readFileSync(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2')).toString('base64');
  return font;
}

async function installedBrowser(): Promise<Browser> {
  try {
    return await chromium.launch({ channel: 'chrome' });
  } catch {
    return chromium.launch({ channel: 'msedge' });
  }
}
