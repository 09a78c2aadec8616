import { historyOf, type KnownThen } from './histories';
import { expectedSpend, fitGammaGamma, type GammaGamma } from './models/gamma-gamma';
import { type FittedPurchases, fitPurchases, groupHistories, purchaseModels } from './models/fit-purchases';
import type { Histories, PurchaseModelName } from './models/purchase-model';
import type { Forecast } from './plain-forecasts';

/** More customers than this tell a fit nothing new; they are taken evenly from all. */
const mostFitted = 10_000;

/** Every how many-th customer a fit looks at. */
export function stride(customers: number): number {
  return Math.ceil(customers / mostFitted);
}

/** The customers that a fit looks at, alike ones as one. */
export function fittedHistories(known: KnownThen): Histories {
  const step = stride(known.customer.length);
  const some = Array.from(known.customer.keys()).filter((i) => i % step === 0);
  return groupHistories(some.map((i) => historyOf(known, i)));
}

export function fitModel(name: PurchaseModelName, known: KnownThen): FittedPurchases {
  return fitPurchases(name, fittedHistories(known));
}

export function fitSpending({ counts, means }: KnownThen): GammaGamma | null {
  const step = stride(counts.length);
  const evenly = <A extends Int32Array | Float64Array>(values: A) => values.filter((_, i) => i % step === 0);
  return fitGammaGamma({ counts: evenly(counts), means: evenly(means) });
}

/** What fitted models foretell for so many weeks; money is NaN without a model of it. */
export function modelForecast(
  { name, parameters }: FittedPurchases,
  spending: GammaGamma | null,
  known: KnownThen,
  weeks: number,
): Forecast & { readonly alive: Float64Array } {
  const forecaster = purchaseModels[name].forecaster(parameters);
  const n = known.customer.length;
  const [purchases, money, alive] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const history = historyOf(known, i);
    alive[i] = forecaster.alive(history);
    purchases[i] = forecaster.expected(history, weeks);
    money[i] = spending
      ? purchases[i] * expectedSpend(spending, known.counts[i], known.means[i])
      : Number.NaN;
  }
  return { purchases, money, alive };
}
