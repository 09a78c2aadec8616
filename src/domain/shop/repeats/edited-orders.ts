import type { KeyedChunk, OrderRows } from './order-rows';
import { rowMark } from './row-marks';
import type { VersionKeys } from './version-keys';

/** Share of the orders with several versions, or times of a last change, that must repeat a line: else they number something else. */
const repeating = { numbered: 0.5, time: 0.9 } as const;
/** Of so many rows one is recorded at a time of its own, at most, where they come in batches. */
const mostBatches = 0.1;
/** How far a total may be from the sum of its lines to be told to be theirs. */
const near = 0.005;

/**
 * Marks the rows of earlier versions of an order that was edited, where one file has several: by a column that numbers
 * them, or by when each was last changed. Where a version is of the whole order only the lines of its latest one stand,
 * where it is of a line the latest of each. What was found of stored rows holds.
 */
export function markEditedOrders(rows: OrderRows, chunks: readonly KeyedChunk[]): void {
  markAsBefore(rows, chunks);
  if (chunks.every(({ versions }) => versions === null)) return;
  const said = saidOf(rows, chunks);
  for (const file of rows.files) markFile(rows, said, file);
}

/** What rows say of versions, one entry a row. */
interface Said {
  /** The later, the larger, -1 where the row does not say; NaN for a row that is no version of anything. */
  readonly version: Float64Array;
  readonly part: Int32Array;
  readonly worth: Float64Array;
  readonly total: Float64Array;
  /** How a row's file tells versions apart, as far as the row's chunk has it. */
  readonly keysOf: (row: number) => VersionKeys;
}

function saidOf(rows: OrderRows, chunks: readonly KeyedChunk[]): Said {
  const version = new Float64Array(rows.count).fill(Number.NaN);
  const part = new Int32Array(rows.count);
  const worth = new Float64Array(rows.count);
  const total = new Float64Array(rows.count);
  const starts: { readonly start: number; readonly keys: VersionKeys }[] = [];
  let start = 0;
  for (const { chunk, versions: keys } of inOrderOfFiles(chunks)) {
    if (keys !== null) {
      starts.push({ start, keys });
      part.set(keys.part, start);
      worth.set(keys.worth, start);
      total.set(keys.total, start);
      for (let at = 0, row = start; at < chunk.rowCount; at++, row++) {
        if (rows.order[row]! < 0 || rows.marks[row] !== rowMark.kept) continue;
        const own = keys.version[at]!;
        version[row] = Number.isNaN(own) && keys.of !== 'time' ? -1 : own;
      }
    }
    start += chunk.rowCount;
  }
  const keysOf = (row: number) => starts.findLast((chunk) => chunk.start <= row)!.keys;
  return { version, part, worth, total, keysOf };
}

function markAsBefore(rows: OrderRows, chunks: readonly KeyedChunk[]): void {
  let row = 0;
  for (const { before } of inOrderOfFiles(chunks)) {
    for (const mark of before) {
      if (rows.marks[row] === rowMark.kept && mark === rowMark.edited) rows.marks[row] = mark;
      row++;
    }
  }
}

const inOrderOfFiles = (chunks: readonly KeyedChunk[]) =>
  [...chunks].sort((a, b) => a.chunk.file - b.chunk.file);

/** The rows of one order, by line. */
type Edited = ReadonlyMap<string, readonly number[]>;

function markFile(rows: OrderRows, said: Said, file: OrderRows['files'][number]): void {
  const several = severalVersions(rows, said, file);
  const first = several[0]?.[0];
  if (first === undefined) return;
  const { of, hasLineNumbers } = said.keysOf(first);
  const repeats = (lines: Edited) => [...lines.values()].some((own) => isRepeated(said, own));
  const byNumber = hasLineNumbers && several.some((own) => repeats(linesOf(rows, said, own, true)));
  if (of === 'time' && hasLineNumbers && !byNumber) return;
  const edited = several.map((own) => linesOf(rows, said, own, byNumber)).filter(repeats);
  const share = of === 'time' ? repeating.time : repeating.numbered;
  if (edited.length === 0 || edited.length < share * several.length) return;
  if (of === 'current') {
    for (let row = file.start; row < file.end; row++)
      if (said.version[row] === 0) rows.marks[row] = rowMark.edited;
    return;
  }
  const isBatched = of === 'time' && areBatches(said.version.subarray(file.start, file.end));
  if (of === 'time' && !isBatched && !edited.every((lines) => isEdit(rows, said, lines))) return;
  const isWhole = areOfOrders(rows, said, edited, of);
  for (const lines of edited) {
    const latest = latestOf(said, [...lines.values()].flat());
    for (const own of lines.values()) {
      const standing = isWhole ? latest : latestOf(said, own);
      for (const row of own) if (said.version[row]! < standing) rows.marks[row] = rowMark.edited;
    }
  }
}

