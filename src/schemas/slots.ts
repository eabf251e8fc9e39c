import type { Filled, Skeleton } from './skeleton.ts';

/**
 * The notation of skeletons: a slot stands in brackets and its name says what belongs there,
 * "I will write to you at [hour]." Pure text work, shared by the build, the tests and the page.
 */

/** The slot that the team's sign-off brings with it; an example fills it from its brief's `agent`. */
export const nameSlot = 'your name';

/** Stretches of a text with slots: every second one is the name of a slot. */
export function splitSlots(text: string): { text: string; slot: boolean }[] {
  return text
    .split(/\[([^\]]+)\]/)
    .map((part, index) => ({ text: part, slot: index % 2 === 1 }))
    .filter((part) => part.slot || part.text !== '');
}

/** The names of the slots of a text, in the order in which they first stand. */
export function listSlots(text: string): string[] {
  const names = splitSlots(text).flatMap((part) => (part.slot ? [part.text] : []));
  return [...new Set(names)];
}

/**
 * Fills the slots of a text.
 *
 * @param values by the slot's name; a slot without one stays in its brackets
 * @param optional names of slots whose line goes when they are empty, with the blank line after it
 */
export function fillSlots(
  text: string,
  values: Readonly<Record<string, string>>,
  optional: readonly string[] = [],
): string {
  const valueOf = (name: string) => values[name]?.trim() ?? '';
  const isDropped = (line: string) =>
    listSlots(line).some((name) => optional.includes(name) && valueOf(name) === '');
  return text
    .split('\n')
    .filter((line) => !isDropped(line))
    .map((line) =>
      splitSlots(line)
        .map((part) => (part.slot ? valueOf(part.text) || `[${part.text}]` : part.text))
        .join(''),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A skeleton filled for one reader, as it is sent: the writer's name comes from the brief. */
export function fillExample(
  skeleton: Pick<Skeleton, 'text' | 'slots'>,
  { values, brief }: Pick<Filled, 'values' | 'brief'>,
): string {
  const optional = skeleton.slots.filter((slot) => slot.optional).map(({ name }) => name);
  return fillSlots(skeleton.text, { [nameSlot]: brief.agent ?? '', ...values }, optional);
}
