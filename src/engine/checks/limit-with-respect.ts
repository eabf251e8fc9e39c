import { readClient } from '../clientSignals.ts';
import type { Hit, Signals } from '../detect.ts';
import { firstAtOrAfter } from '../hits.ts';
import { isAbusive } from '../mood.ts';
import { look, met, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';

/** Under abuse: the behaviour named, a choice, one warning. After a threat of harm: the end, and the report. */
export function checkLimit(signals: Signals): Outcome {
  const client = readClient(signals);
  if (client === null || !isAbusive(client)) return notApplicable;
  const findings = findInsultsBack(signals);
  const threat = client.cue('harm-threats')[0];
  findings.push(
    ...(threat === undefined
      ? findGapsInLimit(signals, quoteOf(client, client.cue('insults')[0]!))
      : findGapsAfterThreat(signals, quoteOf(client, threat))),
  );
  return findings.length === 0 ? met : look(...findings);
}

/** To repeat their word where the behaviour is named ("you call him a parasite") insults nobody. */
function findInsultsBack(signals: Signals): Remarkable[] {
  const { sentences } = signals.draft;
  const named = signals.cue('behaviour-named');
  return signals
    .cue('insults')
    .filter(({ sentence }) => {
      const { from, to } = sentences[sentence]!;
      const nearest = named[firstAtOrAfter(named, from)];
      return nearest === undefined || nearest.from >= to;
    })
    .map((hit) => ({
      at: hit,
      reason: `“${quoteOf(signals, hit)}” insults back; now there are two of you.`,
      fix: 'Name what they said, not what they are.',
    }));
}

function findGapsInLimit(signals: Signals, said: string): Remarkable[] {
  const findings: Remarkable[] = [];
  if (signals.cue('behaviour-named').length === 0) {
    findings.push({
      at: null,
      reason: `They wrote “${said}”, and the reply does not name it.`,
      fix: 'Name the behaviour without a word about the person: “You are calling me names.”',
    });
  }
  if (signals.cue('choices-offered').length === 0) {
    findings.push({
      at: null,
      reason: 'The limit leaves them no way back.',
      fix: 'Offer a choice: “We can go on in normal words, or stop here.”',
    });
  }
  const warnings = inSentences(signals.cue('limit-warnings'));
  if (warnings.length > 1) {
    findings.push({
      at: warnings[1]!,
      reason: 'This is a second warning; a limit that moves is none.',
      fix: 'Warn once, and then do what you said.',
    });
  }
  if (warnings.length === 0 && signals.cue('contact-ended').length > 0) {
    findings.push({
      at: signals.cue('contact-ended')[0]!,
      reason: 'The end comes without the one warning.',
      fix: 'Say first what follows: “If it goes on, I end the call and ring you at 15:00.”',
    });
  }
  return findings;
}

function findGapsAfterThreat(signals: Signals, said: string): Remarkable[] {
  const findings: Remarkable[] = [];
  if (signals.cue('contact-ended').length === 0) {
    findings.push({
      at: null,
      reason: `“${said}” is a threat of harm, and the contact goes on.`,
      fix: 'End it at once: “I am ending this call now.”',
    });
  }
  if (signals.cue('threats-reported').length === 0) {
    findings.push({
      at: null,
      reason: 'The threat is not reported.',
      fix: 'Say that you report it, and to whom.',
    });
  }
  return findings;
}

/** The first hit of each sentence: two words of one warning are one. */
function inSentences(hits: readonly Hit[]): Hit[] {
  return hits.filter(({ sentence }, index) => hits[index - 1]?.sentence !== sentence);
}
