import { sortVerdicts } from '../../src/islands/sortVerdicts.ts';
import type { Attempt } from '../../src/schemas/attempt.ts';
import { placeOf } from './answerLesson.ts';
import { chooseText } from './chooseText.ts';
import type { Learner } from './learners.ts';
import { markText } from './markText.ts';
import type { Form, School } from './openSchool.ts';
import { draw } from './seeded.ts';

/**
 * Does one audit, as the record keeps it. What is drawn depends on the task's place in the form and not
 * on the form, so that no learner is luckier in one of the two. Of two runs in a row the second has the
 * luck that the first one lacked: their mean owes little to chance.
 */
export function answerAudit(
  learner: Learner,
  phase: 'before' | 'after',
  form: Form,
  { name, run }: { name: string; run: number },
  school: School,
): Attempt[] {
  return school.forms[form].map((task, place) => {
    const luck = draw(name, Math.floor(run / 2), phase, place, 'luck');
    const hand = learner.hand(phase === 'before' ? 0 : 1, run % 2 === 0 ? luck : 1 - luck);
    const own = `${name}|${run}|${phase}|${place}`;
    const text = chooseText({ ...placeOf(task), id: `audit ${place}` }, hand, own, school);
    const { points, verdict, verdicts, skills } = markText(task, text, hand, school);
    return {
      schema: 1,
      id: `${phase}-${task.id}`,
      exercise: task.id,
      version: task.version,
      at: '2026-01-05T09:00:00Z',
      try: 1,
      answer: { type: 'reply', text, send: false },
      points,
      verdict,
      ...sortVerdicts({ verdicts }),
      skills,
      phase,
    };
  });
}
