import type { EmotionResponse } from '../../src/engine/index.ts';
import type { Emotion } from '../../src/schemas/exercise.ts';
import type { Hand } from './learners.ts';
import type { School } from './openSchool.ts';
import { draw, pick } from './seeded.ts';

/** What a learner sees in a message. Who pastes elsewhere marks the whole message here, and guesses. */
export function chooseFeeling(
  exercise: Emotion,
  hand: Hand,
  seed: string,
  { feelings }: Pick<School, 'feelings'>,
): EmotionResponse {
  const { key, openings, message } = exercise;
  const place = (quote: string) => {
    const start = message.indexOf(quote);
    return { start, end: start + quote.length };
  };
  const guessed = {
    feeling: pick(feelings, seed, 'feeling').id,
    strength: 1 + Math.floor(draw(seed, 'strength') * 3),
    opening: Math.floor(draw(seed, 'opening') * openings.length),
  };
  const right = {
    marks: key.marks.map(({ quote }) => place(quote)),
    feeling: key.feeling.id,
    strength: key.strength ?? null,
    opening: openings.findIndex(({ share }) => share === 1),
  };
  const others = [...openings.keys()].filter((index) => index !== right.opening);
  switch (hand) {
    case 'model':
    case 'pasted-model':
    case 'pass':
      return right;
    case 'one-fault':
      return { ...right, opening: pick(others, seed, 'opening') };
    case 'draft': {
      const near = feelings.find(({ id }) => id === key.feeling.id)?.neighbours ?? [];
      return {
        marks: key.marks
          .slice(0, Math.ceil(key.marks.length / 2))
          .concat(key.decoys.slice(0, 1))
          .map(({ quote }) => place(quote)),
        feeling: near.length > 0 ? pick(near, seed, 'near') : guessed.feeling,
        strength: key.strength === undefined ? null : key.strength === 1 ? 2 : key.strength - 1,
        opening: pick(others, seed, 'opening'),
      };
    }
    case 'foreign': {
      const words = [...message.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
        start: index,
        end: index + word.length,
      }));
      return { marks: words.filter((_, i) => draw(seed, 'word', i) < 0.1), ...guessed };
    }
    case 'task':
    case 'skeleton':
      return { marks: [{ start: 0, end: message.length }], ...guessed };
    case 'nothing':
      return { marks: [], feeling: null, strength: null, opening: null };
  }
}
