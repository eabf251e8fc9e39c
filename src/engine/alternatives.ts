import { isAnswer, type Action } from './actions.ts';
import { gapBefore } from './clauses.ts';
import type { Signals } from './detect.ts';
import { hitsBetween } from './hits.ts';
import type { Refusal } from './refusals.ts';
import type { Sentence } from './types.ts';
import { wordSet } from './wordSet.ts';

/** Said of "I can" and "you can" these offer nothing. */
const empty = wordSet(
  'see imagine understand hear assure apologise confirm sympathise appreciate guess tell be say know wonder think expect promise guarantee inform rest feel find believe reach contact hope only wait no not never claim begin relate well fully barely hardly stress answer judge remember blame agree at report exclude rule wish want',
);
/** What the writer gives or does for the reader. */
const gives = wordSet(
  'lend bring send give set put order arrange book show help make add print scan forward pass release credit drive take move open unlock type copy read lay deliver install prepare free grant offer provide swap replace extend transfer divert walk post reserve get have build create issue issued switch',
);
/** What I can do without any gain for the reader. */
const looks = wordSet('check look investigate verify log note monitor');
/** Words of us to them: to hear from somebody is no way out by itself. */
const contacts = wordSet(
  'call ring write phone mail email text contact update tell inform reply message answer let telephone',
);

/** True where the message says what is possible beside the refusal. */
export function hasAlternative(signals: Signals, refusals: readonly Refusal[]): boolean {
  const whole = signals.brief.kind === 'refusal';
  const { sentences } = signals.draft;
  const near = new Set<number>();
  const same = new Set<number>();
  for (const { sentence } of refusals) {
    const { paragraph } = sentences[sentence]!;
    same.add(paragraph);
    near.add(paragraph);
    near.add(nextParagraph(signals, sentence));
  }
  const lastList = refusals.length > 0 ? sentences[refusals[0]!.sentence]!.from : 0;
  for (const sentence of signals.prose) {
    // "You can always buy the next one elsewhere" shows them the door.
    if (isHollow(signals, sentence)) continue;
    const inSame = same.has(sentence.paragraph);
    const local =
      whole ||
      inSame ||
      near.has(sentence.paragraph) ||
      (sentence.item !== null && sentence.from > lastList && isNearList(signals, sentence, near));
    if (offers(signals, sentence, refusals, local)) return true;
    // "Ask Mr de Groot for his yes": an order beside the no shows the way.
    if (
      (inSame || whole || (local && sentence.item !== null)) &&
      ordersWayOut(signals, sentence, refusals)
    )
      return true;
  }
  return false;
}

function nextParagraph({ draft }: Signals, index: number): number {
  const { paragraph } = draft.sentences[index]!;
  for (let at = index + 1; at < draft.sentences.length; at++) {
    if (draft.sentences[at]!.paragraph !== paragraph) return draft.sentences[at]!.paragraph;
  }
  return paragraph;
}

/** Lines of a list that begins in a near paragraph. */
function isNearList({ draft }: Signals, sentence: Sentence, near: ReadonlySet<number>): boolean {
  let at = draft.words[sentence.from]!.sentence;
  while (at > 0 && draft.sentences[at]!.item !== null) at--;
  return near.has(draft.sentences[at]!.paragraph) || near.has(draft.sentences[at + 1]!.paragraph);
}

function ordersWayOut(
  signals: Signals,
  { from, to }: Sentence,
  refusals: readonly Refusal[],
): boolean {
  const first = refusals[0]?.from ?? 0;
  return hitsBetween(signals.actions, from, to).some(
    (action) =>
      action.kind !== 'question' &&
      action.kind !== 'avoid' &&
      !action.idle &&
      action.from > first &&
      ((action.verb === 'ask' && action.kind !== 'request') ||
        !isAnswer(signals, action) ||
        turnsElsewhere(signals, action)) &&
      !moods.has(action.verb),
  );
}

/** "Write to our data officer": whoever is named can do what we cannot. */
function turnsElsewhere({ draft }: Signals, { verb, to }: Action): boolean {
  if (!contacts.has(verb)) return false;
  const first = draft.words[to];
  const next = first?.norm === 'to' ? draft.words[to + 1] : first;
  return next !== undefined && (next.capital || /^(?:your|the|our)$/.test(next.norm));
}

