import { median } from '../../domain/math/vector';

export interface GroupPlace {
  /** Middle of the group: the median in each direction, which a few outliers cannot pull away. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Median distance of its points from the middle. */
  readonly spread: number;
}

export type Spread = 'tight' | 'medium' | 'wide';

/** Where each of k groups lies. `points` is n × 2; empty groups lie at 0, 0 with no spread. */
export function groupPlaces(points: Float32Array, labels: Int32Array, k: number): GroupPlace[] {
  const members: number[][] = Array.from({ length: k }, () => []);
  for (let i = 0; i < labels.length; i++) members[labels[i]!]?.push(i);
  return members.map((group) => {
    if (group.length === 0) return { x: 0, y: 0, size: 0, spread: 0 };
    const x = median(group.map((i) => points[2 * i]!));
    const y = median(group.map((i) => points[2 * i + 1]!));
    const spread = median(group.map((i) => Math.hypot(points[2 * i]! - x, points[2 * i + 1]! - y)));
    return { x, y, size: group.length, spread };
  });
}

/** The group whose middle is nearest to that of group `from`, or −1 where there is no other. */
export function nearestGroup(places: readonly GroupPlace[], from: number): number {
  const own = places[from]!;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  places.forEach((place, group) => {
    const distance = Math.hypot(place.x - own.x, place.y - own.y);
    if (group === from || place.size === 0 || distance >= least) return;
    least = distance;
    best = group;
  });
  return best;
}

/** A group's spread beside the typical one of this map, in three steps: a quarter less, a quarter more. */
export function spreadOf(places: readonly GroupPlace[], group: number): Spread {
  const typical = median(places.filter(({ size }) => size > 0).map(({ spread }) => spread));
  const own = places[group]!.spread;
  if (own < 0.75 * typical) return 'tight';
  return own > 1.25 * typical ? 'wide' : 'medium';
}
