import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g;
const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;
const rootLink = /(<a\b[^>]*?\shref=")(\/[^/"][^"]*|\/)"/g;

/**
 * Puts the last hand to the built pages: links written in Markdown get the base folder they lack,
 * and every head starts with one content-security policy, computed from the HTML as written
 * because only that shows every inline script. The same policy goes into `_headers` for hosts.
 *
 * @param folder the build's output folder
 * @param base the folder the site lives in, "/" or "/team/"
 * @returns how many pages were written and how many distinct inline scripts they hold
 */
export async function finishPages(
  folder: string,
  base: string,
): Promise<{ pages: number; scripts: number }> {
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.html'),
  );
  const pages = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, html: addBase(await readFile(path, 'utf8'), base) };
    }),
  );
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const { html } of pages) {
    for (const [, attributes, text] of html.matchAll(inlineScript)) {
      // Data blocks (JSON-LD, speculation rules apart) never run, so they need no hash.
      if (!/type="application\/(ld\+)?json"/.test(attributes!)) scripts.add(hash(text!));
    }
    for (const [, text] of html.matchAll(inlineStyle)) styles.add(hash(text!));
  }
  const policy = writePolicy([...scripts].sort(), [...styles].sort());
  const meta = `<meta http-equiv="content-security-policy" content="${policy}"/>`;
  await Promise.all([
    ...pages.map(({ path, html }) => writeFile(path, html.replace(/<head>/, `<head>${meta}`))),
    writeFile(join(folder, '_headers'), writeHeaders(policy, base)),
  ]);
  return { pages: pages.length, scripts: scripts.size };
}

function addBase(html: string, base: string): string {
  const folder = base.replace(/\/$/, '');
  if (folder === '') return html;
  return html.replace(rootLink, (whole, start: string, path: string) =>
    path === folder || path.startsWith(`${folder}/`) ? whole : `${start}${folder}${path}"`,
  );
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * Nothing leaves the origin; inline scripts run by hash only. `wasm-unsafe-eval` is Pagefind's,
 * `style-src-attr` is for the few styles that islands and diagrams compute.
 */
function writePolicy(scripts: readonly string[], styles: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    ["style-src-elem 'self'", ...styles].join(' '),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // The practice mirror plays back what was recorded or opened on this device.
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}

/** Headers in the form that Netlify, Cloudflare Pages and our own server read. */
function writeHeaders(policy: string, base: string): string {
  return `/*
  Content-Security-Policy: ${policy}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: no-referrer
  Permissions-Policy: camera=(self), geolocation=(), microphone=(self)
${base.replace(/\/?$/, '/')}_astro/*
  Cache-Control: public, max-age=31536000, immutable
`;
}
