import * as z from 'zod/mini';

// A link carries the text behind its "#", which browsers never send to a server: to swap two answers
// needs no host and leaves no copy anywhere but with the two people.

const answerSchema = z.strictObject({
  kind: z.literal('answer'),
  /** The step whose task it is, counted from 1. */
  step: z.int(),
  /** Whose it is, as they want to be called. */
  from: z.string(),
  text: z.string(),
});
const reviewSchema = z.strictObject({
  kind: z.literal('review'),
  step: z.int(),
  from: z.string(),
  /** A note for each thing to look for, in the order of the list; empty where nothing was noted. */
  notes: z.array(z.string()),
  /** What was read, so that it can be laid beside the notes. */
  text: z.string(),
});
const letterSchema = z.discriminatedUnion('kind', [answerSchema, reviewSchema]);

/** What two people send each other. */
export type SwapLetter = z.infer<typeof letterSchema>;

/** Longest text that is put into a link: chat programs cut addresses of some 8,000 letters. */
export const longestSwap = 4000;

/** The part of an address behind "#" that carries a letter. */
export function writeSwap(letter: SwapLetter): string {
  const bytes = new TextEncoder().encode(JSON.stringify(letter));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `swap=${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** Reads such a part; null where it carries no letter or was cut on its way. */
export function readSwap(hash: string): SwapLetter | null {
  const coded = /^#?swap=([\w-]+)$/.exec(hash)?.[1];
  if (coded === undefined) return null;
  try {
    const letters = atob(coded.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return letterSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data ?? null;
  } catch {
    return null;
  }
}
