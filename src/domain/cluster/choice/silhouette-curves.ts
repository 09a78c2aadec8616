import { distanceMatrix } from '../../math/distances';
import { type Matrix, takeRows } from '../../math/matrix';
import { spreadPlaces } from '../../math/spread-places';
import { silhouetteSamples } from '../silhouette';

/** How the points of one cluster stand to it and to the next one. */
export interface SilhouetteCurve {
  /** Points of the sample that are in it. */
  readonly size: number;
  /** Silhouettes from the highest to the lowest, at places evenly spread over its points. */
  readonly values: readonly number[];
  readonly mean: number;
  /** Share of its points that are nearer to another cluster: silhouettes below 0. */
  readonly misplaced: number;
}

const placesDrawn = 120;

/**
 * Of every cluster the silhouettes of its points (Rousseeuw 1987), sorted; points without a cluster (−1) are left out.
 * None with fewer than two clusters. Costs the square of the points: for samples.
 */
export function silhouetteCurves(points: Matrix, labels: Int32Array): SilhouetteCurve[] {
  const placed = Int32Array.from(labels.keys()).filter((i) => labels[i] >= 0);
  const own = Int32Array.from(placed, (i) => labels[i]);
  if (new Set(own).size < 2) return [];
  const samples = silhouetteSamples(distanceMatrix(takeRows(points, placed)), own);
  const clusters = Array.from({ length: Math.max(...own) + 1 }, (_, cluster) =>
    samples.filter((_, i) => own[i] === cluster).sort((a, b) => b - a),
  );
  return clusters.map(curveOf);
}

function curveOf(sorted: Float64Array): SilhouetteCurve {
  const size = sorted.length;
  return {
    size,
    values: spreadPlaces(size, placesDrawn).map((place) => sorted[place]),
    mean: sorted.reduce((sum, value) => sum + value, 0) / size,
    misplaced: sorted.filter((value) => value < 0).length / Math.max(1, size),
  };
}

/** Over the points of all clusters; NaN for one cluster. */
export function meanSilhouette(silhouettes: readonly SilhouetteCurve[]): number {
  let [total, points] = [0, 0];
  for (const { size, mean } of silhouettes) {
    if (size > 0) total += size * mean;
    points += size;
  }
  return points === 0 ? Number.NaN : total / points;
}
