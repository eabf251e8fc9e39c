import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A page of the bare site. */
export interface BarePage {
  /** "/rules/answer-first/". */
  path: string;
  title: string;
  description: string;
  /** Its text in Markdown. */
  text: string;
}

/**
 * Writes a Starlight site with nothing added, of the versions installed here, to measure ours against.
 * It must lie inside the project, so that it finds the packages.
 *
 * @param folder where to put it; what was there goes
 * @param menu the sidebar; left out, Starlight lists every page
 */
export async function writeBareSite(
  folder: string,
  pages: readonly BarePage[],
  menu?: unknown,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const config = { title: 'Bare', ...(menu !== undefined && { sidebar: menu }) };
  const files: Record<string, string> = {
    // Astro looks here for the packages it must bundle itself.
    'package.json':
      '{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }',
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'http://localhost:4321',
  trailingSlash: 'always',
  integrations: [starlight(${JSON.stringify(config)})],
});
`,
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  };
  for (const { path, title, description, text } of pages) {
    const name = path === '/' ? 'index' : path.replace(/^\/|\/$/g, '');
    const head = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}`;
    files[`src/content/docs/${name}.md`] = `---\n${head}\n---\n\n${text}\n`;
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}
