import { gapBefore, isNegated, proseOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { hitsBetween } from '../hits.ts';
import { decide, type Outcome, type Remarkable } from '../outcome.ts';
import type { Sentence } from '../types.ts';
import { wordSet } from '../wordSet.ts';

const irregular = wordSet(
  'made put set cut took gave brought wrote sent built found got drove rang ran laid fitted sold kept met wound bound held dug hung threw drew rewrote redid undid reset rebuilt saw read went did heard sat came left stood lit shut let lent stuck taken written driven told said',
);
/** A look or a trial: by the writer, by the reader or by somebody named. */
const looks = wordSet(
  'checked tested tried watched verified confirmed compared measured counted ran read looked went saw opened printed played scanned signed walked listened heard proved examined inspected rehearsed monitored observed logged ticked sampled retested rechecked reviewed showed sat followed',
);
/** Said of the writer these are talk, no deed. */
const talk = wordSet(
  'called rang told asked received noted saw read looked closed apologised confirmed checked tested tried watched verified compared heard apologized wanted hoped thanked wrote mentioned promised reported understood informed said went did agreed needed missed let met spoke came felt regretted appreciated investigated monitored observed contacted reached worked resolved completed processed followed raised escalated assigned happened',
);
/** The client's own check, use among them. */
const clientLooks = wordSet(
  'confirmed told tried tested said saw heard held watched printed opened used rang sold scanned gave wrote played read danced taught signed showed reported noted counted checked looked agreed logged drove ran booked paid sent wrote went found cleared walked measured',
);
/** A state that a passive or "now" puts in place of a deed: "she is unlocked", "it now starts on its own". */
const doneTo = wordSet(
  'replaced changed reset restored repaired renewed cleaned reconnected connected added removed installed opened unlocked ordered moved swapped plugged laid updated corrected cleared freed created switched turned fitted built copied extended restarted enabled disabled rebuilt rolled adjusted configured set re-sent resent reloaded loaded deleted split merged shortened cut unblocked released recovered rewritten transferred',
);

const others = wordSet('you they it he she that which if when who');
const pronouns = wordSet('i we you he she they it who which that this');

/** What was done, how it was checked, how to open it again: all three. */
export function checkProof(signals: Signals): Outcome {
  const findings: Remarkable[] = [];
  const sentences = proseOf(signals).filter(({ ends }) => ends !== '?');
  if (!sentences.some((sentence) => tellsDeed(signals, sentence))) {
    findings.push({
      at: null,
      reason: 'It does not say what you did, so the next colleague starts from nothing.',
      fix: 'Add the deed: “I replaced the reader.”',
    });
  }
  if (
    !sentences.some((sentence) => tellsCheck(signals, sentence)) &&
    !sentences.some((sentence) => showsUse(signals, sentence))
  ) {
    findings.push({
      at: null,
      reason: 'It does not say how anyone checked that it works.',
      fix: 'Add the check: “I printed two pages at 10:20” or “you confirmed it at 10:20”.',
    });
  }
  if (!namesWayBack(signals)) {
    findings.push({
      at: null,
      reason: 'If it fails again, they find no way back.',
      fix: 'Add the way: “Reply within 14 days to open the case again.”',
    });
  }
  return decide(findings);
}

/** "I replaced the reader", "both sides are now on auto", "service restarted". */
function tellsDeed(signals: Signals, sentence: Sentence): boolean {
  const { words } = signals.draft;
  const { from, to } = sentence;
  let ours = false;
  for (let at = from; at < to; at++) {
    const { norm, quoted } = words[at]!;
    if (quoted) continue;
    if (norm === 'i' || norm === 'we') ours = true;
    else if (others.has(norm)) ours = false;
    const deed =
      (ours && !talk.has(norm) && isPast(norm)) ||
      (doneTo.has(norm) && !/^(?:by|to|the)$/.test(words[at - 1]?.norm ?? ''));
    if (!deed) continue;
    if (!isNegated(signals, Math.max(from, at - 3), at) && !isHoped(signals, from, at)) return true;
  }
  return false;
}

/** "You confirmed it at 10:20", "Denise and I looked at five files", "it has run since Monday". */
function tellsCheck(signals: Signals, sentence: Sentence): boolean {
  const { words } = signals.draft;
  const { from, to } = sentence;
  let subject = '';
  let named = false;
  for (let at = from; at < to; at++) {
    const { norm, quoted, capital } = words[at]!;
    if (quoted) continue;
    if (pronouns.has(norm)) subject = norm;
    else if (capital && at > from && norm.length > 2) named = true;
    if (!looks.has(norm) && !clientLooks.has(norm)) continue;
    if (isNegated(signals, Math.max(from, at - 3), at) || isHoped(signals, from, at)) continue;
    const by = subject === '' ? (named || words[from]!.capital ? 'name' : '') : subject;
    if (subject === 'you' || by === 'you') {
      if (clientLooks.has(norm) && !isReport(signals, at, to)) return true;
      continue;
    }
    if (!looks.has(norm)) continue;
    // "I looked into it", "I went ahead", "we checked the logs and found the fault" come before the repair.
    if (
      /^(?:looked|went|ran|sat)$/.test(norm) &&
      /^(?:into|ahead|forward|on|back|wrong|down|out)$/.test(words[at + 1]?.norm ?? '')
    )
      continue;
    if (
      /^(?:saw|read|heard|opened)$/.test(norm) &&
      /^(?:your|that|of|about|from|in|the-case|a-ticket)$/.test(words[at + 1]?.norm ?? '') &&
      subject !== 'she' &&
      subject !== 'he'
    )
      continue;
    if (by === 'it' && !/^(?:ran|tested|printed|played)$/.test(norm)) continue;
    if (by === 'which' || by === 'that' || by === 'this') continue;
    return true;
  }
  return false;
}

/** A state or a use that proves it: "it has run since Monday", "test page at 10:20: clean". */
function showsUse(signals: Signals, { from, to, start, end }: Sentence): boolean {
  const written = signals.draft.text.slice(start, Math.min(end, start + 400));
  if (to - from > 60 || unreal.test(written)) return false;
  return (
    hitsBetween(signals.cue('checked'), from, to).some((hit) => !isHope(signals, hit)) ||
    proofs.some((proof) => proof.test(written))
  );
}

/** "You told me that it failed": the report, and no check. */
function isReport({ draft }: Signals, at: number, to: number): boolean {
  if (!/^(?:told|said|wrote|reported|showed|noted|rang)$/.test(draft.words[at]!.norm)) return false;
  const rest = draft.words.slice(at + 1, Math.min(to, at + 16)).map(({ norm }) => norm);
  return !rest.some(
    (norm, index) => works.test(norm) || (norm === 'no' && faults.test(rest[index + 1] ?? '')),
  );
}

const faults =
  /^(?:interruptions?|faults?|errors?|doubles?|gaps?|problems?|stops?|trouble|breaks?|complaints?|further|more|drops?)$/;

const works =
  /^(?:work|works|worked|working|run|runs|ran|running|fine|well|print|prints|printed|open|opens|opened|clean|right|correct|once|back|good|ok|okay|rings|ring|there|complete|again|single|gone|steady|stable|perfect|twice)$/;

const unreal = /\b(?:should|would|could|if|once|hope|please|must)\b|\bnot\b|n[’']t\b/i;
const useVerbs =
  'danced|sang|played|taught|sold|printed|scanned|worked|ran|run|stayed|held|streamed|booked|paid|wrote|signed|used|opened|filmed|rang|sent|drove|cooked|typed|recorded|rehearsed|trained|presented|met|watched|finished';
const proofs = [
  // A deed that took its time: "from 10:00 to 11:30", "without a stop", "all morning".
  new RegExp(
    String.raw`\b(?:${useVerbs})\b[^.;!?]{0,60}\b(?:without (?:a|any|one|another|further)?\s*(?:single )?(?:stop|break|fault|error|pause|interruption|hitch|drop|warning)|from \S+ (?:a\.?m\.? |p\.?m\.? )?(?:to|until|till) \S+|all (?:morning|afternoon|day|night|evening)|the whole|for (?:the|a|an|\d+|two|three|four|five|six|ninety|twenty|thirty)\b[^.]{0,12}\b(?:hours?|minutes|days?|lesson|class)|straight through|to the end)`,
    'i',
  ),
  /\b(?:it|they|everything|the [\p{L} ]{2,25}|your [\p{L} ]{2,25})\s+(?:has|have)\s+(?:been\s+)?(?:run|running|worked|working|stayed|held|printed|printing|up|steady|fine|streamed)\b[^.;!?]{0,40}\bsince\b/iu,
  // "No new holes since Wednesday 21:10", "12 h without a flap".
  /\b(?:no|zero|not one|none)\b[^.;!?]{0,40}\bsince\b|\d\s*(?:h|hours?|days?|nights?|minutes)\b[^.;!?]{0,12}\bwithout\b/i,
  // "212 letters left and none bounced", "how I know it works".
  /\b(?:none|not one|nobody|no one|not a single)\b[^.;!?]{0,24}\b(?:bounced|failed|missing|lost|dropped|stuck|thrown|returned|locked|complained|refused|crashed|froze|stopped)\b|\bhow (?:i|we) (?:know|tested|checked)\b/i,
  // "Proof:", "Checked: five files at 14:20", "Test print at 10:20: clean".
  /^\W*(?:proof|proved|check|checked|test|tested|verified|confirmed|test (?:print|page|call|run))\b[^.;!?]{0,30}(?::|\b(?:at|on|by|with)\b)/i,
  /\b(?:test|trial|check)s?\b[^.;!?]{0,30}\b(?:was|were|came|all|clean|fine|ok|passed|good|reached|arrived|went through|complete)\b/i,
];

/** "If it comes back, reply here", "a line from you by Thursday reopens it". */
function namesWayBack(signals: Signals): boolean {
  if (signals.cue('reopening').length > 0) return true;
  const { draft } = signals;
  return proseOf(signals).some((sentence, index, all) => {
    const text = draft.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 400));
    if (!contact.test(text) || boilerplate.test(text)) return false;
    // "Doubles again? Reply here."
    const before = all[index - 1];
    const asked =
      before !== undefined &&
      before.ends === '?' &&
      before.paragraph === sentence.paragraph &&
      !/\byou\b/i.test(draft.text.slice(before.start, before.end));
    return asked || again.test(text) || dated.test(text) || fallback.test(text);
  });
}

