import type { Brief } from '../schemas/brief.ts';
import type { ServedRephrase } from '../schemas/served.ts';
import { findCopied } from './copied.ts';
import { countWords } from './clauses.ts';
import { detect } from './detect.ts';
import { findFacts } from './facts.ts';
import { judge } from './judge.ts';
import type { PreparedRulebook } from './prepare.ts';
import { read } from './read.ts';
import { score } from './score.ts';
import { isStuffed } from './stuffed.ts';
import { tokenize } from './tokenize.ts';
import type {
  AnswerVerdict,
  Copied,
  Draft,
  Finding,
  PointLine,
  Remark,
  RephraseAnswer,
  RephraseResult,
} from './types.ts';

/**
 * Points from which an answer counts as right, provided it broke no rule of weight 2 or more and
 * kept every fact. Ours: it forgives one blemish or one over-long answer, and no fault.
 */
export const rephrasePassMark = 80;
/** From here on an answer is partly right. */
const partMark = 40;
/** Points for meaning (facts kept); the rest is for the rules. Without facts, rules have all. */
const meaningPoints = 50;
/** What running over the exercise's length costs, at most. */
const lengthPoints = 20;
const mostRemarks = 3;
/** Rules of this weight come before lost facts. */
const graveWeight = 5;

/**
 * Marks the answer to a rephrase exercise.
 *
 * @param answer the learner's text, or `{ send: true }` for "send the original as it stands"
 * @returns points 0 to 100 with the way they came about, and at most three remarks
 */
export function scoreRephrase(
  exercise: ServedRephrase,
  answer: RephraseAnswer,
  prepared: PreparedRulebook,
): RephraseResult {
  const sent = typeof answer !== 'string';
  const text = sent ? exercise.original : answer;
  const pasted = sent ? 'original' : findCopied(exercise, text);
  const unchanged =
    sent || (pasted === 'original' && !(exercise.key.sendAsIs && differs(text, exercise.original)));
  // Where the original is right, the same words with an emoji behind them are a change like any other.
  const copied = pasted === 'original' && !unchanged ? null : pasted;
  const draft = read(text);
  const marked = mark(exercise, draft, prepared);
  const words = countWords({ draft }, { from: 0, to: draft.words.length });
  if (words === 0) return nothingWritten(exercise, draft.text.trim() === '');
  const stuffed = isStuffed(draft, exercise.brief, prepared);
  const result = { ...marked, copied, unchanged, words };

  if (exercise.key.sendAsIs && unchanged) {
    return finish(
      result,
      100,
      'right',
      [{ text: 'You sent it as it stands, and it was right as it stood.', points: 100, of: 100 }],
      'It needed no change, and you saw that.',
      [],
    );
  }
  if (unchanged) {
    return finish(
      result,
      0,
      'not-yet',
      [{ text: 'The text is unchanged, and it needs a change.', points: 0, of: 100 }],
      'This is the original, and it should not go out like this.',
      [
        remarkOn(
          'This is the original, word for word. It needs a change.',
          'Read the remarks below and change those words first.',
        ),
      ],
    );
  }

  if (copied === null && saysNothing(exercise, draft, marked.kept.length, prepared)) {
    const text = 'Nothing in this answer tells the reader what they need, so it earns no points.';
    return finish(result, 0, 'not-yet', [{ text, points: 0, of: 100 }], text, [
      ...(marked.english ? [] : [notEnglish]),
      ...(stuffed ? [noSentences] : []),
    ]);
  }

  const lines: PointLine[] = [];
  const extra: Remark[] = [];
  let points = 0;
  const facts = exercise.key.facts.length;
  const meaning = facts === 0 ? 0 : meaningPoints;
  const earnsMeaning = copied === null && !stuffed && marked.english;
  if (facts > 0) {
    const share = marked.kept.length / facts;
    const earned = earnsMeaning ? Math.round(share * meaning) : 0;
    points += earned;
    lines.push({
      text: describeFacts(marked.kept.length, facts, copied, stuffed),
      points: earned,
      of: meaning,
    });
  }
  const forRules = 100 - meaning;
  const ruleShare = marked.scorecard.overall === null ? 1 : marked.scorecard.overall / 100;
  // Who says nothing breaks no rule: below half of the facts the rules count in proportion.
  const substance = facts === 0 ? 1 : Math.min(1, (marked.kept.length / facts) * 2);
  const earned = marked.english && !stuffed ? Math.round(ruleShare * substance * forRules) : 0;
  points += earned;
  lines.push({
    text: describeRules(marked.broken, marked.scorecard.rules, substance),
    points: earned,
    of: forRules,
  });
  if (facts === 0 && !earnsMeaning) {
    const cost = Math.min(points, meaningPoints);
    points -= cost;
    lines.push({
      text: 'No points for meaning: the words are not your own.',
      points: -cost,
      of: 0,
    });
  }
  const { maxWords } = exercise.key;
  if (maxWords !== undefined && words > maxWords) {
    const over = (words - maxWords) / maxWords;
    const cost = Math.min(
      points,
      Math.max(5, Math.min(lengthPoints, Math.round(over * lengthPoints * 2))),
    );
    points -= cost;
    lines.push({ text: `${words} words, and ${maxWords} are enough here.`, points: -cost, of: 0 });
    extra.push(
      remarkOn(
        `Your answer has ${words} words; ${maxWords} are enough here.`,
        'Cut what the reader does not need for the next step.',
      ),
    );
  }
  if (!marked.english) {
    extra.unshift(notEnglish);
  } else if (stuffed) {
    extra.unshift(noSentences);
  } else if (copied === 'model') {
    extra.unshift(
      remarkOn(
        'This is our model answer, so it earns no points for meaning.',
        'Close the model and say it in your own words.',
      ),
    );
  } else if (copied === 'task') {
    extra.unshift(
      remarkOn(
        'Most of this is the text of the task, so it earns no points for meaning.',
        'Write what you would send to the client.',
      ),
    );
  }
  const serious = marked.broken.some(({ rule }) => (prepared.rules.get(rule)?.weight ?? 1) > 1);
  const clean = !serious && marked.lost.length === 0 && earnsMeaning;
  const verdict: AnswerVerdict =
    clean && points >= rephrasePassMark
      ? 'right'
      : points >= partMark && !stuffed && copied !== 'task'
        ? 'partly-right'
        : 'not-yet';
  const summary = stuffed ? noSentences.text : summarise(verdict, exercise, marked, copied);
  return finish(result, points, verdict, lines, summary, extra);
}

