import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { planEdit } from '../engine/planEdit.ts';
import type { Finding, ReplyResult, Span } from '../engine/types.ts';
import type { DisputeLog } from '../learner/disputeLog.ts';
import { readMutedRules, saveMutedRules, type MutedRule } from '../learner/mutedRules.ts';
import { emptyBrief, type DraftBrief, type ReplyDraft } from '../learner/replyDraft.ts';
import type { Audience, Brief, Channel, MessageKind } from '../schemas/brief.ts';
import { BriefFields, type BriefNames } from './checker/BriefFields.tsx';
import { cutSegments } from './checker/cutSegments.ts';
import { DemoTexts, type Demo } from './checker/DemoTexts.tsx';
import type { LoadedEngine } from './checker/engine.ts';
import { FindingItem, nameEdit, nameKind } from './checker/FindingItem.tsx';
import { FindingList } from './checker/FindingList.tsx';
import {
  compare,
  dropRepeats,
  findAt,
  findNext,
  isPlaced,
  keyOf,
  moveFindings,
  sortByWeight,
} from './checker/findings.ts';
import { getDisputeLog } from './checker/getDisputeLog.ts';
import { MarkedEditor } from './checker/MarkedEditor.tsx';
import { MutedRules } from './checker/MutedRules.tsx';
import { hasTouchKeyboard, replaceText } from './checker/replaceText.ts';
import { SkillMeter } from './checker/SkillMeter.tsx';
import { useEngine } from './checker/useEngine.ts';
import { useJudgement } from './checker/useJudgement.ts';
import { useReplyDraft } from './checker/useReplyDraft.ts';
import { copy } from './copy.ts';
import { KeysHelp } from './parts/KeysHelp.tsx';
import './checker.css';

export interface ReplyCheckerProps {
  rulebookUrl: string;
  ruleBase: string;
  names: BriefNames;
  demos: Demo[];
}

/** How long a word at the caret may be unfinished before it is marked, in milliseconds. */
const wordPause = 700;
/** Counts are read out when typing has paused for so long, in milliseconds. */
const quietBeforeCounts = 1500;
/** Most of a reply that is kept with a disagreement, in UTF-16 units. */
const longestStretch = 600;

