import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Fault } from './contentError.ts';

/** A parsed entry, or the faults that keep it from being one. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };

const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/**
 * Reads YAML, or the frontmatter of an MDX file, and holds it against a schema.
 *
 * @param file path below the project folder, used in faults and to tell YAML from MDX
 * @param source the file's text
 * @param schema what the data must look like
 */
export function parseEntry<S extends z.ZodType>(
  file: string,
  source: string,
  schema: S,
): Parsed<z.output<S>> {
  let yaml = source;
  let firstLine = 1;
  if (file.endsWith('.mdx')) {
    const match = frontmatter.exec(source);
    if (match === null) {
      return fail(file, 'The file must start with frontmatter: data between two lines of "---".');
    }
    yaml = match[1]!;
    firstLine = 2;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter });
  const broken = document.errors[0];
  if (broken !== undefined) {
    // One slip makes many errors; the first one names the place.
    const what = broken.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    return {
      ok: false,
      faults: [
        {
          file,
          line: (broken.linePos?.[0].line ?? 1) + firstLine - 1,
          field: '',
          mend: `This is not YAML (${what}). Put quotes around a text that holds ": " or starts with a sign; indent with blanks, never tabs; use a name once.`,
        },
      ],
    };
  }
  const data: unknown = document.toJS();
  const result = schema.safeParse(data);
  if (result.success) return { ok: true, value: result.data };
  const lineOf = (path: readonly PropertyKey[]) => findLine(document, lineCounter, path, firstLine);
  return {
    ok: false,
    faults: result.error.issues
      .flatMap((issue) => explainIssue(issue, data, schema))
      .map(({ path, mend }) => ({
        file,
        line: lineOf(path),
        field: path.map(String).join('.'),
        mend,
      })),
  };
}

/** Cuts an MDX file into its frontmatter (with its lines of dashes) and the body below it. */
export function splitFrontmatter(source: string): { head: string; body: string } {
  const head = frontmatter.exec(source)?.[0] ?? '';
  return { head, body: source.slice(head.length) };
}

function fail(file: string, mend: string): { ok: false; faults: Fault[] } {
  return { ok: false, faults: [{ file, line: 1, field: '', mend }] };
}

/** The line of a field, or of the nearest parent that is there. */
function findLine(
  document: Document,
  lineCounter: LineCounter,
  path: readonly PropertyKey[],
  firstLine: number,
): number {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node: unknown = document.getIn(path.slice(0, depth), true);
    if (node !== null && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return lineCounter.linePos(node.range[0] as number).line + firstLine - 1;
    }
  }
  return firstLine;
}

interface Explained {
  path: PropertyKey[];
  mend: string;
}

function explainIssue(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): Explained[] {
  const path = [...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = listKeys(schema, path, data);
      return issue.keys.map((key) => ({
        path: [...path, key],
        mend: `There is no field "${key}" here. ${suggest(key, known)}`,
      }));
    }
    case 'invalid_type':
      return [
        {
          path,
          mend:
            valueAt(data, path) === undefined
              ? `This field is missing. Add it; it must be ${article(issue.expected)}.`
              : `This must be ${article(issue.expected)}, not ${describe(valueAt(data, path))}.`,
        },
      ];
    case 'invalid_value':
      return [
        {
          path,
          mend: `${valueAt(data, path) === undefined ? 'This field is missing. It' : `"${String(valueAt(data, path))}"`} must be one of: ${issue.values.map(String).join(', ')}.`,
        },
      ];
    case 'invalid_union':
      return [
        {
          path,
          mend:
            issue.discriminator === undefined
              ? `${describe(valueAt(data, path))} fits none of the allowed forms. See the field's comment in src/schemas/.`
              : `"${issue.discriminator}" is missing or unknown. Use ${'options' in issue && Array.isArray(issue.options) ? issue.options.join(' or ') : 'a type named in src/schemas/exercise.ts'}.`,
        },
      ];
    case 'too_big':
    case 'too_small':
      return [{ path, mend: explainSize(issue, valueAt(data, path)) }];
    case 'invalid_format':
    case 'custom':
    default:
      return [{ path, mend: sentence(issue.message) }];
  }
}

/** "At most 9; you wrote 12." An author's own message goes first. */
function explainSize(
  issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall,
  value: unknown,
): string {
  if (!/^Too (?:big|small)/.test(issue.message)) return sentence(issue.message);
  const [word, limit] =
    issue.code === 'too_big' ? ['at most', issue.maximum] : ['at least', issue.minimum];
  return Array.isArray(value)
    ? `There must be ${word} ${limit} entries here; there are ${value.length}.`
    : `This must be ${word} ${limit}; it is ${String(value)}.`;
}

function sentence(message: string): string {
  const text = /^must|^give|^name|^show/.test(message)
    ? `This ${message}`.replace(
        /^This (give|name|show)/,
        (_, verb: string) => verb[0]!.toUpperCase() + verb.slice(1),
      )
    : message[0]!.toUpperCase() + message.slice(1);
  return text.endsWith('.') ? text : `${text}.`;
}

function article(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list (lines that start with "- ")',
    object: 'a group of fields',
    record: 'a group of fields',
    tuple: 'a list of fixed length',
  };
  return names[type] ?? type;
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? 'text' : `${typeof value} ${String(value)}`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object'
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** The field names a schema allows at a path; empty where it cannot tell. */
function listKeys(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): string[] {
  try {
    let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonNode;
    let value = data;
    for (const key of path) {
      node = pick(node, value);
      node = (typeof key === 'number' ? node.items : node.properties?.[String(key)]) ?? {};
      value = valueAt(value, [key]);
    }
    return Object.keys(pick(node, value).properties ?? {});
  } catch {
    return [];
  }
}

interface JsonNode {
  properties?: Record<string, JsonNode>;
  items?: JsonNode;
  oneOf?: JsonNode[];
  anyOf?: JsonNode[];
  const?: unknown;
}

/** Of a choice of shapes, the one whose `type` is the value's. */
function pick(node: JsonNode, value: unknown): JsonNode {
  const options = node.oneOf ?? node.anyOf;
  if (options === undefined) return node;
  const type = valueAt(value, ['type']);
  return options.find((option) => option.properties?.['type']?.const === type) ?? options[0] ?? {};
}

/** "Did you mean …", or the list of what is allowed. */
export function suggest(word: string, known: readonly string[]): string {
  const near = known
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .sort((a, b) => a.distance - b.distance)[0];
  if (near !== undefined && near.distance <= Math.max(2, Math.floor(word.length / 3))) {
    return `Did you mean "${near.candidate}"?`;
  }
  return known.length === 0 || known.length > 30
    ? 'Remove it, or check its spelling.'
    : `Allowed here: ${known.join(', ')}.`;
}

/** Levenshtein distance: single-letter insertions, deletions and replacements. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min(replaced, row[j]! + 1, next[j - 1]! + 1);
    }
    row = next;
  }
  return row[b.length]!;
}
