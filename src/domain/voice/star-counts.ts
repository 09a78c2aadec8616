/** How many reviews have stars, and of these how many give one or two, and four or five. */
export interface StarCounts {
  readonly rated: number;
  readonly low: number;
  readonly high: number;
}

const [lowest, highest] = [2, 4];

/** Stars of the given reviews; null where none has any. @param ratings stars of 5 of each review, NaN without. */
export function starCounts(ratings: ArrayLike<number>, group: Iterable<number>): StarCounts | null {
  let [rated, low, high] = [0, 0, 0];
  for (const review of group) {
    const stars = ratings[review]!;
    if (Number.isNaN(stars)) continue;
    rated++;
    if (stars <= lowest) low++;
    if (stars >= highest) high++;
  }
  return rated === 0 ? null : { rated, low, high };
}

/** Stars of several groups together. */
export function starsTogether(groups: readonly (StarCounts | undefined)[]): StarCounts {
  return groups.reduce<StarCounts>(
    (sum, own) => ({
      rated: sum.rated + (own?.rated ?? 0),
      low: sum.low + (own?.low ?? 0),
      high: sum.high + (own?.high ?? 0),
    }),
    { rated: 0, low: 0, high: 0 },
  );
}

/** Fewer are an opinion. */
const fewestRated = 3;

/** Whether more reviews are bad than good, whatever their words say of single matters. */
export function areMostlyBad({ rated, low, high }: StarCounts): boolean {
  return rated >= fewestRated && low > high;
}
