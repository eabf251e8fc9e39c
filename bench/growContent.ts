import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

/** What a project is, apart from its packages and its output. */
const parts = [
  'astro.config.mjs',
  'content',
  'content.config.ts',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/**
 * Copies the project and multiplies its content: every rule, word, situation, card, checklist and
 * exercise stands there `times` times, each time under an id of its own.
 *
 * @param folder where to put the copy; what was there goes
 */
export function growContent(folder: string, times: number): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true });
  const content = join(folder, 'content');
  for (let copy = 2; copy <= times; copy += 1) {
    const mark = `x${copy}`;
    copyFiles(join(content, 'rules'), mark, (text) => text.replace(/^core: true$/m, 'core: false'));
    for (const numbered of ['cards', 'checklists']) {
      copyFiles(join(content, numbered), mark, (text) =>
        text.replace(
          /^number: (\d+)$/m,
          (_, number: string) => `number: ${Number(number) + copy * 100}`,
        ),
      );
    }
    copyFiles(join(content, 'exercises'), mark, (text) => text);
    copyFiles(join(content, 'glossary'), mark, (text) => {
      const file = parse(text) as { title: string; terms: Record<string, unknown>[] };
      const terms = file.terms.map(({ id, term, forms: _, ...rest }) => ({
        id: `${id}-${mark}`,
        term: `${term} ${mark}`,
        ...rest,
      }));
      return stringify({ ...file, terms });
    });
  }
  const situations = join(content, 'situations.yaml');
  const entries = parse(readFileSync(situations, 'utf8')) as { id: string }[];
  const grown = Array.from({ length: times }, (_, index) =>
    entries.map((entry) => (index === 0 ? entry : { ...entry, id: `${entry.id}-x${index + 1}` })),
  );
  writeFileSync(situations, stringify(grown.flat()));
}

/** Copies every original file of a folder beside itself: answer-first.mdx, answer-first-x2.mdx. */
function copyFiles(folder: string, mark: string, change: (text: string) => string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const [, name, extension] = /^(.*)(\.\w+)$/.exec(entry.name) ?? [];
    if (!entry.isFile() || name === undefined || /-x\d+$/.test(name)) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    writeFileSync(join(entry.parentPath, `${name}-${mark}${extension}`), change(text));
  }
}
