import type { Brief } from '../schemas/brief.ts';
import type { SkillId } from '../schemas/skill.ts';

/**
 * What the engine says of a rule: `look` is a hint a person must judge, `unsure` an honest
 * "could not tell"; neither is ever scored.
 */
export type Verdict = 'met' | 'broken' | 'look' | 'unsure' | 'not-applicable';

/** A half-open stretch of the original text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The part of a reply a sentence stands in. Only the first five are the writer's own prose. */
export type Zone =
  'subject' | 'greeting' | 'body' | 'list' | 'sign-off' | 'quoted' | 'log' | 'footer';

/** One word as cues see it. A contraction gives several words with one span. */
export interface Word extends Span {
  /** Lower case, straight apostrophes, no accents, no zero-width characters; "can't" gives "can", "not". */
  norm: string;
  kind: 'word' | 'number' | 'address' | 'code';
  /** True for the second part of a contraction or of a hyphenated word: it is not counted again. */
  joined: boolean;
  /** True where the writer began the word with a capital. */
  capital: boolean;
  /** True inside quotation marks. */
  quoted: boolean;
  /** Index into `Draft.sentences`. */
  sentence: number;
}

/** A sentence, a heading line, a list item's sentence, a greeting or a line of a signature. */
export interface Sentence extends Span {
  /** First word and the word after the last, as indices into `Draft.words`. */
  from: number;
  to: number;
  zone: Zone;
  /** Index into `Draft.items`, or null in running text. */
  item: number | null;
  /** Paragraphs are counted from 0; each list item and each signature line is one of its own. */
  paragraph: number;
  /** The mark that ends it: ".", "!", "?", ":", "," or "" at a line's end. */
  ends: string;
}

/** One line of a list, its mark left out of the span. */
export interface ListItem extends Span {
  /** True for "1." or "2)", false for dashes, bullets and letters. */
  numbered: boolean;
  /** True for a mark in brackets or a letter. */
  marker: string;
}

/** A text, read: everything later steps ask of it, with positions in the original. */
export interface Draft {
  text: string;
  words: Word[];
  sentences: Sentence[];
  items: ListItem[];
  /** True for a transcript in which somebody else speaks too ("Client: …"). */
  transcript: boolean;
  /** What follows "Subject:" in the first line, or null. */
  subject: Span | null;
  /** Emoji and text smileys. */
  emoji: Span[];
}

/** Something the writer should see. */
export interface Finding {
  /** Id of the rule. */
  rule: string;
  verdict: 'broken' | 'look' | 'unsure';
  /** UTF-16 offsets into the text; both null where something is missing. */
  start: number | null;
  end: number | null;
  /** The words as written: the text from start to end; empty where something is missing. */
  quote: string;
  /** What was seen and what it does to the reader, in one sentence. */
  reason: string;
  /** A way to say it right. */
  fix: string;
  /**
   * Exact words for the place of `quote`, where the sentence stays a sentence with them; empty to
   * take the words out. Left out where only the writer can know them. `planEdit` makes the change.
   */
  replacement?: string;
}

/** A change of a text: the words of `text` for the stretch from start to end. */
export interface Edit extends Span {
  text: string;
}

/** A verdict for every rule that was asked, and what stands behind it. */
export interface Judgement {
  brief: Brief;
  verdicts: Record<string, Verdict>;
  /** In the order of the text, what is missing last. */
  findings: Finding[];
}

/** How one rule came into the score. */
export interface RuleScore {
  rule: string;
  title: string;
  skill: SkillId;
  weight: number;
  verdict: Verdict;
  /** Points of the overall 100 that it cost; 0 where it cost none. */
  deduction: number;
  /** How that came about, in one sentence. */
  how: string;
}

/** The score of a reply. A score is null where no rule of it applied. */
export interface Scorecard {
  /** 0 to 100: the share of the applicable rules' weights that was kept. */
  overall: number | null;
  skills: Partial<Record<SkillId, number | null>>;
  rules: RuleScore[];
}

