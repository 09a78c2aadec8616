import { logGamma } from '../../math/log-gamma';
import { minimiseFrom } from '../../math/minimise';
import type { Random } from '../../math/random';
import { gammaDraw } from '../../math/draws';

/** What customers spent: how many purchases with known money above 0, and their mean; both one entry a customer. */
export interface Spending {
  readonly counts: ArrayLike<number>;
  readonly means: ArrayLike<number>;
}

/** Parameters as the paper has them; `v` in money. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/**
 * Gamma–Gamma model of the money a purchase (Fader and Hardie 2013, 'The Gamma-Gamma model of monetary value'): a
 * customer's purchases are gamma(p, ν), and ν is gamma(q, v) among customers. Customers without a purchase say nothing.
 * null where fewer than two spent anything.
 * @param weight how often each customer counts. @param near where the fit begins, in place of several starts.
 */
export function fitGammaGamma(
  { counts, means }: Spending,
  { weight, near }: { readonly weight?: ArrayLike<number>; readonly near?: GammaGamma } = {},
): GammaGamma | null {
  const rows = Array.from(means, (_, i) => i).filter((i) => counts[i] > 0 && means[i] > 0);
  if (rows.length < 2) return null;
  // In units of the middle mean, so that fits begin at the same place in every currency.
  const unit = rows.map((i) => means[i]).sort((a, b) => a - b)[rows.length >> 1];
  const of = rows.map((i) => ({ count: counts[i], mean: means[i] / unit, weight: weight?.[i] ?? 1 }));
  // What hangs on the number of purchases alone is reckoned once for each number.
  const numbers = new Map<number, { all: number; logs: number }>();
  for (const { count, mean, weight: own } of of) {
    const kind = numbers.get(count) ?? { all: 0, logs: 0 };
    numbers.set(count, { all: kind.all + own, logs: kind.logs + own * Math.log(mean) });
  }
  const kinds = [...numbers].sort(([a], [b]) => a - b);
  const spent = of.filter((each) => each.weight > 0);
  const lost = (at: Float64Array): number => {
    const p = Math.exp(at[0]);
    const q = Math.exp(at[1]);
    const v = Math.exp(at[2]);
    const alone = q * Math.log(v) - logGamma(q);
    let sum = 0;
    for (const [x, { all, logs }] of kinds) {
      const shape = p * x;
      const same = logGamma(shape + q) - logGamma(shape) + alone + shape * Math.log(x);
      sum += all * same + (shape - 1) * logs;
    }
    for (const { count, mean, weight: own } of spent)
      sum -= own * (p * count + q) * Math.log(count * mean + v);
    return outside(at) ? Number.POSITIVE_INFINITY : -sum;
  };
  const starts = near
    ? [[near.p, near.q, near.v / unit]]
    : [
        [6, 4, 0.7],
        [1, 2, 2],
        [30, 10, 0.3],
      ];
  const [p, q, v] = minimiseFrom(
    lost,
    starts.map((start) => start.map(Math.log)),
    near ? { levelBy: resampledLevel } : {},
  ).at.map(Math.exp);
  return { p, q, v: v * unit };
}

/** Of fits to resampled customers, which differ from each other by far more. */
export const resampledLevel = 1e-8;

/** Parameters beyond e^±7 (in weeks: 21 years) stand for 'never' or 'all alike': no forecast hangs on how far out. */
export function outside(logs: Float64Array): boolean {
  return logs.some((log) => Math.abs(log) > 7);
}

/** Money that the next purchase of a customer is expected to bring, NaN where the model has no mean for her. */
export function expectedSpend({ p, q, v }: GammaGamma, count: number, mean: number): number {
  const below = p * count + q - 1;
  return below > 0 ? (p * (v + count * (count > 0 ? mean : 0))) / below : Number.NaN;
}

/** Money that so many purchases to come may bring together. */
export function drawSpend(
  { p, q, v }: GammaGamma,
  count: number,
  mean: number,
  purchases: number,
  random: Random,
): number {
  if (purchases === 0) return 0;
  const rate = gammaDraw(p * count + q, random) / (v + count * (count > 0 ? mean : 0));
  return gammaDraw(p * purchases, random) / rate;
}

/**
 * Pearson's correlation of the number of purchases and their mean among customers who bought again: the model takes the
 * two to be independent, which the paper checks by this.
 */
export function spendCorrelation({ counts, means }: Spending): number {
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < means.length; i++) {
    if (!(counts[i] > 1 && means[i] > 0)) continue;
    n++;
    x += counts[i];
    y += means[i];
    xx += counts[i] ** 2;
    yy += means[i] ** 2;
    xy += counts[i] * means[i];
  }
  const spread = Math.sqrt((n * xx - x * x) * (n * yy - y * y));
  return n > 2 && spread > 0 ? (n * xy - x * y) / spread : Number.NaN;
}
