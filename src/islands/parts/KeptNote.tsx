import { getLearnerLog } from '../learnerLog.ts';

/** Where answers are kept, said where they are typed. */
export function KeptNote({ kept, href }: { kept: boolean; href: string }) {
  return kept ? (
    <p class="quiet kept-note">
      Answers stay in this browser. Practice, no exam: the answer keys are in the page.{' '}
      <a href={href}>Your record</a>
    </p>
  ) : (
    <div class="kept-note panel">
      <p role="status">
        This browser does not let the site store anything. The exercise works, but your answers are
        gone when you leave the page.
      </p>
      <p class="screen-only">
        <button class="button small" type="button" onClick={() => void saveWhatIsHere()}>
          Save them to a file
        </button>
      </p>
    </div>
  );
}

/** No other page could do it: what cannot be stored does not outlive this one. */
async function saveWhatIsHere() {
  const { saveRecord } = await import('../saveRecord.ts');
  const { attempts, events } = await (await getLearnerLog()).readAll();
  saveRecord({ attempts, events });
}
