import preact from '@astrojs/preact';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { clearline } from './src/site/integration.ts';
import { sidebar } from './src/site/sidebar.ts';
import { standard } from './src/site/standard.ts';

// SITE is the address the site will have, BASE the folder it lives in there ("/team/").
const site = process.env.SITE ?? 'http://localhost:4321';
const base = process.env.BASE ?? '/';

const override = (/** @type {string} */ name) => `./src/site/overrides/${name}.astro`;

export default defineConfig({
  site,
  base,
  // Starlight reads <srcDir>/content/docs, and the content lies at the top.
  srcDir: '.',
  trailingSlash: 'always',
  // Lossless: the 'jsx' default drops the blank where a formatter breaks a line before a link.
  compressHTML: true,
  // Inlined styles would each need a hash in the policy.
  build: { inlineStylesheets: 'never' },
  experimental: { contentIntellisense: true },
  integrations: [
    clearline(),
    starlight({
      title: standard.team.site,
      description:
        'A communication standard for IT support and security teams: rules, plain words, cards and practice.',
      favicon: '/favicon.svg',
      sidebar,
      customCss: ['./src/styles/index.css'],
      components: {
        Footer: override('Footer'),
        Head: override('Head'),
        Hero: override('Hero'),
        PageTitle: override('PageTitle'),
        Search: override('Search'),
        SiteTitle: override('SiteTitle'),
      },
      // MDX outside content/docs gets asides and heading links only from folders named here.
      markdown: { processedDirs: ['./content/rules', './content/cards', './content/checklists'] },
      pagination: false,
      expressiveCode: false,
    }),
    preact(),
  ],
});
