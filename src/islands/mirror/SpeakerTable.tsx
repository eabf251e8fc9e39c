import type { SpeakerMeasures } from '../../learner/transcript/measureTranscript.ts';
import { tellTime } from './tellTime.ts';

/** The name of a speaker; a transcript may leave it out. */
export const nameSpeaker = (speaker: string) => (speaker === '' ? 'No name' : speaker);

/** Who spoke how much, how fast and how long at a stretch. */
export function SpeakerTable({ speakers }: { speakers: readonly SpeakerMeasures[] }) {
  const paced = speakers.some(({ wordsAMinute }) => wordsAMinute !== null);
  return (
    <table class="speakers">
      <caption>Who spoke how much</caption>
      <thead>
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">Of all words</th>
          <th scope="col">Longest stretch</th>
          {paced && <th scope="col">Words a minute</th>}
        </tr>
      </thead>
      <tbody>
        {speakers.map(({ speaker, words, share, seconds, wordsAMinute, longest }) => (
          <tr key={speaker}>
            <th scope="row">{nameSpeaker(speaker)}</th>
            <td>
              {Math.round(share * 100)}% <small>{words} words</small>
            </td>
            <td>
              {longest.words} words{' '}
              <small>
                {longest.seconds !== null && `${tellTime(longest.seconds)}, `}line {longest.line}
              </small>
            </td>
            {paced && <td>{wordsAMinute ?? (seconds === null ? 'no times' : 'too short')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
