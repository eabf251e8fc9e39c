import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { finishPages } from './finishPages.ts';
import { routes } from './routes.ts';
import { contentFolder, standard } from './standard.ts';
import { teamPlaceholders } from './teamPlaceholders.ts';

/** Joins the standard to Astro: generated pages, the team's values in MDX, links and policy after the build. */
export function clearline(): AstroIntegration {
  let base = '/';
  return {
    name: 'clearline',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig, addWatchFile, config }) => {
        base = config.base;
        updateConfig({ vite: { plugins: [teamPlaceholders(standard.team)] } });
        for (const { pattern, page } of routes) {
          injectRoute({ pattern, entrypoint: `./src/site/pages/${page}`, prerender: true });
        }
        // A change in the data restarts `npm run dev`, so that no page shows a stale standard.
        // Pages in content/docs/ are Astro's own and reload by themselves.
        for (const file of readdirSync(contentFolder, { recursive: true, encoding: 'utf8' })) {
          if (/\.(?:yaml|mdx)$/.test(file) && !file.startsWith('docs')) {
            addWatchFile(join(contentFolder, file));
          }
        }
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, scripts } = await finishPages(fileURLToPath(dir), base);
        logger.info(
          `${pages} pages carry a content-security policy with ${scripts} inline scripts.`,
        );
      },
    },
  };
}
