import { alignment, tableCount, tableEntries, tableEntryBytes, tableFilled, tableSlotBytes, tableSlots } from '../memory-layout';

/** A slot: the low half of a cell's hash, and where its entry is, 0 for none. */
const slotBytes: i32 = 8;
const firstSlots: i32 = 32;

/** An entry: the cell's number, its length, and its bytes with zeros up to a whole word of 8. */
const entryHead: i32 = 8;
const firstEntries: i32 = 1024;

/** Where the first entry is; before it what reads as an entry of no bytes, which no cell is. */
const firstEntry: i32 = 8;

/** Where the memory is free. */
let free: usize = 0;

/** What the hash of a cell begins with: another number in each session, so that no file can be made to collide. */
let hashSeed: u64 = 0;

/** Gives the memory from `from` on to tables, and all hashes their beginning. */
export function beginTables(from: usize, seedLow: i32, seedHigh: i32): void {
  free = from;
  hashSeed = (<u64><u32>seedLow << 32) | <u64><u32>seedHigh;
}

/**
 * The least that a memory grows by, in pages, and of what it has a share of 1 / 2^`growthShift`: each time the engine counts
 * the memory anew and may look for garbage, which thousands of growing columns would have it do all the time.
 */
const leastGrowth: i32 = 16;
const growthShift: i32 = 3;

/** Address of so many bytes, which are never given back. Traps where the memory cannot grow so far. */
export function allocateBytes(bytes: i32): usize {
  const start = free;
  free = (start + <usize>bytes + alignment - 1) & ~(alignment - 1);
  const size = memory.size();
  const pages = <i32>((free + 65_535) >> 16) - size;
  if (pages <= 0) return start;
  const more = max(pages, max(leastGrowth, size >> growthShift));
  if (memory.grow(more) < 0 && memory.grow(pages) < 0) unreachable();
  return start;
}

/** Begins a table, or lets it begin anew with the room that it has. */
export function clearTable(table: usize): void {
  if (load<i32>(table, tableSlotBytes) == 0) {
    store<usize>(table, allocateBytes(firstSlots * slotBytes), tableSlots);
    store<i32>(table, firstSlots * slotBytes, tableSlotBytes);
    store<usize>(table, allocateBytes(firstEntries), tableEntries);
    store<i32>(table, firstEntries, tableEntryBytes);
    store<u64>(load<usize>(table, tableEntries), 0);
  }
  memory.fill(load<usize>(table, tableSlots), 0, load<i32>(table, tableSlotBytes));
  store<i32>(table, firstEntry, tableFilled);
  store<i32>(table, 1, tableCount);
}

/** Two multiplications: after one alone, some differences of two words would always come out the same. */
// @ts-ignore: decorator
@inline
function mixed(word: u64): u64 {
  const once = word * 0x9e3779b97f4a7c15;
  const twice = (once ^ (once >> 32)) * 0xd6e8feb86659fd93;
  return twice ^ (twice >> 32);
}

// @ts-ignore: decorator
@inline
function maskOf(bytes: i32): u64 {
  return ((<u64>1) << (<u64>bytes << 3)) - 1;
}

/** Whether an entry is the cell at `at`, behind which 7 bytes more can be read. */
// @ts-ignore: decorator
@inline
function isAt(entry: usize, at: usize, length: i32): bool {
  if (load<i32>(entry, 4) != length) return false;
  const own = entry + entryHead;
  const whole = length & ~7;
  let i: i32 = 0;
  for (; i < whole; i += 8) if (load<u64>(own + i) != load<u64>(at + i)) return false;
  return i == length || load<u64>(own + i) == (load<u64>(at + i) & maskOf(length - i));
}

// @ts-ignore: decorator
@inline
function hashOf(at: usize, length: i32): u64 {
  let hash = hashSeed ^ <u64>length;
  const whole = length & ~7;
  let i: i32 = 0;
  for (; i < whole; i += 8) hash = mixed(hash ^ load<u64>(at + i));
  return i == length ? hash : mixed(hash ^ (load<u64>(at + i) & maskOf(length - i)));
}

/** The number of the cell at `at`, of at least one byte; a new one where the table has grown. */
export function numberCell(table: usize, at: usize, length: i32): i32 {
  return find(table, at, length, <u32>hashOf(at, length));
}

// @ts-ignore: decorator
@inline
function find(table: usize, at: usize, length: i32, hash: u32): i32 {
  const entries = load<usize>(table, tableEntries);
  const slots = load<usize>(table, tableSlots);
  const mask = load<i32>(table, tableSlotBytes) - slotBytes;
  let slot = (<i32>hash << 3) & mask;
  let found = load<u64>(slots + slot);
  while (found != 0) {
    const entry = entries + <usize>(found >> 32);
    if (<u32>found == hash && isAt(entry, at, length)) return load<i32>(entry);
    slot = (slot + slotBytes) & mask;
    found = load<u64>(slots + slot);
  }
  return add(table, at, length, hash, slot);
}

