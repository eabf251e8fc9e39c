import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureTrust } from '../../bench/golden/measureTrust.ts';
import { trustSchema } from '../../src/schemas/trust.ts';
import { loadReference } from '../loadReference.ts';

// It judges every labelled reply, and CI's machine is often busy.
const patience = 120_000;

it('the page about trust shows what the engine does today', { timeout: patience }, () => {
  const written = trustSchema.parse(JSON.parse(readFileSync('content/trust.json', 'utf8')));
  expect(written, 'measure again with: npm run golden -- --write').toEqual(
    measureTrust(loadReference()),
  );
});
