/** Ratings above the scale that are so few are mistakes, not another scale. */
const fewest = 0.02;

/**
 * Ratings on the scale of 1 to 5 that the analysis speaks of. Which scale an export uses shows by all its
 * ratings: up to 1 with parts of it, up to 5, 10 or 100. The odd rating beyond the scale becomes NaN, and so
 * does 0 where nothing else lies below the lowest step: whoever could give 1 to 5 and has 0 has given none.
 */
export function toFiveStars(ratings: Float64Array): Float64Array {
  const scale = scaleOf(ratings);
  const zeroIsNone = hasNoneBetween(ratings, scale / 5);
  if (scale === 5 && !zeroIsNone && !ratings.some((rating) => rating > 5)) return ratings;
  // Whoever gives 0 of 10 gives no less than one star of five.
  const least = scale > 5 ? 1 : 0;
  return ratings.map((rating) =>
    rating > scale || (zeroIsNone && rating === 0) ? Number.NaN : Math.max(least, (rating * 5) / scale),
  );
}

function scaleOf(ratings: Float64Array): number {
  const isPart = shareAbove(ratings, 1) === 0 && ratings.some((rating) => rating > 0 && rating < 1);
  if (isPart) return 1;
  return [5, 10, 100].find((top) => shareAbove(ratings, top) <= fewest) ?? 100;
}

/** Whether 0 is among the ratings, and nothing between it and the step given. */
function hasNoneBetween(ratings: Float64Array, step: number): boolean {
  let zeros = false;
  for (const rating of ratings) {
    if (rating === 0) zeros = true;
    else if (rating < step - 1e-9) return false;
  }
  return zeros;
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
