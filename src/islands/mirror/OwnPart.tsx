import type { FillerReport } from '../../learner/transcript/countFillers.ts';
import type { SpeakerMeasures } from '../../learner/transcript/measureTranscript.ts';
import { aboutPace, tellPace } from './tellPace.ts';

/** One filler in so many words is how people talk; ours, as in the check of `drop-fillers`. */
const wordsAFiller = 50;
/** Fillers with advice: one word a week is enough, and three are plenty. */
const mostShown = 3;

/** What the transcript says about the learner: pace and fillers. */
export function OwnPart({ own, report }: { own: SpeakerMeasures; report: FillerReport }) {
  const { words, wordsAMinute } = own;
  return (
    <>
      {wordsAMinute !== null && (
        <p>
          <strong>{wordsAMinute} words a minute.</strong> {tellPace(wordsAMinute)} {aboutPace}
        </p>
      )}
      <p>
        <strong>{headFillers(report)}</strong> {tellFillers(report, words)}
      </p>
      {report.fillers.length > 0 && (
        <ul class="fillers">
          {report.fillers.slice(0, mostShown).map(({ words: said, count, instead }) => (
            <li key={said}>
              <q>{said}</q>, {count === 1 ? 'once' : `${count} times`}. {instead}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function headFillers({ total, english }: FillerReport): string {
  if (!english) return 'Fillers: not counted.';
  return total === 0 ? 'No filler.' : total === 1 ? 'One filler.' : `${total} fillers.`;
}

function tellFillers({ total, english }: FillerReport, words: number): string {
  if (!english) return 'Our lists know English ones only.';
  if (total === 0) return 'Some programs leave them out when they write a call down.';
  const every = Math.max(1, Math.round(words / total));
  return total * wordsAFiller <= words
    ? `That is one in ${every} words, and people talk like that.`
    : `That is one in ${every} words. One in ${wordsAFiller} is how people talk, by our own count.`;
}
