import { allocate } from './allocate';
import type { LinePrices } from './line-prices';
import { lineAmount, type MoneyColumns } from './money-columns';
import type { OrderMovements } from './order-movements';
import type { OrderRows } from './order-rows';
import type { OrderSums } from './order-sums';
import { parts } from './order-worth';

/** What tells how much was given back of which line. */
interface LineTerms {
  readonly money: MoneyColumns;
  readonly movements: OrderMovements | null;
  readonly quantity: Float64Array;
}

/** What was paid for every row: the sum of its order allocated by worth, refunds off. */
export function payLines(
  prices: LinePrices,
  part: Uint8Array,
  { goods, refund, lineDiscountsOff }: OrderSums,
  { money, movements, quantity }: LineTerms,
  grouped: OrderRows,
): { paid: Float64Array; refunded: Float64Array } {
  const { orders, starts, rows } = grouped;
  const paid = prices.worth.slice();
  const refunded = new Float64Array(paid.length);
  const unit = smallestCoin(prices.worth, goods);
  const hasRefunds =
    money.refundedAmount !== undefined || money.refundedQuantity !== undefined || movements !== null;
  const own: number[] = [];
  for (let o = 0; o < orders; o++) {
    own.length = 0;
    let sum = 0;
    let takesBack = false;
    for (let i = starts[o]!; i < starts[o + 1]!; i++) {
      const row = rows[i]!;
      takesBack ||= part[row] === parts.takesBack;
      if (part[row] === parts.discount || part[row] === parts.payment) paid[row] = 0;
      if (part[row] !== parts.goods) continue;
      if (lineDiscountsOff[o] === 1) paid[row] = Math.max(0, paid[row]! - prices.discount[row]!);
      own.push(row);
      sum += paid[row]!;
    }
    if (own.length === 0) continue;
    const came = goods[o]!;
    if (!Number.isNaN(came) && !(Math.abs(came - sum) < unit / 2)) spread(came);
    if (refund[o]! > 0 || hasRefunds) giveBack(refund[o]!, takesBack);
  }
  return { paid, refunded };

  function spread(came: number): void {
    const isKnown = own.every((row) => !Number.isNaN(paid[row]!));
    const weights = own.map((row) => (isKnown ? paid[row]! : Math.abs(quantity[row]!)));
    const shares = allocate(came, weights, unit);
    own.forEach((row, i) => {
      paid[row] = shares[i]!;
    });
  }

  /** Refunds of lines first; that of the order goes to the lines that were returned, else to all. */
  function giveBack(ofOrder: number, hasRowsBack: boolean): void {
    const filed = movements?.ofRow;
    const byPieces = own.map((row) => {
      const ofColumn = Math.abs(lineAmount(money.refundedQuantity, row, grouped)) || 0;
      // Pieces of a list of returns are those of the rows that take back.
      const back = Math.max(ofColumn, hasRowsBack ? 0 : (filed?.pieces[row] ?? 0));
      return quantity[row]! > 0 ? paid[row]! * Math.min(1, back / quantity[row]!) : 0;
    });
    const byLine = own.map((row, i) => {
      const amount = Math.abs(lineAmount(money.refundedAmount, row, grouped));
      return Math.min(Number.isNaN(amount) ? byPieces[i]! : amount, paid[row]!) || 0;
    });
    const lines = byLine.reduce((sum, back) => sum + back, 0);
    // A column of lines may say more than a file, which need not list all.
    const all = filed !== undefined && ofOrder > 0 ? Math.max(ofOrder, lines) : ofOrder;
    const returned = own.map((row, i) =>
      Math.max(byLine[i]!, Math.min(filed?.money[row] ?? 0, paid[row]!) || 0),
    );
    const weights = returned.some((back) => back > 0) ? returned : own.map((row) => paid[row]!);
    const most = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = all > 0 && most > 0 ? allocateUpTo(all, weights) : byLine;
    own.forEach((row, i) => {
      refunded[row] = shares[i]!;
      paid[row] = Math.round((paid[row]! - shares[i]!) * 1e6) / 1e6;
    });
  }

  /** No line gives back more than was paid for it; what is left over goes to the others. */
  function allocateUpTo(sum: number, weights: readonly number[]): number[] {
    const shares = allocate(sum, weights, unit).map((share, i) => Math.min(share, paid[own[i]!]!));
    let left = sum - shares.reduce((total, share) => total + share, 0);
    own.forEach((row, i) => {
      const more = Math.min(left, paid[row]! - shares[i]!);
      if (!(more > 1e-9)) return;
      shares[i] = shares[i]! + more;
      left -= more;
    });
    return shares;
  }
}

/** A hundredth, or a whole where no amount has any. */
function smallestCoin(...columns: readonly Float64Array[]): number {
  return columns.every((column) => column.every((amount) => Number.isNaN(amount) || Number.isInteger(amount)))
    ? 1
    : 0.01;
}
