import { countWords } from '../clauses.ts';
import type { Signals } from '../detect.ts';
import { decide, type Outcome, type Remarkable } from '../outcome.ts';

/** One phone screen; ours, after trying common phones at their standard type size. */
const screenful = 120;
/** "About 120": up to here a person decides whether it is too long. */
const mostWords = 140;
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
  const paragraphs = new Map<number, typeof body>();
  for (const sentence of body) {
    const sentences = paragraphs.get(sentence.paragraph);
    if (sentences === undefined) paragraphs.set(sentence.paragraph, [sentence]);
    else sentences.push(sentence);
  }
  for (const sentences of paragraphs.values()) {
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
