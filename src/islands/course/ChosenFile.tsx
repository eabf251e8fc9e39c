import { useState } from 'preact/hooks';
import { nameOfChosenFile } from '../../learner/chosenFile.ts';
import { getLearnerLog } from '../learnerLog.ts';

/** True where the browser can write into a file of one's own choice. */
const canChoose = () => 'showSaveFilePicker' in globalThis;

/** Keeps the record in a file of the learner's choice: for desks that wipe storage at sign-out. */
export function ChosenFile() {
  const [name, setName] = useState(nameOfChosenFile);
  const [told, setTold] = useState('');

  async function choose() {
    const { chooseFile } = await import('../../learner/writeChosenFile.ts');
    try {
      const chosen = await chooseFile(await (await getLearnerLog()).readAll());
      if (chosen !== null) setName(chosen);
    } catch {
      setTold('The file could not be written. Choose another place, or export from your record.');
    }
  }

  async function write() {
    const { writeChosenFile } = await import('../../learner/writeChosenFile.ts');
    const written = await writeChosenFile(await (await getLearnerLog()).readAll(), true);
    setTold(
      written
        ? 'Written. It goes on by itself until the browser is closed.'
        : 'The browser did not let us write the file. Choose it again.',
    );
  }

  async function stop() {
    const { forgetChosenFile } = await import('../../learner/writeChosenFile.ts');
    await forgetChosenFile();
    setName(null);
    setTold('The file stays as it is, and nothing more is written into it.');
  }

  if (!canChoose()) {
    return (
      <p class="quiet">
        Does this desk wipe its storage at sign-out? Then export your record at the end of each day.
        This browser cannot write a file by itself.
      </p>
    );
  }
  return (
    <div>
      <p class="quiet">
        {name === null
          ? 'Does this desk wipe its storage at sign-out? Choose a file, on your own drive say, and every answer goes into it at once.'
          : `Every answer goes into “${name}”. After a restart the browser wants to be asked once.`}
      </p>
      <div class="row">
        <button class="button" type="button" onClick={() => void choose()}>
          {name === null ? 'Keep my record in a file' : 'Choose another file'}
        </button>
        {name !== null && (
          <>
            <button class="button" type="button" onClick={() => void write()}>
              Write it now
            </button>
            <button class="button" type="button" onClick={() => void stop()}>
              Stop
            </button>
          </>
        )}
      </div>
      <p role="status">{told}</p>
    </div>
  );
}
