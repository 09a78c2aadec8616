import { spreadPlaces } from '../../math/spread-places';

/** The curve whose knee is DBSCAN's reach, at places evenly spread over its points. For drawing and storing. */
export interface KDistanceCurve {
  /** Points behind the curve: all, or the sample that was clustered. */
  readonly points: number;
  /** Which neighbour the distances lead to, the point itself being number 1. */
  readonly neighbour: number;
  /** Ascending; position i of m stands for the share i / (m − 1) of the points. */
  readonly distances: readonly number[];
  /** The reach that was used, chosen past the knee or given. */
  readonly epsilon: number;
}

const placesDrawn = 200;

/** @param ascending the distance of every point to that neighbour. Fewer than 200 points are all kept. */
export function kDistanceCurve(ascending: Float32Array, neighbour: number, epsilon: number): KDistanceCurve {
  const points = ascending.length;
  const distances = spreadPlaces(points, placesDrawn).map((place) => ascending[place]);
  return { points, neighbour, distances, epsilon };
}
