import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Finding } from '../engine/index.ts';
import type { RuleCriterion } from '../schemas/rulebook.ts';
import { addressOf } from './addressOf.ts';
import type { CheckedFile, Formatter } from './checkedFile.ts';
import { placeIn, type Place } from './places.ts';
import { readVersion } from './version.ts';

/** `--format sarif`: the Static Analysis Results Interchange Format 2.1.0, which code hosts and editors show. */
export const formatSarif: Formatter = (files, rulebook) => {
  const indices = new Map(rulebook.rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Clearline',
            version: readVersion(),
            properties: { rulebook: rulebook.version },
            rules: rulebook.rules.map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap((file) => {
          const place = placeIn(file.text);
          return file.findings.map((finding) => describeFinding(finding, file, indices, place));
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function describeRule({ id, title, statement, ask, skill, weight }: RuleCriterion) {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: statement },
    help: { text: ask },
    helpUri: addressOf(id),
    properties: { tags: [skill], weight },
  };
}

/** A breach fails the check as an error does; a hint and a "could not tell" are only notes. */
function describeFinding(
  { rule, verdict, start, end, quote, reason, fix }: Finding,
  { name }: CheckedFile,
  indices: ReadonlyMap<string, number>,
  place: (offset: number) => Place,
) {
  const region =
    start === null || end === null
      ? {}
      : {
          region: {
            startLine: place(start).line,
            startColumn: place(start).column,
            endLine: place(end).line,
            endColumn: place(end).column,
            charOffset: start,
            charLength: end - start,
            snippet: { text: quote },
          },
        };
  return {
    ruleId: rule,
    ruleIndex: indices.get(rule)!,
    level: verdict === 'broken' ? 'error' : 'note',
    message: { text: `${reason} ${fix}` },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(name) }, ...region } }],
    properties: { verdict },
  };
}

function toUri(name: string): string {
  if (isAbsolute(name)) return pathToFileURL(name).href;
  return name.split(sep).map(encodeURIComponent).join('/');
}
