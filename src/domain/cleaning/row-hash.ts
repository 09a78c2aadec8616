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
