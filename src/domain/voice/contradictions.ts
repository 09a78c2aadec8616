import { type Aspect, aspectKeys } from '../lexicon/voice';
import type { Shop } from '../shop/shop';
import { aspectExcerpt } from './aspect-excerpt';
import type { Feeling } from './feeling-head';
import { clarityPlace, reviewText, type VoiceReading } from './read-voice';

/** A review of five stars with a complaint, or of one star with praise. */
export interface Contradiction {
  readonly rating: number;
  readonly aspect: Aspect;
  /** The feeling that the stars do not show. */
  readonly feeling: 'praised' | 'blamed';
  readonly text: string;
  readonly product: string;
}

const shown = 20;
/** Less plainly than this a word may mean another thing. */
const leastClarity = 0.4;

/**
 * Reviews whose stars say one thing and whose words another, the clearest first, then the latest. A sentence is shown
 * only where the phrases of the shop's own pleased and displeased reviews agree that it praises or complains.
 */
export function contradictions(
  { reviews, products }: Shop,
  reading: VoiceReading,
  languageOf: (review: number) => string,
  group: readonly number[],
  feeling: Feeling | null,
): Contradiction[] {
  const candidates = group.flatMap((review) => {
    const rating = reviews.rating[review]!;
    const sign = rating >= 5 ? -1 : rating <= 1 ? 1 : 0;
    // One aspect of the other feeling among many is no contradiction of one star.
    if (sign === 0 || (sign > 0 && reading.blamed[review] !== 0)) return [];
    const against = sign < 0 ? reading.blamed[review]! : reading.praised[review]!;
    const along = sign < 0 ? reading.praised[review]! : reading.blamed[review]!;
    const { aspect, clarity } = plainest(reading, review, against & ~along, sign);
    if (clarity < leastClarity) return [];
    const pleased = feeling?.pleased[review] ?? Number.NaN;
    const doubt = Number.isNaN(pleased) ? 0.5 : sign < 0 ? 1 - pleased : pleased;
    // In tenths, so that of those alike the latest come first.
    return [{ review, rating, sign, aspect, order: Math.round(10 * (doubt + clarity)) } as const];
  });
  candidates.sort(
    (x, y) =>
      y.order - x.order || (reviews.at[y.review]! || 0) - (reviews.at[x.review]! || 0) || x.review - y.review,
  );
  const found: Contradiction[] = [];
  for (const { review, rating, sign, aspect } of candidates) {
    const language = languageOf(review);
    const text = aspectExcerpt(reviewText(reviews, review), language, aspect, sign, reading.titlesOf(review));
    if (text === null || (feeling !== null && sign * feeling.ofPhrases(text, language) <= 0)) continue;
    const product = reviews.product[review]!;
    found.push({
      rating,
      aspect: aspectKeys[aspect]!,
      feeling: sign < 0 ? 'blamed' : 'praised',
      text,
      product: product < 0 ? '' : products.title[product]! || products.ids[product]!,
    });
    if (found.length === shown) break;
  }
  return found;
}

/** The aspect of a mask that a review says most plainly to be good or bad, and how plainly. */
function plainest(
  reading: VoiceReading,
  review: number,
  mask: number,
  feeling: 1 | -1,
): { aspect: number; clarity: number } {
  let [aspect, most] = [0, 0];
  for (let a = 0; a < aspectKeys.length; a++) {
    const clarity = ((mask >> a) & 1) * reading.clarity[clarityPlace(reading, review, a, feeling)]!;
    if (clarity > most) [aspect, most] = [a, clarity];
  }
  return { aspect, clarity: most / 255 };
}