const noFindings: readonly Finding[] = [];
const keptUntil = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** A free text, checked as one types. Nothing is sent. */
export function ReplyChecker({ rulebookUrl, ruleBase, names, demos }: ReplyCheckerProps) {
  const { draft, until, setText, setBrief, setKept } = useReplyDraft();
  const { text } = draft;
  const [muted, setMuted] = useState<readonly MutedRule[]>([]);
  const [touched, setTouched] = useState(false);
  const { engine, failed, retry } = useEngine(
    rulebookUrl,
    touched || text !== '' || muted.length > 0,
  );
  const [all, setAll] = useState(false);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  const [reveal, setReveal] = useState(0);
  const [undo, setUndo] = useState<ReplyDraft | null>(null);
  const [demo, setDemo] = useState<Demo | null>(null);
  /** What is read out but stands on the screen elsewhere; and what is said of an action. */
  const [said, setSaid] = useState('');
  const [note, setNote] = useState('');
  const [disputes, setDisputes] = useState(0);
  const [unfinished, setUnfinished] = useState<number | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const typedAt = useRef(0);
  const field = useId();
  const hint = useId();

  useEffect(() => setMuted(readMutedRules()), []);

  const brief = useMemo(() => toBrief(draft.brief, names), [draft.brief, names]);
  const rules = useMemo(
    () => new Map(engine?.rulebook.rules.map((rule) => [rule.id, rule])),
    [engine],
  );
  const asked = useMemo(
    () => [...rules.keys()].filter((id) => !muted.some(({ rule }) => rule === id)),
    [rules, muted],
  );
  const judged = useJudgement(text, brief, engine, asked);
  const findings = useMemo(() => {
    if (judged === null) return noFindings;
    const moved = moveFindings(dropRepeats(judged.result.findings), judged.text, text);
    // A word at the caret is no finding before it is finished: "port" may become "portrait".
    const finished = moved.filter(({ end }) => unfinished === null || end !== unfinished);
    return sortByWeight(finished, (id) => rules.get(id)?.weight ?? 0);
  }, [judged, text, unfinished, rules]);
  const current = findings.find((finding) => keyOf(finding) === currentKey) ?? null;
  const segments = useMemo(() => cutSegments(text, findings, current), [text, findings, current]);
  const placed = useMemo(() => placesOf(findings), [findings]);
  const place = current === null ? 0 : placed.indexOf(current) + 1;
  const titleOf = (rule: string) => rules.get(rule)?.title ?? rule;

  useEffect(() => {
    if (unfinished === null) return;
    const timer = setTimeout(() => setUnfinished(null), wordPause);
    return () => clearTimeout(timer);
  }, [unfinished]);

  const counts = judged === null ? '' : summarise(findings, judged.result);
  const overall = judged?.result.scorecard.overall ?? null;
  const points = overall === null ? '' : `${Math.round(overall)} of 100.`;
  useEffect(() => {
    if (counts === '') return;
    const timer = setTimeout(() => setSaid(`${counts}. ${points}`), quietBeforeCounts);
    return () => clearTimeout(timer);
  }, [counts, points]);

  function write(event: InputEvent) {
    const { value, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
    const typing = event.inputType === 'insertText' || event.inputType === 'insertCompositionText';
    const midWord = typing && /[\p{L}\d]$/u.test(value.slice(0, selectionEnd));
    typedAt.current = performance.now();
    setUnfinished(midWord ? selectionEnd : null);
    setText(value);
    setUndo(null);
    setDemo(null);
    setNote('');
  }

  function follow(selection: Span) {
    // The finding that was chosen stays, though another stands on the same words.
    if (current?.start === selection.start && current.end === selection.end) return;
    const under = findAt(findings, selection);
    setCurrentKey(under && keyOf(under));
    if (performance.now() - typedAt.current > 300) setSaid(under === null ? '' : sayAloud(under));
  }

  function sayAloud(finding: Finding): string {
    const offer = nameEdit(text, finding);
    const act = offer === null ? '' : ` Control Enter: ${offer}.`;
    return `${nameKind(finding)}: ${finding.reason} ${finding.fix}${act}`;
  }

  function show(finding: Finding & Span) {
    setCurrentKey(keyOf(finding));
    setReveal((count) => count + 1);
    setSaid(sayAloud(finding));
    if (hasTouchKeyboard()) return;
    area.current!.focus({ preventScroll: true });
    area.current!.setSelectionRange(finding.start, finding.end);
  }

  function step(by: 1 | -1) {
    const next = findNext(findings, current ?? area.current!.selectionEnd, by);
    if (next !== null) show(next);
  }

  /** Makes a change that the page's own Undo can take back, and the browser's too. */
  function change(action: () => void) {
    const before = draft;
    action();
    setUndo(before);
  }

  function apply(finding: Finding) {
    const edit = planEdit(text, finding);
    if (edit === null) return;
    change(() => replaceText(area.current!, edit));
    setNote('Done. Undo takes it back.');
  }

  function startAgain() {
    change(() => {
      replaceText(area.current!, compare(text, ''));
      // Who writes, where and to whom stays; what belonged to the case goes.
      const { channel, audience, agent } = draft.brief;
      setBrief({ ...emptyBrief, channel, audience, agent });
    });
  }

  function takeBack() {
    replaceText(area.current!, compare(text, undo!.text));
    setBrief(undo!.brief);
    setUndo(null);
    setNote('Taken back.');
  }

  function tryDemo(chosen: Demo, side: 'before' | 'after') {
    change(() => {
      replaceText(area.current!, compare(text, chosen[side]));
      setBrief({ ...emptyBrief, channel: chosen.channel, agent: draft.brief.agent });
    });
    setDemo(chosen);
  }

  function mute(rule: string, reason: string) {
    setMutedRules([{ rule, reason, at: new Date().toISOString() }, ...muted]);
    setNote(`“${titleOf(rule)}” is muted on this device.`);
  }

  function setMutedRules(next: readonly MutedRule[]) {
    setMuted(next);
    saveMutedRules(next);
  }

  async function keepDispute(finding: Finding, why: string, stretch: string): Promise<boolean> {
    const log = await getDisputeLog();
    const { verdict, quote, reason, rule } = finding;
    await log.add([
      {
        schema: 1,
        id: crypto.randomUUID(),
        at: new Date().toISOString(),
        rulebook: engine!.rulebook.version,
        ...{ rule, verdict, quote, stretch, why },
        finding: reason,
        brief: {
          ...(brief.kind !== undefined && { kind: brief.kind }),
          channel: brief.channel,
          audience: brief.audience,
          caseOpen: brief.caseOpen,
        },
      },
    ]);
    setDisputes((count) => count + 1);
    return log.kept;
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'F8') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    } else if (
      event.key === 'Enter' &&
      (event.ctrlKey || event.metaKey) &&
      event.target === area.current &&
      current !== null
    ) {
      event.preventDefault();
      apply(current);
    }
  }

  const offer = current === null ? null : nameEdit(text, current);

  return (
    <div
      class="checker needs-scripts"
      onKeyDown={press}
      onFocusIn={() => setTouched(true)}
      onPointerEnter={() => setTouched(true)}
    >
      <div class="checker-grid">
        <div class="checker-main">
          <BriefFields names={names} brief={draft.brief} onChange={setBrief} />
          <div class="checker-editor">
            <label class="checker-label" for={field}>
              Your reply
            </label>
            <MarkedEditor
              area={area}
              id={field}
              text={text}
              segments={segments}
              reveal={reveal}
              placeholder="Write or paste your reply."
              describedBy={hint}
              onInput={write}
              onSelect={follow}
            />
            <div class="checker-bar">
              <div class="row">
                <button
                  class="button small"
                  type="button"
                  disabled={placed.length === 0}
                  onClick={() => step(-1)}
                >
                  ‹ Previous
                </button>
                <button
                  class="button small"
                  type="button"
                  disabled={placed.length === 0}
                  onClick={() => step(1)}
                >
                  Next ›
                </button>
                <span class="quiet" id={hint}>
                  {text === ''
                    ? 'F8 goes from finding to finding.'
                    : place > 0
                      ? `${place} of ${placed.length} in the text`
                      : counts}
                </span>
                <KeysHelp keys={keys} />
              </div>
              {current !== null && (
                <div class={`now finding ${current.verdict}`}>
                  <p>
                    <strong class="kind">{nameKind(current)}</strong> {current.reason}
                  </p>
                  {offer !== null && (
                    <button
                      class="button small primary"
                      type="button"
                      onClick={() => apply(current)}
                    >
                      {offer}
                    </button>
                  )}
                </div>
              )}
            </div>
          </div>
          <div class="row">
            <button
              class="button"
              type="button"
              disabled={text === ''}
              onClick={() => void copy(text).then(setNote)}
            >
              Copy
            </button>
            <button class="button" type="button" disabled={text === ''} onClick={startAgain}>
              Start again
            </button>
            {undo !== null && (
              <button class="button" type="button" onClick={takeBack}>
                Undo
              </button>
            )}
            {demo !== null && (
              <button
                class="button"
                type="button"
                onClick={() => tryDemo(demo, text === demo.before ? 'after' : 'before')}
              >
                {text === demo.before ? 'Show the better version' : 'Show the first version'}
              </button>
            )}
            <span class="quiet" role="status">
              {note}
            </span>
          </div>
          <div class="checker-keep">
            <label class="tick">
              <input
                type="checkbox"
                checked={until !== null}
                onChange={(event) => setKept(event.currentTarget.checked)}
              />
              Keep it on this device for 24 hours
            </label>
            <p class="quiet">
              {until === null
                ? 'Nothing is sent. What you write here stays in this tab and goes when you close it.'
                : `Nothing is sent. Kept in this browser until ${keptUntil.format(until)}, then deleted: on the minute if this page is open, otherwise when it is opened next.`}
            </p>
          </div>
        </div>

        <div class="checker-side">
          <p class="sr-only" role="status">
            {said}
          </p>
          {failed && (
            <p class="panel" role="alert">
              The rules did not load. Check the connection; your text stays.{' '}
              <button class="button small" type="button" onClick={retry}>
                Try again
              </button>
            </p>
          )}
          {judged !== null && (
            <div class="checker-head">
              {overall !== null && (
                <strong class="score">
                  {Math.round(overall)} <small>of 100</small>
                </strong>
              )}
              <h2>{counts}</h2>
              <p class="quiet">
                {describeScore(judged.result)}
                {muted.length > 0 && ` ${muted.length} muted.`} You decide.
              </p>
            </div>
          )}
          <div class="checker-scroll">
            {text.trim() === '' && <DemoTexts demos={demos} onTry={tryDemo} />}
            {engine !== null && judged !== null && (
              <>
                <FindingList
                  findings={findings}
                  current={current}
                  all={all}
                  onAll={setAll}
                  show={(finding) => (
                    <FindingItem
                      finding={finding}
                      text={text}
                      title={titleOf(finding.rule)}
                      href={`${ruleBase}${finding.rule}/`}
                      current={finding === current}
                      onApply={() => apply(finding)}
                      onShow={() => isPlaced(finding) && show(finding)}
                      disagreement={{
                        cutStretch: () => cutStretch(text, finding, engine),
                        onKeep: (why, stretch) => keepDispute(finding, why, stretch),
                        onMute: (why) => mute(finding.rule, why),
                      }}
                    />
                  )}
                />
                <SkillMeter
                  rulebook={engine.rulebook}
                  scorecard={judged.result.scorecard}
                  muted={muted}
                  ruleBase={ruleBase}
                />
              </>
            )}
            <MutedRules
              muted={muted}
              titleOf={titleOf}
              ruleBase={ruleBase}
              onUnmute={(id) => setMutedRules(muted.filter(({ rule }) => rule !== id))}
            />
          </div>
        </div>
      </div>
      <KeptForLead titleOf={titleOf} ruleBase={ruleBase} changes={disputes} />
    </div>
  );
}