/** A channel back to the desk. */
const contact =
  /\b(?:repl(?:y|ies)|answer(?:ing)?|writ(?:e|ing)|ring|call|phone|e-?mail|message|tell (?:me|us)|let (?:me|us) know|shout|come back|text (?:me|us)|contact|(?:one|a|your) (?:line|word|note|message)|give (?:me|us) a)\b/i;
const again =
  /\b(?:if|should|when(?:ever)?|in case|see|seen|any|another|as soon as|once)\b[^.!?]{0,60}\b(?:again|return|returns|back|recurs?|fails?|stops?|falls?|gap|double|another|happens?|drops?|repeats?|not (?:right|work)|wrong|odd|new|missing|still|comes?|slow|turns? up|breaks?|does not|doesn[’']t|don[’']t|is not|isn[’']t|flickers?|goes|look)\b|\b(?:again|returns?|comes back|fails|another \p{L}+|not right|something wrong)\b[^.!?]{0,25}[?:,–—]/iu;
/** "If it ever stays red, ring 4410"; not "if you have questions". */
const fallback =
  /\b(?:if|should|whenever|in case)\b\s+(?!you\b|there\b|any\b|not\b|so\b|possible\b)|\b(?:if|should|whenever) you (?:ever )?(?:see|find|notice|get|lose|hear|miss|meet|cannot|can[’']t|are|still|spot|run)\b/i;
const dated =
  /\b(?:until|till|by|within|before|through|up to|for (?:the next|another))\b[^.!?]{0,25}(?:\d|days?|weeks?|monday|tuesday|wednesday|thursday|friday|saturday|sunday|month)/i;
const boilerplate =
  /\bhesitate\b|\b(?:further|additional|any) (?:assistance|help|questions|quer(?:y|ies)|support|concerns)\b|\bhow (?:we|did we|was)\b|\bfeel free\b/i;

function isPast(norm: string): boolean {
  return (
    irregular.has(norm) ||
    (/[a-z]{2}ed$/.test(norm) &&
      !/^(?:need|indeed|feed|speed|exceed|named|based|red|bed|shed|hundred)$/.test(norm))
  );
}

/** "It should be tested", "will be restored", "can be reset": nothing was done. */
function isHoped({ draft }: Signals, from: number, at: number): boolean {
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    if (/[,;:–—]/.test(gapBefore({ draft }, index + 1))) return false;
    if (
      /^(?:should|will|would|could|can|please|if|must|hope|once|when|may|might|to|until|be)$/.test(
        draft.words[index]!.norm,
      )
    )
      return true;
  }
  return false;
}

/** "I hope you tried", "it should be tested". */
function isHope(signals: Signals, { from, sentence }: Hit): boolean {
  const start = signals.draft.sentences[sentence]!.from;
  return signals.draft.words
    .slice(Math.max(start, from - 5), from)
    .some(({ norm }) =>
      /^(?:should|will|would|could|can|please|if|must|hope|once|when)$/.test(norm),
    );
}
