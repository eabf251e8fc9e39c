import { z } from 'zod';

/** Ways a message travels. `ticket` is any special system whose text the client can read. */
export const channels = ['written', 'ticket', 'phone'] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

/** Who reads or hears the message. */
export const audiences = ['non-technical', 'manager', 'technical', 'colleague'] as const;
export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

/** What the message is for. */
export const messageKinds = [
  'first-reply',
  'update',
  'resolution',
  'refusal',
  'information-request',
  'incident-alert',
  'handover',
  'apology',
] as const;
export const messageKindSchema = z.enum(messageKinds);
export type MessageKind = z.infer<typeof messageKindSchema>;

const briefFields = {
  /** What the message is for. Left out: rules that are bound to a kind do not apply. */
  kind: messageKindSchema.optional(),
  channel: channelSchema,
  audience: audienceSchema,
  /** The client's name as they sign. Left out: any name counts as theirs. */
  client: z.string().optional(),
  /** The writer's name. Left out: any name at the end counts as a sign-off. */
  agent: z.string().optional(),
  /** What the client wrote or said; words they used first need no translation. */
  clientMessage: z.string().optional(),
  /** Whether somebody still waits for something after this message. */
  caseOpen: z.boolean(),
  /** A word, a sentence or a whole message. Greeting, sign-off and next update are asked of messages only. */
  scope: z.enum(['phrase', 'sentence', 'message']),
};

/** What a message must do: everything about it that its own words do not say. */
export const briefSchema = z.strictObject({
  ...briefFields,
  channel: briefFields.channel.default('written'),
  audience: briefFields.audience.default('non-technical'),
  caseOpen: briefFields.caseOpen.default(true),
  scope: briefFields.scope.default('message'),
});
export type Brief = z.infer<typeof briefSchema>;
/** A brief as an author writes it, defaults left out. */
export type BriefInput = z.input<typeof briefSchema>;

/** What departs from another brief: no field has a default, so what is left out stays as it was. */
export const briefChangeSchema = z.strictObject(briefFields).partial();
