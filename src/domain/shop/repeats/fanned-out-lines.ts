import type { FanOutKeys } from './fan-out-keys';
import type { KeyedChunk, OrderRows } from './order-rows';
import { rowMark } from './row-marks';

/** Share of a file's orders, or lines, that must agree. */
const mostly = 0.9;
/** Fewer of them may be chance. */
const fewest = 3;
/** In a shop that writes several pieces as one line, lines that come again on fewer of its orders are nothing to ask about. */
const rare = 0.02;
/** How far a total may be from the goods, for postage and what else it holds. */
const near = 0.35;

/**
 * Marks rows that say a line of their order again because a join has put something beside it that it has several of: its
 * parcels, coupons, categories, the customer's addresses. The rows of the first of these stay. What was found of stored
 * rows holds.
 * @returns rows of which the file does not show whether they say a line again or are lines: they count until the user
 *   says.
 */
export function markFannedOutLines(rows: OrderRows, chunks: readonly KeyedChunk[]): number[] {
  const perhaps: number[] = [];
  markAsBefore(rows, chunks, perhaps);
  if (chunks.every(({ fanOut }) => fanOut === null)) return perhaps;
  const placed = placesOf(chunks, rows.count);
  for (const { start, end } of rows.files) {
    const orders = new Map<number, Map<number, Place[]>>();
    let proof: FanOutKeys['proof'] | null = null;
    for (let row = start; row < end; row++) {
      const place = placed[row];
      const order = rows.order[row]!;
      if (order < 0 || rows.marks[row] !== rowMark.kept || place === undefined) continue;
      proof = place.keys.proof;
      const lines = orders.get(order) ?? new Map<number, Place[]>();
      orders.set(order, lines);
      const line = place.keys.line[place.at]!;
      lines.set(line, [...(lines.get(line) ?? []), place]);
    }
    if (proof === null) continue;
    const found = [...orders.values()].map((lines) => [...lines.values()].map(lineOf));
    const answer = areRepeated(rows, found, proof);
    if (answer === false) continue;
    const again = found.flat().flatMap((line) => line.again.map(({ row }) => row));
    if (answer === null) perhaps.push(...again);
    else for (const row of again) rows.marks[row] = rowMark.fanned;
  }
  return perhaps;
}

function markAsBefore(rows: OrderRows, chunks: readonly KeyedChunk[], perhaps: number[]): void {
  let row = 0;
  for (const { before } of [...chunks].sort((a, b) => a.chunk.file - b.chunk.file)) {
    for (const mark of before) {
      if (rows.marks[row] === rowMark.kept && mark === rowMark.fanned) rows.marks[row] = mark;
      if (mark === rowMark.perhapsFanned) perhaps.push(row);
      row++;
    }
  }
}

interface Place {
  readonly row: number;
  readonly keys: FanOutKeys;
  /** The row within its chunk. */
  readonly at: number;
}

/** The rows of one line, and those of them that say it again. */
interface Line {
  readonly kept: readonly Place[];
  readonly again: readonly Place[];
  /** What is attached, the different hashes of it in order. */
  readonly attached: readonly number[];
}

function placesOf(chunks: readonly KeyedChunk[], count: number): (Place | undefined)[] {
  const placed = new Array<Place | undefined>(count);
  let row = 0;
  for (const { chunk, fanOut } of [...chunks].sort((a, b) => a.chunk.file - b.chunk.file)) {
    if (fanOut !== null)
      for (let at = 0; at < chunk.rowCount; at++) placed[row + at] = { row: row + at, keys: fanOut, at };
    row += chunk.rowCount;
  }
  return placed;
}

/** A line that nothing is attached to has a row of its own; equal lines with the same thing attached are lines. */
function lineOf(places: readonly Place[]): Line {
  const attachedOf = ({ keys, at }: Place) => keys.attached[at]!;
  const first = attachedOf(places[0]!);
  const isAgain = (place: Place) => attachedOf(place) !== first && attachedOf(place) !== 0;
  return {
    kept: places.filter((place) => !isAgain(place)),
    again: places.filter(isAgain),
    attached: [...new Set(places.map(attachedOf))].sort((a, b) => a - b),
  };
}

