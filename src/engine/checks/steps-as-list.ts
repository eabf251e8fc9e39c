import { isAnswer, type Action } from '../actions.ts';
import type { Signals } from '../detect.ts';
import { decide, notApplicable, quoteOf, type Outcome, type Remarkable } from '../outcome.ts';

/** From this many actions on they belong in a list. */
const listFrom = 3;
/** Steps further apart than this belong to different matters. */
const nearParagraphs = 1;
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
  'open look',
  'look see',
]);

/** Three or more actions for the reader in running text, or two of them in one line of a list. */
export function checkSteps(signals: Signals): Outcome {
  // What a colleague is asked for stands in the lines of the handover.
  if (signals.brief.kind === 'handover') return notApplicable;
  const wanted = signals.actions.filter(
    (action) =>
      action.kind !== 'question' &&
      !action.idle &&
      !action.alternative &&
      !leavesBe(signals, action),
  );
  const steps = wanted.filter((action) => action.kind !== 'avoid' && !isAnswer(signals, action));
  const findings: Remarkable[] = [];
  const row = findRow(signals, wanted) ?? findCluster(signals, steps, wanted);
  if (row !== null) {
    const at = { start: row.first.start, end: row.first.end };
    findings.push({
      at,
      reason: `From “${quoteOf(signals, at)}” on they have ${row.count} things to do, all in running text.`,
      fix: 'Number them, one action a line, each with what they will see.',
    });
  }
  const inLists = steps.length < listFrom ? [] : steps.filter(({ item }) => item !== null);
  for (const [item, own] of groupByItem(inLists)) {
    // "Plug it in and wait until it is white" is one action and what to look for.
    const moves = countMoves(own.filter(({ verb }) => !/^(?:wait|see|watch|check)$/.test(verb)));
    if (moves < 2) continue;
    const line = signals.draft.items[item]!;
    findings.push({
      at: { start: line.start, end: line.end },
      reason: `“${quoteOf(signals, line)}” holds ${moves} actions in one line.`,
      fix: 'Give each action its own number.',
    });
  }
  if (findings.length === 0 && steps.length < listFrom) return notApplicable;
  return decide(findings);
}

interface Row {
  first: Action;
  count: number;
}

/** Three deeds and answers in one sentence, or four answers: "disconnect it, leave it on and send me a photo". */
function findRow(signals: Signals, actions: readonly Action[]): Row | null {
  for (let first = 0; first < actions.length;) {
    let next = first;
    let deeds = 0;
    let count = 0;
    for (; next < actions.length && actions[next]!.sentence === actions[first]!.sentence; next++) {
      const action = actions[next]!;
      if (action.kind === 'avoid' || action.item !== null) continue;
      if (!isAnswer(signals, action)) deeds++;
      count++;
    }
    if ((count >= listFrom && deeds > 0) || count > listFrom)
      return { first: actions[first]!, count };
    first = next;
  }
  return null;
}

/** Steps in running text of which none stands further than a paragraph from the one before. */
function findCluster(
  signals: Signals,
  steps: readonly Action[],
  all: readonly Action[],
): Row | null {
  const paragraphOf = ({ sentence }: Action) => signals.draft.sentences[sentence]!.paragraph;
  let cluster: Action[] = [];
  for (const step of steps) {
    if (step.item !== null) continue;
    const last = cluster.at(-1);
    if (last !== undefined && paragraphOf(step) - paragraphOf(last) > nearParagraphs) cluster = [];
    cluster.push(step);
    if (countMoves(cluster) < listFrom) {
      // "Switch off, pull the plug, do not open mails, do not call": prohibitions are things to keep in mind too.
      const here = paragraphOf(step);
      const avoids = all.filter(
        (action) => action.kind === 'avoid' && action.item === null && paragraphOf(action) === here,
      );
      if (cluster.length < 2 || cluster.length + avoids.length <= listFrom) continue;
      return { first: cluster[0]!, count: cluster.length + avoids.length };
    }
    const count = steps.filter(({ item }) => item === null).length;
    return { first: cluster[0]!, count };
  }
  return null;
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
  /^(?:on|off|in|out|up|open|closed|shut|plugged|unplugged|switched|turned|running|run|charging|connected|disconnected|alone|there|where|as|untouched|powered|be|dry|empty|upright|lit|awake|attached|ready|handy|beside|near|nearby)$/;

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
