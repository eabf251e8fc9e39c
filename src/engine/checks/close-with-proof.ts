import { isNegated, proseOf } from '../clauses.ts';
import type { Hit, Signals } from '../detect.ts';
import { decide, type Outcome, type Remarkable } from '../outcome.ts';

const irregular = set(
  'made put set cut took gave brought wrote sent built found got drove rang ran laid fitted sold kept met wound bound held dug hung threw drew rewrote redid undid reset rebuilt saw read',
);
const provesItself = set(
  'checked tested tried watched verified confirmed compared printed measured played counted ran',
);
const looksOnly = set(
  'checked tested tried watched verified confirmed compared called rang told asked received noted saw read looked closed apologised',
);

/** What was done, how it was checked, how to open it again: all three. */
export function checkProof(signals: Signals): Outcome {
  const deeds = findDeeds(signals, /^(?:i|we)$/);
  const confirmed = findDeeds(signals, /^you$/).some(({ verb }) => clientChecks.has(verb));
  const checks = signals.cue('checked').filter((hit) => !isHope(signals, hit));
  const findings: Remarkable[] = [];
  const deed = deeds.find(({ verb }) => !looksOnly.has(verb));
  if (deed === undefined) {
    findings.push({
      at: null,
      reason: 'It does not say what you did, so the next colleague starts from nothing.',
      fix: 'Add the deed: “I replaced the reader.”',
    });
  }
  if (
    checks.length === 0 &&
    !confirmed &&
    !ranSince(signals) &&
    !deeds.some(({ verb }) => provesItself.has(verb))
  ) {
    findings.push({
      at: null,
      reason: 'It does not say how anyone checked that it works.',
      fix: 'Add the check: “I printed two pages at 10:20” or “you confirmed it at 10:20”.',
    });
  }
  if (signals.cue('reopening').length === 0) {
    findings.push({
      at: null,
      reason: 'If it fails again, they find no way back.',
      fix: 'Add the way: “Reply within 14 days to open the case again.”',
    });
  }
  return decide(findings);
}

/** "Your class danced from 10:00 to 11:30 without a stop", "it has run since", "she tested it": use is a check. */
function ranSince(signals: Signals): boolean {
  return proseOf(signals).some(({ from, to, start, end, ends }) => {
    if (ends === '?' || to - from > 60) return false;
    const text = signals.draft.text.slice(start, end);
    return (
      !/\b(?:should|would|could|if|once|hope|please|must)\b|\bnot\b|n[’']t\b/i.test(text) &&
      proofs.some((proof) => proof.test(text))
    );
  });
}

const useVerbs =
  'danced|sang|played|taught|sold|printed|scanned|worked|ran|run|stayed|held|streamed|booked|paid|wrote|signed|used|opened|filmed|rang|sent|drove|cooked|typed|recorded|rehearsed|trained|presented|met|watched|finished';
const proofs = [
  // A deed that took its time: "from 10:00 to 11:30", "without a stop", "all morning".
  new RegExp(
    String.raw`\b(?:${useVerbs})\b[^.;!?]{0,60}\b(?:without (?:a|any|one|another|further)?\s*(?:single )?(?:stop|break|fault|error|pause|interruption|hitch|drop|warning)|from \S+ (?:a\.?m\.? |p\.?m\.? )?(?:to|until|till) \S+|all (?:morning|afternoon|day|night|evening)|the whole|for (?:the|a|an|\d+|two|three|four|five|six|ninety|twenty|thirty)\b[^.]{0,12}\b(?:hours?|minutes|days?|lesson|class)|straight through|to the end)`,
    'i',
  ),
  /\b(?:it|they|everything|the [\p{L} ]{2,25}|your [\p{L} ]{2,25})\s+(?:has|have)\s+(?:been\s+)?(?:run|running|worked|working|stayed|held|printed|printing|up|steady|fine|streamed)\b[^.;!?]{0,40}\bsince\b/iu,
  /\b(?:she|he|they|the [\p{L} ]{2,25}|your [\p{L} ]{2,25}|\p{Lu}\p{L}+)\s+(?:has\s+|have\s+|then\s+|also\s+)?(?:tested|tried|checked|confirmed|verified)\b(?! (?:that )?it (?:failed|stopped))/u,
  /\byou\s+(?:have\s+|then\s+|also\s+)?(?:told|wrote|said|confirmed|reported|let)\b[^.;!?]{0,40}\b(?:works|worked|runs|ran|fine|well|prints|opens)\b/i,
];

/** "You confirmed", "you had the class until 11:30 and told me": the client's own check. */
const clientChecks = set(
  'confirmed told tried tested said saw heard held watched printed opened used rang sold scanned gave wrote played read danced taught signed showed reported noted',
);

/** A subject with a past tense: "I replaced", "we have also reset", "you then told me". */
function findDeeds(signals: Signals, subjects: RegExp): { verb: string }[] {
  const { words } = signals.draft;
  const deeds: { verb: string }[] = [];
  for (const { from, to } of proseOf(signals)) {
    let subject = false;
    for (let at = from; at < to; at++) {
      const { norm, quoted } = words[at]!;
      if (quoted) continue;
      if (subjects.test(norm)) subject = true;
      else if (/^(?:i|we|you|they|it|he|she|that|which|if|when)$/.test(norm)) subject = false;
      else if (subject && isPast(norm) && !isNegated(signals, Math.max(from, at - 2), at))
        deeds.push({ verb: norm });
    }
  }
  return deeds;
}

function isPast(norm: string): boolean {
  return (
    irregular.has(norm) ||
    (/[a-z]{2}ed$/.test(norm) && !/^(?:need|indeed|feed|speed|exceed)$/.test(norm))
  );
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

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
