import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeJsonSchemas } from '../../src/rulebook/jsonSchemas.ts';

const schemas = makeJsonSchemas() as Record<
  string,
  { properties?: Record<string, unknown>; required?: string[] }
>;
const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as {
  'yaml.schemas': Record<string, string>;
};

describe('editors complete the content files', () => {
  it('knowing every field of a rule and which are required', () => {
    expect(Object.keys(schemas['rule']!.properties!)).toEqual(
      expect.arrayContaining(['title', 'statement', 'skill', 'pairs', 'examples', 'givesWay']),
    );
    expect(schemas['rule']!.required).toContain('ask');
    expect(schemas['rule']!.required).not.toContain('related');
  });

  it('with a schema for every YAML file in content/', () => {
    const covered = Object.values(settings['yaml.schemas']).flatMap((pattern) => globSync(pattern));
    expect(globSync('content/**/*.yaml').filter((file) => !covered.includes(file))).toEqual([]);
  });

  it('and no settings that name a schema which is not written', () => {
    for (const file of Object.keys(settings['yaml.schemas'])) {
      expect(schemas, file).toHaveProperty(basename(file, '.json'));
    }
  });
});