/** "I can …", "you can …", "Beata can", "instead", "I send you the log". */
function offers(
  signals: Signals,
  sentence: Sentence,
  refusals: readonly Refusal[],
  local: boolean,
): boolean {
  const { words } = signals.draft;
  const { from, to } = sentence;
  const norm = (at: number) => (at >= from && at < to ? words[at]!.norm : '');
  const inRefusal = (at: number) =>
    refusals.some((refusal) => at >= refusal.from && at < refusal.to);
  if (
    hitsBetween(signals.cue('alternatives'), from, to).some(
      (hit) => !inRefusal(hit.from) && !isDenied(signals, sentence, hit.from),
    )
  )
    return true;
  for (let at = from; at < to; at++) {
    if (words[at]!.quoted || inRefusal(at)) continue;
    const here = norm(at);
    if (
      /^(?:can|could|may|might|able|happy|glad|welcome|free|liberty|prepared|will|shall|would)$/.test(
        here,
      )
    ) {
      const subject = subjectOf(signals, sentence, at);
      let verbAt = at + 1;
      while (
        /^(?:to|still|also|then|always|instead|gladly|now|at|least|certainly|however|of|course|meanwhile|already|use-it|borrow-it)$/.test(
          norm(verbAt),
        )
      )
        verbAt++;
      const verb = norm(verbAt);
      const ours = /^(?:i|we|you|it)$/.test(subject);
      if (verb === '' && (here !== 'can' || ours)) continue;
      if (isBehindCondition(signals, sentence, at)) continue;
      const can = !/^(?:will|shall|would)$/.test(here);
      if (can && verb === 'have') continue;
      // "Your own log-in can now delete lessons."
      if (local && can && !empty.has(verb) && isYours(words, Math.max(from, at - 4), at))
        return true;
      if (subject === 'you') {
        if (
          can &&
          !empty.has(verb) &&
          !contacts.has(verb) &&
          !(verb === 'go' && norm(verbAt + 2) === 'dealing')
        )
          return true;
        if (
          !can &&
          local &&
          /^(?:get|have|receive)$/.test(verb) &&
          !timeless.test(norm(verbAt + 1))
        )
          return true;
        continue;
      }
      if (subject === 'i' || subject === 'we') {
        if (
          can &&
          (local || gives.has(verb)) &&
          (!empty.has(verb) || tellsThem(norm, verbAt)) &&
          !looks.has(verb) &&
          (!contacts.has(verb) || tellsThem(norm, verbAt)) &&
          !(verb === 'help' && norm(verbAt + 1) === 'with') &&
          (local || toReader(signals, verbAt, to))
        )
          return true;
        if (!can && local && gives.has(verb) && !isOwnNews(norm, verbAt)) return true;
        continue;
      }
      // "Beata Lis can", "my manager will decide by noon": somebody else's yes.
      if (
        local &&
        subject !== '' &&
        !/^(?:someone|somebody|nobody|anyone)$/.test(subject) &&
        subject !== 'it' &&
        (here === 'can' || here === 'may' || here === 'will')
      ) {
        if (here === 'can' && (verb === '' || /[,.;]/.test(gapBefore(signals, verbAt))))
          return true;
        if (
          !empty.has(verb) &&
          verb !== 'deal' &&
          isPerson(signals, sentence, at) &&
          verb !== '' &&
          !(verb === 'be' && here === 'will')
        )
          return true;
        if (
          verb === 'be' &&
          isPerson(signals, sentence, at) &&
          /^(?:with|at|there)$/.test(norm(verbAt + 1))
        )
          return true;
      }
      continue;
    }
    if (!local) continue;
    // Present for future: "I send you the log", "you get the extract at 17:30", "I gave you the right to delete".
    if ((here === 'i' || here === 'we') && !isBehindCondition(signals, sentence, at)) {
      let verbAt = at + 1;
      while (/^(?:have|then|also|now|gladly|already|therefore|instead)$/.test(norm(verbAt)))
        verbAt++;
      const verb = norm(verbAt);
      if (
        (gives.has(verb) && !/^(?:have|get|read)$/.test(verb)) ||
        /^(?:gave|lent|sent|booked|arranged|brought|added|printed|ordered|reserved|put)$/.test(verb)
      ) {
        if (toReader(signals, verbAt, to) && !isOwnNews(norm, verbAt)) return true;
      }
    } else if (
      here === 'you' &&
      /^(?:get|have|receive)$/.test(norm(at + 1)) &&
      !isBehindCondition(signals, sentence, at)
    ) {
      const object = norm(at + 2);
      const given =
        norm(at + 1) === 'have'
          ? /^(?:the|a|an|two|three|my|our)$/.test(object) || words[at + 2]?.capital === true
          : !/^(?:to|in|out|on|no|nothing|an)$/.test(object);
      if (given && !/^(?:right|choice|problem|fault|error|question)$/.test(norm(at + 3)))
        return true;
    } else if (presents.has(here)) {
      // "Ms Farrelly sends them at two", "the guest Wi-Fi is free for them", "a spare one stands in room 12".
      if (isOnHand(norm, at)) return true;
      if (
        /^(?:it|them|you|your|the|him|her|a|an|that|this|with)$/.test(norm(at + 1)) &&
        words
          .slice(Math.max(from, at - 8), at)
          .some(
            (word, index, before) =>
              persons.test(word.norm) ||
              (word.capital &&
                word.norm !== 'i' &&
                (index > 0 ||
                  before.length === 8 ||
                  (before.length === 1 && word.norm.length > 4))),
          )
      )
        return true;
    } else if (standing.test(here) && !inDenial(norm, at) && isOnHand(norm, at)) return true;
  }
  return false;
}

