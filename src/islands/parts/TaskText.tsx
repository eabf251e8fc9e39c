import type { ServedRephrase, ServedReply } from '../../schemas/served.ts';

/** What a written exercise asks: the case, the client's words, what we know, the draft, the task. */
export function TaskText({ exercise }: { exercise: ServedRephrase | ServedReply }) {
  const { brief } = exercise;
  const draft = exercise.type === 'rephrase' ? exercise.original : exercise.start;
  return (
    <section class="quiz-task" aria-label="The task">
      <p>{exercise.situation}</p>
      {brief.clientMessage && (
        <figure>
          <figcaption>
            {brief.client ?? 'The client'} {brief.channel === 'phone' ? 'said' : 'wrote'}
          </figcaption>
          <blockquote data-quoted>{brief.clientMessage}</blockquote>
        </figure>
      )}
      {exercise.type === 'reply' && (
        <div class="case-sheet">
          <h2>What you know</h2>
          <ul>
            {exercise.sheet.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {draft !== undefined && (
        <figure>
          <figcaption>{exercise.type === 'reply' ? 'Somebody began' : 'The draft'}</figcaption>
          <blockquote data-quoted>{draft}</blockquote>
        </figure>
      )}
      <p class="quiz-ask">{exercise.task}</p>
    </section>
  );
}