const keys = [
  ['F8', 'next finding in the text'],
  ['Shift + F8', 'the one before'],
  ['Ctrl + Enter', 'put the offered words in'],
  ['Ctrl + Z', 'take the last change back'],
] as const satisfies readonly [string, string][];

/** Disagreements on this device; the list and its store are fetched when somebody opens it. */
function KeptForLead(props: {
  titleOf(rule: string): string;
  ruleBase: string;
  /** Counts what was kept since the page was opened. */
  changes: number;
}) {
  const [parts, setParts] = useState<{
    log: DisputeLog;
    List: typeof import('./checker/KeptDisputes.tsx').KeptDisputes;
  } | null>(null);

  async function open(opened: boolean) {
    if (!opened) {
      setParts(null);
      return;
    }
    const [log, { KeptDisputes }] = await Promise.all([
      getDisputeLog(),
      import('./checker/KeptDisputes.tsx'),
    ]);
    setParts({ log, List: KeptDisputes });
  }

  return (
    <details class="kept-disputes" onToggle={(event) => void open(event.currentTarget.open)}>
      <summary>Kept for the lead: findings somebody disagreed with</summary>
      {parts !== null && <parts.List log={parts.log} {...props} />}
    </details>
  );
}

function toBrief(draft: DraftBrief, names: BriefNames): Brief {
  const said = (field: 'client' | 'agent' | 'clientMessage') =>
    draft[field].trim() === '' ? {} : { [field]: draft[field].trim() };
  return {
    ...(draft.kind in names.kinds && { kind: draft.kind as MessageKind }),
    channel: (draft.channel in names.channels ? draft.channel : 'written') as Channel,
    audience: (draft.audience in names.audiences ? draft.audience : 'non-technical') as Audience,
    caseOpen: draft.caseOpen,
    ...said('client'),
    ...said('agent'),
    ...said('clientMessage'),
    scope: 'message',
  };
}

