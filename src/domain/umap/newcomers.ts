import type { FuzzyGraph } from './fuzzy-graph';

/** Who stays on an earlier map, and where the others begin. */
export interface Standing {
  /** points × 2. */
  readonly places: Float32Array;
  /** 1 for each point that is to find its place: who is new, or is like others than those she stood among. */
  readonly free: Uint8Array;
}

/** Who stands so many times as far from those whom she is like as others do has moved. */
const movedBeyond = 6;
/** With more than this share to be placed there is no old map to keep. */
const mostFree = 0.5;

/**
 * Puts points on an earlier map among those whom they are like, weighted by how alike they are, as umap-learn begins
 * with new data; null where too few of the earlier ones are left.
 *
 * @param earlier points × 2, NaN where a point stood nowhere.
 */
export function placedAmong(graph: FuzzyGraph, earlier: Float32Array): Standing | null {
  const { points } = graph;
  const places = earlier.slice();
  const known = Uint8Array.from({ length: points }, (_, i) => (Number.isNaN(earlier[2 * i]) ? 0 : 1));
  const away = new Float64Array(points).fill(Number.NaN);
  const middle = new Float32Array(2);
  for (let i = 0; i < points; i++) {
    if (known[i] === 0 || !middleOf(graph, earlier, known, i, middle)) continue;
    away[i] = Math.hypot(earlier[2 * i] - middle[0], earlier[2 * i + 1] - middle[1]);
  }
  const sorted = away.filter((distance) => !Number.isNaN(distance)).sort();
  const far = movedBeyond * (sorted[sorted.length >> 1] ?? 0);
  const free = known.map((isKnown, i) => (isKnown === 1 && !(away[i] > far) ? 0 : 1));
  const toPlace = [...free.keys()].filter((i) => free[i] === 1);
  if (toPlace.length > mostFree * points) return null;
  const placed = free.map((isFree) => 1 - isFree);
  let waiting = toPlace;
  while (waiting.length > 0) {
    // All of a round by those of the round before, so that nobody's place hangs on the order.
    const found = waiting.filter(
      (i) => middleOf(graph, places, placed, i, middle) && keep(places, i, middle),
    );
    if (found.length === 0) break;
    for (const i of found) placed[i] = 1;
    waiting = waiting.filter((i) => placed[i] === 0);
  }
  // Like nobody who has a place: in the middle of all, from where they are pushed to where there is room.
  for (const i of waiting) keep(places, i, centre(places, placed));
  return { places, free };
}

function keep(places: Float32Array, i: number, place: Float32Array): true {
  places.set(place, 2 * i);
  return true;
}

/** Where those stand whom a point is like, as far as they have a place; false where none has. */
function middleOf(
  { starts, heads, weights }: FuzzyGraph,
  places: Float32Array,
  placed: Uint8Array,
  i: number,
  middle: Float32Array,
): boolean {
  let [x, y, total] = [0, 0, 0];
  for (let at = starts[i]; at < starts[i + 1]; at++) {
    const other = heads[at];
    if (placed[other] === 0) continue;
    x += weights[at] * places[2 * other];
    y += weights[at] * places[2 * other + 1];
    total += weights[at];
  }
  middle[0] = x / total;
  middle[1] = y / total;
  return total > 0;
}

function centre(places: Float32Array, placed: Uint8Array): Float32Array {
  let [x, y, count] = [0, 0, 0];
  placed.forEach((isPlaced, i) => {
    if (isPlaced === 0) return;
    x += places[2 * i];
    y += places[2 * i + 1];
    count++;
  });
  return Float32Array.of(x / Math.max(1, count), y / Math.max(1, count));
}
