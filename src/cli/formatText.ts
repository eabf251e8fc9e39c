import type { Writable } from 'node:stream';
import { styleText } from 'node:util';
import type { Finding } from '../engine/index.ts';
import type { CheckedFile, Formatter } from './checkedFile.ts';
import { placeIn } from './places.ts';

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/** `--format text`: for people. Coloured where it goes to a terminal, unless NO_COLOR is set. */
export const formatText: Formatter = (files, rulebook, stdout) => {
  const paint = paintFor(stdout);
  const titles = new Map(rulebook.rules.map(({ id, title }) => [id, title]));
  const parts = files.flatMap((file) => [
    ...describeFindings(file, titles, paint),
    summarise(file, paint),
  ]);
  if (files.length > 1) {
    const broken = files.filter((file) => countVerdicts(file, 'broken') > 0).length;
    parts.push(`${files.length} files, ${broken} of them with something broken.`);
  }
  return `${parts.join('\n\n')}\n`;
};

function paintFor(stream: Writable): Paint {
  // Asks the stream whether it is a terminal, and NO_COLOR and FORCE_COLOR whether it matters.
  return (style, text) => styleText(style, text, { stream, validateStream: true });
}

const looks: Record<Finding['verdict'], { word: string; style: Style }> = {
  broken: { word: 'broken', style: 'red' },
  look: { word: 'look', style: 'yellow' },
  unsure: { word: 'could not tell', style: 'yellow' },
};

/** One block of lines a finding. What many rules say in the same words of no place is said once. */
function describeFindings(
  { name, text, findings }: CheckedFile,
  titles: ReadonlyMap<string, string>,
  paint: Paint,
): string[] {
  const place = placeIn(text);
  const groups = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    const key = finding.start === null ? `${finding.verdict} ${finding.reason}` : finding;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map(([first, ...others]) => {
    const { rule, verdict, start, quote, reason, fix } = first!;
    const at = start === null ? null : place(start);
    const where = at === null ? name : `${name}:${at.line}:${at.column}`;
    const { word, style } = looks[verdict];
    const shown = start === null ? '' : ` ${paint('bold', `“${shorten(quote)}”`)}`;
    const title =
      others.length > 0 ? `${others.length + 1} rules` : `${titles.get(rule)} (${rule})`;
    return [
      `${plain(where)}: ${paint(style, word)}${shown}`,
      `    ${title}`,
      `    ${plain(reason)}`,
      `    ${paint('green', 'Mend:')} ${plain(fix)}`,
    ].join('\n');
  });
}

function summarise(file: CheckedFile, paint: Paint): string {
  const broken = countVerdicts(file, 'broken');
  const look = countVerdicts(file, 'look');
  const unsure = countVerdicts(file, 'unsure');
  const { overall } = file.scores;
  // Of a text in another language nothing is known: that is no praise.
  const unbroken = overall === null ? [] : [paint('green', 'nothing broken')];
  const counts = [
    ...(broken === 0 ? unbroken : [paint('red', `${broken} broken`)]),
    ...(look > 0 ? [`${look} to look at yourself`] : []),
    ...(unsure > 0 ? [`${unsure} could not be told`] : []),
  ];
  const score = overall === null ? 'No score.' : `Score ${overall} of 100.`;
  return `${plain(file.name)}: ${counts.join(', ')}. ${score}`;
}

/** Rules with this verdict. */
function countVerdicts({ verdicts }: CheckedFile, asked: Finding['verdict']): number {
  return Object.values(verdicts).filter((verdict) => verdict === asked).length;
}

function shorten(quote: string): string {
  const words = plain(quote).replace(/\s+/g, ' ').trim();
  return words.length <= 80
    ? words
    : `${words.slice(0, 50).trimEnd()} … ${words.slice(-24).trimStart()}`;
}

/** Signs that would steer the terminal, or turn the direction of a line, are taken out of others' words. */
function plain(words: string): string {
  return words.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu, ' ');
}
