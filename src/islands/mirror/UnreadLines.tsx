import type { UnreadLine } from '../../learner/transcript/readTranscript.ts';

/** Lines named one by one; a file broken throughout would fill the page with them. */
const mostShown = 5;
/** Characters of a line that tell it from others. */
const longestQuote = 60;

/** Which lines could not be read as they stand. */
export function UnreadLines({ unread }: { unread: readonly UnreadLine[] }) {
  if (unread.length === 0) return null;
  const more = unread.length - mostShown;
  return (
    <div class="panel">
      <p>
        {unread.length === 1 ? 'One line is' : `${unread.length} lines are`} not as expected. The
        words count all the same.
      </p>
      <ul>
        {unread.slice(0, mostShown).map(({ line, text, reason }) => (
          <li key={line}>
            Line {line}: {reason} <q>{shorten(text)}</q>
          </li>
        ))}
        {more > 0 && <li>And {more} more.</li>}
      </ul>
    </div>
  );
}

const shorten = (text: string) =>
  text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`;