function add(table: usize, at: usize, length: i32, hash: u32, slot: i32): i32 {
  const entry = load<i32>(table, tableFilled);
  const end = entry + entryHead + ((length + 7) & ~7);
  if (end > load<i32>(table, tableEntryBytes)) growEntries(table, end);
  const own = load<usize>(table, tableEntries) + entry;
  const number = load<i32>(table, tableCount);
  store<i32>(own, number);
  store<i32>(own, length, 4);
  const whole = length & ~7;
  let i: i32 = 0;
  for (; i < whole; i += 8) store<u64>(own + i, load<u64>(at + i), entryHead);
  if (i < length) store<u64>(own + i, load<u64>(at + i) & maskOf(length - i), entryHead);
  store<u64>(load<usize>(table, tableSlots) + slot, <u64>hash | (<u64>entry << 32));
  store<i32>(table, end, tableFilled);
  store<i32>(table, number + 1, tableCount);
  if ((number + 1) * slotBytes * 2 > load<i32>(table, tableSlotBytes)) growSlots(table);
  return number;
}

function growEntries(table: usize, needed: i32): void {
  const bytes = max(load<i32>(table, tableEntryBytes) * 2, needed);
  const entries = allocateBytes(bytes);
  memory.copy(entries, load<usize>(table, tableEntries), load<i32>(table, tableFilled));
  store<usize>(table, entries, tableEntries);
  store<i32>(table, bytes, tableEntryBytes);
}

function growSlots(table: usize): void {
  const before = load<usize>(table, tableSlots);
  const bytesBefore = load<i32>(table, tableSlotBytes);
  const bytes = bytesBefore * 2;
  const slots = allocateBytes(bytes);
  memory.fill(slots, 0, bytes);
  const mask = bytes - slotBytes;
  for (let old: i32 = 0; old < bytesBefore; old += slotBytes) {
    const found = load<u64>(before + old);
    if (found == 0) continue;
    let slot = (<i32>found << 3) & mask;
    while (load<u64>(slots + slot) != 0) slot = (slot + slotBytes) & mask;
    store<u64>(slots + slot, found);
  }
  store<usize>(table, slots, tableSlots);
  store<i32>(table, bytes, tableSlotBytes);
}

/** Whether two cells of `length` bytes are the same. */
// @ts-ignore: decorator
@inline
function isSame(a: usize, b: usize, length: i32): bool {
  const whole = length & ~7;
  let i: i32 = 0;
  for (; i < whole; i += 8) if (load<u64>(a + i) != load<u64>(b + i)) return false;
  return i == length || ((load<u64>(a + i) ^ load<u64>(b + i)) & maskOf(length - i)) == 0;
}

/** What was touched, so that it is. */
let touched: i32 = 0;

/** Loads what the cells with these hashes are found by, all at once: it may lie far from the processor. */
function touch(table: usize, hashes: usize, count: i32): void {
  const entries = load<usize>(table, tableEntries);
  const slots = load<usize>(table, tableSlots);
  const mask = load<i32>(table, tableSlotBytes) - slotBytes;
  let sum: i32 = 0;
  for (let i = 0; i < count; i++) {
    const hash = load<u32>(hashes + (<usize>i << 2));
    sum += load<i32>(entries + <usize>(load<u64>(slots + ((<i32>hash << 3) & mask)) >> 32));
  }
  touched = sum;
}

/**
 * Numbers the cells of one column in records `from` to before `to`, 0 for empty ones and where a record is too short; cells
 * that are new get the next numbers, in the order in which they are listed. A cell that is the one above has its number.
 * @param hashes room for a word a record.
 * @returns how many are new.
 */
export function numberCells(
  table: usize, bytes: usize, firsts: usize, starts: usize, ends: usize, column: i32, from: i32, to: i32,
  numbers: usize, added: usize, hashes: usize,
): i32 {
  // First the numbers tell how a cell is found: 0 empty, -1 the one above, else by its hash.
  let above: usize = 0;
  let lengthAbove: i32 = -1;
  let sought: i32 = 0;
  for (let i = from; i < to; i++) {
    const record = firsts + (<usize>i << 2);
    const cell = load<i32>(record) + column;
    let how: i32 = 0;
    if (cell < load<i32>(record, 4)) {
      const start = load<i32>(starts + (<usize>cell << 2));
      const length = load<i32>(ends + (<usize>cell << 2)) - start;
      const at = bytes + start;
      if (length > 0) {
        if (length == lengthAbove && isSame(at, above, length)) how = -1;
        else {
          how = 1;
          store<u32>(hashes + (<usize>sought << 2), <u32>hashOf(at, length));
          sought++;
          above = at;
          lengthAbove = length;
        }
      }
    }
    store<i32>(numbers + (<usize>(i - from) << 2), how);
  }
  touch(table, hashes, sought);
  let size = load<i32>(table, tableCount);
  let count: i32 = 0;
  let last: i32 = 0;
  sought = 0;
  for (let i = from; i < to; i++) {
    const own = numbers + (<usize>(i - from) << 2);
    const how = load<i32>(own);
    if (how == 0) continue;
    if (how > 0) {
      const cell = load<i32>(firsts + (<usize>i << 2)) + column;
      const start = load<i32>(starts + (<usize>cell << 2));
      last = find(table, bytes + start, load<i32>(ends + (<usize>cell << 2)) - start, load<u32>(hashes + (<usize>sought << 2)));
      sought++;
      if (last == size) {
        store<i32>(added + (<usize>count << 2), cell);
        count++;
        size++;
      }
    }
    store<i32>(own, last);
  }
  return count;
}
