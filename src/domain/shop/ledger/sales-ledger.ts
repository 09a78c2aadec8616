import type { DoubtMasks } from './doubts';
import type { LedgerWarning } from './warnings';

/**
 * What was sold, what was paid for it and what came back: one entry for each row of the orders table as the shop was
 * put together, in its order. Numbers of customers and products are the shop's, -1 for none; money is in the shop's
 * currency, NaN where it is not known.
 *
 * The rule of money: a customer's spend is what she paid for goods, discounts and refunds off, with the tax that the
 * prices contain. Postage, fees and gift wrap are apart, whether an order has them as a line (`service`) or as an amount
 * of its own, which belongs to no row; so does tax that an order adds on top of its prices.
 */
export interface SalesLedger {
  readonly count: number;
  /** Index into `fates`. */
  readonly fate: Uint8Array;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** Dense; rows without an order id are of one order where customer and instant are the same. */
  readonly order: Int32Array;
  readonly orders: number;
  readonly at: Float64Array;
  /** Pieces, below zero where the row takes back. */
  readonly quantity: Float64Array;
  /**
   * What the row adds to what its customer paid: order amounts allocated, discounts and refunds off; below zero where
   * it takes back. Of rows that are no sale (unpaid, cancelled, merged, …) what it would have been.
   */
  readonly paid: Float64Array;
  /** What columns and files of refunds took off `paid`; 0 for none. */
  readonly refunded: Float64Array;
  /**
   * What is left of a sale after rows of returns; of a return (below zero) what no earlier sale was found for: it was
   * bought before the first day of the export.
   */
  readonly keptQuantity: Float64Array;
  readonly keptPaid: Float64Array;
  /** Index into `currencies`, -1 where the row names none. */
  readonly currency: Int16Array;
  readonly currencies: readonly string[];
  /** The currency that all money of the ledger is in: that of most rows, '' where none names any. */
  readonly mainCurrency: string;
  /** What the ledger could not settle by itself, to be said to the user. */
  readonly warnings: readonly LedgerWarning[];
  /** The rows that warnings are about. */
  readonly doubts: DoubtMasks;
}
