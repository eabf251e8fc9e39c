/** One header of `_headers` and the addresses it goes with. */
export interface HeaderLine {
  /** Matches whole paths. */
  path: RegExp;
  name: string;
  value: string;
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages write it: a path at the start of a line,
 * its headers indented below, `*` for any rest.
 *
 * @throws Error where a header stands before any path, or a line is no header
 */
export function readHeaders(source: string): HeaderLine[] {
  const lines: HeaderLine[] = [];
  let path: RegExp | undefined;
  for (const [index, line] of source.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      path = matchPath(line.trim());
      continue;
    }
    const header = /^\s+([\w-]+):\s*(.+?)\s*$/.exec(line);
    if (path === undefined || header === null) {
      throw new Error(`_headers, line ${index + 1}: expected a path or "Name: value".`);
    }
    lines.push({ path, name: header[1]!, value: header[2]! });
  }
  return lines;
}

function matchPath(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
