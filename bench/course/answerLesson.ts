import { scoreEmotion, scoreMatch } from '../../src/engine/index.ts';
import { scoreTalk } from '../../src/islands/scoreTalk.ts';
import { chooseFeeling } from './chooseFeeling.ts';
import { chooseOnBoard } from './chooseOnBoard.ts';
import { chooseText, type WritingPlace } from './chooseText.ts';
import type { Hand } from './learners.ts';
import { markText, markTurn, type Writing } from './markText.ts';
import type { School, Scored } from './openSchool.ts';

/** Where one writes when an exercise asks for one text. */
export const placeOf = ({ id, brief, models, answers, situation }: Writing): WritingPlace => ({
  id,
  exercise: id,
  kind: brief.kind,
  whole: brief.scope === 'message',
  models: models.map(({ text }) => text),
  pass: answers.pass,
  fail: answers.fail.map(({ text }) => text),
  task: brief.clientMessage ?? situation,
});

/**
 * Does one exercise.
 *
 * @param handAt where the answer comes from; asked for each turn of a talk
 * @returns points, 0 to 100
 */
export function answerLesson(
  exercise: Scored,
  handAt: (place: string) => Hand,
  seed: number,
  school: School,
): number {
  const { id } = exercise;
  const own = `${id}|${seed}`;
  if (exercise.type === 'match') {
    return scoreMatch(exercise, chooseOnBoard(exercise.board, handAt(id), own)).points;
  }
  if (exercise.type === 'emotion') {
    const response = chooseFeeling(exercise, handAt(id), own, school);
    return scoreEmotion(exercise, response, school.feelings).points;
  }
  if (exercise.type !== 'dialogue') {
    const hand = handAt(id);
    return markText(exercise, chooseText(placeOf(exercise), hand, own, school), hand, school)
      .points;
  }
  let written = 0;
  const path = exercise.turns.flatMap((turn, index) => {
    if (!('ask' in turn)) return [];
    written++;
    const said = exercise.turns.slice(0, index).filter((other) => 'text' in other);
    const ofTurn = (answers: readonly { turn: number; text: string }[]) =>
      answers.filter((answer) => answer.turn === written).map(({ text }) => text);
    const { pass, fail } = exercise.answers;
    const place: WritingPlace = {
      id: `${id}|${index}`,
      exercise: id,
      kind: exercise.brief.kind,
      whole: false,
      models: [turn.model],
      pass: atLeastOne(ofTurn(pass), turn.model),
      fail: atLeastOne(ofTurn(fail), turn.model),
      task: said.at(-1)?.text ?? exercise.situation,
    };
    const hand = handAt(place.id);
    const text = chooseText(place, hand, `${own}|${index}`, school);
    return [{ turn: index, text, result: markTurn(exercise, turn, text, hand, school) }];
  });
  return scoreTalk(path).points;
}

/** A turn for which the author wrote no such answer goes well: its model stands in. */
const atLeastOne = (texts: readonly string[], model: string) =>
  texts.length > 0 ? texts : [model];
