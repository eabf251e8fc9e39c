import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Picture } from '../schemas/picture.ts';
import type { Fault } from './contentError.ts';

/** The words that style a drawing; src/styles/pictures.css gives each its look in every theme. */
export const pictureClasses = [
  'line',
  'shape',
  'tint',
  'solid',
  'word',
  'big',
  'small',
  'bold',
  'middle',
  'end',
  'dashed',
  'thin',
  'thick',
  'accent',
  'good',
  'bad',
  'hint',
  'faint',
  'paper',
] as const;

const svg = /^\s*<svg\s([^>]*)>([\s\S]*)<\/svg>\s*$/;
const use = /<use\s+href="parts\/([a-z-]+)\.svg"([^>]*)\/>/g;

/**
 * Reads `content/pictures/*.svg`, puts the shared parts of `pictures/parts/` in, and finds what
 * would not look right in the other theme, in print or to somebody who does not see it.
 */
export function readPictures(folder: string): { pictures: Picture[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const parts = new Map(listDrawings(join(folder, 'parts')).map(readDrawing));
  const pictures = listDrawings(folder)
    .map(readDrawing)
    .flatMap(([id, source]): Picture[] => {
      const file = `content/pictures/${id}.svg`;
      const found = checkDrawing(source, parts).map((mend) => ({ file, field: '', mend }));
      faults.push(...found);
      return found.length > 0 ? [] : [parseDrawing(id, source, parts)];
    });
  for (const [id, source] of parts) {
    const file = `content/pictures/parts/${id}.svg`;
    faults.push(...checkLook(source).map((mend) => ({ file, field: '', mend })));
  }
  return { pictures, faults };
}

function listDrawings(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const readDrawing = (path: string): [string, string] => [
  basename(path, '.svg'),
  readFileSync(path, 'utf8'),
];

function parseDrawing(id: string, source: string, parts: ReadonlyMap<string, string>): Picture {
  const [, attributes, inside] = svg.exec(source)!;
  const [width, height] = readBox(attributes!)!;
  const [, alt] = title.exec(inside!)!;
  const markup = inside!
    .replace(title, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      use,
      (_, part: string, place: string) => `<g${place.trimEnd()}>${innerOf(parts.get(part)!)}</g>`,
    )
    .replace(/>\s+</g, '><')
    .trim();
  return { id, alt: alt!.trim().replace(/\s+/g, ' '), width: width!, height: height!, markup };
}

const title = /<title>([^<]*)<\/title>/;
const innerOf = (source: string) =>
  svg
    .exec(source)![2]!
    .replace(/<!--[\s\S]*?-->/g, '')
    .trim();

/** Width and height of a drawing whose view box starts at 0 0. */
function readBox(attributes: string): [number, number] | undefined {
  const box = /viewBox="0 0 (\d+) (\d+)"/.exec(attributes);
  return box === null ? undefined : [Number(box[1]), Number(box[2])];
}

function checkDrawing(source: string, parts: ReadonlyMap<string, string>): string[] {
  const match = svg.exec(source);
  if (match === null) return ['The file must be one <svg> element.'];
  const mends: string[] = [];
  if (readBox(match[1]!) === undefined)
    mends.push('Give the <svg> a viewBox="0 0 width height" in whole numbers.');
  const alt = title.exec(match[2]!)?.[1]?.trim() ?? '';
  if (alt.split(/\s+/).length < 4)
    mends.push('Add a <title> that says what is to be seen, in a sentence.');
  for (const [, part] of source.matchAll(use)) {
    if (!parts.has(part!)) mends.push(`There is no part "${part}" in content/pictures/parts/.`);
  }
  return [...mends, ...checkLook(source)];
}

/** What keeps a drawing from following the theme: colours, styles, scripts, ids of its own. */
function checkLook(source: string): string[] {
  const mends: string[] = [];
  const own = /\s(fill|stroke|style|stroke-width|font-size|font-family|color|id|on\w+)=/.exec(
    source,
  )?.[1];
  if (own !== undefined)
    mends.push(`Take out ${own}="…": classes give the look, so that it follows the theme.`);
  const foreign = /<(script|style|image|foreignObject|a|animate\w*|filter)\b/.exec(source)?.[1];
  if (foreign !== undefined) mends.push(`Take out <${foreign}>: a picture is shapes and words.`);
  for (const [, list] of source.matchAll(/\sclass="([^"]*)"/g)) {
    const unknown = list!
      .split(/\s+/)
      .find((name) => !(pictureClasses as readonly string[]).includes(name));
    if (unknown !== undefined)
      mends.push(`There is no class "${unknown}". There are ${pictureClasses.join(', ')}.`);
  }
  return mends;
}
