import type { NearestPoints } from '../cluster/density/nearest-points';
import { nearestByTree } from '../cluster/density/nearest-points';
import { KdTree } from '../math/kd-tree';
import { takeRows } from '../math/matrix';
import { spreadPlaces } from '../math/spread-places';

/** Points that are asked at most; a share of so many is sure to one in a hundred. */
const asked = 2_000;

/**
 * How far a map can be believed: of the points most like each, the share that is nearest to it on the map too, 0 to 1.
 *
 * @param nearest of every point its nearest, itself the first. @param places points × 2.
 */
export function keptNeighbours(nearest: NearestPoints, places: Float32Array): number {
  const { width, rows } = nearest;
  const points = places.length / 2;
  const plane = { rows: points, columns: 2, values: places };
  const some = spreadPlaces(points, asked);
  const found = nearestByTree(takeRows(plane, some), new KdTree(plane), width);
  let [kept, all] = [0, 0];
  some.forEach((point, place) => {
    const onMap = new Set(found.rows.subarray(place * width, (place + 1) * width));
    for (let at = point * width; at < (point + 1) * width; at++) {
      if (rows[at] === point) continue;
      all++;
      if (onMap.has(rows[at])) kept++;
    }
  });
  return all === 0 ? 1 : kept / all;
}
