import type { TargetedEvent } from 'preact';
import { useId, useState } from 'preact/hooks';

/** What a reader who holds a finding wrong can do. */
export interface Disagreement {
  /** As much of the reply as the lead needs to see. */
  cutStretch(): string;
  /** Keeps the case; resolves to false where the browser kept it for this page only. */
  onKeep(why: string, stretch: string): Promise<boolean>;
  onMute(why: string): void;
}

/** "I disagree": keep the case for the lead, or mute the rule; both need a reason. */
export function DisagreeForm({ cutStretch, onKeep, onMute }: Disagreement) {
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState('');
  const [stretch, setStretch] = useState('');
  const [said, setSaid] = useState('');
  const id = useId();

  const toggle = ({ currentTarget }: TargetedEvent<HTMLDetailsElement>) => {
    setOpen(currentTarget.open);
    if (currentTarget.open && stretch === '') setStretch(cutStretch());
  };

  const withReason = (action: (reason: string) => void) => () => {
    const reason = why.trim();
    if (reason === '') setSaid('Write why first; a few words will do.');
    else action(reason);
  };

  return (
    <details class="disagree" onToggle={toggle}>
      <summary>I disagree</summary>
      {open && (
        <div class="disagree-form">
          <label>
            Why?
            <textarea
              rows={2}
              value={why}
              aria-describedby={id}
              onInput={(event) => setWhy(event.currentTarget.value)}
            />
          </label>
          <label>
            Kept with it. Take names out first.
            <textarea
              rows={3}
              value={stretch}
              onInput={(event) => setStretch(event.currentTarget.value)}
            />
          </label>
          <div class="row">
            <button
              class="button small"
              type="button"
              onClick={withReason((reason) => {
                void onKeep(reason, stretch).then((stays) =>
                  setSaid(
                    stays
                      ? 'Kept. It stands in “Kept for the lead”, at the end of this page.'
                      : 'This browser stores nothing: save it from “Kept for the lead” before you leave.',
                  ),
                );
              })}
            >
              Keep for the lead
            </button>
            <button class="button small" type="button" onClick={withReason(onMute)}>
              Mute this rule
            </button>
          </div>
          <p class="quiet" id={id} role="status">
            {said || 'Either stays on this device.'}
          </p>
        </div>
      )}
    </details>
  );
}
