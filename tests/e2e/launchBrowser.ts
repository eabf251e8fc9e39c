import { existsSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { chromium, type BrowserServer } from 'playwright-core';

// @sparticuz/chromium's own arguments hold --single-process and --disable-web-security: never those.
const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A microphone that beeps and a camera that shows a clock, for the practice mirror. The shell has no
  // dialogue for permissions: the second flag grants them, and a page's own policy still refuses.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/**
 * Starts Chromium: the one from the npm packages on Linux x64, otherwise CHROME_PATH, Playwright's own
 * or an installed Chrome.
 *
 * @param debuggingPort opens Chrome's own protocol on this port too, for Lighthouse
 * @throws Error saying what to install where there is none
 */
export async function launchBrowser(debuggingPort?: number): Promise<BrowserServer> {
  const args =
    debuggingPort === undefined ? quiet : [...quiet, `--remote-debugging-port=${debuggingPort}`];
  const executablePath = await findExecutable();
  try {
    return await chromium.launchServer(
      executablePath === undefined ? { channel: 'chrome', args } : { executablePath, args },
    );
  } catch (error) {
    throw new Error(
      'No Chromium was started. Install Chrome, or run "npx playwright-core install chromium", ' +
        `or set CHROME_PATH to a Chromium. It said: ${(error as Error).message}`,
      { cause: error },
    );
  }
}

async function findExecutable(): Promise<string | undefined> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) return named;
  if (platform() === 'linux' && arch() === 'x64') {
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : undefined;
}
