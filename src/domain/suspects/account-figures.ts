import { anomalyScores, growForest } from '../math/isolation-forest';
import { type Matrix, zeros } from '../math/matrix';
import { midRanks } from '../math/ranks';
import { median } from '../math/vector';
import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import type { AccountTraces } from './account-traces';

const columns = 9;

/**
 * What accounts are compared by, one row each: logs of orders, returns, reviews, events, wishes and active days, the
 * part of its events that are of one product, median seconds on a page, mean stars. What is not known of an account is
 * the middle of those of whom it is.
 */
export function accountFigures(shop: Shop, traces: AccountTraces): Matrix {
  const { customers, events, reviews, orderLines } = shop;
  const n = customers.ids.length;
  const figures = zeros(n, columns);
  const put = (column: number, values: ArrayLike<number>) => {
    const known = Float64Array.from(values).filter((value) => !Number.isNaN(value));
    const middle = known.length > 0 ? median(known) : 0;
    for (let c = 0; c < n; c++) {
      figures.values[c * columns + column] = Number.isNaN(values[c]!) ? middle : values[c]!;
    }
  };
  const logs = (counts: Int32Array) => Float64Array.from(counts, Math.log1p);
  const counted = [traces.orders, traces.returns, traces.reviews, traces.events, traces.wishes];
  for (const [column, counts] of counted.entries()) put(column, logs(counts));
  const days = customers.ids.map(() => new Set<number>());
  for (const { count, customer, at } of [orderLines, events, reviews]) {
    for (let row = 0; row < count; row++) {
      if (customer[row]! >= 0) days[customer[row]!]!.add(Math.floor(at[row]! / msPerDay));
    }
  }
  put(
    5,
    days.map(({ size }) => Math.log1p(size)),
  );
  const seen = customers.ids.map(() => new Map<number, number>());
  const dwells = customers.ids.map((): number[] => []);
  for (let row = 0; row < events.count; row++) {
    const own = events.customer[row]!;
    if (own < 0) continue;
    const product = events.product[row]!;
    seen[own]!.set(product, (seen[own]!.get(product) ?? 0) + 1);
    if (!Number.isNaN(events.dwellSeconds[row]!)) dwells[own]!.push(events.dwellSeconds[row]!);
  }
  put(
    6,
    seen.map((products, own) => Math.max(0, ...products.values()) / (traces.events[own] || Number.NaN)),
  );
  put(
    7,
    dwells.map((seconds) => Math.log1p(median(seconds))),
  );
  const stars = customers.ids.map(() => ({ sum: 0, count: 0 }));
  for (let r = 0; r < reviews.count; r++) {
    const own = stars[reviews.customer[r]!];
    if (own === undefined || Number.isNaN(reviews.rating[r]!)) continue;
    own.sum += reviews.rating[r]!;
    own.count++;
  }
  put(
    8,
    stars.map(({ sum, count }) => sum / (count || Number.NaN)),
  );
  return figures;
}

/** Of each account the part of all that stand less alone than it, 0 to 1, by an isolation forest. */
export function standingAlone(shop: Shop, traces: AccountTraces): Float64Array {
  const figures = accountFigures(shop, traces);
  const scores = anomalyScores(growForest(figures), figures);
  return midRanks(scores).map((rank) => (rank - 0.5) / scores.length);
}
