import { z } from 'zod';
import {
  audiences,
  audienceSchema,
  briefSchema,
  channels,
  channelSchema,
  messageKinds,
  messageKindSchema,
  type Brief,
} from '../../schemas/brief.ts';
import { suggest } from '../nearest.ts';

/** One line of a batch. Null counts as left out, and fields of the sender's own are passed over. */
const recordSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  kind: messageKindSchema.nullish(),
  channel: channelSchema.nullish(),
  audience: audienceSchema.nullish(),
  client: z.string().nullish(),
  agent: z.string().nullish(),
  client_message: z.string().nullish(),
  case_open: z.boolean().nullish(),
});

/** A reply of a batch. */
export interface BatchReply {
  id: string | number;
  text: string;
  brief: Brief;
}

/** A line that is no reply; its message says why and what to write instead. */
export class RecordError extends Error {}

/**
 * Reads one line of a batch.
 *
 * @throws RecordError
 */
export function parseRecord(line: string): BatchReply {
  const data = parseJson(line);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new RecordError('This is JSON, but no object: write {"id": …, "text": …}.');
  }
  const parsed = recordSchema.safeParse(data);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path }) =>
      explain(String(path[0]), (data as Record<string, unknown>)[String(path[0])]),
    );
    throw new RecordError(faults.join(' '));
  }
  const { id, text, kind, channel, audience, case_open: caseOpen, ...given } = parsed.data;
  if (Number.isInteger(id) && !Number.isSafeInteger(id)) {
    throw new RecordError('"id" has too many digits to be kept as a number. Write it in quotes.');
  }
  return {
    id,
    text,
    brief: briefSchema.parse({
      kind: kind ?? undefined,
      channel: channel ?? undefined,
      audience: audience ?? undefined,
      caseOpen: caseOpen ?? undefined,
      // A table's empty cell says as little as a missing field.
      client: given.client || undefined,
      agent: given.agent || undefined,
      clientMessage: given.client_message || undefined,
    }),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new RecordError(`This line is not JSON: ${(error as Error).message}.`);
  }
}

const expected: Readonly<Record<string, string>> = {
  id: 'text or a number',
  case_open: 'true or false',
};
const choices: Readonly<Record<string, readonly string[]>> = {
  kind: messageKinds,
  channel: channels,
  audience: audiences,
};

function explain(field: string, value: unknown): string {
  if (value === undefined || value === null) return `"${field}" is missing.`;
  const known = choices[field];
  if (known === undefined) return `"${field}" must be ${expected[field] ?? 'text'}.`;
  const written = typeof value === 'string' ? value : JSON.stringify(value);
  return `There is no ${field} "${written.slice(0, 40)}". ${suggest(written.slice(0, 40), known)}`;
}
