import type { Brief } from '../schemas/brief.ts';
import type { Fact } from '../schemas/fact.ts';
import type { ReplyKey } from '../schemas/replyKey.ts';
import { applies } from './applies.ts';
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
  LostFact,
  PointLine,
  Remark,
  Verdict,
  WritingAnswer,
  WritingResult,
} from './types.ts';

/** A fact of a key; `rule` is kept by saying it and broken by leaving it out. */
export type RuledFact = Fact & { rule?: string | undefined };

/** Anything a learner writes that is marked: a text said better, a reply, one turn of a talk. */
export interface WritingTask {
  /** The draft they start from; null where the box is empty. */
  original: string | null;
  brief: Brief;
  /** Ids of the rules in force. */
  rules: readonly string[];
  /** Of these, what the task is about: they weigh double, and breaking one bars a "right". */
  focus: readonly string[];
  facts: readonly RuledFact[];
  /** What must not be said; its `accept` holds the wordings that say it. */
  avoid: readonly RuledFact[];
  /** What the case's author knows and no text shows. */
  key?: ReplyKey | undefined;
  /** True where the original is right as it stands. */
  sendAsIs: boolean;
  /** What decides the case, shown with the marking. */
  verdict: string;
  /** Longest good answer in words. */
  maxWords?: number | undefined;
  models: readonly string[];
  /** The page's own texts: an answer that is mostly these is a copy. */
  ownTexts: readonly string[];
}

/**
 * Points from which an answer counts as right; one that lost a fact or broke a rule that bars a
 * "right" stays below. Ours: it forgives one blemish or one over-long answer, and no fault.
 */
export const passMark = 80;
/** From here on an answer is partly right. */
export const partMark = 40;
/** Points for meaning (facts kept); the rest is for the rules. Without facts, rules have all. */
const meaningPoints = 50;
/** What running over the task's length costs, at most. */
const lengthPoints = 20;
const mostRemarks = 3;
/** A breach of a rule of this weight does harm; it comes before lost facts. */
const graveWeight = 5;
/** Breaking a rule of this weight bars a "right", whatever the task is about. */
const barWeight = 4;
/**
 * Most points for an answer that breaks a grave rule (blame, secrets, absolute promises, panic): what
 * else it does well does not undo the harm. Ours: well below the pass mark, and more than a blank page earns.
 */
const harmCeiling = 60;
/** What a task is about counts this many times in its score. */
const focusFactor = 2;

/**
 * Marks a written answer.
 *
 * @param answer the learner's text, or `{ send: true }` for "send the original as it stands"
 * @returns points 0 to 100 with the way they came about, and at most three remarks
 */
