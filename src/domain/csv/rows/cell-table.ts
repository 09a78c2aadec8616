import { cellHash, hashPrime, hashSeed } from '../records/record-block';

/** Slots, places and bytes at first: most columns have few different cells. */
const firstEntries = 16;
const firstBytes = 256;

/**
 * The different cells of one column, numbered as they come, so that what a cell means is found out once and then known by
 * its number. An open-addressing table over the cells' own bytes: a cell that is known makes no string. Number 0 is
 * the empty cell.
 */
export class CellTable {
  /** Two places a slot, so that both come into the cache at once: the hash of a cell, and its number plus 1, 0 for none. */
  private slots = new Int32Array(firstEntries * 4);
  private hashes = new Int32Array(firstEntries);
  /** Cell `n` is `bytes[places[n]]` to before `bytes[places[n + 1]]`. */
  private places = new Int32Array(firstEntries + 1);
  private bytes = new Uint8Array(firstBytes);
  private count = 0;
  private filled = 0;

  constructor() {
    this.clear();
  }

  get size(): number {
    return this.count;
  }

  clear(): void {
    this.slots.fill(0);
    this.count = 0;
    this.filled = 0;
    // No guess may hit upon what was there before.
    this.hashes[0] = ~hashSeed;
    this.numberOf(this.bytes, 0, 0, hashSeed);
  }

  /**
   * The number of the cell; it is new where `size` has grown.
   * @param hash as `cellHash` has it.
   * @param guess a number that it may well have: that of the row before.
   */
  numberOf(from: Uint8Array, start: number, end: number, hash: number, guess = 0): number {
    if (this.hashes[guess] === hash && this.equals(guess, from, start, end)) return guess;
    const { slots } = this;
    const last = slots.length - 2;
    let slot = ((hash ^ (hash >>> 15)) << 1) & last;
    for (;;) {
      const number = slots[slot + 1]! - 1;
      if (number < 0) return this.add(from, start, end, hash, slot);
      if (slots[slot] === hash && this.equals(number, from, start, end)) return number;
      slot = (slot + 2) & last;
    }
  }

  private equals(number: number, from: Uint8Array, start: number, end: number): boolean {
    const { bytes, places } = this;
    let at = places[number]!;
    if (places[number + 1]! - at !== end - start) return false;
    for (let i = start; i < end; i++, at++) if (bytes[at] !== from[i]) return false;
    return true;
  }

  private add(from: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const length = end - start;
    if (this.count + 1 >= this.hashes.length) {
      this.grow();
      return this.numberOf(from, start, end, hash);
    }
    if (this.filled + length > this.bytes.length) {
      const bytes = new Uint8Array(Math.max(this.bytes.length * 2, this.filled + length));
      bytes.set(this.bytes.subarray(0, this.filled));
      this.bytes = bytes;
    }
    for (let i = 0; i < length; i++) this.bytes[this.filled + i] = from[start + i]!;
    const number = this.count++;
    this.slots[slot] = hash;
    this.slots[slot + 1] = number + 1;
    this.hashes[number] = hash;
    this.places[number] = this.filled;
    this.filled += length;
    this.places[number + 1] = this.filled;
    return number;
  }

  private grow(): void {
    const entries = this.hashes.length * 2;
    const hashes = new Int32Array(entries);
    hashes.set(this.hashes);
    const places = new Int32Array(entries + 1);
    places.set(this.places);
    this.hashes = hashes;
    this.places = places;
    this.slots = new Int32Array(entries * 4);
    const last = this.slots.length - 2;
    for (let number = 0; number < this.count; number++) {
      const hash = hashes[number]!;
      let slot = ((hash ^ (hash >>> 15)) << 1) & last;
      while (this.slots[slot + 1] !== 0) slot = (slot + 2) & last;
      this.slots[slot] = hash;
      this.slots[slot + 1] = number + 1;
    }
  }
}

const encoder = new TextEncoder();
let scratch = new Uint8Array(4_096);

/** The number of a cell that is a string. */
export function numberOfText(table: CellTable, text: string): number {
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 4);
  let hash = hashSeed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) {
      const { written } = encoder.encodeInto(text, scratch);
      return table.numberOf(scratch, 0, written, cellHash(scratch, 0, written));
    }
    scratch[i] = code;
    hash = Math.imul(hash ^ code, hashPrime);
  }
  return table.numberOf(scratch, 0, text.length, hash);
}
