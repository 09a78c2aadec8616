/** Of a group so many dots are looked at, evenly, and as many neighbours of each. */
const mostLookedAt = 300;
/** Dots within this share of the picture's larger side are neighbours. */
const near = 0.05;

/** Where dots of one group lie closest together; the middle of a group in several islands may lie where none of them is. */
export interface Peak {
  readonly x: number;
  readonly y: number;
}

/** The dot of each of k groups that has the most of its own around it; null for an empty group. @param points n × 2. */
export function peaksOf(points: Float32Array, groupOf: Int32Array, k: number): (Peak | null)[] {
  const members: number[][] = Array.from({ length: k }, () => []);
  let [low, high] = [
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ];
  groupOf.forEach((group, dot) => {
    members[group]?.push(dot);
    const at = [points[2 * dot]!, points[2 * dot + 1]!];
    low = low.map((least, axis) => Math.min(least, at[axis]!));
    high = high.map((most, axis) => Math.max(most, at[axis]!));
  });
  const reach = near * Math.max(high[0]! - low[0]!, high[1]! - low[1]!);
  return members.map((group) => {
    const step = Math.max(1, Math.ceil(group.length / mostLookedAt));
    const some = group.filter((_, i) => i % step === 0);
    let [best, most] = [-1, 0];
    for (const dot of some) {
      const [x, y] = [points[2 * dot]!, points[2 * dot + 1]!];
      let around = 0;
      // Nearer ones count more, so that of a wide crowd the middle is taken and not its rim.
      for (const other of some)
        around += Math.max(0, reach - Math.hypot(points[2 * other]! - x, points[2 * other + 1]! - y));
      if (best < 0 || around > most) [best, most] = [dot, around];
    }
    return best < 0 ? null : { x: points[2 * best]!, y: points[2 * best + 1]! };
  });
}
