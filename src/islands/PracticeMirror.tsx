import { useRef, useState } from 'preact/hooks';
import { countSpokenWords } from '../learner/transcript/countSpokenWords.ts';
import { nameRecording } from './mirror/chooseType.ts';
import { ListeningChecklist } from './mirror/ListeningChecklist.tsx';
import { ObstacleNote } from './mirror/ObstacleNote.tsx';
import { Playback } from './mirror/Playback.tsx';
import { RecordPanel } from './mirror/RecordPanel.tsx';
import type { Recorded } from './mirror/recordStream.ts';
import { ownScript, ScriptChoice, type MirrorScript } from './mirror/ScriptChoice.tsx';
import { tellTime } from './mirror/tellTime.ts';
import { TranscriptReader } from './mirror/TranscriptReader.tsx';
import { useRecorder } from './mirror/useRecorder.ts';
import { useTake } from './mirror/useTake.ts';
import './quiz.css';
import './mirror/mirror.css';

export interface PracticeMirrorProps {
  scripts: MirrorScript[];
  rulebookUrl: string;
}

/** Hear oneself as a caller does: record, listen with a checklist, measure a transcript. Nothing leaves the device. */
export function PracticeMirror({ scripts, rulebookUrl }: PracticeMirrorProps) {
  const [chosen, setChosen] = useState(scripts[0]?.id ?? ownScript);
  const [own, setOwn] = useState('');
  const [notice, setNotice] = useState('');
  /** Counts the takes: each is heard with a fresh checklist. */
  const [heard, setHeard] = useState(0);
  const { take, replace } = useTake();
  const recorder = useRecorder(keep);
  const listen = useRef<HTMLHeadingElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const words = countSpokenWords(scripts.find(({ id }) => id === chosen)?.text ?? own);
  const busy = recorder.phase !== 'idle';

  function keep({ blob, medium, seconds, ending }: Recorded) {
    const name = nameRecording(blob.type, medium, new Date());
    replace({ url: URL.createObjectURL(blob), medium, name, recorded: true, seconds, words });
    if (file.current !== null) file.current.value = '';
    setHeard((takes) => takes + 1);
    setNotice(
      ending === 'limit'
        ? 'Ten minutes are over, so it stopped by itself. All of it is here.'
        : `Recorded: ${tellTime(seconds)}. It is gone when you leave, unless you save it.`,
    );
    // A recording that broke off is explained first.
    if (ending !== 'broke-off') setTimeout(() => listen.current?.focus());
  }

  function open() {
    const opened = file.current?.files?.[0];
    if (opened === undefined) return;
    replace({
      url: URL.createObjectURL(opened),
      medium: opened.type.startsWith('audio/') ? 'audio' : 'video',
      name: opened.name,
      recorded: false,
      seconds: null,
      words: 0,
    });
    setHeard((takes) => takes + 1);
    setNotice('It is open on this device, and sent nowhere.');
  }

  function erase() {
    replace(null);
    if (file.current !== null) file.current.value = '';
    setHeard((takes) => takes + 1);
    setNotice(take?.recorded === true ? 'The recording is erased.' : 'The file is closed.');
    listen.current?.focus();
  }

  return (
    <div class="quiz mirror">
      <section aria-labelledby="record">
        <h2 id="record">Record yourself</h2>
        <p>
          Read aloud as you would on a call, with the pauses. Your voice stays on this device, and
          nothing is kept unless you save it.
        </p>
        <div class="mirror-stage">
          <ScriptChoice
            {...{ scripts, chosen, own, words }}
            reading={busy}
            onChoose={setChosen}
            onWrite={setOwn}
          />
          {recorder.obstacle && <ObstacleNote obstacle={recorder.obstacle} />}
          <RecordPanel
            phase={recorder.phase}
            seconds={recorder.seconds}
            picture={recorder.picture}
            onStart={(medium) => {
              setNotice('');
              void recorder.start(medium);
            }}
            onStop={recorder.stop}
            onLeave={recorder.leave}
          />
        </div>
      </section>

      <section aria-labelledby="listen">
        <h2 id="listen" ref={listen} tabIndex={-1}>
          Listen
        </h2>
        {take === null && (
          <p class="needs-scripts">
            Your recording plays here. So does a call of your own that you may keep: open its file.
          </p>
        )}
        {take !== null && !busy && <Playback key={heard} take={take} onErase={erase} />}
        <p class="quiet" role="status">
          {notice}
        </p>
        <p class="mirror-file screen-only needs-scripts">
          <label for="call-file">Open a recording of a call</label>
          <input
            id="call-file"
            ref={file}
            class="box"
            type="file"
            accept="audio/*,video/*"
            disabled={busy}
            onChange={open}
          />
        </p>
      </section>

      <section aria-labelledby="checklist">
        <h2 id="checklist">The listening checklist</h2>
        <p>
          Listen once to the end. Then answer for yourself: nobody sees it, and nothing is kept.
        </p>
        <ListeningChecklist key={heard} />
      </section>

      <section aria-labelledby="transcript">
        <h2 id="transcript">Measure a transcript</h2>
        <p>
          Paste what a program wrote down of your call. Lines of “Name: text”, WebVTT and SRT can be
          read. The words stay on this device.
        </p>
        <TranscriptReader rulebookUrl={rulebookUrl} />
      </section>
    </div>
  );
}