function placesOf(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(isPlaced).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The sentences around a finding's words; where something is missing, the beginning of the reply. */
function cutStretch(text: string, finding: Finding, engine: LoadedEngine): string {
  if (!isPlaced(finding)) return text.slice(0, longestStretch);
  const { start, end } = finding;
  const touched = engine
    .listSentences(text)
    .filter((other) => other.start < end && other.end > start);
  const from = Math.min(start, ...touched.map((sentence) => sentence.start));
  const to = Math.max(end, ...touched.map((sentence) => sentence.end));
  return text.slice(from, Math.min(to, from + longestStretch));
}

function summarise(findings: readonly Finding[], { verdicts }: ReplyResult): string {
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const [toFix, toLook, unsure] = [count('broken'), count('look'), count('unsure')];
  const parts = [
    toFix > 0 && `${toFix} to fix`,
    toLook > 0 && `${toLook} to look at`,
    unsure > 0 && `${unsure} to check yourself`,
  ].filter((part) => part !== false);
  if (parts.length > 0) return parts.join(', ');
  return Object.keys(verdicts).length === 0
    ? 'Every rule is muted'
    : 'I found nothing, and I cannot see everything';
}

function describeScore({ scorecard, verdicts }: ReplyResult): string {
  const asked = Object.values(verdicts).filter((verdict) => verdict !== 'not-applicable').length;
  return scorecard.overall === null
    ? `No score: none of the ${asked} rules I asked gives points.`
    : `${asked} rules asked.`;
}
