import { useState } from 'preact/hooks';

/** Keeps the answer for the lead, once. */
export function Disagree({ onDisagree }: { onDisagree: () => Promise<void> }) {
  const [done, setDone] = useState(false);
  return done ? (
    <span class="quiet" role="status">
      Noted in your record. Export the record to show it to your lead.
    </span>
  ) : (
    <button
      class="button"
      type="button"
      onClick={() => void onDisagree().then(() => setDone(true))}
    >
      I disagree
    </button>
  );
}