/** Orders that ask to put up with the no. */
const moods = wordSet(
  'stop wait decide accept appreciate understand respect bear consider refrain plan note try be reply confirm',
);
const timeless = /^(?:my|our|an|a)$/;
const presents = wordSet(
  'sends brings opens gives prints lends takes shows hands puts types scans forwards reads copies lets has holds decides keeps signs helps covers offers repairs sells gets does knows lends picks counts makes runs works costs fits opens replaces',
);
const persons =
  /^(?:she|he|who|colleague|manager|head|boss|owner|lead|leader|secretary|director|teacher|neighbour|shop|firm|desk|office|form|version|one|department|library|supplier|union|officer|nurse|caretaker|porter)$/;
const standing = /^(?:is|are|stands|lies|waits|stays?|remains?|be|comes?)$/;
const onHand =
  /^(?:free|available|ready|attached|enclosed|possible|allowed|permitted|yours|stock|included|unlocked|prepared|booked|spare|covered)$/;

/** "Is free", "are still available", "stands in room 12", "has the right to", "does the same". */
function isOnHand(norm: (at: number) => string, at: number): boolean {
  let next = at + 1;
  while (/^(?:now|still|also|already|always|in|yours|all|both|quite)$/.test(norm(next))) next++;
  if (/^(?:is|are|stays?|remains?|be)$/.test(norm(at)))
    return (
      onHand.test(norm(next)) || (norm(next) === 'open' && /^(?:to|for)$/.test(norm(next + 1)))
    );
  if (/^(?:stands|lies|waits)$/.test(norm(at)))
    return /^(?:in|at|by|next|beside|ready|there)$/.test(norm(at + 1));
  if (norm(at) === 'has') return /^(?:right|power|authority|keys?|say)$/.test(norm(at + 2));
  return norm(at) === 'does' && /^(?:the|that|this|it|nearly|almost)$/.test(norm(at + 1));
}

/** "Nothing is free", "is no longer available". */
function inDenial(norm: (at: number) => string, at: number): boolean {
  for (let near = at - 5; near < at + 4; near++)
    if (/^(?:no|not|nothing|none|never|neither|only|if|nor|request|case|ticket)$/.test(norm(near)))
      return true;
  return false;
}

/** "I can tell you how many there were." */
function tellsThem(norm: (at: number) => string, at: number): boolean {
  return (
    norm(at) === 'tell' &&
    norm(at + 1) === 'you' &&
    /^(?:how|what|which|when|where|who|the|in|their)$/.test(norm(at + 2))
  );
}

/** "Perhaps other ways could be found", "buy one elsewhere", "once he is back he can share it". */
function isHollow({ draft }: Signals, { from, to, ends }: Sentence): boolean {
  return draft.words
    .slice(from, to)
    .some(
      ({ norm }, at) =>
        hollow.test(norm) || (ends !== '?' && hedge.test(norm)) || (at === 0 && norm === 'once'),
    );
}

