import { roomBehind } from '../records/record-block';

/** Slots, and words of cells, at first: most columns have few different cells. */
const firstSlots = 32;
const firstWords = 256;

/** Words of a cell's entry before its bytes: its number, and how many bytes it has. */
const entryHead = 2;

/** Where the first entry stands; before it what reads as an entry of no bytes, which no cell is. */
const firstEntry = 2;

/** What the hash of a cell begins with: another number in each session, so that no file can be made to collide. */
const hashSeed = (Math.random() * 0x100000000) | 0;

/**
 * The different cells of one column, numbered as they come, so that what a cell means is found out once and then known by
 * its number. An open-addressing table over the cells' own bytes: a cell that is known makes no string. Number 0 is
 * the empty cell.
 */
export class CellTable {
  /** Two places a slot, which come into the cache at once: the hash of a cell, and where its entry is, 0 for none. */
  private slots = new Int32Array(firstSlots * 2);
  /** Entries, one behind the other: number, length, and the bytes with zeros up to a whole word. */
  private words = new Int32Array(firstWords);
  private filled = firstEntry;
  private count = 1;
  /** The entry of the cell last asked for: that of the row above is often the next one, too. */
  private last = 0;

  get size(): number {
    return this.count;
  }

  clear(): void {
    this.slots.fill(0);
    this.filled = firstEntry;
    this.count = 1;
    this.last = 0;
  }

  /**
   * The number of the cell; it is new where `size` has grown.
   * @param from with `roomBehind` bytes behind the cell.
   */
  numberOf(from: DataView, start: number, end: number): number {
    if (start === end) return 0;
    const length = end - start;
    const { words, slots } = this;
    if (isAt(words, this.last, from, start, length)) return words[this.last]!;
    const hash = hashOf(from, start, length);
    const mask = slots.length - 2;
    let slot = (hash << 1) & mask;
    for (;;) {
      const entry = slots[slot + 1]!;
      if (entry === 0) return this.add(from, start, length, hash, slot);
      if (slots[slot] === hash && isAt(words, entry, from, start, length)) {
        this.last = entry;
        return words[entry]!;
      }
      slot = (slot + 2) & mask;
    }
  }

  private add(from: DataView, start: number, length: number, hash: number, slot: number): number {
    const entry = this.filled;
    const end = entry + entryHead + ((length + 3) >> 2);
    if (end > this.words.length) {
      const words = new Int32Array(Math.max(this.words.length * 2, end));
      words.set(this.words);
      this.words = words;
    }
    const { words } = this;
    const number = this.count++;
    words[entry] = number;
    words[entry + 1] = length;
    let word = entry + entryHead;
    const whole = start + (length & ~3);
    let at = start;
    for (; at < whole; at += 4) words[word++] = from.getInt32(at, true);
    if ((length & 3) !== 0) words[word] = lastWord(from, at, length & 3);
    this.filled = end;
    this.last = entry;
    this.slots[slot] = hash;
    this.slots[slot + 1] = entry;
    if (this.count * 4 > this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    const before = this.slots;
    const slots = new Int32Array(before.length * 2);
    const mask = slots.length - 2;
    for (let old = 0; old < before.length; old += 2) {
      const entry = before[old + 1]!;
      if (entry === 0) continue;
      let slot = (before[old]! << 1) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = before[old]!;
      slots[slot + 1] = entry;
    }
    this.slots = slots;
  }
}

function isAt(words: Int32Array, entry: number, from: DataView, start: number, length: number): boolean {
  if (words[entry + 1] !== length) return false;
  let word = entry + entryHead;
  const rest = length & 3;
  const whole = start + length - rest;
  let at = start;
  for (; at < whole; at += 4) if (words[word++] !== from.getInt32(at, true)) return false;
  return rest === 0 || words[word] === lastWord(from, at, rest);
}

/** The last word of a cell, which has so many bytes, 1 to 3. */
function lastWord(from: DataView, at: number, bytes: number): number {
  return from.getInt32(at, true) & ((1 << (bytes * 8)) - 1);
}

function hashOf(from: DataView, start: number, length: number): number {
  let hash = hashSeed ^ length;
  const whole = start + (length & ~3);
  let at = start;
  for (; at < whole; at += 4) hash = mixed(hash ^ from.getInt32(at, true));
  return (length & 3) === 0 ? hash : mixed(hash ^ lastWord(from, at, length & 3));
}

/** Two multiplications: after one alone, some differences of two words would always come out the same. */
function mixed(word: number): number {
  const once = Math.imul(word, 0x9e3779b1);
  const twice = Math.imul(once ^ (once >>> 15), 0x85ebca6b);
  return twice ^ (twice >>> 13);
}

const encoder = new TextEncoder();
let scratch = new Uint8Array(4_096);
let scratchView = new DataView(scratch.buffer);

/** The number of a cell that is a string. */
export function numberOfText(table: CellTable, text: string): number {
  if (scratch.length < text.length * 3 + roomBehind) {
    scratch = new Uint8Array(text.length * 4 + roomBehind);
    scratchView = new DataView(scratch.buffer);
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return table.numberOf(scratchView, 0, encoder.encodeInto(text, scratch).written);
    scratch[i] = code;
  }
  return table.numberOf(scratchView, 0, text.length);
}
