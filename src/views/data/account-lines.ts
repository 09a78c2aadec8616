import type { Reconciliation } from '../../domain/shop/ledger/reconcile';
import { type Fate, fates } from '../../domain/shop/ledger/fates';

/** Rows of these fates stand elsewhere once more. */
export const saidElsewhere = ['merged', 'superseded', 'head'] as const satisfies readonly Fate[];

/** Money that the files name and that no customer left with the shop. */
export const notPaid = [
  'unpaid',
  'cancelled',
  'refunded',
  'test',
  'nobody',
  'gone',
] as const satisfies readonly Fate[];

/** What customers paid is made of these: returns are below zero. */
export const paidFates = ['sale', 'service', 'return'] as const satisfies readonly Fate[];

/** All that the files add up to: what was paid, and what came to nothing. */
export const countedFates = [...paidFates, ...notPaid] as const satisfies readonly Fate[];

/** The sums of some months, from all that the files add up to down to what customers paid. */
export interface AccountLines {
  readonly rows: Readonly<Record<Fate, number>>;
  readonly paid: Readonly<Record<Fate, number>>;
  /** What columns of refunds took off sales, and of how many rows. */
  readonly refunds: number;
  readonly refundedRows: number;
  /** All rows that count, and their money before refunds that stand in columns of their own. */
  readonly allRows: number;
  readonly all: number;
  readonly keptRows: number;
  readonly kept: number;
}

/** Adds up one month of a reconciliation, or all of them. */
export function accountLines(
  {
    months,
    rows,
    paid,
    refunded,
    refundedRows,
  }: Pick<Reconciliation, 'months' | 'rows' | 'paid' | 'refunded' | 'refundedRows'>,
  month: number | null,
): AccountLines {
  const wanted = month === null ? months.map((_, i) => i) : [month];
  const sumOf = (values: ArrayLike<number>, fate: number) =>
    wanted.reduce((sum, each) => sum + values[each * fates.length + fate]!, 0);
  const byFate = (values: ArrayLike<number>) =>
    Object.fromEntries(fates.map((fate, i) => [fate, sumOf(values, i)])) as Record<Fate, number>;
  const [rowsOf, paidOf] = [byFate(rows), byFate(paid)];
  const refunds = wanted.reduce((sum, each) => sum + refunded[each]!, 0);
  const total = (of: Readonly<Record<Fate, number>>, some: readonly Fate[]) =>
    some.reduce((sum, fate) => sum + of[fate], 0);
  return {
    rows: rowsOf,
    paid: paidOf,
    refunds,
    refundedRows: wanted.reduce((sum, each) => sum + refundedRows[each]!, 0),
    allRows: total(rowsOf, countedFates),
    all: total(paidOf, countedFates) + refunds,
    keptRows: total(rowsOf, paidFates),
    kept: total(paidOf, paidFates),
  };
}
