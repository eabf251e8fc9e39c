import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type Host } from '../../../src/site/host/startServer.ts';

const headers = `/*
  Content-Security-Policy: default-src 'self'; frame-ancestors 'none'
  Cache-Control: public, max-age=0, must-revalidate
/team/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;

const files = {
  'dist/index.html': '<h1>Home</h1>',
  'dist/404.html': '<h1>Not here</h1>',
  'dist/rules/index.html': `<h1>Rules</h1>${'a rule '.repeat(500)}`,
  'dist/_astro/page.js': 'export {};',
  'dist/og.png': 'not really a picture',
  'dist/_headers': headers,
  'secret.txt': 'outside the site',
};

let folder: string;
let host: Host;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clearline-host-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  host = await startServer({ folder: join(folder, 'dist'), base: '/team/' });
});

afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, init?: RequestInit) =>
  fetch(host.origin + path, { redirect: 'manual', ...init });

/** The path exactly as given: fetch would tidy "/../" away before sending it. */
function getRaw(
  path: string,
): Promise<{ status: number; type: string; encoding: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(host.origin);
    request({ hostname, port, path, headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          encoding: response.headers['content-encoding'] ?? '',
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

describe('the host', () => {
  it('serves a folder’s page under the base folder', async () => {
    const response = await get('/team/');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toBe('<h1>Home</h1>');
  });

  it('sends the policy and the other headers of _headers with every page', async () => {
    for (const path of ['/team/', '/team/rules/', '/team/nowhere/']) {
      const policy = (await get(path)).headers.get('content-security-policy');
      expect(policy).toBe("default-src 'self'; frame-ancestors 'none'");
    }
  });

  it('lets hashed files be kept for a year and asks again for pages', async () => {
    expect((await get('/team/_astro/page.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/team/rules/')).headers.get('cache-control')).toContain('max-age=0');
  });

  it('answers 304 to a browser that has the file', async () => {
    const etag = (await get('/team/rules/')).headers.get('etag')!;
    const again = await get('/team/rules/', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('compresses text, and text only', async () => {
    const page = await getRaw('/team/rules/');
    expect(page.encoding).toBe('gzip');
    expect(page.body.length).toBeLessThan(files['dist/rules/index.html'].length / 5);
    expect(gunzipSync(page.body).toString()).toBe(files['dist/rules/index.html']);
    const picture = await getRaw('/team/og.png');
    expect(picture).toMatchObject({ type: 'image/png', encoding: '' });
  });

  it('shows 404.html with status 404 for what is not there', async () => {
    for (const path of ['/team/nowhere/', '/', '/rules/', '/team/_headers', '/team/%E0%A4%A']) {
      const response = await get(path);
      expect([path, response.status, await response.text()]).toEqual([
        path,
        404,
        '<h1>Not here</h1>',
      ]);
    }
  });

  it('sends an address without its slash to the one with it', async () => {
    const response = await get('/team/rules?q=plain');
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/team/rules/?q=plain');
    expect((await get('/team')).headers.get('location')).toBe('/team/');
  });

  it('gives nothing from outside the folder', async () => {
    const paths = [
      '/team/../secret.txt',
      '/team/..%2fsecret.txt',
      '/team/%2e%2e/secret.txt',
      '/team//etc/passwd',
      '//',
      '/team/..\\secret.txt',
    ];
    for (const path of paths) {
      const { status, body } = await getRaw(path);
      expect([path, status]).toEqual([path, 404]);
      expect(gunzipSync(body).toString()).not.toContain('outside');
    }
  });

  it('refuses everything but GET and HEAD', async () => {
    expect((await get('/team/', { method: 'POST' })).status).toBe(405);
    const head = await get('/team/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('says what to do where there is no built site', async () => {
    await expect(startServer({ folder: join(folder, 'nothing') })).rejects.toThrow('npm run build');
  });
});
