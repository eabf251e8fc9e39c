import { countWords } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, type Outcome, type Remarkable } from '../outcome.ts';
import type { Sentence } from '../types.ts';

/** One phone screen; ours, after trying common phones at their standard type size. */
const screenful = 120;
/** "About 120": up to here a person decides whether it is too long. */
const mostWords = 137;
/** GOV.UK A–Z, "Sentence length": paragraphs of at most five sentences. */
const mostSentences = 5;

/** Words without steps, signature and quoted thread; sentences in the fullest paragraph. */
export function checkMessageLength(signals: Signals): Outcome {
  const findings: Remarkable[] = [];
  const body = signals.own.filter(({ zone }) => zone === 'body');
  const words = body.reduce((sum, sentence) => sum + countWords(signals, sentence), 0);
  if (words > screenful) {
    findings.push({
      at: null,
      verdict: words > mostWords ? 'broken' : 'look',
      reason: `The message has ${words} words beside its steps; a phone screen holds about ${screenful}.`,
      fix: 'Keep the answer, the next step and the hour up here. Move the detail below your name or into a file.',
    });
  }
  for (const sentences of findParagraphs(signals, body)) {
    if (sentences.length <= mostSentences) continue;
    findings.push({
      at: { start: sentences[0]!.start, end: sentences.at(-1)!.end },
      verdict: 'broken',
      reason: `This paragraph has ${sentences.length} sentences in one block.`,
      fix: `Break it after the answer: at most ${mostSentences} sentences, then an empty line.`,
    });
  }
  return decide(findings);
}

/** Sentences in one block; one that begins a line of its own begins a new block. */
function findParagraphs({ draft }: Signals, body: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  let last: Sentence | undefined;
  for (const sentence of body) {
    const together =
      last !== undefined &&
      last.paragraph === sentence.paragraph &&
      !draft.text.slice(last.end, sentence.start).includes('\n');
    if (together) paragraphs.at(-1)!.push(sentence);
    else paragraphs.push([sentence]);
    last = sentence;
  }
  return paragraphs;
}
