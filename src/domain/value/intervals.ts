import { historyOf, type KnownThen } from './histories';
import { nthSmallest } from '../math/nth-smallest';
import { type Random, seededRandom } from '../math/random';
import { drawSpend, fitGammaGamma, type GammaGamma } from './models/gamma-gamma';
import { type FittedPurchases, fitPurchases, purchaseModels } from './models/fit-purchases';
import { poissonDraw } from '../math/draws';
import { fittedHistories, stride } from './model-forecast';
import type { Histories } from './models/purchase-model';

/** Bounds between which eight of ten come to lie. */
export interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

const [lowShare, highShare] = [0.1, 0.9];

/** Parameters as other customers of the same kind would have given them (the bootstrap by Poisson weights). */
export interface Drawn {
  readonly purchases: FittedPurchases;
  readonly spending: GammaGamma | null;
}

/** One fit after another of so many resampled shops. */
export function* resampledFits(
  resamples: number,
  fitted: FittedPurchases,
  spending: GammaGamma | null,
  known: KnownThen,
  seed: number,
): Generator<Drawn> {
  const random = seededRandom(seed);
  const histories = fittedHistories(known);
  const step = stride(known.customer.length);
  const some = Array.from(known.customer.keys()).filter((i) => i % step === 0);
  const [counts, means] = [some.map((i) => known.counts[i]), some.map((i) => known.means[i])];
  for (let i = 0; i < resamples; i++) {
    const again: Histories = { ...histories, weight: histories.weight.map((w) => poissonDraw(w, random)) };
    const weight = counts.map(() => poissonDraw(1, random));
    yield {
      purchases: fitPurchases(fitted.name, again, fitted),
      spending: spending && fitGammaGamma({ counts, means }, { weight, near: spending }),
    };
  }
}

/** So many draws a customer, and so many in all at most. */
const [mostDraws, fewestDraws, drawsInAll] = [400, 96, 12_000_000];

/**
 * Bounds of the purchases and the money that may come in so many weeks: draws by parameters that differ as the resampled
 * fits do. `onCustomer` is told of every thousandth customer.
 */
export function* modelBounds(
  fits: readonly Drawn[],
  known: KnownThen,
  weeks: number,
  seed: number,
): Generator<number, { purchases: Bounds; money: Bounds | null }> {
  const n = known.customer.length;
  const draws = Math.round(Math.min(mostDraws, Math.max(fewestDraws, drawsInAll / n)));
  const random: Random = seededRandom(seed);
  const forecasters = fits.map(({ purchases: { name, parameters } }) =>
    purchaseModels[name].forecaster(parameters),
  );
  const withMoney = fits.every(({ spending }) => spending !== null);
  const purchases = emptyBounds(n);
  const money = withMoney ? emptyBounds(n) : null;
  const [counts, sums] = [new Float64Array(draws), new Float64Array(draws)];
  for (let i = 0; i < n; i++) {
    if (i % 1000 === 0) yield i;
    const history = historyOf(known, i);
    const drawers = forecasters.map((forecaster) => forecaster.drawer(history, weeks));
    for (let d = 0; d < draws; d++) {
      const own = d % fits.length;
      counts[d] = drawers[own](random);
      if (money) sums[d] = drawSpend(fits[own].spending!, known.counts[i], known.means[i], counts[d], random);
    }
    setBounds(purchases, i, counts);
    if (money) setBounds(money, i, sums);
  }
  return { purchases, money };
}

/** Parts of the customers of the test within which plain forecasts are off alike. */
const mostParts = 20;
const fewestInPart = 30;

/**
 * Bounds of plain forecasts by how far such forecasts were off in the test: shares of what came by what was foretold,
 * among customers of a like forecast; sums where nothing was foretold.
 */
export function plainBounds(tested: Float64Array, came: Float64Array, foretold: Float64Array): Bounds {
  const order = Array.from(tested.keys()).sort((a, b) => tested[a] - tested[b] || a - b);
  const none = order.filter((i) => tested[i] <= 0);
  const others = order.slice(none.length);
  const parts = Math.max(1, Math.min(mostParts, Math.floor(others.length / fewestInPart)));
  const ends: { readonly most: number; readonly low: number; readonly high: number }[] = [];
  for (let part = 0; part < parts; part++) {
    const some = others.slice(
      Math.round((part * others.length) / parts),
      Math.round(((part + 1) * others.length) / parts),
    );
    if (some.length === 0) continue;
    const shares = Float64Array.from(some, (i) => came[i] / tested[i]).sort();
    const most = part === parts - 1 ? Number.POSITIVE_INFINITY : tested[some[some.length - 1]];
    ends.push({ most, low: quantile(shares, lowShare), high: quantile(shares, highShare) });
  }
  const ofNone = Float64Array.from(none, (i) => came[i]);
  const bounds = emptyBounds(foretold.length);
  foretold.forEach((value, i) => {
    const part = ends.find(({ most }) => value <= most);
    if (value > 0 && part) {
      bounds.low[i] = Math.min(value, value * part.low);
      bounds.high[i] = Math.max(value, value * part.high);
    } else if (ofNone.length > 0) {
      setBounds(bounds, i, ofNone);
    }
  });
  return bounds;
}

/** Share of what came that lies within the bounds. */
export function coverageOf({ low, high }: Bounds, came: Float64Array): number {
  let inside = 0;
  for (let i = 0; i < came.length; i++) if (came[i] >= low[i] - 1e-9 && came[i] <= high[i] + 1e-9) inside++;
  return inside / came.length;
}

/** The same bounds, moved where they leave the expected value out. */
export function around(bounds: Bounds, expected: Float64Array): Bounds {
  return {
    low: bounds.low.map((low, i) => Math.max(0, Math.min(low, expected[i]))),
    high: bounds.high.map((high, i) => Math.max(high, expected[i])),
  };
}

function emptyBounds(n: number): Bounds {
  return { low: new Float64Array(n), high: new Float64Array(n) };
}

/** @param drawn in any order, and in another afterwards. */
function setBounds({ low, high }: Bounds, i: number, drawn: Float64Array): void {
  const first = placeOf(drawn, lowShare);
  low[i] = nthSmallest(drawn, first);
  high[i] = nthSmallest(drawn, placeOf(drawn, highShare), first);
}

function placeOf({ length }: Float64Array, share: number): number {
  return Math.min(length - 1, Math.floor(share * length));
}

function quantile(sorted: Float64Array, share: number): number {
  return sorted[placeOf(sorted, share)] ?? 0;
}
