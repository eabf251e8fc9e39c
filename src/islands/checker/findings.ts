import type { Edit, Finding, Span } from '../../engine/types.ts';

/** Names a finding for as long as its place and words stay. */
export function keyOf({ rule, start, quote }: Finding): string {
  return `${rule} ${start} ${quote}`;
}

/** True for a finding about words in the text; false where something is missing. */
export function isPlaced(finding: Finding): finding is Finding & Span {
  return finding.start !== null && finding.end !== null;
}

/**
 * Leaves one of several findings that say the same of the same place: a text in another language is
 * no separate news for each rule.
 */
export function dropRepeats(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter(({ verdict, start, reason }) => {
    const news = `${verdict} ${start} ${reason}`;
    return !said.has(news) && said.add(news);
  });
}

/** What breaks a rule first, then by the rule's weight, then in the order of the text. */
export function sortByWeight(
  findings: readonly Finding[],
  weightOf: (rule: string) => number,
): Finding[] {
  return [...findings].sort(
    (a, b) =>
      Number(b.verdict === 'broken') - Number(a.verdict === 'broken') ||
      weightOf(b.rule) - weightOf(a.rule) ||
      (a.start ?? -1) - (b.start ?? -1),
  );
}

/** Of the findings whose words hold a selection, the one with the fewest words. */
export function findAt<T extends Finding>(
  findings: readonly T[],
  { start, end }: Span,
): (T & Span) | null {
  let found: (T & Span) | null = null;
  for (const finding of findings) {
    if (!isPlaced(finding) || finding.start > start || finding.end < end) continue;
    if (found === null || finding.end - finding.start < found.end - found.start) found = finding;
  }
  return found;
}

/**
 * The next or the one before in the order of the text, round its ends.
 *
 * @param from the finding to go on from, or the caret's place
 */
export function findNext(
  findings: readonly Finding[],
  from: Finding | number,
  step: 1 | -1,
): (Finding & Span) | null {
  const placed = findings.filter(isPlaced).sort((a, b) => a.start - b.start || a.end - b.end);
  const at = typeof from === 'number' ? -1 : placed.findIndex((other) => other === from);
  if (at >= 0) return placed.at((at + step) % placed.length)!;
  const caret = typeof from === 'number' ? from : (from.start ?? 0);
  return (
    (step === 1
      ? placed.find(({ start }) => start >= caret)
      : placed.findLast(({ end }) => end <= caret)) ??
    placed.at(step === 1 ? 0 : -1) ??
    null
  );
}

/** The smallest change that makes one text of another. */
export function compare(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/**
 * Findings about an earlier text, moved to where their words stand now; those whose words were
 * changed are left out until the text has been judged again.
 */
export function moveFindings(
  findings: readonly Finding[],
  before: string,
  after: string,
): readonly Finding[] {
  if (before === after) return findings;
  const edit = compare(before, after);
  const by = after.length - before.length;
  return findings.flatMap((finding) => {
    if (!isPlaced(finding) || finding.end <= edit.start) return [finding];
    if (finding.start < edit.end) return [];
    return [{ ...finding, start: finding.start + by, end: finding.end + by }];
  });
}
