import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { z } from 'zod';
import {
  audienceSchema,
  briefSchema,
  channelSchema,
  messageKindSchema,
  type Brief,
} from '../../src/schemas/brief.ts';

const folder = 'tests/golden';

const promptSchema = z.strictObject({
  id: z.string(),
  trade: z.string(),
  kind: messageKindSchema,
  channel: channelSchema,
  audience: audienceSchema,
  client: z.string().nullable(),
  agent: z.string().nullable(),
  client_message: z.string().nullable(),
  case_open: z.boolean(),
  situation: z.string(),
});

export const bands = ['good', 'middling', 'bad'] as const;
export type Band = (typeof bands)[number];

const labelSchema = z.strictObject({
  id: z.string(),
  band: z.enum(bands),
  met: z.array(z.string()),
  broken: z.record(z.string(), z.string()),
  look: z.record(z.string(), z.string()).default({}),
  note: z.string().optional(),
});
const replySchema = labelSchema.extend({ prompt: z.string(), text: z.string() });
const splitSchema = z.strictObject({ tuning: z.array(z.string()), test: z.array(z.string()) });

/** What a reader said of a rule; a rule that is missing does not apply. */
export type Label = 'met' | 'broken' | 'look';
export type Labels = ReadonlyMap<string, Label>;

/** The half of the golden set a prompt belongs to; nobody tunes on `test`. */
export type Half = 'tuning' | 'test';

/** A reply with what its first reader, and perhaps a second one, says of every rule. */
export interface GoldenReply {
  id: string;
  prompt: string;
  half: Half;
  band: Band;
  brief: Brief;
  text: string;
  labels: Labels;
  second: Labels | null;
  /** The words the first reader quotes for a broken rule; empty where something is missing. */
  quotes: Readonly<Record<string, string>>;
}

/**
 * Reads every labeller's raw file, unmerged as it was handed in, and the split by prompt.
 *
 * @throws an error with file and line where a file does not keep the format of GUIDE.md
 */
export function readGolden(): GoldenReply[] {
  const split = splitSchema.parse(JSON.parse(readFileSync(`${folder}/split.json`, 'utf8')));
  const halfOf = new Map<string, Half>([
    ...split.tuning.map((id) => [id, 'tuning'] as const),
    ...split.test.map((id) => [id, 'test'] as const),
  ]);
  const second = new Map(readSecond().map((label) => [label.id, collect(label)]));
  return readdirSync(`${folder}/raw`)
    .sort()
    .flatMap((hand) => {
      const prompts = new Map(
        z
          .array(promptSchema)
          .parse(JSON.parse(readFileSync(`${folder}/raw/${hand}/prompts.json`, 'utf8')))
          .map((prompt) => [prompt.id, prompt]),
      );
      return readLines(`${folder}/raw/${hand}/replies.jsonl`, replySchema).map((reply) => {
        const prompt = prompts.get(reply.prompt);
        const half = halfOf.get(reply.prompt);
        if (prompt === undefined || half === undefined) {
          throw new Error(
            `${reply.id}: its prompt "${reply.prompt}" is in no ${prompt ? 'half' : 'prompts.json'}.`,
          );
        }
        return {
          id: reply.id,
          prompt: reply.prompt,
          half,
          band: reply.band,
          brief: makeBrief(prompt),
          text: reply.text,
          labels: collect(reply),
          second: second.get(reply.id) ?? null,
          quotes: reply.broken,
        };
      });
    });
}

function readSecond(): z.infer<typeof labelSchema>[] {
  if (!existsSync(`${folder}/second`)) return [];
  return readdirSync(`${folder}/second`).flatMap((file) =>
    readLines(`${folder}/second/${file}`, labelSchema),
  );
}

/** The brief as the batch input of the command line gives it: what is null is left out. */
function makeBrief(prompt: z.infer<typeof promptSchema>): Brief {
  return briefSchema.parse({
    kind: prompt.kind,
    channel: prompt.channel,
    audience: prompt.audience,
    client: prompt.client ?? undefined,
    agent: prompt.agent ?? undefined,
    clientMessage: prompt.client_message ?? undefined,
    caseOpen: prompt.case_open,
  });
}

function collect({ met, broken, look }: z.infer<typeof labelSchema>): Labels {
  return new Map<string, Label>([
    ...met.map((rule) => [rule, 'met'] as const),
    ...Object.keys(broken).map((rule) => [rule, 'broken'] as const),
    ...Object.keys(look).map((rule) => [rule, 'look'] as const),
  ]);
}

/** Parses one object a line; an error names the file, the line and the field. */
export function readLines<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const row = schema.safeParse(JSON.parse(line));
      if (!row.success) throw new Error(`${file}:${index + 1}: ${z.prettifyError(row.error)}`);
      return [row.data];
    });
}
