import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadReference } from '../loadReference.ts';
import { findOverflow } from './findOverflow.ts';
import { listKinds } from './listKinds.ts';
import { openSite, type OpenSite } from './site.ts';

const kinds = listKinds();
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe.each(kinds)('$name', ({ path }) => {
  it('can be read without JavaScript', async () => {
    const page = await site.page(path, { javaScript: false });
    await expect.poll(() => page.locator('h1').innerText()).not.toBe('');
    const words = (await page.locator('main').innerText()).split(/\s+/).length;
    expect(words).toBeGreaterThan(25);
    // A button that nothing listens to promises what it cannot do. Popovers need no script, and an
    // island's markup stands there to be read.
    const dead = page.locator(
      'main button:visible:enabled:not([popovertarget], astro-island button)',
    );
    await expect.poll(() => dead.allInnerTexts()).toEqual([]);
    await page.context().close();
  });
});

describe('every chapter', () => {
  it('needs no sideways scrolling at 320 px: each has tables and pictures of its own', async () => {
    const page = await site.page('/guide/', { viewport: { width: 320, height: 640 } });
    for (const { id } of loadReference().chapters) {
      await page.goto(`/guide/${id}/`);
      expect(await findOverflow(page), id).toEqual([]);
    }
    await page.context().close();
  });
});
