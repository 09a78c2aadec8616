import type { Shop } from '../shop/shop';
import { knownSums, ratios, rowCounts, rowsByCustomer, stepsOf } from './customer-rows';
import { named, type NamedValues } from './named-values';

/** What customers say of it, in numbers: how often, how pleased, at what length. */
export function reviewFeatures(shop: Shop): NamedValues[] {
  const { reviews } = shop;
  if (reviews.count === 0) return [];
  const grouped = rowsByCustomer(reviews.customer, reviews.count, shop.customers.ids.length);
  const ratings = knownSums(grouped, reviews.rating);
  // A review that is a rating alone says nothing of how long its writer's reviews are.
  const lengths = Float64Array.from(
    { length: reviews.count },
    (_, row) => reviews.text[row].length || Number.NaN,
  );
  const written = knownSums(grouped, lengths);
  return [
    named('reviews', 'count', 'log1p', rowCounts(grouped), 1),
    named('meanRating', 'rating', 'none', ratios(ratings.sums, ratings.known), stepsOf(ratings.known)),
    named('reviewLength', 'characters', 'log1p', ratios(written.sums, written.known)),
  ];
}
