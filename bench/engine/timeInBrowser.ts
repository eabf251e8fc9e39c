import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { chromium } from 'playwright-core';
import { launchBrowser } from '../../tests/e2e/launchBrowser.ts';
import type { EngineTimes, timeEngine } from './timeEngine.ts';

const origin = 'http://bench.test';

/** Times the engine in Chromium, from the same source files, their types stripped on the way. */
export async function timeInBrowser(...args: Parameters<typeof timeEngine>): Promise<EngineTimes> {
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      if (!pathname.endsWith('.ts')) {
        return route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Bench</title>',
        });
      }
      const source = readFileSync(`.${pathname}`, 'utf8');
      return route.fulfill({
        contentType: 'text/javascript',
        body: stripTypeScriptTypes(source),
      });
    });
    await page.goto(`${origin}/`);
    return await page.evaluate(
      async ([address, texts, rulebook, brief]) => {
        const module: { timeEngine: typeof timeEngine } = await import(address);
        return module.timeEngine(texts, rulebook, brief);
      },
      [`${origin}/bench/engine/timeEngine.ts`, ...args] as const,
    );
  } finally {
    await browser.close();
    await server.close();
  }
}
