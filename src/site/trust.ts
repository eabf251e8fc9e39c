import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trustSchema, type Trust } from '../schemas/trust.ts';
import { contentFolder } from './standard.ts';

/** The measured figures of the page about trust. */
export const trust: Trust = trustSchema.parse(
  JSON.parse(readFileSync(join(contentFolder, 'trust.json'), 'utf8')),
);
