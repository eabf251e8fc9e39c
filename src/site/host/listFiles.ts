import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A file as it goes over the wire. */
export interface ServedFile {
  type: string;
  body: Buffer;
  /** Only for text, where it is worth it. */
  gzipped?: Buffer;
  etag: string;
}

const textTypes: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};

const otherTypes: Record<string, string> = {
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The files of a folder by the path they are asked for ("/rules/index.html"), each read when it is
 * first asked for. What is not in this list cannot be served, whatever the address looks like.
 */
export function listFiles(folder: string): Map<string, () => ServedFile> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, () => ServedFile>();
  for (const entry of entries) {
    if (!entry.isFile() || entry.name === '_headers') continue;
    const file = join(entry.parentPath, entry.name);
    let served: ServedFile | undefined;
    const path = file.slice(join(folder).length).split(sep).join('/');
    files.set(path.replace(/^\/*/, '/'), () => (served ??= readServed(file)));
  }
  return files;
}

function readServed(file: string): ServedFile {
  const body = readFileSync(file);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const extension = extname(file);
  const text = textTypes[extension];
  if (text === undefined) {
    return { type: otherTypes[extension] ?? 'application/octet-stream', body, etag };
  }
  return { type: `${text}; charset=utf-8`, body, gzipped: gzipSync(body), etag };
}
