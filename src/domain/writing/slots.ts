import type { Objection } from './written-text';

const slot = /\{\w+\}/gu;

/** Places that whoever sends a text fills in, as '{name}', each once, in the order of the alphabet. */
export function slotsOf(text: string): string[] {
  return [...new Set(text.match(slot) ?? [])].sort();
}

/** A text with a blank for each of its slots: they claim nothing. */
export function withoutSlots(text: string): string {
  return text.replace(slot, ' ');
}

/** Slots that a text lacks of those that it must have, and those that it has beside: nobody would fill these in. */
export function slotObjections(text: string, wanted: readonly string[]): Objection[] {
  const found = slotsOf(text);
  const wrong = [
    ...wanted.filter((each) => !found.includes(each)),
    ...found.filter((each) => !wanted.includes(each)),
    // What is left of a slot that was mangled.
    ...(/[{}]/u.test(withoutSlots(text)) ? ['{}'] : []),
  ];
  return wrong.map((each) => ({ kind: 'slot', text: each }));
}
