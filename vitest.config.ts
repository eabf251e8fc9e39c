import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const project = (
  name: string,
  include: string[],
  options: object = {},
): TestProjectConfiguration => ({ test: { name, include, ...options } });

export default defineConfig({
  test: {
    // Browser tests share two cores with the browser.
    maxWorkers: 2,
    projects: [
      project('unit', ['tests/**/*.test.ts?(x)'], {
        exclude: ['tests/{content,site,e2e}/**'],
        // Reading the whole content takes a second or two on a busy machine.
        testTimeout: 30_000,
      }),
      project('content', ['tests/content/**/*.test.ts'], { testTimeout: 60_000 }),
      // Reading some 600 built pages takes seconds on a busy machine.
      project('site', ['tests/site/**/*.test.ts'], { testTimeout: 30_000 }),
      project('e2e', ['tests/e2e/**/*.test.ts'], {
        globalSetup: 'tests/e2e/shareBrowser.ts',
        // Guards against a page that hangs, and no measure of speed: a borrowed machine can be three
        // times slower for minutes, and a story of several days of the course is one test.
        testTimeout: 240_000,
        hookTimeout: 120_000,
        // What a page shows is polled until it is so: a busy machine hydrates late.
        expect: { poll: { timeout: 25_000 } },
      }),
    ],
  },
});
