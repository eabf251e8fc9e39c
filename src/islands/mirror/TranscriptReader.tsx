import { useRef, useState } from 'preact/hooks';
import type { FillerReport } from '../../learner/transcript/countFillers.ts';
import {
  measureTranscript,
  type SpeakerMeasures,
} from '../../learner/transcript/measureTranscript.ts';
import { readTranscript, type Transcript } from '../../learner/transcript/readTranscript.ts';
import { loadFillers } from './loadFillers.ts';
import { OwnPart } from './OwnPart.tsx';
import { nameSpeaker, SpeakerTable } from './SpeakerTable.tsx';
import { UnreadLines } from './UnreadLines.tsx';

interface Measured {
  transcript: Transcript;
  speakers: SpeakerMeasures[];
}

/** Measures a pasted transcript: who spoke how much and how fast, and one's own fillers. */
export function TranscriptReader({ rulebookUrl }: { rulebookUrl: string }) {
  const [text, setText] = useState('');
  const [notice, setNotice] = useState('');
  const [measured, setMeasured] = useState<Measured | null>(null);
  const [me, setMe] = useState<string | null>(null);
  const [report, setReport] = useState<FillerReport | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  /** Raised with each question, so that an answer which comes late is not shown for another. */
  const question = useRef(0);

  function forget() {
    question.current += 1;
    setMeasured(null);
    setMe(null);
    setReport(null);
    setNotice('');
  }

  function measure() {
    forget();
    const transcript = readTranscript(text);
    const speakers = measureTranscript(transcript.turns);
    if (speakers.length === 0) {
      setNotice('There are no words yet. Paste the transcript first.');
      area.current?.focus();
      return;
    }
    setMeasured({ transcript, speakers });
    setTimeout(() => title.current?.focus());
    // Where only one person speaks, nobody has to be asked who it is.
    if (speakers.length === 1) void choose(speakers[0]!.speaker, transcript);
  }

  async function choose(speaker: string, { turns }: Transcript) {
    question.current += 1;
    const own = question.current;
    setMe(speaker);
    setReport(null);
    setNotice('One moment: the list of fillers is loading.');
    try {
      const counted = await loadFillers(turns, speaker, rulebookUrl);
      if (own !== question.current) return;
      setReport(counted);
      setNotice('');
    } catch {
      if (own !== question.current) return;
      setMe(null);
      setNotice(
        'The list of fillers did not load. Check the connection, then try again; your text stays.',
      );
    }
  }

  const own = measured?.speakers.find(({ speaker }) => speaker === me);
  return (
    <>
      <form
        class="quiz-form screen-only needs-scripts"
        onSubmit={(event) => {
          event.preventDefault();
          measure();
        }}
      >
        <label for="transcript-text">The transcript</label>
        <textarea
          id="transcript-text"
          ref={area}
          rows={8}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            forget();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
              event.preventDefault();
              measure();
            }
          }}
        />
        <div class="row">
          <button class="button primary" type="submit">
            Measure it
          </button>
        </div>
      </form>
      {measured && (
        <section class="quiz-feedback" aria-labelledby="measured">
          <h3 id="measured" ref={title} tabIndex={-1}>
            What stands in it
          </h3>
          <UnreadLines unread={measured.transcript.unread} />
          <SpeakerTable speakers={measured.speakers} />
          {measured.speakers.length > 1 && (
            <fieldset class="screen-only">
              <legend>Who are you?</legend>
              <div class="choices">
                {measured.speakers.map(({ speaker }) => (
                  <label key={speaker}>
                    <input
                      type="radio"
                      name="transcript-me"
                      checked={me === speaker}
                      onChange={() => void choose(speaker, measured.transcript)}
                    />
                    <span>{nameSpeaker(speaker)}</span>
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          {own && report && <OwnPart own={own} report={report} />}
        </section>
      )}
      <p class="quiet" role="status">
        {notice}
      </p>
    </>
  );
}