type Marked = ReturnType<typeof mark>;

function mark(exercise: ServedRephrase, draft: Draft, prepared: PreparedRulebook) {
  const brief: Brief = exercise.brief;
  const signals = detect(draft, prepared, brief);
  const judgement = judge(signals, brief, prepared, exercise.rules);
  const { kept, lost } = findFacts(draft, exercise.key.facts, prepared);
  return {
    ...judgement,
    kept,
    lost,
    english: signals.english,
    broken: judgement.findings.filter(({ verdict }) => verdict === 'broken'),
    scorecard: score(judgement, prepared.rulebook),
    weights: prepared.rules,
    aboutDraft: exercise.key.verdict,
  };
}

/** More than line ends, blanks and the style of quotation marks. */
function differs(text: string, original: string): boolean {
  const plain = (words: string) =>
    words.replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim();
  return plain(text) !== plain(original);
}

function describeFacts(kept: number, facts: number, copied: Copied, stuffed: boolean): string {
  if (copied === 'model') return 'Meaning: this is our model answer, so no points.';
  if (copied === 'task') return 'Meaning: this is the text of the task, so no points.';
  if (stuffed) return 'Meaning: words without sentences, so no points.';
  return facts === 1
    ? kept === 1
      ? 'Meaning: the fact that matters is kept.'
      : 'Meaning: the fact that matters is lost.'
    : `Meaning: ${kept} of ${facts} facts kept.`;
}

function describeRules(
  broken: readonly Finding[],
  rules: readonly { rule: string; title: string; deduction: number }[],
  substance: number,
): string {
  const titles = rules
    .filter(
      ({ rule, deduction }) => deduction > 0 && broken.some((finding) => finding.rule === rule),
    )
    .map(({ title }) => `“${title}”`);
  const reduced = substance < 1 ? ' They count in part only, as most of the facts are lost.' : '';
  if (titles.length === 0) return `Rules: all of them kept.${reduced}`;
  return `Rules: not kept ${titles.length === 1 ? 'is' : 'are'} ${titles.join(', ')}.${reduced}`;
}

/** The learner’s text in a sentence; the verdict itself stands in a heading of its own. */
function summarise(
  verdict: AnswerVerdict,
  exercise: ServedRephrase,
  { broken, lost, kept, english }: Marked,
  copied: Copied,
): string {
  if (copied === 'model') return 'This is our model answer. Try it in your own words.';
  if (copied === 'task') return 'Most of this is the text of the task.';
  if (!english) return notEnglish.text;
  const untouched = exercise.key.sendAsIs
    ? ' It needed no change, though: the original was right as it stood.'
    : '';
  const parts = [
    ...(lost.length > 0
      ? [lost.length === 1 ? 'a fact is lost' : `${lost.length} facts are lost`]
      : []),
    ...(broken.length > 0
      ? [broken.length === 1 ? 'one place needs a fix' : `${broken.length} places need a fix`]
      : []),
  ];
  const told =
    parts.length > 0
      ? parts.join(' and ')
      : verdict !== 'right'
        ? 'it is longer than it needs to be'
        : kept.length > 0
          ? 'every fact is kept and every rule holds'
          : 'every rule holds';
  return `${told[0]!.toUpperCase()}${told.slice(1)}.${untouched}`;
}

