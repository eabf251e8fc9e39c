import type { LearnerEvent } from '../../schemas/learnerEvent.ts';
import { formatMoment } from '../formatMoment.ts';

/** What a learner wrote or noted besides answers: thoughts, how it went, words of the drill. */
export function NotedList(props: {
  events: readonly LearnerEvent[];
  /** Titles of the exercises by id. */
  titles: ReadonlyMap<string, string>;
}) {
  const lines = props.events.flatMap((event) => {
    const line = describe(event, props.titles);
    return line === null ? [] : [{ id: event.id, at: event.at, ...line }];
  });
  return lines.length === 0 ? null : (
    <section aria-labelledby="noted">
      <h2 id="noted">What else you noted</h2>
      <ul>
        {lines.toReversed().map(({ id, at, what, text }) => (
          <li key={id}>
            <time dateTime={at}>{formatMoment(at)}</time> {what}
            {text !== '' && <blockquote>{text}</blockquote>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describe(
  event: LearnerEvent,
  titles: ReadonlyMap<string, string>,
): { what: string; text: string } | null {
  switch (event.kind) {
    case 'reflection':
      return {
        what: `For yourself: ${titles.get(event.exercise) ?? event.exercise}`,
        text: event.text,
      };
    case 'pulse':
      return { what: `How step ${event.step} went: answer ${event.answer + 1}`, text: event.note };
    case 'drill':
      return { what: `Ten seconds: ${event.term}`, text: event.text };
    case 'lesson':
      return {
        what: `Lesson ${event.lesson} read, ${event.right} of ${event.of} at first choice`,
        text: '',
      };
    case 'together':
      return { what: `Step ${event.step}: the task for two, done`, text: '' };
    case 'plan':
      return { what: `The course planned from ${event.start}`, text: '' };
    default:
      return null;
  }
}
