import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureTrust } from '../../bench/golden/measureTrust.ts';
import { trustSchema } from '../../src/schemas/trust.ts';
import { loadReference } from '../loadReference.ts';

it('the page about trust shows what the engine does today', () => {
  const written = trustSchema.parse(JSON.parse(readFileSync('content/trust.json', 'utf8')));
  expect(written, 'measure again with: npm run golden -- --write').toEqual(
    measureTrust(loadReference()),
  );
});