const hollow = /^(?:elsewhere|complain|grumble|must)$/;
const hedge = /^(?:perhaps|possibly|maybe|conceivably)$/;

/** "I will send you a message", "give you an update": news, and no way out. */
function isOwnNews(norm: (at: number) => string, at: number): boolean {
  for (let next = at + 1; next < at + 6; next++) {
    if (
      /^(?:update|message|word|note|ring|call|shout|news|answer|line|reply|feedback|back|know|sure|touch|look)$/.test(
        norm(next),
      )
    )
      return true;
  }
  return false;
}

/** Whether it reaches the reader: "you", "your", "for you", "it", "them". */
function toReader({ draft }: Signals, at: number, to: number): boolean {
  return draft.words
    .slice(at, Math.min(to, at + 12))
    .some(({ norm }) => /^(?:you|your|yours|them|it|him|her|there|over|instead)$/.test(norm));
}

/** The subject of a verb: a pronoun near it, otherwise the word before. */
function subjectOf({ draft }: Signals, { from }: Sentence, at: number): string {
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    const { norm } = draft.words[index]!;
    if (/[;:–—(]/.test(gapBefore({ draft }, index + 1))) return '';
    if (/^(?:i|we|you|he|she|they|it|that|this|which|who)$/.test(norm))
      return norm === 'that' || norm === 'this' ? 'it' : norm;
    if (
      !/^(?:am|are|is|be|still|also|then|now|very|more|than|would|will|perfectly|both|all|could|might|what|here)$/.test(
        norm,
      )
    )
      return norm;
  }
  return '';
}

function isYours(words: Signals['draft']['words'], from: number, at: number): boolean {
  const before = words.slice(from, at).map(({ norm }) => norm);
  return before.includes('your') && !/^(?:i|we|it|he|she|they)$/.test(before.at(-1)!);
}

/** A name or a role before the verb. */
function isPerson({ draft }: Signals, { from }: Sentence, at: number): boolean {
  // "Beata Lis, who looks after your contract, can …"
  if (gapBefore({ draft }, at).includes(',') && at - from < 16) {
    const first = draft.words[from]!;
    return (first.capital && draft.words[from + 1]!.capital) || /^(?:my|your)$/.test(first.norm);
  }
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    const { norm, capital } = draft.words[index]!;
    if (/^(?:she|he|who|colleague|manager|head|boss|owner|lead|secretary|director)$/.test(norm))
      return true;
    if (capital && index > from) return true;
    if (
      capital &&
      index === from &&
      !draft.words[at]!.capital &&
      norm.length > 2 &&
      !/^(?:our|your|the|this|these|they|technicians?|some|any|what|there|nothing|nobody|it|that)$/.test(
        norm,
      )
    )
      return true;
  }
  return false;
}

/** "so that we can", "if you can", "should gaps remain, I can", "before I can": no offer. */
function isBehindCondition({ draft }: Signals, { from }: Sentence, at: number): boolean {
  const { words } = draft;
  let index = at;
  while (
    index > from &&
    at - index < 5 &&
    !/^(?:i|we|you|he|she|they|it)$/.test(words[index]!.norm)
  )
    index--;
  if (at - index === 5) index = at;
  for (let before = index - 1; before >= Math.max(from, index - 2); before--) {
    const { norm } = words[before]!;
    if (/[,;:–—]/.test(gapBefore({ draft }, before + 1))) break;
    if (norm === 'that' && before === from) return false;
    // "So you can carry on" offers; "so we can get into your mailbox" does not.
    if (norm === 'so') return /^(?:i|we|that)$/.test(words[before + 1]!.norm);
    if (
      /^(?:if|that|whether|before|until|till|how|why|because|when|where|did|do|had|once|unless)$/.test(
        norm,
      )
    )
      return true;
  }
  // "Should gaps remain, I can …"
  return words[from]!.norm === 'should' && at - from < 16;
}

/** "There is no other way", "nothing can be done instead". */
function isDenied({ draft }: Signals, { from }: Sentence, at: number): boolean {
  return draft.words
    .slice(Math.max(from, at - 5), at)
    .some(({ norm }) => /^(?:no|not|nothing|never|without|nor|neither|dropped)$/.test(norm));
}
