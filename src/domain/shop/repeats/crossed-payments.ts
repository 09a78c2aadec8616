import type { KeyedChunk, OrderRows } from './order-rows';
import { rowMark } from './row-marks';

/** From this share of its orders of several payments on a file is lines joined with payments. */
const mostly = 0.9;

/**
 * Marks rows that say a line of their order a second time because the order was paid in parts: a database's lines
 * joined with its payments have every line once for each payment. The rows of the first payment stay.
 */
export function markCrossedPayments(rows: OrderRows, chunks: readonly KeyedChunk[]): void {
  if (chunks.every(({ payments }) => payments === null)) return;
  const placed = placesOf(chunks, rows.count);
  for (const { start, end } of rows.files) {
    const byOrder = new Map<number, Place[]>();
    for (let row = start; row < end; row++) {
      const [order, place] = [rows.order[row]!, placed[row]];
      if (order < 0 || rows.marks[row] !== rowMark.kept || place === undefined) continue;
      const own = byOrder.get(order);
      if (own === undefined) byOrder.set(order, [place]);
      else own.push(place);
    }
    const ofSeveral = [...byOrder.values()].map(byPayment).filter(({ length }) => length > 1);
    const crossed = ofSeveral.filter(isCrossed);
    if (crossed.length < mostly * ofSeveral.length) continue;
    for (const [, ...again] of crossed) for (const { row } of again.flat()) rows.marks[row] = rowMark.payment;
  }
}

/** A row, and what its chunk says of it. */
interface Place {
  readonly row: number;
  readonly payment: number;
  readonly line: number;
  readonly amount: number;
  readonly worth: number;
  readonly isNumbered: boolean;
}

function placesOf(chunks: readonly KeyedChunk[], count: number): (Place | undefined)[] {
  const placed = new Array<Place | undefined>(count);
  let row = 0;
  for (const { chunk, payments } of [...chunks].sort((a, b) => a.chunk.file - b.chunk.file)) {
    for (let at = 0; at < chunk.rowCount; at++, row++) {
      if (payments === null || Number.isNaN(payments.amount[at]!)) continue;
      placed[row] = {
        row,
        payment: payments.payment[at]!,
        line: payments.line[at]!,
        amount: payments.amount[at]!,
        worth: payments.worth[at]!,
        isNumbered: payments.isNumbered,
      };
    }
  }
  return placed;
}

function byPayment(own: readonly Place[]): Place[][] {
  const groups = new Map<number, Place[]>();
  for (const place of own) {
    const group = groups.get(place.payment);
    if (group === undefined) groups.set(place.payment, [place]);
    else group.push(place);
  }
  return [...groups.values()];
}

/**
 * Whether all payments stand beside the same lines, and what they come to is nearer to these lines once than to all
 * rows: two equal lines that are paid one by one look alike but for their money.
 */
function isCrossed(payments: readonly (readonly Place[])[]): boolean {
  const linesOf = (group: readonly Place[]) =>
    group
      .map(({ line }) => line)
      .sort((a, b) => a - b)
      .join(' ');
  const [first, ...others] = payments.map(linesOf);
  if (!others.every((lines) => lines === first)) return false;
  const once = payments[0]!.reduce((all, { worth }) => all + worth, 0);
  if (Number.isNaN(once)) return payments[0]![0]!.isNumbered;
  const paid = payments.reduce((all, group) => all + group[0]!.amount, 0);
  return Math.abs(paid - once) < Math.abs(paid - once * payments.length);
}