/** The rows of each order of a file that has rows of several versions. */
function severalVersions(
  { order }: OrderRows,
  { version }: Said,
  { start, end }: OrderRows['files'][number],
): number[][] {
  const first = new Map<number, number>();
  const orders = new Map<number, number[]>();
  for (let row = start; row < end; row++) {
    const own = version[row]!;
    if (Number.isNaN(own)) continue;
    const known = first.get(order[row]!);
    if (known === undefined) first.set(order[row]!, own);
    else if (known !== own) orders.set(order[row]!, []);
  }
  if (orders.size === 0) return [];
  for (let row = start; row < end; row++) if (!Number.isNaN(version[row])) orders.get(order[row]!)?.push(row);
  return [...orders.values()].sort(([a], [b]) => a! - b!);
}

/** @param byNumber whether the numbers of lines tell them apart. */
function linesOf(rows: OrderRows, { part }: Said, own: readonly number[], byNumber: boolean): Edited {
  const lines = new Map<string, number[]>();
  for (const row of own) {
    const key = byNumber ? `${rows.line[row]! & 1} ${part[row]}` : `${rows.line[row]}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [row]);
    else line.push(row);
  }
  return lines;
}

const isRepeated = ({ version }: Said, own: readonly number[]) =>
  own.some((row) => version[row] !== version[own[0]!]);

const latestOf = ({ version }: Said, own: readonly number[]) =>
  own.reduce((latest, row) => Math.max(latest, version[row]!), Number.NEGATIVE_INFINITY);

/** Whether rows were recorded many at a time, as those of a snapshot are: then equal rows of two times are one. */
function areBatches(versions: Float64Array): boolean {
  const said = versions.filter((version) => !Number.isNaN(version));
  return new Set(said).size <= mostBatches * said.length;
}

/** Whether a line that comes again was ordered on the same day and differs: equal rows of other times are pieces. */
function isEdit(rows: OrderRows, said: Said, lines: Edited): boolean {
  const again = [...lines.values()].filter((own) => isRepeated(said, own));
  return (
    again.some((own) => own.some((row) => rows.core[row] !== rows.core[own[0]!])) &&
    again.every((own) => own.every((row) => Object.is(rows.at[row], rows.at[own[0]!]) && own.length > 1))
  );
}

/** Whether versions are of whole orders; where every order's latest has all of its lines, both come to the same. */
function areOfOrders(rows: OrderRows, said: Said, edited: readonly Edited[], of: VersionKeys['of']): boolean {
  if (of === 'order' || of === 'line') return of === 'order';
  const open = edited.filter((lines) => {
    const latest = latestOf(said, [...lines.values()].flat());
    return [...lines.values()].some((own) => latestOf(said, own) < latest);
  });
  const totals = open.map((lines) => totalSays(said, lines)).filter((each) => each !== null);
  if (totals.length > 0) return totals.filter(Boolean).length * 2 > totals.length;
  return open.filter((lines) => comesWhole(rows, said, lines, of)).length * 2 >= open.length;
}

/** Whether the order's total is what the lines of its latest version come to, or the latest of each line; else null. */
function totalSays(said: Said, lines: Edited): boolean | null {
  const every = [...lines.values()].flat();
  const latest = latestOf(said, every);
  const isLatest = (of: number) => (row: number) => said.version[row] === of;
  const total = Math.max(...every.filter(isLatest(latest)).map((row) => said.total[row]!));
  const sum = (own: readonly number[]) => own.reduce((all, row) => all + said.worth[row]!, 0);
  const whole = sum(every.filter(isLatest(latest)));
  const byLine = sum([...lines.values()].flatMap((own) => own.filter(isLatest(latestOf(said, own)))));
  const fits = (money: number) => Math.abs(money - total) <= near * total;
  return fits(whole) === fits(byLine) ? null : fits(whole);
}

/** Whether a later version says a line again as it was, or brings one that the first has not. */
function comesWhole(rows: OrderRows, { version }: Said, lines: Edited, of: VersionKeys['of']): boolean {
  const earliestOf = (own: readonly number[]) => Math.min(...own.map((row) => version[row]!));
  const earliest = earliestOf([...lines.values()].flat());
  return [...lines.values()].some((own) => {
    const before = earliestOf(own);
    if (of !== 'time' && before > earliest) return true;
    const old = new Set(own.filter((row) => version[row] === before).map((row) => rows.core[row]));
    return own.some((row) => version[row]! > before && old.has(rows.core[row]));
  });
}
