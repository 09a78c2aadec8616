import { type Matrix, takeRows } from '../math/matrix';
import type { Assigner } from './clustering';
import { toUnitLength } from './lloyd';

/** Points of a batch: enough that a batch's mean is near that of all. */
const batchRows = 20_000;

/**
 * One pass of mini-batch k-means (Sculley 2010): batch by batch the centroids move to the mean of all points that they
 * have been given so far. The points must lie in a random order, so that every batch is a sample. Brings centroids from
 * a sample near to where Lloyd's iterations over all points end, at the price of one of them.
 */
export async function miniBatches(
  points: Matrix,
  order: Int32Array,
  start: Matrix,
  assigner: Assigner,
  onSphere: boolean,
): Promise<Matrix> {
  const { columns } = points;
  const centroids: Matrix = { ...start, values: start.values.slice() };
  const sums = new Float64Array(start.values.length);
  const given = new Float64Array(start.rows);
  for (let first = 0; first < points.rows; first += batchRows) {
    const batch = takeRows(points, order.subarray(first, first + batchRows));
    const { rows, values } = batch;
    const { labels } = await assigner.assign(batch, centroids);
    for (let i = 0; i < rows; i++) {
      const to = labels[i] * columns;
      given[labels[i]]++;
      for (let j = 0; j < columns; j++) sums[to + j] += values[i * columns + j];
    }
    for (let c = 0; c < start.rows; c++) {
      if (given[c] === 0) continue;
      for (let at = c * columns; at < (c + 1) * columns; at++) centroids.values[at] = sums[at] / given[c];
    }
    if (onSphere) toUnitLength(centroids);
  }
  return centroids;
}
