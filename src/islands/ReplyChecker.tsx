import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { judgeReply } from '../engine/index.ts';
import type { Finding, ReplyResult } from '../engine/types.ts';
import { draftKey } from '../learner/draft.ts';
import type { Audience, Channel, MessageKind } from '../schemas/brief.ts';
import type { Rulebook } from '../schemas/rulebook.ts';
import { loadJson } from './loadJson.ts';
import { prepareOnce } from './prepareOnce.ts';
import { MarkedText } from './parts/MarkedText.tsx';
import { Quoted } from './parts/Quoted.tsx';
import './quiz.css';
import './checker.css';

export interface ReplyCheckerProps {
  rulebookUrl: string;
  ruleBase: string;
  /** What may be chosen, in order, with the names people read. */
  names: {
    kinds: Record<MessageKind, string>;
    channels: Record<Channel, string>;
    audiences: Record<Audience, string>;
  };
}

/** Findings shown before "show all". */
const firstFindings = 3;

/** A free text, checked as one types. Nothing is sent; the draft lives in this tab. */
export function ReplyChecker({ rulebookUrl, ruleBase, names }: ReplyCheckerProps) {
  const [text, setText] = useState('');
  const [judged, setJudged] = useState('');
  const [kind, setKind] = useState<MessageKind | ''>('');
  const [channel, setChannel] = useState<Channel>('written');
  const [audience, setAudience] = useState<Audience>('non-technical');
  const [caseOpen, setCaseOpen] = useState(true);
  const [clientMessage, setClientMessage] = useState('');
  const [rulebook, setRulebook] = useState<Rulebook | null>(null);
  const [failed, setFailed] = useState(false);
  const [all, setAll] = useState(false);
  const [undo, setUndo] = useState<{ text: string; clientMessage: string } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  const load = () => {
    setFailed(false);
    loadJson<Rulebook>(rulebookUrl).then(setRulebook, () => setFailed(true));
  };

  useEffect(() => {
    load();
    const draft = readDraft();
    setText(draft);
    setJudged(draft);
  }, []);

  // Judging waits for a pause in typing, so that no half-written word is marked.
  useEffect(() => {
    const timer = setTimeout(() => setJudged(text), 350);
    return () => clearTimeout(timer);
  }, [text]);

  const result = useMemo(() => {
    if (rulebook === null || judged.trim() === '') return null;
    return judgeReply(
      judged,
      {
        ...(kind !== '' && { kind }),
        channel,
        audience,
        caseOpen,
        ...(clientMessage.trim() !== '' && { clientMessage }),
        scope: 'message',
      },
      prepareOnce(rulebook),
    );
  }, [rulebook, judged, kind, channel, audience, caseOpen, clientMessage]);

  const rules = useMemo(() => new Map(rulebook?.rules.map((rule) => [rule.id, rule])), [rulebook]);
  const findings = useMemo(
    () =>
      [...(result?.findings ?? [])].sort(
        (a, b) =>
          Number(b.verdict === 'broken') - Number(a.verdict === 'broken') ||
          (rules.get(b.rule)?.weight ?? 0) - (rules.get(a.rule)?.weight ?? 0),
      ),
    [result, rules],
  );
  const shown = all ? findings : findings.slice(0, firstFindings);

  function write(value: string) {
    setText(value);
    setUndo(null);
    saveDraft(value);
  }

  function startAgain() {
    setUndo({ text, clientMessage });
    setText('');
    setJudged('');
    setClientMessage('');
    saveDraft('');
    area.current?.focus();
  }

  const choices = <T extends string>(
    label: string,
    value: T,
    options: readonly (readonly [T, string])[],
    choose: (value: T) => void,
  ) => (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value as T)}>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <div class="checker needs-scripts">
      <div class="checker-brief">
        {choices<MessageKind | ''>(
          'What it is',
          kind,
          [['', 'Not sure'], ...listNames(names.kinds)],
          (chosen) => {
            setKind(chosen);
            if (chosen === 'resolution') setCaseOpen(false);
          },
        )}
        {choices('Where', channel, listNames(names.channels), setChannel)}
        {choices('Who reads it', audience, listNames(names.audiences), setAudience)}
        <label class="tick">
          <input
            type="checkbox"
            checked={caseOpen}
            onChange={(event) => setCaseOpen(event.currentTarget.checked)}
          />{' '}
          Somebody still waits for something
        </label>
      </div>
      <label>
        Your reply
        <textarea
          ref={area}
          rows={12}
          value={text}
          spellcheck
          onInput={(event) => write(event.currentTarget.value)}
          placeholder="Write or paste. Findings appear when you pause."
        />
      </label>
      <details>
        <summary>Paste what the client wrote: words they used first are not marked</summary>
        <label>
          The client’s message
          <textarea
            rows={5}
            value={clientMessage}
            onInput={(event) => setClientMessage(event.currentTarget.value)}
          />
        </label>
      </details>
      <div class="row">
        <button class="button" type="button" disabled={text === ''} onClick={startAgain}>
          Start again
        </button>
        {undo && (
          <button
            class="button"
            type="button"
            onClick={() => {
              write(undo.text);
              setJudged(undo.text);
              setClientMessage(undo.clientMessage);
            }}
          >
            Undo
          </button>
        )}
        <span class="quiet">Your text stays in this tab and goes when you close it.</span>
      </div>

      {failed && (
        <p class="panel" role="alert">
          The rules did not load. Check the connection.{' '}
          <button class="button small" type="button" onClick={load}>
            Try again
          </button>
        </p>
      )}

      <p class="checker-sum" role="status">
        {result !== null && summarise(findings, result)}
      </p>
      {result !== null && (
        <>
          <MarkedText
            text={judged}
            marks={findings.flatMap(({ start, end, verdict, rule }) =>
              start === null || end === null || verdict === 'unsure'
                ? []
                : [{ start, end, look: verdict, label: rules.get(rule)?.title ?? rule }],
            )}
          />
          {shown.length > 0 && (
            <ol class="remarks">
              {shown.map((finding) => (
                <li key={`${finding.rule}${finding.start}`} class={finding.verdict}>
                  <strong>
                    {finding.verdict === 'broken'
                      ? 'Fix'
                      : finding.verdict === 'look'
                        ? 'Look'
                        : 'Could not tell'}
                    :
                  </strong>{' '}
                  <Quoted quote={finding.quote} text={finding.reason} />
                  {finding.fix !== '' && <p class="fix">{finding.fix}</p>}
                  <p class="quiet">
                    <a href={`${ruleBase}${finding.rule}/`}>
                      {rules.get(finding.rule)?.title ?? finding.rule}
                    </a>
                  </p>
                </li>
              ))}
            </ol>
          )}
          {findings.length > firstFindings && (
            <button class="button" type="button" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Show the first three' : `Show all ${findings.length}`}
            </button>
          )}
        </>
      )}
    </div>
  );
}

function listNames<T extends string>(names: Record<T, string>): [T, string][] {
  return Object.entries(names) as [T, string][];
}

function summarise(findings: readonly Finding[], { scorecard, verdicts }: ReplyResult): string {
  const broken = findings.filter(({ verdict }) => verdict === 'broken').length;
  const hints = findings.length - broken;
  const parts = [
    broken > 0 && `${broken} to fix`,
    hints > 0 && `${hints} to look at`,
    broken + hints === 0 && 'I found nothing, and I cannot see everything',
  ].filter((part) => part !== false);
  const asked = Object.values(verdicts).filter((verdict) => verdict !== 'not-applicable').length;
  const score =
    scorecard.overall === null
      ? ''
      : ` ${Math.round(scorecard.overall)} of 100 on the ${asked} rules I could ask. You decide.`;
  return `${parts.join(', ')}.${score}`;
}

function readDraft(): string {
  try {
    return sessionStorage.getItem(draftKey) ?? '';
  } catch {
    return '';
  }
}

function saveDraft(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(draftKey);
    else sessionStorage.setItem(draftKey, text);
  } catch {
    // Without storage the draft lives as long as the page.
  }
}
