import { describe, expect, it } from 'vitest';
import { replyKeySchema } from '../../src/schemas/replyKey.ts';

describe('the key of a reply', () => {
  it('says nothing where a field is left out, and “none” where a list is empty', () => {
    const key = replyKeySchema.parse({ workarounds: [], identity: 'open' });
    expect(key).toEqual({ workarounds: [], identity: 'open' });
  });
  it('refuses a set of names that holds one name, and a field it does not know', () => {
    const refused = [{ names: [{ what: 'her laptop', names: ['laptop'] }] }, { mood: 'good' }];
    for (const key of refused) expect(replyKeySchema.safeParse(key).success).toBe(false);
  });
});