/**
 * True for an answer without a word about the case: no fact kept where facts are asked,
 * and no content word of the original or of a model where none are.
 */
function saysNothing(
  exercise: ServedRephrase,
  draft: Draft,
  kept: number,
  { commonWords, grammarWords }: PreparedRulebook,
): boolean {
  if (exercise.key.facts.length > 0) return kept === 0;
  const content = (words: readonly { norm: string }[]) =>
    words.map(({ norm }) => norm).filter((norm) => norm.length > 2 && !grammarWords.has(norm));
  const own = content(draft.words);
  const theirs = new Set(
    [exercise.original, ...exercise.models.map(({ text }) => text)].flatMap((text) =>
      content(tokenize(text)),
    ),
  );
  const shared = own.filter((norm) => theirs.has(norm));
  // "Very" and "today" stand in any text: where the answer has rarer words, one of those must be shared.
  return (
    shared.length === 0 ||
    (own.length > 2 && shared.every((norm) => commonWords.has(norm)) && shared.length < 2)
  );
}

function finish(
  marked: Marked & { copied: Copied; unchanged: boolean; words: number },
  points: number,
  verdict: AnswerVerdict,
  lines: PointLine[],
  summary: string,
  extra: Remark[],
): RephraseResult {
  const remarks = verdict === 'right' && marked.unchanged ? [] : [...extra, ...rankRemarks(marked)];
  return {
    verdict,
    points: Math.max(0, Math.min(100, points)),
    passMark: rephrasePassMark,
    summary,
    aboutDraft: marked.aboutDraft,
    lines,
    kept: marked.kept,
    lost: marked.lost,
    remarks: remarks.slice(0, mostRemarks),
    more: Math.max(0, remarks.length - mostRemarks),
    findings: marked.findings,
    verdicts: marked.verdicts,
    copied: marked.copied,
    unchanged: marked.unchanged,
    words: marked.words,
  };
}

/** The gravest rules first, then lost facts, then the other rules by weight, then hints. */
function rankRemarks({ lost, findings, weights }: Marked): Remark[] {
  const facts = lost.map(({ id, what, how, quote }): Remark => ({
    about: id,
    kind: 'fact',
    text: how === 'missing' ? `Add: ${what}.` : `“${quote}” says the opposite: ${what}.`,
    fix: '',
    start: null,
    end: null,
    quote,
  }));
  const order = { broken: 0, look: 1, unsure: 2 } as const;
  const ranked = findings
    .map((finding) => ({ finding, weight: weights.get(finding.rule)?.weight ?? 1 }))
    .sort((a, b) => order[a.finding.verdict] - order[b.finding.verdict] || b.weight - a.weight);
  const isGrave = ({ finding, weight }: (typeof ranked)[number]) =>
    finding.verdict === 'broken' && weight >= graveWeight;
  const say = ({ finding }: (typeof ranked)[number]): Remark => ({
    about: finding.rule,
    kind: 'rule',
    text: finding.reason,
    fix: finding.fix,
    start: finding.start,
    end: finding.end,
    quote: finding.quote,
  });
  return [
    ...ranked.filter(isGrave).map(say),
    ...facts,
    ...ranked.filter((entry) => !isGrave(entry)).map(say),
  ];
}

function remarkOn(text: string, fix: string): Remark {
  return { about: '', kind: 'answer', text, fix, start: null, end: null, quote: '' };
}

const notEnglish = remarkOn(
  'I can read English only, and too few of these words are English.',
  'Write your answer in English.',
);
const noSentences = remarkOn(
  'These are words of the answer and no sentences.',
  'Write it as you would send it.',
);

function nothingWritten(exercise: ServedRephrase, blank: boolean): RephraseResult {
  const text = blank ? 'There is nothing written yet.' : 'I found no words in this answer.';
  return {
    verdict: 'not-yet',
    points: 0,
    passMark: rephrasePassMark,
    summary: text,
    aboutDraft: exercise.key.verdict,
    lines: [{ text, points: 0, of: 100 }],
    kept: [],
    lost: exercise.key.facts.map(({ id, what }) => ({ id, what, how: 'missing', quote: '' })),
    remarks: [remarkOn(text, 'Write what you would send to the client.')],
    more: 0,
    findings: [],
    verdicts: {},
    copied: null,
    unchanged: false,
    words: 0,
  };
}
