/** Ratings above the scale that are so few are mistakes, not another scale. */
const fewest = 0.02;

/**
 * Ratings on the scale of 1 to 5 that the analysis speaks of. Which scale an export uses shows by its
 * higher ratings: up to 5, up to 10 or up to 100. The odd rating beyond the scale becomes NaN.
 */
export function toFiveStars(ratings: Float64Array): Float64Array {
  const scale = [5, 10, 100].find((top) => shareAbove(ratings, top) <= fewest) ?? 100;
  if (scale === 5 && !ratings.some((rating) => rating > 5)) return ratings;
  return ratings.map((rating) => (rating > scale ? Number.NaN : (rating * 5) / scale));
}

function shareAbove(ratings: Float64Array, top: number): number {
  let above = 0;
  let known = 0;
  for (const rating of ratings) {
    if (Number.isNaN(rating)) continue;
    known++;
    if (rating > top) above++;
  }
  return known === 0 ? 0 : above / known;
}
