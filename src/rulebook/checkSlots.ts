import type { Skeleton } from '../schemas/skeleton.ts';
import { listSlots, nameSlot } from '../schemas/slots.ts';
import type { Fault } from './contentError.ts';
import { suggest } from './parseEntry.ts';

/** Finds slots that are not explained, do not stand in the text, or are left empty in an example. */
export function checkSlots(skeleton: Skeleton, file: string): Fault[] {
  const faults: Fault[] = [];
  const complain = (field: string, mend: string) => faults.push({ file, field, mend });
  const inText = listSlots(skeleton.text);
  const names = skeleton.slots.map(({ name }) => name);
  const optional = skeleton.slots.filter((slot) => slot.optional).map(({ name }) => name);

  for (const name of inText) {
    if (!names.includes(name) && name !== nameSlot)
      complain('slots', `[${name}] stands in the text without a hint. Add it here.`);
  }
  skeleton.slots.forEach(({ name }, index) => {
    if (!inText.includes(name))
      complain(`slots.${index}.name`, `[${name}] is not in the text. ${suggest(name, inText)}`);
  });
  for (const line of skeleton.text.split('\n')) {
    const slots = listSlots(line);
    const shy = slots.find((name) => optional.includes(name));
    if (shy !== undefined && slots.length > 1)
      complain(
        'text',
        `[${shy}] is optional and shares its line with another slot: both would go. Give it a line of its own.`,
      );
  }
  skeleton.filled.forEach(({ values }, index) => {
    const field = `filled.${index}.values`;
    for (const name of Object.keys(values)) {
      if (!names.includes(name))
        complain(field, `There is no slot "${name}". ${suggest(name, names)}`);
    }
    for (const name of names) {
      if (!optional.includes(name) && values[name] === undefined)
        complain(field, `The slot "${name}" is empty. Give it a value, or make it optional.`);
    }
  });
  return faults;
}
