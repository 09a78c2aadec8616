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
  const places = placesOf(chunks, rows.count);
  for (const { start, end } of rows.files) {
    const orders = new Map<number, Row[]>();
    for (let row = start; row < end; row++) {
      const place = places[row];
      if (rows.order[row]! < 0 || rows.marks[row] !== rowMark.kept || place === undefined) continue;
      const own = orders.get(rows.order[row]!);
      const { keys, at } = place;
      const version = keys.version[at]!;
      if (Number.isNaN(version) && keys.of === 'time') continue;
      const each = { row, keys, at, version: Number.isNaN(version) ? -1 : version };
      if (own === undefined) orders.set(rows.order[row]!, [each]);
      else own.push(each);
    }
    markFile(rows, [...orders.values()]);
  }
}

interface Row {
  readonly row: number;
  readonly keys: VersionKeys;
  readonly at: number;
  readonly version: number;
}

function markAsBefore(rows: OrderRows, chunks: readonly KeyedChunk[]): void {
  let row = 0;
  for (const { before } of [...chunks].sort((a, b) => a.chunk.file - b.chunk.file)) {
    for (const mark of before) {
      if (rows.marks[row] === rowMark.kept && mark === rowMark.edited) rows.marks[row] = mark;
      row++;
    }
  }
}

function placesOf(
  chunks: readonly KeyedChunk[],
  count: number,
): ({ readonly keys: VersionKeys; readonly at: number } | undefined)[] {
  const places = new Array<{ keys: VersionKeys; at: number } | undefined>(count);
  let row = 0;
  for (const { chunk, versions } of [...chunks].sort((a, b) => a.chunk.file - b.chunk.file)) {
    if (versions !== null)
      for (let at = 0; at < chunk.rowCount; at++) places[row + at] = { keys: versions, at };
    row += chunk.rowCount;
  }
  return places;
}

/** The rows of one order, by line. */
type Edited = ReadonlyMap<string, readonly Row[]>;

function markFile(rows: OrderRows, orders: readonly (readonly Row[])[]): void {
  const several = orders.filter((own) => own.some(({ version }) => version !== own[0]!.version));
  const first = several[0]?.[0]?.keys;
  if (first === undefined) return;
  const byNumber =
    first.hasLineNumbers && several.some((own) => [...linesOf(rows, own, true).values()].some(isRepeated));
  if (first.of === 'time' && first.hasLineNumbers && !byNumber) return;
  const edited = several
    .map((own) => linesOf(rows, own, byNumber))
    .filter((lines) => [...lines.values()].some(isRepeated));
  const share = first.of === 'time' ? repeating.time : repeating.numbered;
  if (edited.length === 0 || edited.length < share * several.length) return;
  if (first.of === 'current') {
    for (const { row, version } of orders.flat()) if (version === 0) rows.marks[row] = rowMark.edited;
    return;
  }
  const isBatched = first.of === 'time' && areBatches(orders);
  if (first.of === 'time' && !isBatched && !edited.every((lines) => isEdit(rows, lines))) return;
  const isWhole = areOfOrders(rows, edited, first.of);
  for (const lines of edited) {
    const latest = latestOf([...lines.values()].flat());
    for (const own of lines.values()) {
      const standing = isWhole ? latest : latestOf(own);
      for (const { row, version } of own) if (version < standing) rows.marks[row] = rowMark.edited;
    }
  }
}

/** @param byNumber whether the numbers of lines tell them apart. */
function linesOf(rows: OrderRows, own: readonly Row[], byNumber: boolean): Edited {
  const lines = new Map<string, Row[]>();
  for (const each of own) {
    const { keys, at, row } = each;
    const key = byNumber ? `${rows.line[row]! & 1} ${keys.part[at]}` : `${rows.line[row]}`;
    const line = lines.get(key);
    if (line === undefined) lines.set(key, [each]);
    else line.push(each);
  }
  return lines;
}

const isRepeated = (own: readonly Row[]) => own.some(({ version }) => version !== own[0]!.version);

const latestOf = (own: readonly Row[]) =>
  own.reduce((latest, { version }) => Math.max(latest, version), Number.NEGATIVE_INFINITY);

/** Whether rows were recorded many at a time, as those of a snapshot are: then equal rows of two times are one. */
function areBatches(orders: readonly (readonly Row[])[]): boolean {
  const versions = orders.flat().map(({ version }) => version);
  return new Set(versions).size <= mostBatches * versions.length;
}

/** Whether a line that comes again was ordered on the same day and differs: equal rows of other times are pieces. */
function isEdit(rows: OrderRows, lines: Edited): boolean {
  const again = [...lines.values()].filter(isRepeated);
  return (
    again.some((own) => own.some(({ row }) => rows.core[row] !== rows.core[own[0]!.row])) &&
    again.every((own) =>
      own.every(({ row }) => Object.is(rows.at[row], rows.at[own[0]!.row]) && own.length > 1),
    )
  );
}

/** Whether versions are of whole orders; where every order's latest has all of its lines, both come to the same. */
function areOfOrders(rows: OrderRows, edited: readonly Edited[], of: VersionKeys['of']): boolean {
  if (of === 'order' || of === 'line') return of === 'order';
  const open = edited.filter((lines) => {
    const latest = latestOf([...lines.values()].flat());
    return [...lines.values()].some((own) => latestOf(own) < latest);
  });
  const totals = open.map(totalSays).filter((each) => each !== null);
  if (totals.length > 0) return totals.filter(Boolean).length * 2 > totals.length;
  return open.filter((lines) => comesWhole(rows, lines, of)).length * 2 >= open.length;
}

/** Whether the order's total is what the lines of its latest version come to, or the latest of each line; else null. */
function totalSays(lines: Edited): boolean | null {
  const every = [...lines.values()].flat();
  const latest = latestOf(every);
  const total = Math.max(
    ...every.filter(({ version }) => version === latest).map(({ keys, at }) => keys.total[at]!),
  );
  const sum = (own: readonly Row[]) => own.reduce((all, { keys, at }) => all + keys.worth[at]!, 0);
  const whole = sum(every.filter(({ version }) => version === latest));
  const byLine = sum(
    [...lines.values()].flatMap((own) => own.filter(({ version }) => version === latestOf(own))),
  );
  const fits = (money: number) => Math.abs(money - total) <= near * total;
  return fits(whole) === fits(byLine) ? null : fits(whole);
}

/** Whether a later version says a line again as it was, or brings one that the first has not. */
function comesWhole(rows: OrderRows, lines: Edited, of: VersionKeys['of']): boolean {
  const earliest = Math.min(...[...lines.values()].flat().map(({ version }) => version));
  return [...lines.values()].some((own) => {
    const before = Math.min(...own.map(({ version }) => version));
    if (of !== 'time' && before > earliest) return true;
    const old = new Set(own.filter(({ version }) => version === before).map(({ row }) => rows.core[row]));
    return own.some(({ row, version }) => version > before && old.has(rows.core[row]));
  });
}
