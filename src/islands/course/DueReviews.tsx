import { useEffect, useState } from 'preact/hooks';
import type { Review } from '../../learner/reviews.ts';
import type { Attempt } from '../../schemas/attempt.ts';
import type { CourseLinks, ExerciseTitle } from './courseView.ts';

/** Two or three things that slipped, each as the same rule in a new case. The scheduler is fetched for it. */
export function DueReviews(props: {
  attempts: readonly Attempt[];
  exercises: readonly ExerciseTitle[];
  links: CourseLinks;
  now: Date;
}) {
  const { attempts, exercises, links, now } = props;
  const [due, setDue] = useState<Review[]>([]);
  const slipped = attempts.some(({ broken }) => broken.length > 0);
  useEffect(() => {
    if (!slipped) return;
    let gone = false;
    void import('../../learner/reviews.ts').then(({ deriveReviews, listDue }) => {
      if (!gone) setDue(listDue(deriveReviews(attempts, exercises), now));
    });
    return () => (gone = true);
  }, [attempts, exercises, now]);

  return due.length === 0 ? null : (
    <div class="reviews">
      <h3>Back from earlier</h3>
      <p class="quiet">Rules that slipped, each in a case you have not seen.</p>
      <ul>
        {due.map(({ rule, exercise }) => (
          <li key={rule}>
            <a href={`${links.exerciseBase}${exercise!.id}/`}>{exercise!.title}</a>
          </li>
        ))}
      </ul>
      <p class="screen-only">
        <a href={links.slips}>Everything that slips</a>
      </p>
    </div>
  );
}
