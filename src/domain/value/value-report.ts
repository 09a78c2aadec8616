import type { Closure } from './clock/closures';
import type { HoldOut } from './hold-out';
import type { MethodName } from './election';
import type { GammaGamma } from './models/gamma-gamma';
import type { Missing } from './sufficiency';

/** What to know before the figures are used; words stand under `value.caution.<kind>`. */
export type ValueCaution =
  /** Lines without a date, which are left out. */
  | { readonly kind: 'undated'; readonly count: number }
  /** Customers of none of whose purchases it is known what was paid: nothing is foretold of their money. */
  | { readonly kind: 'unpriced'; readonly count: number }
  /** Last day with an order and with a record of any kind, since 1970: orders that end so long before are missing, or were none. */
  | { readonly kind: 'orders-end'; readonly day: number; readonly last: number }
  /** Days without an order of anybody, which clocks and forecasts leave out. */
  | { readonly kind: 'closed'; readonly closures: readonly Closure[] }
  /** Weekdays on which nobody ever buys, 0 for Sunday: nobody is due on one. */
  | { readonly kind: 'closed-weekdays'; readonly weekdays: readonly number[] }
  /** Share of the purchases in the busiest three months. */
  | { readonly kind: 'seasonal'; readonly share: number }
  /** Share of the money that the one best customer paid. */
  | { readonly kind: 'one-customer'; readonly share: number }
  /** Correlation of how often customers buy and for how much. */
  | { readonly kind: 'spend-depends'; readonly correlation: number }
  /** What was foretold for all together in the test, as a share of what came. */
  | { readonly kind: 'total-off'; readonly share: number }
  /** Share of the customers of the test whose money, or purchases where none is known, lay within the bounds. */
  | { readonly kind: 'bounds-narrow'; readonly share: number };

/** How a shop's customers are foretold, without what has one entry a customer. */
export interface ValueSummary {
  /** Last day with an order, since 1970, and how many days after it are foretold. */
  readonly asOf: number;
  readonly days: number;
  /** What is missing for a forecast; where anything is, nothing is foretold. */
  readonly missing: readonly Missing[];
  /** What foretells purchases and money; null where nothing is foretold, or no money is known. */
  readonly method: { readonly purchases: MethodName | null; readonly money: MethodName | null };
  /** Of the model fitted to all that is known, in weeks; null where a plain forecast serves. */
  readonly parameters: Readonly<Record<string, number>> | null;
  readonly spending: GammaGamma | null;
  readonly holdOut: HoldOut | null;
  readonly cautions: readonly ValueCaution[];
  /** Whether it is known of anybody when she is due. */
  readonly hasClock: boolean;
  /** Sums over all customers of whom anything is foretold; NaN where nothing is. */
  readonly total: { readonly purchases: number; readonly value: number };
}

/** What is foretold of each customer; NaN where nothing is. */
export interface CustomerValues {
  readonly purchases: Float64Array;
  readonly alive: Float64Array;
  readonly value: Float64Array;
  /** Bounds of the value, or of the purchases where no money is known, that should hold eight of ten. */
  readonly low: Float64Array;
  readonly high: Float64Array;
}
