import type { DialogueTask } from '../schemas/dialogueTask.ts';
import type { Emotion, Exercise, Rephrase } from '../schemas/exercise.ts';
import type { Match } from '../schemas/match.ts';
import type { Reply } from '../schemas/reply.ts';
import type { Located } from './loadContent.ts';
import { suggest } from './parseEntry.ts';
import type { ReferenceTools } from './referenceTools.ts';

/**
 * Finds what an exercise's schema cannot show: ids that name nothing, keys that contradict themselves.
 *
 * @param isQuiz true for an item of no lesson and no audit: it is judged by its own rules alone
 */
export function checkExercise(
  exercise: Located<Exercise>,
  isQuiz: boolean,
  tools: ReferenceTools,
): void {
  if (exercise.type !== 'emotion') {
    tools.expectIds(exercise, 'rules', 'rule', exercise.rules);
    tools.once(exercise, 'rules', 'rule', exercise.rules);
  }
  if (exercise.type === 'rephrase' || exercise.type === 'reply')
    checkWriting(exercise, isQuiz, tools);
  else if (exercise.type === 'emotion') checkEmotion(exercise, tools);
  else if (exercise.type === 'match') checkBoard(exercise, tools);
  else if (exercise.type === 'dialogue') checkTurns(exercise, tools);
}

function checkWriting(
  exercise: Located<Rephrase | Reply>,
  isQuiz: boolean,
  tools: ReferenceTools,
): void {
  const avoid = exercise.type === 'reply' ? exercise.key.avoid : [];
  const targets = listTargets(exercise, 'key', exercise.key.facts, avoid, tools);
  exercise.answers.fail.forEach(({ on }, index) => {
    const field = `answers.fail.${index}.on`;
    expectTarget(exercise, field, on, targets, tools);
    if (isQuiz && !on.includes(':') && !exercise.rules.includes(on)) {
      tools.complain(
        exercise,
        field,
        `"${on}" is not among this item's rules. ${suggest(on, exercise.rules)}`,
      );
    }
  });
  if (exercise.type === 'reply' && exercise.key.sendAsIs && exercise.start === undefined) {
    tools.complain(
      exercise,
      'key.sendAsIs',
      'There is no begun reply to send. Write it under "start", or leave out "sendAsIs".',
    );
  }
}

/** What an answer can fail on: the key's facts and what is to be avoided. */
function listTargets(
  exercise: Located<Exercise>,
  field: string,
  facts: readonly { id: string }[],
  avoid: readonly { id: string }[],
  tools: ReferenceTools,
): string[] {
  tools.once(
    exercise,
    `${field}.facts`,
    'fact',
    facts.map(({ id }) => id),
  );
  return [...facts.map(({ id }) => `fact:${id}`), ...avoid.map(({ id }) => `avoid:${id}`)];
}

function expectTarget(
  exercise: Located<Exercise>,
  field: string,
  on: string,
  targets: readonly string[],
  { complain, expectId }: ReferenceTools,
): void {
  if (!/^(?:fact|avoid):/.test(on)) expectId(exercise, field, 'rule', on);
  else if (!targets.includes(on)) {
    complain(exercise, field, `The key has no "${on}". ${suggest(on, targets)}`);
  }
}

function checkTurns(exercise: Located<DialogueTask>, tools: ReferenceTools): void {
  const written = exercise.turns.flatMap((turn) => ('ask' in turn ? [turn] : []));
  const targets = written.map((turn, index) => {
    const field = `turns (written ${index + 1})`;
    tools.expectIds(exercise, `${field}.rules`, 'rule', turn.rules);
    for (const { rule } of [...turn.facts, ...turn.avoid]) {
      tools.expectId(exercise, `${field}.rule`, 'rule', rule);
    }
    return listTargets(exercise, field, turn.facts, turn.avoid, tools);
  });
  for (const kind of ['pass', 'fail'] as const) {
    exercise.answers[kind].forEach(({ turn }, index) => {
      if (turn > written.length) {
        tools.complain(
          exercise,
          `answers.${kind}.${index}.turn`,
          `The learner writes ${written.length} turns; count them from 1.`,
        );
      }
    });
  }
  exercise.answers.fail.forEach(({ on, turn }, index) =>
    expectTarget(exercise, `answers.fail.${index}.on`, on, targets[turn - 1] ?? [], tools),
  );
}

function checkBoard(exercise: Located<Match>, { complain }: ReferenceTools): void {
  const { board } = exercise;
  if (board.form === 'sort') {
    const bins = board.bins.map(({ id }) => id);
    board.items.forEach(({ bin, also, not }, index) => {
      for (const id of [bin, ...(also === undefined ? [] : [also]), ...Object.keys(not)]) {
        if (!bins.includes(id)) {
          complain(
            exercise,
            `board.items.${index}`,
            `There is no bin "${id}". ${suggest(id, bins)}`,
          );
        }
      }
    });
    for (const bin of bins) {
      if (!board.items.some((item) => item.bin === bin)) {
        complain(
          exercise,
          'board.bins',
          `Nothing belongs in "${bin}". Add an item, or drop the bin.`,
        );
      }
    }
  }
  if (board.form === 'pick') {
    board.rounds.forEach(({ options }, index) => {
      const best = options.filter(({ share }) => share === 1).length;
      if (best !== 1) {
        complain(
          exercise,
          `board.rounds.${index}.options`,
          `Exactly one option must have "share: 1"; ${best} have it. Give the others 0.5 or 0.`,
        );
      }
    });
  }
}

function checkEmotion(exercise: Located<Emotion>, { complain, expectId }: ReferenceTools): void {
  expectId(exercise, 'key.feeling.id', 'feeling', exercise.key.feeling.id);
  exercise.key.alsoAccepted.forEach(({ id }, index) =>
    expectId(exercise, `key.alsoAccepted.${index}.id`, 'feeling', id),
  );
  exercise.openings.forEach(({ rule }, index) =>
    expectId(exercise, `openings.${index}.rule`, 'rule', rule),
  );
  if (exercise.key.feeling.id !== 'neutral' && exercise.key.strength === undefined) {
    complain(
      exercise,
      'key.strength',
      'This field is missing. Add 1 (mild), 2 (clear) or 3 (strong).',
    );
  }
  const best = exercise.openings.filter(({ share }) => share === 1).length;
  if (best !== 1) {
    complain(
      exercise,
      'openings',
      `Exactly one opening must have "share: 1"; ${best} have it. Give the others 0.5 or 0.`,
    );
  }
  for (const kind of ['marks', 'decoys'] as const) {
    exercise.key[kind].forEach(({ quote }, index) => {
      if (!exercise.message.includes(quote)) {
        complain(
          exercise,
          `key.${kind}.${index}.quote`,
          `"${quote}" does not stand in the message. Quote it exactly, line breaks included.`,
        );
      }
    });
  }
}
