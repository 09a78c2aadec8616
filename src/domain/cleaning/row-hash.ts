import { fmix32 } from '../math/hash';

const bits = new Float64Array(1);
const halves = new Uint32Array(bits.buffer);

/**
 * A 64-bit fingerprint of a row in two lanes of 32 bits: the sum over the row's filled cells of a hash of
 * column name and value. A sum, so that neither the order of the columns nor empty columns matter.
 */
export class RowHash {
  low = 0;
  high = 0;

  reset(): void {
    this.low = 0;
    this.high = 0;
  }

  /** Adds a cell; `column` is the hash of its name, by `fnv1a`. Empty cells add nothing. */
  addText(column: number, text: string): void {
    if (text.length === 0) return;
    let a = column ^ 0x811c9dc5;
    let b = Math.imul(column, 0x9e3779b1) ^ text.length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
    }
    this.low = (this.low + fmix32(a)) >>> 0;
    this.high = (this.high + fmix32(b)) >>> 0;
  }

  /** Adds a number; NaN adds nothing. */
  addNumber(column: number, value: number): void {
    if (Number.isNaN(value)) return;
    bits[0] = value === 0 ? 0 : value;
    const a = Math.imul(fmix32(halves[0]! ^ column) ^ halves[1]!, 0x9e3779b1);
    const b = Math.imul(fmix32(halves[1]! ^ Math.imul(column, 0x85ebca6b)) ^ halves[0]!, 0xc2b2ae3d);
    this.low = (this.low + fmix32(a)) >>> 0;
    this.high = (this.high + fmix32(b)) >>> 0;
  }
}

/** The rows met so far, by fingerprint: an open-addressing hash set of 64-bit keys, 8 bytes a slot. */
export class SeenRows {
  private lows = new Uint32Array(1024);
  private highs = new Uint32Array(1024);
  private count = 0;

  /** Takes the row in; false where it was there already. */
  add(low: number, high: number): boolean {
    // Both lanes zero mark a free slot; the one key that looks so is moved aside.
    const key = low === 0 && high === 0 ? 1 : low;
    if (this.count * 2 > this.lows.length) this.grow();
    if (!this.place(key, high)) return false;
    this.count++;
    return true;
  }

  private place(low: number, high: number): boolean {
    const last = this.lows.length - 1;
    let slot = (low ^ Math.imul(high, 0x9e3779b1)) & last;
    while (this.lows[slot] !== 0 || this.highs[slot] !== 0) {
      if (this.lows[slot] === low && this.highs[slot] === high) return false;
      slot = (slot + 1) & last;
    }
    this.lows[slot] = low;
    this.highs[slot] = high;
    return true;
  }

  private grow(): void {
    const { lows, highs } = this;
    this.lows = new Uint32Array(lows.length * 2);
    this.highs = new Uint32Array(highs.length * 2);
    for (let i = 0; i < lows.length; i++) {
      if (lows[i] !== 0 || highs[i] !== 0) this.place(lows[i]!, highs[i]!);
    }
  }
}
