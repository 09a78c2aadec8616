import { fateCode } from './fates';
import type { SalesLedger } from './sales-ledger';

/** The part of a ledger that netting looks at. */
export type Nettable = Pick<
  SalesLedger,
  'fate' | 'customer' | 'product' | 'order' | 'quantity' | 'paid' | 'at'
>;

export interface Netting {
  /** What is left of each row's pieces and money: of a return, below zero, what no sale was found for. */
  readonly quantity: Float64Array;
  readonly paid: Float64Array;
}

const sale = fateCode('sale');
const takesBack = fateCode('return');

/**
 * Takes returns off earlier sales of the same product to the same customer: of the same order first, then the latest. Pieces are taken one for
 * one; with them goes the money that the return gave back, as far as the sale still has money. What then remains of a
 * return belongs to a purchase before the export's first day, so that pieces and money of all rows add up as before.
 */
export function netReturns(rows: Nettable): Netting {
  const { fate, quantity: booked } = rows;
  const quantity = booked.slice();
  const paid = rows.paid.slice();
  const returns: number[] = [];
  for (let row = 0; row < fate.length; row++) if (fate[row] === takesBack) returns.push(row);
  const candidates = salesOfReturned(rows, returns);
  returns.sort((a, b) => time(rows, a) - time(rows, b) || a - b);
  for (const row of returns) {
    const earlier = candidates.get(pairKey(rows, row)) ?? [];
    for (const isOwn of [true, false]) {
      for (let c = earlier.length - 1; c >= 0 && quantity[row]! < 0; c--) {
        const other = earlier[c]!;
        if (quantity[other]! <= 0 || (rows.order[other] === rows.order[row]) !== isOwn) continue;
        if (isOwn || time(rows, other) <= time(rows, row)) take(other, row);
      }
    }
  }
  return { quantity, paid };

  /** Moves pieces and money of the return onto the sale. */
  function take(from: number, row: number): void {
    const pieces = Math.min(-quantity[row]!, quantity[from]!);
    const share = (-paid[row]! * pieces) / -quantity[row]!;
    quantity[from] = quantity[from]! - pieces;
    quantity[row] = quantity[row]! + pieces;
    // Unknown money on either side leaves the sale's own price to go by, piece for piece.
    if (Number.isNaN(share) || Number.isNaN(paid[from]!)) {
      paid[from] = (paid[from]! * quantity[from]!) / (quantity[from]! + pieces);
      return;
    }
    const money = Math.max(0, Math.min(share, paid[from]!));
    paid[from] = paid[from]! - money;
    paid[row] = paid[row]! + money;
  }
}

/** Sales of the pairs that have a return, by pair, in the order of time. */
function salesOfReturned(rows: Nettable, returns: readonly number[]): Map<number, number[]> {
  const candidates = new Map<number, number[]>(returns.map((row) => [pairKey(rows, row), []]));
  if (candidates.size === 0) return candidates;
  for (let row = 0; row < rows.fate.length; row++) {
    if (rows.fate[row] === sale) candidates.get(pairKey(rows, row))?.push(row);
  }
  for (const list of candidates.values()) list.sort((a, b) => time(rows, a) - time(rows, b) || a - b);
  return candidates;
}

/** Rows without a date count as the earliest. */
function time(rows: Nettable, row: number): number {
  const at = rows.at[row]!;
  return Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at;
}

function pairKey(rows: Nettable, row: number): number {
  return (rows.customer[row]! + 1) * 67_108_864 + rows.product[row]! + 1;
}
