import { squaredDistance } from '../../math/distances';
import type { Matrix } from '../../math/matrix';
import { TopK } from '../../math/top-k';
import type { Valley } from './valley';

/** Points most like one in all but its height. */
const neighbours = 20;
/** Fewer points in a valley tell nothing; of more, so many are enough for a share. */
const fewest = 5;
const lookedAt = 100;
/** Points in a valley as a share of those beside it: bent bands show 0.4 and more, valleys between clouds 0.2 and less. */
const bareEnough = 0.3;

/**
 * Whether a valley is one among points that are alike in all else, too: of the points nearest to those in the valley,
 * nearest across the line along which it shows, few lie in it and more on both sides. Of a bent band they lie in it
 * themselves, since where the band passes through the valley it is elsewhere than at its ends. In many columns, where
 * every point is about as far from its own crowd as from the next one, this still tells them apart (cf. `Crowding`).
 *
 * @param axis along which the heights were taken, of length 1.
 */
export function isBareAmongAlike(
  points: Matrix,
  heights: Float64Array,
  axis: Float64Array,
  { at, width }: Valley,
): boolean {
  const inside = Array.from(heights.keys()).filter((i) => Math.abs(heights[i] - at) < width / 2);
  if (inside.length < fewest) return false;
  const step = Math.max(1, inside.length / lookedAt);
  const looked = inside.filter((_, i) => Math.floor(i / step) > Math.floor((i - 1) / step));
  const along = alongAxis(points, axis);
  const nearest = new TopK(neighbours);
  const alike: number[] = [];
  for (const i of looked) {
    nearest.clear();
    for (let other = 0; other < points.rows; other++) {
      if (other !== i) nearest.offer(other, -squaredAcross(points, along, i, other));
    }
    const found = nearest.finish();
    for (let n = 0; n < found; n++) alike.push(heights[nearest.ids[n]]);
  }
  alike.sort((a, b) => a - b);
  const [low, high] = [at - width / 2, at + width / 2];
  const below = alike.filter((height) => height <= low);
  const above = alike.filter((height) => height >= high);
  const beside = Math.min(mostWithin(below, width), mostWithin(above, width));
  return alike.length - below.length - above.length <= bareEnough * beside;
}

function alongAxis({ rows, columns, values }: Matrix, axis: Float64Array): Float64Array {
  const along = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) along[i] += axis[j] * values[i * columns + j];
  }
  return along;
}

function squaredAcross({ columns, values }: Matrix, along: Float64Array, a: number, b: number): number {
  return squaredDistance(values, a * columns, values, b * columns, columns) - (along[a] - along[b]) ** 2;
}

/** Most of the ascending numbers that any stretch of a width holds. */
function mostWithin(ascending: readonly number[], width: number): number {
  let [most, start] = [0, 0];
  for (let i = 0; i < ascending.length; i++) {
    while (ascending[start] <= ascending[i] - width) start++;
    most = Math.max(most, i - start + 1);
  }
  return most;
}
