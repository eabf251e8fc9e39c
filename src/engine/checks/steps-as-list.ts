import type { Action } from '../actions.ts';
import type { Signals } from '../detect.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';

/** From this many actions on they belong in a list. */
const listFrom = 3;
/** Verbs that ask the reader for an answer: not steps, but what "Ask everything at once" counts. */
const answers = new Set(
  'reply answer tell let call ring phone write email mail text contact message inform say ask confirm send give bear remember note feel'.split(
    ' ',
  ),
);
const oneMove = new Set([
  'press hold',
  'press keep',
  'type press',
  'enter press',
  'type click',
  'enter click',
  'choose press',
  'select press',
  'choose click',
  'select click',
  'type choose',
  'push keep',
  'hold keep',
  'hold press',
  'copy paste',
  'drag drop',
  'wait see',
  'go choose',
  'come see',
  'push hold',
  'stop start',
]);

/** Three or more actions for the reader in running text, or two in one line of a list. */
export function checkSteps(signals: Signals): Outcome {
  const steps = signals.actions.filter((action) => isStep(action) && !leavesBe(signals, action));
  const running = steps.filter(({ item }) => item === null);
  const inLists = steps.filter(({ item }) => item !== null);
  if (steps.length < listFrom) return notApplicable;
  const findings: Remarkable[] = [];
  if (running.length >= listFrom) {
    const at = { start: running[0]!.start, end: running[0]!.end };
    findings.push({
      at,
      reason: `From “${quoteOf(signals, at)}” on they have ${running.length} things to do, all in running text.`,
      fix: 'Number them, one action a line, each with what they will see.',
    });
  }
  for (const [item, own] of groupByItem(inLists)) {
    if (countMoves(own) < 2) continue;
    const line = signals.draft.items[item]!;
    findings.push({
      at: { start: line.start, end: line.end },
      reason: `“${quoteOf(signals, line)}” holds ${countMoves(own)} actions in one line.`,
      fix: 'Give each action its own number.',
    });
  }
  return decide(findings);
}

function isStep({ kind, verb }: Action): boolean {
  return kind !== 'question' && kind !== 'avoid' && !answers.has(verb);
}

/** "Leave it on", "keep it plugged in", "do not touch it": nothing to do, so no step. */
function leavesBe({ draft }: Signals, { verb, to, sentence, item }: Action): boolean {
  if (item === null || !/^(?:leave|keep|let)$/.test(verb)) return false;
  const end = Math.min(to + 8, draft.sentences[sentence]!.to);
  for (let at = to; at < end; at++) {
    const { norm } = draft.words[at]!;
    if (/^(?:and|or|then|but)$/.test(norm) && at > to) return false;
    if (stays.test(norm)) return true;
  }
  return false;
}

const stays =
  /^(?:on|off|in|out|up|open|closed|shut|plugged|unplugged|switched|turned|running|charging|connected|disconnected|alone|there|where|as|untouched|powered|be|dry|empty|upright|lit|awake|attached|ready|handy|beside|near|nearby)$/;

function groupByItem(actions: readonly Action[]): Map<number, Action[]> {
  const groups = new Map<number, Action[]>();
  for (const action of actions) {
    const list = groups.get(action.item!) ?? [];
    list.push(action);
    groups.set(action.item!, list);
  }
  return groups;
}

/** "Press and hold" is one movement of one hand. */
function countMoves(actions: readonly Action[]): number {
  return actions.filter(
    (action, index) => !oneMove.has(`${actions[index - 1]?.verb} ${action.verb}`),
  ).length;
}