/** Whether a file's rows repeat lines; null where it cannot be known. */
function areRepeated(
  rows: OrderRows,
  orders: readonly (readonly Line[])[],
  proof: FanOutKeys['proof'],
): boolean | null {
  const touched = orders.filter((lines) => lines.some(({ again }) => again.length > 0));
  if (touched.length === 0) return false;
  const byTotals = totalsSay(touched);
  if (byTotals !== null) return byTotals;
  if (proof === 'same-line' || proof === 'shipped' || proof === 'several') return true;
  if (areCrossed(touched)) return true;
  const repeated = touched.flat().filter(({ again }) => again.length > 0);
  const pieces = repeated.map(({ kept }) => quantityOf(kept[0]!));
  const severalPieces = pieces.filter((each) => each > 1).length;
  if (proof === 'parcel' || proof === 'ordered-parcel') {
    // A single piece lies in one parcel: rows of single pieces are a piece each.
    const inParcels = repeated.filter(({ kept, again }) => quantityOf(kept[0]!) > again.length).length;
    const single = pieces.filter((each) => each === 1).length;
    if (single >= mostly * pieces.length) return false;
    if (inParcels < mostly * (pieces.length - single)) return null;
    return proof === 'ordered-parcel' || (inParcels >= fewest && single === 0) ? true : null;
  }
  if (isOf(repeated, rows.line) || isOf(repeated, rows.customer)) return true;
  const everyLine = orders.flat();
  const writesPieces = severalPieces > 0 || everyLine.some(({ kept }) => quantityOf(kept[0]!) > 1);
  return writesPieces && touched.length >= Math.max(fewest, rare * orders.length) ? null : false;
}

function quantityOf({ keys, at }: Place): number {
  return keys.quantity[at]!;
}

/**
 * Whether totals of orders are nearer to the lines once or to all rows; null where they do not tell. A total beside a
 * single line may be the line's.
 */
function totalsSay(orders: readonly (readonly Line[])[]): boolean | null {
  let [once, all] = [0, 0];
  for (const lines of orders) {
    const kept = lines.flatMap((line) => line.kept);
    const rows = [...kept, ...lines.flatMap((line) => line.again)];
    const total = Math.max(
      ...rows.map(({ keys, at }) => keys.total[at]!).filter((each) => !Number.isNaN(each)),
    );
    const sumOf = (places: readonly Place[]) =>
      places.reduce((sum, { keys, at }) => sum + keys.worth[at]!, 0);
    const [ofKept, ofAll] = [sumOf(kept), sumOf(rows)];
    if (!(total > 0) || !(ofKept > 0) || !(ofAll > ofKept)) continue;
    const [toKept, toAll] = [Math.abs(total - ofKept), Math.abs(total - ofAll)];
    if (Math.min(toKept, toAll) > near * total) continue;
    if (toAll < toKept) all++;
    else if (lines.length > 1) once++;
  }
  if (once + all < fewest) return null;
  if (once >= mostly * (once + all)) return true;
  return all >= mostly * (once + all) ? false : null;
}

/** Whether, in orders of several lines, each line has the same things attached: what hangs on the order stands on all. */
function areCrossed(orders: readonly (readonly Line[])[]): boolean {
  const several = orders.filter((lines) => lines.length > 1);
  const keyOf = ({ attached }: Line) => attached.join(' ');
  const crossed = several.filter((lines) => lines.every((line) => keyOf(line) === keyOf(lines[0]!)));
  return crossed.length >= fewest && crossed.length >= mostly * several.length;
}

/**
 * Whether what is attached hangs on a product or a customer: wherever one of several lines comes again, the same is
 * attached, and to others something else.
 */
function isOf(lines: readonly Line[], owner: Int32Array): boolean {
  const sets = new Map<number, string[]>();
  for (const { kept, attached } of lines) {
    const of = owner[kept[0]!.row]!;
    if (of < 0) continue;
    sets.set(of, [...(sets.get(of) ?? []), attached.join(' ')]);
  }
  const again = [...sets.values()].filter((own) => own.length > 1);
  const same = again.filter((own) => own.every((each) => each === own[0])).length;
  return again.length >= fewest && same >= mostly * again.length && new Set(again.flat()).size > 1;
}
