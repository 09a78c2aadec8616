import { range } from '../../math/order';
import type { RecommenderName } from '../models/recommender';
import type { HeldOut } from './held-out';
import type { GroupQuality, HistoryQuality, SegmentQuality, TestedCustomers } from './report';
import { Resampling } from './resampling';

/** Recall of every tested customer of one model. */
export interface ModelRecalls {
  readonly model: RecommenderName;
  readonly recalls: ArrayLike<number>;
}

/** Histories are told apart by the number of products to learn from: a few, some, many. */
export const historyBounds = [1, 3, 10] as const;

/** Recall of the customers at `positions`. */
export function recallOf(models: readonly ModelRecalls[], positions: Int32Array, seed: number): GroupQuality {
  const resampling = new Resampling(positions.length, seed);
  return {
    customers: positions.length,
    models: models.map(({ model, recalls }) => ({
      model,
      recall: resampling.figure(Float64Array.from(positions, (i) => recalls[i])),
    })),
  };
}

/** The tested customers by the length of their history; those of whom there are none are left out. */
export function historyGroups(
  models: readonly ModelRecalls[],
  test: HeldOut,
  seed: number,
): HistoryQuality[] {
  const { starts } = test.train.matrix;
  const lengths = test.customers.map((customer) => starts[customer + 1] - starts[customer]);
  return historyBounds.flatMap((from, b) => {
    const next = historyBounds[b + 1] ?? null;
    const positions = range(lengths.length).filter(
      (i) => lengths[i] >= from && (next === null || lengths[i] < next),
    );
    if (positions.length === 0) return [];
    return [{ from, to: next === null ? null : next - 1, ...recallOf(models, positions, seed) }];
  });
}

/**
 * The tested customers by segment. Segments are made of all that is known, the hidden purchases too: they tell whom the
 * lists serve how well, and play no part in making them.
 * @param labels position in `codes` of each customer's segment.
 */
export function segmentGroups(
  { customers, models, recalls }: TestedCustomers,
  labels: Int32Array,
  codes: Int32Array,
  seed: number,
): SegmentQuality[] {
  const each = models.map((model, m) => ({
    model,
    recalls: Float32Array.from(customers, (_, i) => recalls[i * models.length + m]),
  }));
  return [...codes].flatMap((code, segment) => {
    const positions = range(customers.length).filter((i) => labels[customers[i]] === segment);
    return positions.length === 0 ? [] : [{ code, ...recallOf(each, positions, seed) }];
  });
}
