/** A sentence or a line, with the blank before it. */
interface Unit {
  text: string;
  before: string;
}

/** Less of a text than this in common with the others, and it was not made from the same draft. */
const leastShared = 0.5;

/**
 * A first draft with several faults. An author's failing answers are mostly one good answer with one
 * fault in each: what more than half of them share is that answer, and the faults are put into it
 * together. Where they have no draft in common, the first of the chosen stands for itself.
 *
 * @param texts all failing answers to one exercise
 * @param chosen those whose faults go into the draft, at least one of `texts`
 */
export function mergeFaults(texts: readonly string[], chosen: readonly string[]): string {
  const drafts = texts.map(split);
  const base = findBase(drafts);
  const known = new Set(base.map(({ text }) => text));
  const faults = chosen.map(split);
  const shares = (units: readonly Unit[]) =>
    units.filter(({ text }) => known.has(text)).length >= units.length * leastShared;
  if (base.length === 0 || !faults.every(shares)) return chosen[0]!;

  const dropped = new Set<string>();
  const added = new Map<string, Unit[]>();
  for (const fault of faults) {
    const here = new Set(fault.map(({ text }) => text));
    for (const { text } of base) if (!here.has(text)) dropped.add(text);
    let after = '';
    for (const unit of fault) {
      if (known.has(unit.text)) after = unit.text;
      else added.set(after, [...(added.get(after) ?? []), unit]);
    }
  }
  const merged = [
    ...(added.get('') ?? []),
    ...base.flatMap((unit) => [
      ...(dropped.has(unit.text) ? [] : [unit]),
      ...(added.get(unit.text) ?? []),
    ]),
  ];
  return merged
    .map(({ text, before }) => before + text)
    .join('')
    .trim();
}

/** What more than half of the drafts have, in the order in which most of them have it. */
function findBase(drafts: readonly (readonly Unit[])[]): Unit[] {
  const met = new Map<string, { unit: Unit; places: number[] }>();
  for (const draft of drafts) {
    for (const [index, unit] of draft.entries()) {
      const known = met.get(unit.text) ?? { unit, places: [] };
      known.places.push(index / draft.length);
      met.set(unit.text, known);
    }
  }
  return [...met.values()]
    .filter(({ places }) => places.length > drafts.length / 2)
    .map(({ unit, places }) => ({ unit, place: places.reduce((a, b) => a + b) / places.length }))
    .sort((a, b) => a.place - b.place)
    .map(({ unit }) => unit);
}

/** Parts a text at line ends and after the full stops of sentences, not after the number of a step. */
function split(text: string): Unit[] {
  const units: Unit[] = [];
  let before = '';
  for (const part of text.trim().split(/(\n+|(?<=[.!?])(?<!^\d+\.) +)/m)) {
    if (part.trim() === '') before = part;
    else {
      units.push({ text: part, before: units.length === 0 ? '' : before || ' ' });
      before = '';
    }
  }
  return units;
}
