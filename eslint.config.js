import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const layers = ['schemas', 'rulebook', 'engine', 'learner', 'islands', 'site', 'cli'];

/** What each layer may import besides itself; everything else below src/ is closed to it. */
const open = {
  schemas: [],
  engine: ['schemas'],
  rulebook: ['schemas'],
  learner: ['engine', 'schemas'],
  islands: ['learner', 'engine', 'schemas'],
  site: ['islands', 'learner', 'engine', 'rulebook', 'schemas'],
  cli: ['rulebook', 'engine', 'schemas'],
};

/** Layers of which only the types may be imported. */
const openForTypes = { rulebook: ['engine'] };

const closeLayers = layers.map((layer) => {
  const types = openForTypes[layer] ?? [];
  const closed = layers.filter((other) => other !== layer && !open[layer].includes(other));
  const fence = (others, allowTypeImports) => ({
    regex: `^(\\.{1,2}/)+(src/)?(${others.join('|')})/`,
    message: `src/${layer}/ may import only ${[...open[layer], 'itself'].join(', ')}: imports run one way (CONTRIBUTING.md).`,
    allowTypeImports,
  });
  return {
    files: [`src/${layer}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            fence(
              closed.filter((other) => !types.includes(other)),
              false,
            ),
            ...(types.length > 0 ? [fence(types, true)] : []),
            ...closePackages(layer),
          ],
        },
      ],
    },
  };
});

/** @param {string} layer */
function closePackages(layer) {
  const close = (regex, message) => ({ regex, message });
  const node = close('^node:', `src/${layer}/ runs in the browser: no Node modules.`);
  const zod = close('^zod$', 'Browser code imports zod/mini: full Zod weighs 22 kB.');
  const others = close('^[^./]', 'The engine is pure TypeScript: it imports no package.');
  if (layer === 'engine') return [others];
  if (layer === 'learner')
    return [node, zod, close('^preact', 'The learner layer knows no Preact.')];
  if (layer === 'islands') return [node, zod];
  return [];
}

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.bench/',
      '.astro/',
      '.generated/',
      '.package/',
      '**/node_modules/',
      'bench/peers/',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.recommended,
  astro.configs['flat/recommended'],
  {
    rules: {
      // TypeScript sees to it, and knows the globals.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // `!` says what noUncheckedIndexedAccess cannot know.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Written as escapes, combining characters mislead nobody.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['src/{engine,learner,islands}/**', 'src/site/elements/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // What judges anybody's text must take linear time, whatever the text.
    files: ['src/{engine,islands,learner,cli}/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
    },
  },
  ...closeLayers,
);
