import { describe, expect, it } from 'vitest';
import { judgeReply, planEdit, prepare } from '../../src/engine/index.ts';
import type { Finding } from '../../src/engine/types.ts';
import { compileRulebook } from '../../src/rulebook/compileRulebook.ts';
import { briefSchema, type BriefInput } from '../../src/schemas/brief.ts';
import { loadReference } from '../loadReference.ts';

const rulebook = compileRulebook(loadReference());
const prepared = prepare(rulebook);

const judge = (text: string, brief: BriefInput = {}) =>
  judgeReply(text, briefSchema.parse(brief), prepared);

/** The text after the first exact replacement that a rule offers, or null where it offers none. */
function mend(text: string, rule: string, brief: BriefInput = {}): string | null {
  for (const finding of judge(text, brief).findings) {
    const edit = finding.rule === rule ? planEdit(text, finding) : null;
    if (edit !== null) return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return null;
}

/** A finding about a stretch of a text, as if a rule had made it. */
function find(text: string, quote: string, replacement: string): Finding {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  return { rule: 'x', verdict: 'broken', start, end, quote, reason: '', fix: '', replacement };
}

describe('an exact replacement', () => {
  it.each([
    ['We saw that a threat actor was here.', 'We saw that an attacker was here.'],
    ['You work with MFA from Monday.', 'You work with a second step when you sign in from Monday.'],
    ['NAS is down.', 'The shared disk in your building is down.'],
    [
      'I see lateral movement.',
      'I see lateral movement (the attacker moving from one computer to the next).',
    ],
  ])('puts plain words into “%s”', (text, expected) => {
    const whole = `Hello Ms Okabe,\n\n${text}\n\nHanna Reinhardt`;
    expect(mend(whole, 'translate-jargon')).toContain(`\n${expected}\n`);
  });

  it.each([
    ['the second half of a longer name follows', 'The gateway team rings you at noon.'],
    ['a hyphen joins it to another word', 'The anti-malware program is new.'],
    ['it is a verb form', 'I have encrypted the disk of your laptop.'],
    ['an adjective stands between it and its article', 'The new failover is slow.'],
  ])('is left to the writer where %s', (_, text) => {
    expect(mend(text, 'translate-jargon')).toBeNull();
  });

  it('takes a smiley, a filler and a shrinking word out, and the sentence stays one', () => {
    const letter = (text: string) => `Hello Ms Kamau,\n\n${text}\n\nHanna Reinhardt`;
    expect(mend(letter('It works again 😀'), 'no-slang-no-emoji')).toBe(letter('It works again'));
    expect(mend(letter('Simply press Print.'), 'never-order-calm')).toBe(letter('Press Print.'));
    expect(mend(letter('You can simply press it.'), 'never-order-calm')).toBe(
      letter('You can press it.'),
    );
    expect(mend('It is, um, in the second list.', 'drop-fillers', { channel: 'phone' })).toBe(
      'It is in the second list.',
    );
  });

  it('makes shouting quiet and adds the range to a likelihood', () => {
    const alert: BriefInput = { kind: 'incident-alert' };
    expect(mend('Somebody has our list. Do NOT pay.', 'calm-words', alert)).toContain(
      'Do not pay.',
    );
    expect(mend('Leave both computers on!', 'calm-words', alert)).toBe('Leave both computers on.');
    expect(mend('It is very unlikely that it spread.', 'likelihood-scale')).toContain(
      'very unlikely (0–10 in 100) that',
    );
  });

  it.each(rulebook.jargon.map((term) => [term.term, term] as const))(
    'mends what it is offered for: “%s”',
    (name, { id }) => {
      for (const text of [
        `The ${name} is down.`,
        `A ${name} has stopped on the server.`,
        `Your computer works with ${name} again.`,
      ]) {
        const before = judge(text).findings.filter(({ rule }) => rule === 'translate-jargon');
        for (const finding of before) {
          const edit = planEdit(text, finding);
          if (edit === null) continue;
          const after = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
          const left = judge(after).findings.filter(
            ({ rule, quote }) => rule === 'translate-jargon' && quote === finding.quote,
          );
          expect(left, `${id}: ${after}`).toEqual([]);
          expect(after, id).not.toMatch(
            /\b(?:the|an?) (?:the|an?|our|your)\b|\ba [aeio]|\ban [^aeiouh]/i,
          );
        }
      }
    },
  );
});

describe('planEdit', () => {
  const apply = (text: string, quote: string, replacement: string) => {
    const edit = planEdit(text, find(text, quote, replacement));
    return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  };

  it.each([
    ['It is a server.', 'server', 'attacker', 'It is an attacker.'],
    ['It is an error.', 'error', 'user’s slip', 'It is a user’s slip.'],
    ['Done. DNS is back.', 'DNS', 'the list', 'Done. The list is back.'],
    ['- DNS is back.', 'DNS', 'the list', '- The list is back.'],
    ['That is it, basically.', 'basically', '', 'That is it.'],
    ['Basically, we wait.', 'Basically', '', 'We wait.'],
    ['We wait :-( The roof leaks.', ':-(', '', 'We wait. The roof leaks.'],
    ['Yes, simply press it.', 'simply', '', 'Yes, press it.'],
  ])('%j without %j', (text, quote, replacement, expected) => {
    expect(apply(text, quote, replacement)).toBe(expected);
  });

  it('refuses a text that has changed under the finding', () => {
    const finding = find('The DNS is back.', 'DNS', 'list');
    expect(planEdit('Your DNS is back.', finding)).toBeNull();
  });
});