/** What the four steps give for one reply. */
export interface ReplyResult extends Judgement {
  scorecard: Scorecard;
}

/** The verdict on an answer, in a word. */
export type AnswerVerdict = 'right' | 'partly-right' | 'not-yet';

/** One line of "how the points came about". */
export interface PointLine {
  text: string;
  /** Points earned on this line (negative where it cost). */
  points: number;
  /** Points that could be earned on it; 0 for a deduction. */
  of: number;
}

/** A fact of the key that the answer keeps, with the words that keep it. */
export interface KeptFact extends Span {
  id: string;
  what: string;
  quote: string;
}

/** A fact of the key that the answer lost or contradicts, or one it must not say and does. */
export interface LostFact {
  id: string;
  what: string;
  /** `missing`; `contradicted` where the answer says otherwise; `said` where it must not be said and was. */
  how: 'missing' | 'contradicted' | 'said';
  /** The words that contradict it or say it, or empty. */
  quote: string;
}

/** One remark after a try. */
export interface Remark {
  /** Id of the rule or of the fact behind it; empty for a remark on the answer as a whole. */
  about: string;
  kind: 'rule' | 'fact' | 'answer';
  text: string;
  /** A way to mend it; may be empty. */
  fix: string;
  start: number | null;
  end: number | null;
  quote: string;
}

/** What was pasted rather than written. */
export type Copied = 'model' | 'original' | 'task' | null;

/** A written answer: a text, or the choice to send the original as it stands. */
export type WritingAnswer = string | { send: true };

/** The marking of one written answer. */
export interface WritingResult {
  verdict: AnswerVerdict;
  /** 0 to 100. */
  points: number;
  /** Points from which an answer without a fault counts as right. */
  passMark: number;
  /** What was found in the learner's text, in one or two sentences; the verdict word is not repeated. */
  summary: string;
  /** The key's word on the original: what was wrong with it, or why it was right. */
  aboutDraft: string;
  /** How the points came about. */
  lines: PointLine[];
  kept: KeptFact[];
  lost: LostFact[];
  /** At most three, the most important first. */
  remarks: Remark[];
  /** How many further remarks there are. */
  more: number;
  findings: Finding[];
  verdicts: Record<string, Verdict>;
  copied: Copied;
  /** 0 to 100 for each skill the answer gave evidence of. */
  skills: Partial<Record<SkillId, number>>;
  /** True where the answer is the original, or the choice to send it. */
  unchanged: boolean;
  /** Words in the answer. */
  words: number;
}

/** What a learner did in an emotion exercise. */
export interface EmotionResponse {
  /** Stretches of the message the learner marked, in UTF-16 units. */
  marks: readonly Span[];
  /** Id of a feeling, or null where none was chosen. */
  feeling: string | null;
  /** 1 mild, 2 clear, 3 strong; null where none was chosen. */
  strength: number | null;
  /** Index of the chosen opening, or null. */
  opening: number | null;
}

/** One part of an emotion exercise's result. */
export interface EmotionPart {
  verdict: AnswerVerdict;
  points: number;
  /** Points the part can earn; 0 where the exercise does not ask for it. */
  of: number;
  /** Why, in one or two sentences. */
  reason: string;
}

/** One stretch in the comparison of the learner's marks with the key. */
export interface MarkResult extends Span {
  quote: string;
  /** `found` and `missed` are the key's quotes; `decoy` and `extra` are the learner's marks. */
  kind: 'found' | 'missed' | 'decoy' | 'extra';
  why: string;
}

/** The marking of one emotion response. */
export interface EmotionResult {
  verdict: AnswerVerdict;
  /** 0 to 100. */
  points: number;
  passMark: number;
  summary: string;
  opening: EmotionPart;
  marks: EmotionPart & { items: MarkResult[] };
  feeling: EmotionPart;
  strength: EmotionPart;
}
