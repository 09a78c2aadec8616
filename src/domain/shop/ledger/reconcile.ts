import { fateCode, fates } from './fates';
import type { SalesLedger } from './sales-ledger';

/**
 * A shop's order rows by month and fate: what an owner compares with her shop's admin. Months are UTC months, as the
 * files write their days; the last one, NaN, holds the rows without a date.
 */
export interface Reconciliation {
  /** First instant of each month that has rows, ascending, then NaN where rows have no date. */
  readonly months: readonly number[];
  /** months × fates: rows. */
  readonly rows: Int32Array;
  /** months × fates: what their rows add to what was paid, or would have been; unknown amounts count as nothing. */
  readonly paid: Float64Array;
  /** Of each month, what columns of refunds took off rows that are sales, which `paid` is already without. */
  readonly refunded: Float64Array;
  readonly customers: ReconciledCustomers;
  readonly currencies: readonly ReconciledCurrency[];
}

export interface ReconciledCustomers {
  /** All who stand anywhere in the shop's tables. */
  readonly named: number;
  /** Those with a row that is a sale. */
  readonly bought: number;
  /** Those without any row of orders: only reviews, visits or their entry among the customers. */
  readonly withoutOrders: number;
  /** Of the rest, by fate: what became of their rows; each customer once, under the first of `reasons`. */
  readonly withoutSale: Int32Array;
}

export interface ReconciledCurrency {
  /** '' where rows name none. */
  readonly currency: string;
  /** Whether all money is in it. */
  readonly isMain: boolean;
  readonly rows: number;
  /** Rows whose money is not counted, since nobody said what the currency is worth. */
  readonly uncounted: number;
}

/** What explains best that a customer bought nothing, first. */
const reasons = [
  'refunded',
  'cancelled',
  'unpaid',
  'test',
  'return',
  'service',
  'superseded',
  'merged',
  'head',
] as const;

/** Adds a ledger up. @param customers number of the shop's customers. */
export function reconcile(ledger: SalesLedger, customers: number): Reconciliation {
  const { count, fate, at, paid, refunded } = ledger;
  const monthOf = new Float64Array(count);
  for (let row = 0; row < count; row++) monthOf[row] = startOfMonth(at[row]!);
  const dated = [...new Set(monthOf)].filter((month) => !Number.isNaN(month)).sort((a, b) => a - b);
  const months = monthOf.some(Number.isNaN) ? [...dated, Number.NaN] : dated;
  const place = new Map(months.map((month, i) => [month, i]));
  const sums = {
    rows: new Int32Array(months.length * fates.length),
    paid: new Float64Array(months.length * fates.length),
    refunded: new Float64Array(months.length),
  };
  const isSale = soldFates();
  for (let row = 0; row < count; row++) {
    const month = place.get(monthOf[row]!)!;
    const cell = month * fates.length + fate[row]!;
    sums.rows[cell] = sums.rows[cell]! + 1;
    sums.paid[cell] = sums.paid[cell]! + (paid[row]! || 0);
    if (isSale[fate[row]!] === 1) sums.refunded[month] = sums.refunded[month]! + (refunded[row]! || 0);
  }
  return {
    months,
    ...sums,
    customers: reconcileCustomers(ledger, customers),
    currencies: reconcileCurrencies(ledger),
  };
}

/** First instant of the UTC month. */
export function startOfMonth(at: number): number {
  if (Number.isNaN(at)) return Number.NaN;
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), 1);
}

/** First instant of the next UTC month. */
export function endOfMonth(at: number): number {
  const day = new Date(at);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1);
}

function soldFates(): Uint8Array {
  return Uint8Array.from(fates, (fate) => (fate === 'sale' || fate === 'service' ? 1 : 0));
}

function reconcileCustomers({ count, customer, fate }: SalesLedger, customers: number): ReconciledCustomers {
  const rank = Int32Array.from(fates, (each) => {
    if (each === 'sale') return -1;
    const place = (reasons as readonly string[]).indexOf(each);
    return place < 0 ? reasons.length : place;
  });
  const best = new Int32Array(customers).fill(reasons.length + 1);
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who >= 0) best[who] = Math.min(best[who]!, rank[fate[row]!]!);
  }
  const withoutSale = new Int32Array(fates.length);
  let [bought, withoutOrders] = [0, 0];
  for (const reason of best) {
    if (reason < 0) bought++;
    else if (reason >= reasons.length) withoutOrders++;
    else {
      const code = fateCode(reasons[reason]!);
      withoutSale[code] = withoutSale[code]! + 1;
    }
  }
  return { named: customers, bought, withoutOrders, withoutSale };
}

function reconcileCurrencies({
  count,
  currency,
  currencies,
  mainCurrency,
  paid,
}: SalesLedger): ReconciledCurrency[] {
  const rows = new Int32Array(currencies.length + 1);
  const uncounted = new Int32Array(currencies.length + 1);
  for (let row = 0; row < count; row++) {
    const at = currency[row]! < 0 ? currencies.length : currency[row]!;
    rows[at] = rows[at]! + 1;
    if (Number.isNaN(paid[row]!)) uncounted[at] = uncounted[at]! + 1;
  }
  return [...currencies, '']
    .map((name, i) => ({
      currency: name,
      isMain: name === mainCurrency,
      rows: rows[i]!,
      uncounted: uncounted[i]!,
    }))
    .filter((each) => each.rows > 0)
    .sort((a, b) => b.rows - a.rows);
}
