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
  if (checks.length === 0 && !confirmed && !deeds.some(({ verb }) => provesItself.has(verb))) {
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
