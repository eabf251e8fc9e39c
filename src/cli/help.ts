import { audiences, channels, messageKinds } from '../schemas/brief.ts';
import { formats } from './checkOptions.ts';

/** What `clearline help` prints. */
export const help = `Clearline judges replies to clients by the rules of the standard.

  clearline check [options] FILE… | -    judge replies; "-" reads standard input
  clearline check --ndjson [FILE]        judge many replies, one JSON object a line
  clearline rules                        list the rules
  clearline explain RULE                 print one rule
  clearline help | --version

In the repository, write "npm run -s clearline --" for "clearline".

Options of check, about the reply:
  --kind KIND            ${wrapList(messageKinds)}
                         left out: rules bound to a kind are not asked
  --channel CHANNEL      ${mark(channels)}
  --audience AUDIENCE    ${mark(audiences)}
  --client NAME          the client's name; left out: any name counts as theirs
  --agent NAME           the writer's name; left out: any name counts as theirs
  --client-message TEXT  what the client wrote: words they used first need no plain word
  --closed               the case is closed: nobody waits for an answer

Other options of check:
  --format FORMAT        ${mark(formats)}
  --team FILE            another team's file instead of content/team.yaml (in the repository)

Exit status of check: 0 nothing broken, 1 something broken, 2 bad use or nothing to read.

--ndjson reads a FILE or standard input and answers on standard output, a line for a line:
  in   {"id", "text", and if known "kind", "channel", "audience", "client", "agent",
       "client_message", "case_open"}; null counts as left out; other fields are passed over
  out  {"id", "verdicts", "findings", "scores"}, or {"line", "error"} where a line cannot be read
  Blank lines are passed over. Offsets are UTF-16 units of text; its first line may be "Subject: …".
  Exit status: 0 if every line was read, else 2.
`;

/** The values of an option, the first one being what it is when left out. */
function mark([first, ...others]: readonly string[]): string {
  return [`${first} (default)`, ...others].join(', ');
}

function wrapList(values: readonly string[]): string {
  const half = Math.ceil(values.length / 2);
  return `${values.slice(0, half).join(', ')},\n${' '.repeat(25)}${values.slice(half).join(', ')}`;
}
