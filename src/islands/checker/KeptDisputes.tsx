import { useEffect, useState } from 'preact/hooks';
import { writeDisputes, type DisputeLog } from '../../learner/disputeLog.ts';
import type { Dispute } from '../../schemas/dispute.ts';
import { saveFile } from '../saveFile.ts';

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The findings that somebody held wrong: for the lead to read, save and delete. */
export function KeptDisputes(props: {
  log: DisputeLog;
  titleOf(rule: string): string;
  ruleBase: string;
  /** Changes when something was kept. */
  changes: number;
}) {
  const { log, titleOf, ruleBase, changes } = props;
  const [disputes, setDisputes] = useState<Dispute[] | null>(null);
  const [gone, setGone] = useState<Dispute[]>([]);
  const [said, setSaid] = useState('');

  const refresh = () => log.readAll().then(setDisputes);
  useEffect(() => void refresh(), [log, changes]);

  async function remove(chosen: readonly Dispute[]) {
    await log.remove(chosen.map(({ id }) => id));
    setGone([...chosen]);
    setSaid(chosen.length === 1 ? 'Deleted.' : `${chosen.length} deleted.`);
    await refresh();
  }

  async function undo() {
    await log.add(gone);
    setGone([]);
    setSaid('It is all back.');
    await refresh();
  }

  if (disputes === null) return <p role="status">Reading what is kept.</p>;
  const now = new Date();
  return (
    <>
      {!log.kept && (
        <p role="alert">This browser stores nothing. Save the file before you leave the page.</p>
      )}
      {disputes.length === 0 ? (
        <p>
          Nothing is kept. Where a finding is wrong, press “I disagree” under it, and the case waits
          here for your lead.
        </p>
      ) : (
        <ul role="list">
          {disputes.map((dispute) => (
            <li key={dispute.id}>
              <p>
                <a href={`${ruleBase}${dispute.rule}/`}>{titleOf(dispute.rule)}</a>
                <span class="quiet">
                  {' '}
                  {dateFormat.format(new Date(dispute.at))}, rules {dispute.rulebook}
                </span>
              </p>
              <blockquote class="quoted">{dispute.stretch}</blockquote>
              <p>The checker: {dispute.finding}</p>
              <p>The writer: {dispute.why}</p>
              <button class="button small" type="button" onClick={() => void remove([dispute])}>
                Delete
              </button>
            </li>
          ))}
        </ul>
      )}
      <p class="row">
        {disputes.length > 0 && (
          <>
            <button
              class="button"
              type="button"
              onClick={() => {
                const day = now.toISOString().slice(0, 10);
                saveFile(`clearline-disagreements-${day}.json`, writeDisputes(disputes, now));
                setSaid('The file is in your downloads.');
              }}
            >
              Save as a file
            </button>
            <button class="button" type="button" onClick={() => void remove(disputes)}>
              Delete all
            </button>
          </>
        )}
        {gone.length > 0 && (
          <button class="button" type="button" onClick={() => void undo()}>
            Undo
          </button>
        )}
        <span class="quiet" role="status">
          {said}
        </span>
      </p>
    </>
  );
}
