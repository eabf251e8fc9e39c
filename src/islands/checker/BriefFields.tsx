import type { Audience, Channel, MessageKind } from '../../schemas/brief.ts';
import type { DraftBrief } from '../../learner/replyDraft.ts';

/** What may be chosen, in order, with the names people read. */
export interface BriefNames {
  kinds: Record<MessageKind, string>;
  channels: Record<Channel, string>;
  audiences: Record<Audience, string>;
}

/** What the message must do, behind one line that says it; and the client's message behind another. */
export function BriefFields(props: {
  names: BriefNames;
  brief: DraftBrief;
  onChange(change: Partial<DraftBrief>): void;
}) {
  const { names, brief, onChange } = props;

  const choice = (label: string, field: 'kind' | 'channel' | 'audience', options: object) => (
    <label>
      {label}
      <select
        value={brief[field]}
        onChange={({ currentTarget: { value } }) =>
          onChange({
            [field]: value,
            // After a closing message nobody waits for anything.
            ...(field === 'kind' && { caseOpen: value !== 'resolution' }),
          })
        }
      >
        {field === 'kind' && <option value="">Not sure</option>}
        {Object.entries(options).map(([id, name]) => (
          <option key={id} value={id}>
            {name as string}
          </option>
        ))}
      </select>
    </label>
  );
  const name = (label: string, field: 'client' | 'agent') => (
    <label>
      {label}
      <input
        value={brief[field]}
        autocomplete="off"
        onInput={(event) => onChange({ [field]: event.currentTarget.value })}
      />
    </label>
  );
  const said = brief.clientMessage.trim();

  return (
    <div class="checker-folds">
      <details class="checker-fold">
        <summary>
          <strong>Settings</strong> <span>{describe(brief, names)}</span>
        </summary>
        <div class="checker-brief">
          {choice('What it is', 'kind', names.kinds)}
          {choice('Where', 'channel', names.channels)}
          {choice('Who reads it', 'audience', names.audiences)}
          {name('Client’s name', 'client')}
          {name('Your name', 'agent')}
          <label class="tick">
            <input
              type="checkbox"
              checked={brief.caseOpen}
              onChange={(event) => onChange({ caseOpen: event.currentTarget.checked })}
            />
            Somebody still waits for something
          </label>
        </div>
      </details>
      <details class="checker-fold">
        <summary>
          <strong>Client’s message</strong>{' '}
          <span>
            {said === ''
              ? 'Paste it: words they used first are spared.'
              : `${said.split(/\s+/).length} words; those they used first are spared.`}
          </span>
        </summary>
        <textarea
          rows={5}
          aria-label="The client’s message"
          value={brief.clientMessage}
          onInput={(event) => onChange({ clientMessage: event.currentTarget.value })}
        />
      </details>
    </div>
  );
}

function describe(brief: DraftBrief, { kinds, channels, audiences }: BriefNames): string {
  const kind = kinds[brief.kind as MessageKind];
  return [
    kind ?? 'Kind not set',
    channels[brief.channel as Channel]?.toLowerCase(),
    `for ${audiences[brief.audience as Audience]}`,
    brief.caseOpen ? 'case open' : 'case closed',
  ].join(', ');
}
