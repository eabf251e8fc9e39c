import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download } from './download.ts';
import { findBarriers } from './findBarriers.ts';
import { expectClean, openSite, type OpenSite } from './site.ts';

const path = '/course/mirror/';
let site: OpenSite;

beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const button = (page: Page, name: string) => page.getByRole('button', { name });
const hydrated = (page: Page) =>
  page.locator('astro-island[ssr][client=load]').first().waitFor({ state: 'detached' });

/** Waits until the recording has lasted some seconds. */
async function waitForClock(page: Page, seconds: number): Promise<void> {
  const read = async () => Number((await page.getByRole('timer').innerText()).split(':')[1]);
  await expect.poll(read).toBeGreaterThanOrEqual(seconds);
}

/** Keeps every track that the page is given, so that a test can ask what became of it. */
async function watchTracks(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const kept: MediaStreamTrack[] = [];
    Object.assign(globalThis, { keptTracks: kept });
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wishes) => {
      const stream = await ask(wishes);
      kept.push(...stream.getTracks());
      return stream;
    };
  });
  return () =>
    page.evaluate(() =>
      (globalThis as unknown as { keptTracks: MediaStreamTrack[] }).keptTracks.map(
        ({ kind, readyState }) => `${kind} ${readyState}`,
      ),
    );
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never came there.');
}

/** Half a second of silence as a WAV file. */
function makeWav(): Buffer {
  const samples = 4_000;
  const wav = Buffer.alloc(44 + samples, 128);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + samples, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(8_000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(samples, 40);
  return wav;
}

describe('a recording', () => {
  it('is made, played back with its pace, saved and erased, and the microphone given back', async () => {
    const page = await site.page(path);
    const listTracks = await watchTracks(page);
    await page.getByLabel('What do you read?').selectOption('My own words');
    await page.getByLabel('Your own words').fill('One two three four five. '.repeat(8));
    await button(page, 'Record my voice').click();
    await waitForClock(page, 6);
    expect(await listTracks()).toEqual(['audio live']);
    await button(page, 'Stop').click();

    const player = page.getByLabel('Your recording');
    await player.waitFor();
    expect(await listTracks()).toEqual(['audio ended']);
    // Forty words in six seconds, a little more on a busy machine.
    await page.getByText('Over 160 is heard as fast.').waitFor();
    await player.evaluate((audio: HTMLAudioElement) => audio.play());
    await expect
      .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime))
      .toBeGreaterThan(0);

    const save = page.getByRole('link', { name: 'Save the recording' });
    const { name, bytes } = await download(page, () => save.click());
    expect(name).toMatch(/^practice-[\d-]+\.webm$/);
    // How every WebM file begins.
    expect(bytes.subarray(0, 4).toString('hex')).toBe('1a45dfa3');

    await page.getByRole('radio', { name: 'I stopped counting' }).check();
    await page.getByText('Begin each sentence one breath later.').waitFor();
    await button(page, 'Erase it').click();
    await page.getByText('The recording is erased.').waitFor();
    await expect.poll(() => player.count()).toBe(0);
    expect(await page.getByRole('radio', { name: 'I stopped counting' }).isChecked()).toBe(false);
    expectClean(page);
  });

  it('has a picture where the learner wants one', async () => {
    const page = await site.page(path);
    const listTracks = await watchTracks(page);
    await button(page, 'Record voice and picture').click();
    await page.getByLabel('You, as recorded').waitFor();
    await waitForClock(page, 2);
    await button(page, 'Stop').click();
    await expect
      .poll(() =>
        page.getByLabel('Your recording').evaluate((video: HTMLVideoElement) => video.videoWidth),
      )
      .toBeGreaterThan(0);
    expect(await listTracks()).toEqual(['audio ended', 'video ended']);
    expectClean(page);
  });

  it('stops at ten minutes, and says a minute before', async () => {
    const page = await site.page(path);
    await page.clock.install();
    await button(page, 'Record my voice').click();
    await button(page, 'Stop').waitFor();
    await page.clock.runFor('09:01');
    await page.getByText('One minute is left.').waitFor();
    await page.clock.runFor('01:00');
    await page.getByText('Ten minutes are over, so it stopped by itself.').waitFor();
    await page.getByLabel('Your recording').waitFor();
  });

  it('is made and saved by keyboard alone', async () => {
    const page = await site.page(path);
    const focusedName = () => page.locator('*:focus').innerText();
    await tabTo(page, button(page, 'Record my voice'));
    await page.keyboard.press('Enter');
    await expect.poll(focusedName).toBe('Stop');
    await waitForClock(page, 1);
    await page.keyboard.press('Enter');
    await expect.poll(focusedName).toBe('Listen');
    await tabTo(page, page.getByRole('link', { name: 'Save the recording' }));
    const { bytes } = await download(page, () => page.keyboard.press('Enter'));
    expect(bytes.length).toBeGreaterThan(0);
    await tabTo(page, page.getByRole('radio', { name: 'Hardly ever' }));
    await page.keyboard.press('ArrowRight');
    await page.getByText('Choose one word, and leave a pause in its place.').waitFor();
    expectClean(page);
  });
});

