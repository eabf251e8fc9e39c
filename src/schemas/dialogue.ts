import { z } from 'zod';
import { proseSchema } from './text.ts';

/** Who can speak in a dialogue: we, the client, the colleague who takes over, the one who may stop systems. */
export const speakers = ['agent', 'client', 'colleague', 'decider'] as const;
export const speakerSchema = z.enum(speakers);

/** What one person says until another speaks or the line goes silent. */
export const turnSchema = z.strictObject({
  speaker: speakerSchema,
  text: proseSchema,
  /** When it begins: seconds since the first turn. */
  at: z.number().min(0),
  /**
   * True where the speaker leaves the line when the turn ends: "[hold]". The hold lasts until
   * the same speaker's next turn begins.
   */
  hold: z.boolean().default(false),
});
export type Turn = z.infer<typeof turnSchema>;

/** A call or a chat, turn by turn. */
export const dialogueSchema = z
  .array(turnSchema)
  .min(1, 'a dialogue has at least one turn')
  .refine(
    (turns) => turns.every(({ at }, index) => index === 0 || at >= turns[index - 1]!.at),
    'turns stand in the order of their time',
  );
export type Dialogue = z.infer<typeof dialogueSchema>;
