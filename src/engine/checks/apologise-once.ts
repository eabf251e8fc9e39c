import { sentenceOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';
import type { Sentence } from '../types.ts';

/** A fault taken on oneself in other words than "sorry". */
const ownsUp =
  /\b(?:our|my) (?:own )?(?:fault|mistake|error|slip|oversight|doing|part)\b|\b(?:is|was|are|were) (?:ours|mine)\b|\bon (?:us|me)\b/i;

/** One sorry, for our own part, with the repair in the same breath. */
export function checkApologies(signals: Signals): Outcome {
  const said = signals
    .cue('apologies')
    .filter(({ from }) => sentenceOf(signals, from).zone !== 'subject');
  // "My fault: I had the wrong day. I am sorry": who owns up beside a sorry says it once.
  const isSorry = ({ to }: Hit) => signals.draft.words[to - 1]!.norm !== 'fault';
  const apologies = said.some(isSorry) ? said.filter(isSorry) : said;
  const [first, ...more] = apologies;
  if (first === undefined) {
    if (signals.brief.kind !== 'apology' || signals.brief.scope !== 'message') return notApplicable;
    return ownsUp.test(signals.draft.text)
      ? notApplicable
      : decide([
          {
            at: null,
            reason: 'Our own fault is answered, and nobody says sorry for it.',
            fix: 'Say it once, with the repair: “I am sorry: I changed the rule. I have set it back.”',
          },
        ]);
  }
  const findings: Remarkable[] = [];
  for (const apology of apologies) {
    if (!blamesFeeling(signals, apology)) continue;
    findings.push({
      at: apology,
      reason: 'A “sorry if you” puts the fault into the reader’s head.',
      fix: 'Say what we did: “I am sorry: my message was unclear.”',
    });
  }
  for (const apology of more) {
    findings.push({
      at: apology,
      reason: `“${quoteOf(signals, apology)}” is a second sorry, and it weakens the first.`,
      fix: 'Keep the first one with its repair, and take this one out.',
    });
  }
  if (more.length === 0 && findings.length === 0 && !hasRepair(signals, first)) {
    findings.push({
      at: first,
      reason: `“${quoteOf(signals, first)}” stands without its repair.`,
      fix: 'Put the repair in the same breath: “I am sorry … I have put it right” or “I will …”.',
    });
  }
  return decide(findings);
}

/** "Sorry if you were confused", "sorry that you feel". */
function blamesFeeling(signals: Signals, { to }: Hit): boolean {
  const { words } = signals.draft;
  const limit = Math.min(sentenceOf(signals, to - 1).to, to + 4);
  const after = words
    .slice(to, limit)
    .map(({ norm }) => norm)
    .join(' ');
  if (/^if\b(?! (?:i|we) may)/.test(after)) return true;
  return /^(?:should|in case|for any)\b/.test(after)
    ? /\b(?:you|your|this|it|that|any|anything|we|i|my|our)\b/.test(after)
    : /^(?:that |for how )?you (?:feel|felt|see it|think|are upset)/.test(after);
}

/** A repair in the same sentence, one before, or one or two behind: "I am sorry. I let it run full. I have …" */
function hasRepair(signals: Signals, { from }: Hit): boolean {
  const { words, sentences } = signals.draft;
  const index = words[from]!.sentence;
  const { paragraph } = sentences[index]!;
  const first = sentences[index - 1]?.paragraph === paragraph ? index - 1 : index;
  if (signals.cue('repairs').some(({ sentence }) => sentence >= first && sentence <= index + 2))
    return true;
  for (let at = first; at <= index + 2; at++) {
    const sentence = sentences[at];
    if (sentence !== undefined && isOwnProse(sentence) && tellsDeed(signals, sentence)) return true;
  }
  return false;
}

function isOwnProse({ zone }: Sentence): boolean {
  return zone === 'body' || zone === 'list' || zone === 'greeting';
}

const set = (list: string) => new Set(list.split(' '));
const fillers = set(
  'have now already just then also since today therefore myself personally accordingly had',
);
/** What "I" and "we" do without mending anything: feel, know, hope, fail. */
const idle = set(
  'explained mentioned noted warned apologised apologized regretted forgot missed failed overlooked ignored let left kept lost broke caused waited told said promised understood knew thought heard saw felt did had hoped wanted needed tried assumed believed valued loved expected wished neglected deleted underestimated misread misunderstood delayed disappointed received was were see hear read find ask understand know thank hope need want be do have help let leave keep wait remember bear note say tell think mean accept regret',
);
const pasts = set(
  'sent put set rang rung called wrote gave brought took made found began cut withdrew built drew ran began came went spoke held paid bought shut threw taught',
);

/** "I cut the second copy on Thursday", "we had closed two accounts": the writer did something about it. */
function tellsDeed(signals: Signals, { from, to }: Sentence): boolean {
  const { words } = signals.draft;
  for (let at = from; at + 1 < to; at++) {
    const { norm, quoted } = words[at]!;
    if ((norm !== 'i' && norm !== 'we') || quoted) continue;
    let verb = at + 1;
    while (verb < to && fillers.has(words[verb]!.norm)) verb++;
    const deed = words[verb]?.norm ?? '';
    if (verb >= to || idle.has(deed)) continue;
    if (pasts.has(deed) || (deed.length > 4 && deed.endsWith('ed'))) return true;
    if (hitsBetween(signals.cue('instruction-verbs'), verb, verb + 1).length > 0) return true;
  }
  return false;
}
