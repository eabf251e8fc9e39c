// Run after `npm install` (`prepare`): writes the JSON Schemas that .vscode/settings.json names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeJsonSchemas } from './jsonSchemas.ts';

const folder = '.generated/schemas';

mkdirSync(folder, { recursive: true });
for (const [name, schema] of Object.entries(makeJsonSchemas())) {
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`);
}
