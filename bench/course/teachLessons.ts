import { answerLesson } from './answerLesson.ts';
import { learnerIds, learners, type LearnerId } from './learners.ts';
import { mean } from './mean.ts';
import type { School } from './openSchool.ts';
import { draw } from './seeded.ts';

/** Points by learner, 0 to 100. */
export type Points = Record<LearnerId, number>;

/** What learners earn in one lesson. */
export interface LessonFigures {
  number: number;
  /** Means over the exercises. */
  points: Points;
  exercises: { id: string; type: string; points: Points }[];
}

/** Does every scored exercise with every learner, `runs` times with other answers of the same kind. */
export function teachLessons(school: School, runs: number): LessonFigures[] {
  const last = Math.max(...school.lessons.map(({ number }) => number));
  return school.lessons.map(({ number, exercises }) => {
    const progress = last === 1 ? 0 : (number - 1) / (last - 1);
    const figures = exercises.map((exercise) => ({
      id: exercise.id,
      type: exercise.type,
      points: byLearner(({ hand }) =>
        mean(
          Array.from({ length: runs }, (_, run) => {
            // Spread evenly over the runs, so that a share of the answers is that share of the runs.
            const luck = (place: string) => (draw(place) + run / runs) % 1;
            const handAt = (place: string) => hand(progress, luck(place));
            return answerLesson(exercise, handAt, run, school);
          }),
        ),
      ),
    }));
    return {
      number,
      points: byLearner(({ id }) => mean(figures.map(({ points }) => points[id]))),
      exercises: figures,
    };
  });
}

function byLearner(pointsOf: (learner: (typeof learners)[number]) => number): Points {
  const entries = learnerIds.map((id, index) => [id, pointsOf(learners[index]!)]);
  return Object.fromEntries(entries) as Points;
}
