import type { FanOutKeys } from './fan-out-keys';
import type { KeyedChunk, OrderRows } from './order-rows';
import { rowMark } from './row-marks';

/** What each row of a shop says of a line that a join may have repeated, by the row's place among all. */
export interface FanOutOfRows {
  has(row: number): boolean;
  line(row: number): number;
  attached(row: number): number;
  quantity(row: number): number;
  worth(row: number): number;
  total(row: number): number;
  proof(row: number): FanOutKeys['proof'];
}

/** Looks up the keys of the chunks' rows, in the order of their files; nothing is copied. */
export function fanOutOfRows(chunks: readonly KeyedChunk[]): FanOutOfRows {
  const ordered = [...chunks].sort((a, b) => a.chunk.file - b.chunk.file);
  const starts: number[] = [];
  let count = 0;
  for (const { chunk } of ordered) {
    starts.push(count);
    count += chunk.rowCount;
  }
  let last = 0;
  const chunkOf = (row: number) => {
    while (row < starts[last]!) last--;
    while (last + 1 < starts.length && row >= starts[last + 1]!) last++;
    return last;
  };
  const at = (pick: (keys: FanOutKeys) => ArrayLike<number>) => (row: number) => {
    const chunk = chunkOf(row);
    return pick(ordered[chunk]!.fanOut!)[row - starts[chunk]!]!;
  };
  return {
    has: (row) => ordered[chunkOf(row)]!.fanOut !== null,
    proof: (row) => ordered[chunkOf(row)]!.fanOut!.proof,
    line: at(({ line }) => line),
    attached: at(({ attached }) => attached),
    quantity: at(({ quantity }) => quantity),
    worth: at(({ worth }) => worth),
    total: at(({ total }) => total),
  };
}

/**
 * Rows of a file by order and line, over flat columns: the rows of order `o` of those with lines said again are those from
 * `orderStarts[o]` in `lineStarts`, and so on. Rows that say a line again are marked in `isAgain`, beside those that stay.
 */
export interface RepeatedLines {
  /** How many orders the file has, and whether some line of theirs is of several pieces. */
  readonly orders: number;
  readonly writesPieces: boolean;
  readonly rows: Int32Array;
  readonly isAgain: Uint8Array;
  readonly lineStarts: Int32Array;
  readonly orderStarts: Int32Array;
}

/** The orders of a file in which some line comes again beside something else; null where no row of it tells. */
export function repeatedLines(
  rows: OrderRows,
  { start, end }: OrderRows['files'][number],
  said: FanOutOfRows,
): RepeatedLines | null {
  const byOrder = rowsByOrder(rows, start, end, said);
  if (byOrder.length === 0) return null;
  const into = new Int32Array(byOrder.length);
  const isAgain = new Uint8Array(byOrder.length);
  const lineStarts = new Growing();
  const orderStarts = new Growing();
  let [orders, taken, writesPieces] = [0, 0, false];
  const places = new Map<number, number>();
  for (let from = 0; from < byOrder.length; ) {
    const order = rows.order[byOrder[from]!]!;
    let to = from + 1;
    while (to < byOrder.length && rows.order[byOrder[to]!] === order) to++;
    orders++;
    const group = to - from === 1 ? null : linesOf(byOrder.subarray(from, to), said, places);
    if (group === null) writesPieces ||= said.quantity(byOrder[from]!) > 1;
    else {
      writesPieces ||= group.some((line) => said.quantity(line[0]!) > 1);
      if (group.some((line) => line.some((row) => saysAgain(row, line, said)))) {
        orderStarts.push(lineStarts.length);
        for (const line of group) {
          lineStarts.push(taken);
          for (const row of line) {
            isAgain[taken] = saysAgain(row, line, said) ? 1 : 0;
            into[taken++] = row;
          }
        }
      }
    }
    from = to;
  }
  orderStarts.push(lineStarts.length);
  lineStarts.push(taken);
  return {
    orders,
    writesPieces,
    rows: into.subarray(0, taken),
    isAgain: isAgain.subarray(0, taken),
    lineStarts: lineStarts.values(),
    orderStarts: orderStarts.values(),
  };
}

/** A line that nothing is attached to has a row of its own; equal lines with the same thing attached are lines. */
function saysAgain(row: number, line: readonly number[], said: FanOutOfRows): boolean {
  const own = said.attached(row);
  return own !== 0 && own !== said.attached(line[0]!);
}

/** The rows of one order by line, both in the order of the file. */
function linesOf(order: Int32Array, said: FanOutOfRows, places: Map<number, number>): number[][] {
  places.clear();
  const lines: number[][] = [];
  for (const row of order) {
    const line = said.line(row);
    const place = places.get(line);
    if (place === undefined) {
      places.set(line, lines.length);
      lines.push([row]);
    } else lines[place]!.push(row);
  }
  return lines;
}

/** The rows of a file that may say a line again, those of one order together and in the order of the file. */
function rowsByOrder(rows: OrderRows, start: number, end: number, said: FanOutOfRows): Int32Array {
  const isOne = (row: number) => rows.order[row]! >= 0 && rows.marks[row] === rowMark.kept && said.has(row);
  let [count, highest] = [0, -1];
  for (let row = start; row < end; row++)
    if (isOne(row)) {
      count++;
      highest = Math.max(highest, rows.order[row]!);
    }
  const next = new Int32Array(highest + 2);
  for (let row = start; row < end; row++) if (isOne(row)) next[rows.order[row]! + 1]!++;
  for (let order = 0; order <= highest; order++) next[order + 1]! += next[order]!;
  const sorted = new Int32Array(count);
  for (let row = start; row < end; row++) if (isOne(row)) sorted[next[rows.order[row]!]!++] = row;
  return sorted;
}

/** A list of whole numbers that grows. */
class Growing {
  length = 0;
  private kept = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.kept.length) {
      const more = new Int32Array(2 * this.length);
      more.set(this.kept);
      this.kept = more;
    }
    this.kept[this.length++] = value;
  }

  values(): Int32Array {
    return this.kept.subarray(0, this.length);
  }
}
