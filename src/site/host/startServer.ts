import { existsSync, readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { listFiles, type ServedFile } from './listFiles.ts';
import { readHeaders } from './readHeaders.ts';

/** A site being served. */
export interface Host {
  /** Such as "http://localhost:4321", without the base folder. */
  origin: string;
  close(): Promise<void>;
}

type Answer =
  { status: 200 | 404; path: string; file: ServedFile } | { status: 308; location: string };

/**
 * Serves a built site as a real host would: gzip, the headers of its `_headers` file, an entity tag
 * for each file, `404.html` for what is not there, a redirect to the address with a slash.
 *
 * @param folder the build's output folder
 * @param base the folder the site lives in, "/" or "/team/"
 * @param port 0 for any free one
 * @throws Error where the folder holds no built site, or the port is taken
 */
export async function startServer({
  folder,
  base = '/',
  port = 0,
}: {
  folder: string;
  base?: string;
  port?: number;
}): Promise<Host> {
  if (!existsSync(join(folder, '404.html'))) {
    throw new Error(`There is no built site in ${folder}. Run "npm run build" first.`);
  }
  const files = listFiles(folder);
  const headerFile = join(folder, '_headers');
  const headerLines = existsSync(headerFile) ? readHeaders(readFileSync(headerFile, 'utf8')) : [];
  const prefix = `/${base}/`.replace(/\/+/g, '/').slice(0, -1);

  function find(path: string): Answer {
    if (path.startsWith(`${prefix}/`)) {
      const inside = path.slice(prefix.length);
      const file = files.get(inside.endsWith('/') ? `${inside}index.html` : inside);
      if (file) return { status: 200, path, file: file() };
    }
    const folderPath = `${path}/`;
    if (
      folderPath.startsWith(`${prefix}/`) &&
      files.has(`${folderPath.slice(prefix.length)}index.html`)
    ) {
      return { status: 308, location: folderPath };
    }
    return { status: 404, path, file: files.get('/404.html')!() };
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const found = find(decode(address));
    if (found.status === 308) {
      const location = encodeURI(found.location) + (query === undefined ? '' : `?${query}`);
      response.writeHead(308, { Location: location }).end();
      return;
    }
    const { status, path, file } = found;
    const headers: OutgoingHttpHeaders = {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      ETag: file.etag,
    };
    // Where two paths of the file match, the later and closer one wins.
    for (const line of headerLines) if (line.path.test(path)) headers[line.name] = line.value;
    if (status === 200 && request.headers['if-none-match'] === file.etag) {
      response.writeHead(304, headers).end();
      return;
    }
    let { body } = file;
    if (file.gzipped !== undefined) {
      headers['Vary'] = 'Accept-Encoding';
      if (/\bgzip\b/.test(request.headers['accept-encoding']?.toString() ?? '')) {
        headers['Content-Encoding'] = 'gzip';
        body = file.gzipped;
      }
    }
    headers['Content-Length'] = body.length;
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  }

  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, 'localhost', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** An address that cannot be decoded is one that is not there. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
