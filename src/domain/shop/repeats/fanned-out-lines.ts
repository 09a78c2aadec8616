import { type FanOutOfRows, fanOutOfRows, type RepeatedLines, repeatedLines } from './order-lines';
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
  const said = fanOutOfRows(chunks);
  for (const file of rows.files) {
    const found = repeatedLines(rows, file, said);
    if (found === null) continue;
    const answer = areRepeated(rows, found, said);
    if (answer === false) continue;
    found.rows.forEach((row, place) => {
      if (found.isAgain[place] === 0) return;
      if (answer === null) perhaps.push(row);
      else rows.marks[row] = rowMark.fanned;
    });
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

/** Whether a file's rows repeat lines; null where it cannot be known. */
function areRepeated(rows: OrderRows, found: RepeatedLines, said: FanOutOfRows): boolean | null {
  const touched = found.orderStarts.length - 1;
  if (touched === 0) return false;
  const byTotals = totalsSay(found, said);
  if (byTotals !== null) return byTotals;
  const proof = said.proof(found.rows[0]!);
  if (proof === 'same-line' || proof === 'shipped' || proof === 'several') return true;
  const attached = attachedTo(found, said);
  if (areCrossed(found, attached)) return true;
  const repeated = repeatedOf(found);
  let [known, several, single, inParcels] = [0, 0, 0, 0];
  for (const line of repeated) {
    const pieces = said.quantity(found.rows[found.lineStarts[line]!]!);
    known++;
    if (pieces > 1) several++;
    if (pieces === 1) single++;
    if (pieces > againOf(found, line)) inParcels++;
  }
  if (proof === 'parcel' || proof === 'ordered-parcel') {
    // A single piece lies in one parcel: rows of single pieces are a piece each.
    if (single >= mostly * known) return false;
    if (inParcels < mostly * (known - single)) return null;
    return proof === 'ordered-parcel' || (inParcels >= fewest && single === 0) ? true : null;
  }
  const owns = (owner: Int32Array) => isOf(found, repeated, attached, owner);
  if (owns(rows.line) || owns(rows.customer)) return true;
  const writesPieces = several > 0 || found.writesPieces;
  return writesPieces && touched >= Math.max(fewest, rare * found.orders) ? null : false;
}

/** The lines that come again. */
function repeatedOf(found: RepeatedLines): number[] {
  const lines: number[] = [];
  for (let line = 0; line + 1 < found.lineStarts.length; line++)
    if (againOf(found, line) > 0) lines.push(line);
  return lines;
}

/** On how many further rows a line is said again. */
function againOf({ lineStarts, isAgain }: RepeatedLines, line: number): number {
  let again = 0;
  for (let place = lineStarts[line]!; place < lineStarts[line + 1]!; place++) again += isAgain[place]!;
  return again;
}

/** By line the number of what is attached to it: lines with the same things have the same. */
function attachedTo({ rows, lineStarts }: RepeatedLines, said: FanOutOfRows): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from({ length: lineStarts.length - 1 }, (_, line) => {
    const different = new Set<number>();
    for (let place = lineStarts[line]!; place < lineStarts[line + 1]!; place++)
      different.add(said.attached(rows[place]!));
    const key = [...different].sort((a, b) => a - b).join(' ');
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

/**
 * Whether totals of orders are nearer to the lines once or to all rows; null where they do not tell. A total beside a
 * single line may be the line's.
 */
function totalsSay(
  { rows, isAgain, lineStarts, orderStarts }: RepeatedLines,
  said: FanOutOfRows,
): boolean | null {
  let [once, all] = [0, 0];
  for (let order = 0; order + 1 < orderStarts.length; order++) {
    const [first, last] = [orderStarts[order]!, orderStarts[order + 1]!];
    let [total, ofKept, ofAll] = [Number.NEGATIVE_INFINITY, 0, 0];
    for (let place = lineStarts[first]!; place < lineStarts[last]!; place++) {
      const row = rows[place]!;
      const own = said.total(row);
      if (own > total) total = own;
      const worth = said.worth(row);
      ofAll += worth;
      if (isAgain[place] === 0) ofKept += worth;
    }
    if (!(total > 0) || !(ofKept > 0) || !(ofAll > ofKept)) continue;
    const [toKept, toAll] = [Math.abs(total - ofKept), Math.abs(total - ofAll)];
    if (Math.min(toKept, toAll) > near * total) continue;
    if (toAll < toKept) all++;
    else if (last - first > 1) once++;
  }
  if (once + all < fewest) return null;
  if (once >= mostly * (once + all)) return true;
  return all >= mostly * (once + all) ? false : null;
}

/** Whether, in orders of several lines, each line has the same things attached: what hangs on the order stands on all. */
function areCrossed({ orderStarts }: RepeatedLines, attached: Int32Array): boolean {
  let [several, crossed] = [0, 0];
  for (let order = 0; order + 1 < orderStarts.length; order++) {
    const own = attached.subarray(orderStarts[order]!, orderStarts[order + 1]!);
    if (own.length < 2) continue;
    several++;
    if (own.every((each) => each === own[0])) crossed++;
  }
  return crossed >= fewest && crossed >= mostly * several;
}

/**
 * Whether what is attached hangs on a product or a customer: wherever one of several lines comes again, the same is
 * attached, and to others something else.
 */
function isOf(
  { rows, lineStarts }: RepeatedLines,
  lines: readonly number[],
  attached: Int32Array,
  owner: Int32Array,
): boolean {
  const [ofFirst, isSame, isAgain] = [
    new Map<number, number>(),
    new Map<number, boolean>(),
    new Set<number>(),
  ];
  for (const line of lines) {
    const of = owner[rows[lineStarts[line]!]!]!;
    if (of < 0) continue;
    const first = ofFirst.get(of);
    if (first === undefined) {
      ofFirst.set(of, attached[line]!);
      continue;
    }
    isAgain.add(of);
    if (first !== attached[line]) isSame.set(of, false);
  }
  const same = [...isAgain].filter((of) => isSame.get(of) !== false).length;
  const different = new Set<number>();
  for (const line of lines) {
    const of = owner[rows[lineStarts[line]!]!]!;
    if (isAgain.has(of)) different.add(attached[line]!);
  }
  return isAgain.size >= fewest && same >= mostly * isAgain.size && different.size > 1;
}
