import type { TriedK } from '../../domain/cluster/choice/tried-numbers';
import type { LinePoint } from '../charts/line-chart';

/** What is measured of every number of segments, in the order in which it is shown. */
export const measures = ['silhouette', 'gap', 'stability', 'calinskiHarabasz', 'daviesBouldin'] as const;
export type Measure = (typeof measures)[number];

/** A run of an old version knows silhouettes alone. */
export type Tried = Pick<TriedK, 'k' | 'silhouette'> & Partial<TriedK>;

export interface MeasureCurve {
  readonly measure: Measure;
  readonly points: readonly LinePoint[];
  /** What customers give whose measures were shuffled: gaps around 0, within two standard errors. */
  readonly band?: readonly LinePoint[];
}

/**
 * The curve of each measure over the numbers of segments; none of a measure that is known for fewer than two of them.
 */
export function measureCurves(tried: readonly Tried[]): MeasureCurve[] {
  return measures
    .map((measure): MeasureCurve => {
      const points = tried
        .filter((each) => Number.isFinite(each[measure]))
        .map((each) => ({
          x: each.k,
          y: each[measure]!,
          ...(measure === 'stability' && { error: each.stabilityError ?? 0 }),
        }));
      if (measure !== 'gap') return { measure, points };
      const band = tried
        .filter(({ gapError }) => Number.isFinite(gapError))
        .map(({ k, gapError }) => ({ x: k, y: 0, error: 2 * gapError! }));
      return { measure, points, band };
    })
    .filter(({ points }) => points.length > 1);
}
