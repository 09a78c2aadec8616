/** Places of a slot: the two halves of a key, and its number plus 1, 0 for a free slot; four, so that a slot is one line. */
const slotSize = 4;
const firstSlots = 1024;

/** Numbers 64-bit keys densely in the order in which they come: an open-addressing table, 16 bytes a slot. */
export class KeyNumbers {
  private slots = new Int32Array(firstSlots * slotSize);
  private count = 0;

  /** How many different keys there were. */
  get size(): number {
    return this.count;
  }

  /** The number of the key, from 0: the next one where the key is new. */
  numberOf(low: number, high: number): number {
    if (this.count * 2 * slotSize >= this.slots.length) this.grow();
    const { slots } = this;
    const slot = slotOf(slots, low | 0, high | 0);
    if (slots[slot + 2] === 0) {
      slots[slot] = low;
      slots[slot + 1] = high;
      slots[slot + 2] = ++this.count;
    }
    return slots[slot + 2]! - 1;
  }

  private grow(): void {
    const before = this.slots;
    const slots = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += slotSize) {
      if (before[at + 2] === 0) continue;
      const slot = slotOf(slots, before[at]!, before[at + 1]!);
      slots[slot] = before[at]!;
      slots[slot + 1] = before[at + 1]!;
      slots[slot + 2] = before[at + 2]!;
    }
    this.slots = slots;
  }
}

/** Where the key's slot begins, or a free one for it. */
function slotOf(slots: Int32Array, low: number, high: number): number {
  const last = slots.length - slotSize;
  let slot = Math.imul(low ^ Math.imul(high, 0x9e3779b1), slotSize) & last;
  while (slots[slot + 2] !== 0 && (slots[slot] !== low || slots[slot + 1] !== high))
    slot = (slot + slotSize) & last;
  return slot;
}
