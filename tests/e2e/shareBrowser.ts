import { createServer, type AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { launchBrowser } from './launchBrowser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of this run listens: for Playwright, and for Lighthouse. */
    browser: { endpoint: string; debuggingPort: number };
  }
}

/** Starts one browser for all test files and stops it after the last. */
export default async function shareBrowser(project: TestProject): Promise<() => Promise<void>> {
  const debuggingPort = await findFreePort();
  const browser = await launchBrowser(debuggingPort);
  project.provide('browser', { endpoint: browser.wsEndpoint(), debuggingPort });
  return () => browser.close();
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
