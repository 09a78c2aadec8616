import type { SparseMatrix } from '../../math/sparse';
import { msPerDay } from '../../time';
import type { Interactions } from '../interactions';
import type { RecommenderName } from './recommender';

/** How fast what customers did says less of what they want. */
export interface InterestAgeing {
  /** Days after which it counts half. */
  readonly halfLifeDays: number;
  /** From when it ages back: the last day of the shop, or of each customer. */
  readonly since: (typeof ageingStarts)[number];
}

/**
 * From the shop's last day, products that nobody takes any more count less as well; from each customer's own, all
 * customers count alike.
 */
export const ageingStarts = ['shop', 'customer'] as const;

/** The models that read how sure a wish is, and rank better for its age where a shop's past shows it. */
const ageing: ReadonlySet<RecommenderName> = new Set(['als', 'ease', 'itemKnn', 'chebyCf']);

export function readsAge(model: RecommenderName): boolean {
  return ageing.has(model);
}

/** What is left of the oldest interest: more than of what was sent back or disliked (see `InteractionWeights`). */
const leastLeft = 0.02;

/** Last known instant, ms; -Infinity where nothing is dated. */
export function latestIn(at: Float64Array): number {
  return at.reduce((latest, each) => Math.max(latest, each), Number.NEGATIVE_INFINITY);
}

/**
 * The interactions with confidences that fade by the age of the last sign of each, halved every `halfLifeDays` (as
 * Koren 2009 and Ding and Li 2005 weigh ratings by time), down to a fiftieth; without a date a sign counts as the oldest.
 * @param end last day of the shop, ms: that of these interactions, unless they are one customer's alone.
 */
export function agedMatrix(
  { matrix, lastAt }: Pick<Interactions, 'matrix' | 'lastAt'>,
  { halfLifeDays, since }: InterestAgeing,
  end = latestIn(lastAt),
): SparseMatrix {
  const { rows, starts } = matrix;
  const values = matrix.values.slice();
  for (let c = 0; c < rows; c++) {
    const from = since === 'shop' ? end : latestIn(lastAt.subarray(starts[c], starts[c + 1]));
    for (let e = starts[c]; e < starts[c + 1]; e++) {
      // Nobody's signs have a date where none of hers has: nothing tells then that she is of long ago.
      const days = from === Number.NEGATIVE_INFINITY ? 0 : (from - lastAt[e]) / msPerDay;
      values[e] *= Math.max(leastLeft, 2 ** (-days / halfLifeDays));
    }
  }
  return { ...matrix, values };
}

/** An ageing as plain options, by which a fit is kept. */
export function ageingOptions({ halfLifeDays, since }: InterestAgeing) {
  return { interestHalfLifeDays: halfLifeDays, interestSince: since };
}

/** The ageing that a fit was kept with; null where all signs counted alike. */
export function ageingOf({
  interestHalfLifeDays,
  interestSince,
}: Readonly<Record<string, unknown>>): InterestAgeing | null {
  const since = ageingStarts.find((each) => each === interestSince);
  if (typeof interestHalfLifeDays !== 'number' || since === undefined) return null;
  return { halfLifeDays: interestHalfLifeDays, since };
}