export function scoreWriting(
  task: WritingTask,
  answer: WritingAnswer,
  prepared: PreparedRulebook,
): WritingResult {
  const sent = typeof answer !== 'string';
  const text = sent ? (task.original ?? '') : answer;
  const pasted = sent ? 'original' : findCopied(task, text);
  const unchanged =
    sent || (pasted === 'original' && !(task.sendAsIs && differs(text, task.original!)));
  // Where the original is right, the same words with an emoji behind them are a change like any other.
  const copied = pasted === 'original' && !unchanged ? null : pasted;
  const draft = read(text);
  const marked = mark(task, draft, prepared);
  const words = countWords({ draft }, { from: 0, to: draft.words.length });
  if (words === 0) {
    return nothingWritten(task, draft.text.trim() === '', scoreSkills(task, marked, 0, prepared));
  }
  const stuffed = isStuffed(draft, task.brief, prepared);
  const slot = findSlot(text);
  const result = {
    ...marked,
    copied,
    unchanged,
    words,
    skills: scoreSkills(task, marked, 0, prepared),
  };

  if (task.sendAsIs && unchanged) {
    return finish(
      { ...result, skills: scoreSkills(task, marked, 1, prepared) },
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

  if (copied === null && saysNothing(task, draft, marked.kept.length, prepared)) {
    const text = 'Nothing in this answer tells the reader what they need, so it earns no points.';
    return finish(result, 0, 'not-yet', [{ text, points: 0, of: 100 }], text, [
      ...(marked.english ? [] : [notEnglish]),
      ...(stuffed ? [noSentences] : []),
    ]);
  }

  const lines: PointLine[] = [];
  const extra: Remark[] = [];
  let points = 0;
  const facts = task.facts.length;
  const meaning = facts === 0 ? 0 : meaningPoints;
  const earnsMeaning = copied === null && !stuffed && marked.english && slot === null;
  if (facts > 0) {
    const share = Math.max(0, marked.kept.length - marked.said) / facts;
    const earned = earnsMeaning ? Math.round(share * meaning) : 0;
    points += earned;
    lines.push({
      text: describeFacts(marked, facts, copied, stuffed, slot !== null),
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
  const { maxWords } = task;
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
  } else if (slot !== null) {
    extra.unshift(
      remarkOn(
        `“${slot}” is a gap in a skeleton, and they cannot fill it.`,
        'Put in what you know of this case, or take the bracket out.',
      ),
    );
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
  const weightOf = (rule: string) => prepared.rules.get(rule)?.weight ?? 1;
  const serious = marked.broken.some(
    ({ rule }) => weightOf(rule) >= barWeight || (weightOf(rule) > 1 && marked.focus.has(rule)),
  );
  const clean = !serious && marked.lost.length === 0 && earnsMeaning;
  const harms = marked.broken.some(({ rule }) => weightOf(rule) >= graveWeight);
  const ceiling = harms ? harmCeiling : clean ? 100 : passMark - 1;
  if (points > ceiling) {
    lines.push({
      text: harms
        ? `A rule is broken where that does harm: ${ceiling} points at most.`
        : `Not right yet: below ${passMark} points.`,
      points: ceiling - points,
      of: 0,
    });
    points = ceiling;
  }
  const verdict: AnswerVerdict =
    clean && points >= passMark
      ? 'right'
      : points >= partMark && !stuffed && copied !== 'task'
        ? 'partly-right'
        : 'not-yet';
  const summary = stuffed ? noSentences.text : summarise(verdict, task, marked, copied);
  const skills = scoreSkills(task, marked, earnsMeaning ? substance : 0, prepared);
  return finish({ ...result, skills }, points, verdict, lines, summary, extra);
}

/**
 * What the answer shows of each skill: the share of its rules that was kept, by weight. What it says
 * of the case counts as half of "meaningful answers".
 *
 * @param substance 0 for an answer that says nothing in the learner's own words, to 1 for one that keeps
 *   half of the facts or more: who says little breaks few rules, and has shown little
 */
function scoreSkills(
  task: WritingTask,
  { scorecard, kept, said }: Marked,
  substance: number,
  { rules }: PreparedRulebook,
): WritingResult['skills'] {
  const skills: WritingResult['skills'] = {};
  for (const id of task.rules) {
    const rule = rules.get(id);
    if (rule === undefined || !applies(rule, task.brief)) continue;
    const share = scorecard.skills[rule.skill];
    if (share != null) skills[rule.skill] = share * substance;
    else if (substance === 0) skills[rule.skill] = 0;
  }
  if (task.facts.length > 0) {
    const facts = (Math.max(0, kept.length - said) / task.facts.length) * 100;
    const byRules = skills['meaningful-answers'];
    const share = byRules === undefined ? facts : (facts + byRules) / 2;
    skills['meaningful-answers'] = substance === 0 ? 0 : share;
  }
  return skills;
}

type Marked = ReturnType<typeof mark>;

function mark(task: WritingTask, draft: Draft, prepared: PreparedRulebook) {
  const brief: Brief = task.brief;
  const signals = detect(draft, prepared, brief);
  const judgement = judge(signals, brief, prepared, task.rules, task.key);
  const { kept, lost } = findFacts(draft, task.facts, prepared);
  const said = findFacts(draft, task.avoid, prepared).kept.map(({ id, what, quote }): LostFact => ({
    id,
    what,
    how: 'said',
    quote,
  }));
  const focus = new Set(task.focus);
  return {
    ...judgement,
    verdicts: settleByFacts(task, kept, said, judgement.verdicts),
    kept,
    lost: [...lost, ...said],
    said: said.length,
    focus,
    english: signals.english,
    broken: judgement.findings.filter(({ verdict }) => verdict === 'broken'),
    scorecard: score(judgement, {
      skills: prepared.rulebook.skills,
      rules: prepared.rulebook.rules.map((rule) =>
        focus.has(rule.id) ? { ...rule, weight: rule.weight * focusFactor } : rule,
      ),
    }),
    weights: prepared.rules,
    aboutDraft: task.verdict,
  };
}

/**
 * The verdicts with the rules that are kept by what is said: each by the facts that name it. What the
 * rules' own checks found broken stays broken.
 */
function settleByFacts(
  { facts, avoid }: WritingTask,
  kept: readonly { id: string }[],
  said: readonly { id: string }[],
  judged: Record<string, Verdict>,
): Record<string, Verdict> {
  const verdicts = { ...judged };
  const settle = (rule: string | undefined, isKept: boolean) => {
    if (rule === undefined || verdicts[rule] === 'broken') return;
    verdicts[rule] = isKept ? 'met' : 'broken';
  };
  for (const { id, rule } of facts) {
    settle(
      rule,
      kept.some((fact) => fact.id === id),
    );
  }
  for (const { id, rule } of avoid) {
    settle(rule, !said.some((fact) => fact.id === id));
  }
  return verdicts;
}

/** More than line ends, blanks and the style of quotation marks. */
function differs(text: string, original: string): boolean {
  const plain = (words: string) =>
    words.replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"').replace(/\s+/g, ' ').trim();
  return plain(text) !== plain(original);
}

function describeFacts(
  { kept: { length: kept }, said }: Marked,
  facts: number,
  copied: Copied,
  stuffed: boolean,
  open: boolean,
): string {
  if (open) return 'Meaning: a gap of the skeleton is still open, so no points.';
  if (copied === 'model') return 'Meaning: this is our model answer, so no points.';
  if (copied === 'task') return 'Meaning: this is the text of the task, so no points.';
  if (stuffed) return 'Meaning: words without sentences, so no points.';
  const told =
    facts === 1
      ? kept === 1
        ? 'Meaning: the fact that matters is kept.'
        : 'Meaning: the fact that matters is lost.'
      : `Meaning: ${kept} of ${facts} facts kept.`;
  if (said === 0) return told;
  return `${told} ${said === 1 ? 'One thing is' : `${said} things are`} said that must not be, and each costs a fact.`;
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

/**
 * A gap of a skeleton left open, "[hour]"; null where there is none. "[pause]" is a direction to the
 * speaker, "[case 41207]" a number, "[the form](…)" a link.
 */
function findSlot(text: string): string | null {
  const slots = text.match(/\[[^\]\n\d]{2,60}\](?!\()/g) ?? [];
  return slots.find((slot) => !direction.test(slot)) ?? null;
}

const direction =
  /\b(?:pause|holds?|silence|silent|waits?|breath|breathe|click|typing|types|listens?|smiles?|music|beat|laughs?|slowly|spells?|repeats?)\b/i;

/** The learner’s text in a sentence; the verdict itself stands in a heading of its own. */
function summarise(
  verdict: AnswerVerdict,
  task: WritingTask,
  { broken, lost: all, kept, said, english }: Marked,
  copied: Copied,
): string {
  if (copied === 'model') return 'This is our model answer. Try it in your own words.';
  if (copied === 'task') return 'Most of this is the text of the task.';
  if (!english) return notEnglish.text;
  const untouched = task.sendAsIs
    ? ' It needed no change, though: the original was right as it stood.'
    : '';
  const lost = all.length - said;
  const parts = [
    ...(lost > 0 ? [lost === 1 ? 'a fact is lost' : `${lost} facts are lost`] : []),
    ...(said > 0
      ? [said === 1 ? 'one thing must not be said' : `${said} things must not be said`]
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
  task: WritingTask,
  draft: Draft,
  kept: number,
  { commonWords, grammarWords }: PreparedRulebook,
): boolean {
  if (task.facts.length > 0) return kept === 0;
  const content = (words: readonly { norm: string }[]) =>
    words.map(({ norm }) => norm).filter((norm) => norm.length > 2 && !grammarWords.has(norm));
  const own = content(draft.words);
  const theirs = new Set(
    [task.original ?? '', ...task.models].flatMap((text) => content(tokenize(text))),
  );
  const shared = own.filter((norm) => theirs.has(norm));
  // "Very" and "today" stand in any text: where the answer has rarer words, one of those must be shared.
  return (
    shared.length === 0 ||
    (own.length > 2 && shared.every((norm) => commonWords.has(norm)) && shared.length < 2)
  );
}

function finish(
  marked: Marked & Pick<WritingResult, 'copied' | 'unchanged' | 'words' | 'skills'>,
  points: number,
  verdict: AnswerVerdict,
  lines: PointLine[],
  summary: string,
  extra: Remark[],
): WritingResult {
  const ranked = rankRemarks(marked);
  const remarks =
    verdict === 'right' && marked.unchanged ? [] : [...extra, ...ranked.shown, ...ranked.old];
  return {
    verdict,
    points: Math.max(0, Math.min(100, points)),
    passMark,
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
    skills: marked.skills,
  };
}

/**
 * The gravest rules first, then lost facts, then the rules of the task by weight, then the worst of
 * the others, then hints. `old` holds the rest of the others: they wait.
 */
function rankRemarks({ lost, findings, weights, focus }: Marked): {
  shown: Remark[];
  old: Remark[];
} {
  const facts = lost.map(({ id, what, how, quote }): Remark => ({
    about: id,
    kind: 'fact',
    text:
      how === 'missing'
        ? `Add: ${what}.`
        : how === 'said'
          ? `Leave out “${quote}”: ${what}.`
          : `“${quote}” says the opposite: ${what}.`,
    fix: '',
    start: null,
    end: null,
    quote,
  }));
  const order = { broken: 0, look: 1, unsure: 2 } as const;
  const ranked = findings
    .map((finding) => ({
      finding,
      weight: weights.get(finding.rule)?.weight ?? 1,
      asked: focus.has(finding.rule),
    }))
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
  const others = ranked.filter((entry) => !isGrave(entry));
  const old = others.filter(({ asked, finding }) => !asked && finding.verdict === 'broken');
  const isBroken = ({ finding }: (typeof ranked)[number]) => finding.verdict === 'broken';
  const asked = others.filter((entry) => entry.asked);
  return {
    shown: [
      ...ranked.filter(isGrave).map(say),
      ...facts,
      ...asked.filter(isBroken).map(say),
      ...old.slice(0, 1).map(say),
      ...asked.filter((entry) => !isBroken(entry)).map(say),
    ],
    old: old.slice(1).map(say),
  };
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

function nothingWritten(
  task: WritingTask,
  blank: boolean,
  skills: WritingResult['skills'],
): WritingResult {
  const text = blank ? 'There is nothing written yet.' : 'I found no words in this answer.';
  return {
    verdict: 'not-yet',
    points: 0,
    passMark,
    summary: text,
    aboutDraft: task.verdict,
    lines: [{ text, points: 0, of: 100 }],
    kept: [],
    lost: task.facts.map(({ id, what }) => ({ id, what, how: 'missing', quote: '' })),
    remarks: [remarkOn(text, 'Write what you would send to the client.')],
    more: 0,
    findings: [],
    verdicts: {},
    copied: null,
    unchanged: false,
    words: 0,
    skills,
  };
}
