import { type Fate, fateCode, fates } from './fates';
import type { SalesLedger } from './sales-ledger';

/**
 * A shop's order rows by month and fate: what an owner compares with her shop's admin. Months are those of the ledger's
 * instants, which are told by the shop's own clock; the last one, NaN, holds the rows without a date.
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
  /** Of each month, rows that are sales and of which something was refunded so. */
  readonly refundedRows: Int32Array;
  readonly customers: ReconciledCustomers;
  /** Orders of which something was kept: what every other figure of orders counts too. */
  readonly orders: number;
  /** Orders that were sold and that rows of returns took back whole, which admins mostly count as well. */
  readonly ordersTakenBack: number;
  /** First and last instant of a sale; NaN where none has a date. */
  readonly from: number;
  readonly to: number;
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
export const reasons = [
  'refunded',
  'cancelled',
  'unpaid',
  'test',
  'return',
  'service',
  'superseded',
  'merged',
  'head',
] as const satisfies readonly Fate[];

/** How a customer stands: she bought, or what explains best that she did not. */
export const standings = ['bought', ...reasons, 'withoutOrders'] as const;
export type Standing = (typeof standings)[number];

/** Adds a ledger up. @param customers number of the shop's customers. */
export function reconcile(ledger: SalesLedger, customers: number): Reconciliation {
  const { count, fate, at, refunded } = ledger;
  const monthOf = new Float64Array(count);
  for (let row = 0; row < count; row++) monthOf[row] = startOfMonth(at[row]!);
  const dated = [...new Set(monthOf)].filter((month) => !Number.isNaN(month)).sort((a, b) => a - b);
  const months = monthOf.some(Number.isNaN) ? [...dated, Number.NaN] : dated;
  const place = new Map(months.map((month, i) => [month, i]));
  const sums = {
    rows: new Int32Array(months.length * fates.length),
    paid: new Float64Array(months.length * fates.length),
    refunded: new Float64Array(months.length),
    refundedRows: new Int32Array(months.length),
  };
  for (let row = 0; row < count; row++) {
    const month = place.get(monthOf[row]!)!;
    const cell = month * fates.length + fate[row]!;
    sums.rows[cell] = sums.rows[cell]! + 1;
    sums.paid[cell] = sums.paid[cell]! + worthOfRow(ledger, row);
    if (isSold[fate[row]!] === 1 && refunded[row]! > 0) {
      sums.refunded[month] = sums.refunded[month]! + refunded[row]!;
      sums.refundedRows[month] = sums.refundedRows[month]! + 1;
    }
  }
  return {
    months,
    ...sums,
    customers: reconcileCustomers(ledger, customers),
    ...reconcileOrders(ledger),
    currencies: reconcileCurrencies(ledger),
  };
}

/** What becomes of an order: not sold, nothing of it kept (taken back, or of no pieces), something of it kept. */
const [takenBack, kept] = [1, 2];

function reconcileOrders({ count, fate, order, orders, at, keptQuantity }: SalesLedger) {
  const sale = fateCode('sale');
  const states = new Uint8Array(orders);
  let [from, to] = [Number.NaN, Number.NaN];
  for (let row = 0; row < count; row++) {
    if (fate[row] !== sale) continue;
    const state = keptQuantity[row]! > 0 ? kept : takenBack;
    states[order[row]!] = Math.max(states[order[row]!]!, state);
    const instant = at[row]!;
    if (!(from <= instant)) from = Number.isNaN(instant) ? from : instant;
    if (!(to >= instant)) to = Number.isNaN(instant) ? to : instant;
  }
  const having = (state: number) => states.reduce((sum, each) => sum + (each === state ? 1 : 0), 0);
  return { orders: having(kept), ordersTakenBack: having(takenBack), from, to };
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

const isSold = Uint8Array.from(fates, (fate) => (fate === 'sale' || fate === 'service' ? 1 : 0));

/**
 * What a row adds to what was paid, or would have been: of one that is no sale, before a column of refunds took it
 * back, so that an order refunded whole says the same whichever way its export tells it. 0 where it is not known.
 */
export function worthOfRow(
  { fate, paid, refunded }: Pick<SalesLedger, 'fate' | 'paid' | 'refunded'>,
  row: number,
): number {
  const taken = isSold[fate[row]!] === 1 ? 0 : refunded[row]! || 0;
  return (paid[row]! || 0) + taken;
}

/**
 * How each customer stands, an index into `standings`.
 * @param customers number of the shop's customers.
 */
export function standingsOf(
  { count, customer, fate }: Pick<SalesLedger, 'count' | 'customer' | 'fate'>,
  customers: number,
): Uint8Array {
  // A row that is of nobody by its fate says nothing of anybody.
  const withoutOrders = standings.indexOf('withoutOrders');
  const ofFate = Uint8Array.from(fates, (each) => {
    const place = (standings as readonly string[]).indexOf(each === 'sale' ? 'bought' : each);
    return place < 0 ? withoutOrders : place;
  });
  const best = new Uint8Array(customers).fill(withoutOrders);
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who >= 0) best[who] = Math.min(best[who]!, ofFate[fate[row]!]!);
  }
  return best;
}

function reconcileCustomers(ledger: SalesLedger, customers: number): ReconciledCustomers {
  const withoutSale = new Int32Array(fates.length);
  let [bought, withoutOrders] = [0, 0];
  for (const code of standingsOf(ledger, customers)) {
    const standing = standings[code]!;
    if (standing === 'bought') bought++;
    else if (standing === 'withoutOrders') withoutOrders++;
    else withoutSale[fateCode(standing)] = withoutSale[fateCode(standing)]! + 1;
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