describe('where nothing can be recorded', () => {
  it('says how to allow the microphone, and how to practise without', async () => {
    const page = await site.page('about:blank');
    // A refusal by the page's policy reaches the page as one by the learner does.
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'permissions-policy': 'microphone=(), camera=()' };
      await route.fulfill({ response, headers });
    });
    await page.goto(path);
    await hydrated(page);
    await button(page, 'Record my voice').click();
    const title = 'The browser may not use your microphone here';
    await expect.poll(() => page.locator('*:focus').innerText()).toBe(title);
    await page.getByText('Allow the microphone, and the camera if you want it.').waitFor();
    await page.getByText('Read the script aloud to a colleague').waitFor();
    await button(page, 'Record my voice').waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it.each([
    ['NotFoundError', 'No microphone was found, or no camera'],
    ['NotReadableError', 'Another program has the microphone'],
  ])('explains a %s', async (name, title) => {
    const page = await site.page(path);
    await page.evaluate((reason) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', reason));
    }, name);
    await button(page, 'Record my voice').click();
    await page.getByRole('heading', { name: title }).waitFor();
    expectClean(page);
  });

  it('says so at once in a browser that cannot record', async () => {
    const page = await site.page('about:blank');
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'MediaRecorder'));
    await page.goto(path);
    await page.getByRole('heading', { name: 'This browser cannot record' }).waitFor();
    expectClean(page);
  });

  it('shows the checklist without scripts, and no button that does nothing', async () => {
    const page = await site.page(path, { javaScript: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('Would you like to be called by this voice?');
    expect(text).toContain('Recording and measuring need JavaScript.');
    await expect.poll(() => page.locator('.mirror button:visible').count()).toBe(0);
  });
});

describe('a file', () => {
  const choose = (page: Page, name: string, mimeType: string, buffer: Buffer) =>
    page.getByLabel('Open a recording of a call').setInputFiles({ name, mimeType, buffer });

  it('is heard, and closed again', async () => {
    const page = await site.page(path);
    await choose(page, 'call.wav', 'audio/wav', makeWav());
    await expect
      .poll(() => page.getByLabel('call.wav').evaluate((audio: HTMLAudioElement) => audio.duration))
      .toBeCloseTo(0.5);
    await button(page, 'Close the file').click();
    await page.getByText('The file is closed.').waitFor();
    expectClean(page);
  });

  it('that does not play is named', async () => {
    const page = await site.page(path);
    await choose(page, 'call.mp3', 'audio/mpeg', Buffer.from('a shopping list'));
    await page.getByText('This browser does not play this file.').waitFor();
  });
});

describe('a transcript', () => {
  const call = `WEBVTT

00:00.000 --> 00:10.000
<v Ayodele Fashola>Um, good morning, Ms Rochat. It is, um, basically the same cable as the one in May.

00:10.000 -> 00:12.000
<v Nadège Rochat>Good, go on.
`;
  const area = (page: Page) => page.getByLabel('The transcript', { exact: true });

  it('is measured, its broken line named, and one’s own fillers counted', async () => {
    const page = await site.page(path);
    await area(page).fill(call);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Line 6: The times could not be read.').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'Ayodele Fashola' });
    await expect.poll(() => row.innerText()).toMatch(/85%.*17 words.*10 seconds, line 3.*102/s);
    await page.getByRole('radio', { name: 'Ayodele Fashola' }).check();
    await page.getByText('3 fillers.').waitFor();
    await page.getByRole('listitem').filter({ hasText: 'um, 2 times.' }).waitFor();
    expect(await area(page).inputValue()).toBe(call);
    expect(await findBarriers(page)).toEqual([]);
    expectClean(page);
  });

  it('stays in its box when the list of fillers does not load, and can be tried again', async () => {
    const page = await site.page(path);
    await page.route('**/rulebook.*.json', (route) => route.abort());
    await area(page).fill(call);
    await button(page, 'Measure it').click();
    const me = page.getByRole('radio', { name: 'Ayodele Fashola' });
    await me.click();
    await page.getByText('The list of fillers did not load.').waitFor();
    expect(await area(page).inputValue()).toBe(call);
    await page.unroute('**/rulebook.*.json');
    await me.click();
    await page.getByText('3 fillers.').waitFor();
  });

  it('that is empty is asked for', async () => {
    const page = await site.page(path);
    await button(page, 'Measure it').click();
    await page.getByText('There are no words yet.').waitFor();
    expectClean(page);
  });
});
