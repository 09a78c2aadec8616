import { type Aspect, aspectKeys } from '../lexicon/voice';
import type { Reviews } from '../shop/shop';
import { aspectExcerpt } from './aspect-excerpt';
import { clarityPlace, reviewText, type VoiceReading } from './read-voice';

/** A sentence of a review that shows a feeling about an aspect. */
export interface AspectQuote {
  readonly text: string;
  /** Stars, NaN where there are none. */
  readonly rating: number;
}

/** Reviews that praise and blame an aspect in one month. */
export interface AspectMonth {
  /** Year × 12 + month, January 0. */
  readonly month: number;
  readonly praised: number;
  readonly blamed: number;
}

/** What a group of reviews says of one aspect. */
export interface AspectSummary {
  readonly aspect: Aspect;
  /** Reviews that praise it, and that blame it; some do both. */
  readonly praised: number;
  readonly blamed: number;
  readonly praise: AspectQuote | null;
  readonly complaint: AspectQuote | null;
  /** The last twelve months of the reviews, oldest first; empty where they have no dates. */
  readonly months: readonly AspectMonth[];
}

/** Fewer reviews than this are an opinion and no finding. */
const fewestReviews = 3;
const monthsShown = 12;

/**
 * What the given reviews say of each aspect, the most spoken of first. Copies of one text count once.
 *
 * @param weights what each review's say weighs (see voiceWeights). @param typical how near each of `group` is to the
 *   middle of what the group writes, by position; quotes are taken from there, of reviews that say it plainly and whose
 *   stars agree where there are any.
 */
export function aspectSummaries(
  reviews: Reviews,
  reading: VoiceReading,
  weights: Float64Array,
  languageOf: (review: number) => string,
  group: readonly number[],
  typical: ArrayLike<number> | null,
): AspectSummary[] {
  const lastMonth = group.reduce((last, r) => Math.max(last, monthOf(reviews.at[r]!)), -1);
  const says = (masks: Uint32Array, a: number, r: number): boolean => ((masks[r]! >> a) & 1) === 1;
  const count = (masks: Uint32Array, a: number, of: readonly number[]): number =>
    Math.round(of.reduce((sum, r) => sum + (says(masks, a, r) ? weights[r]! : 0), 0));
  /** A sentence that stands under one aspect shows another only where nothing else does. */
  const shown = new Set<string>();
  const quote = (masks: Uint32Array, a: number, feeling: 1 | -1): AspectQuote | null => {
    const order = group
      .map((r, i) => ({ r, i }))
      .filter(({ r }) => says(masks, a, r))
      .map(({ r, i }) => ({
        r,
        near:
          (typical?.[i] ?? 0) +
          starsAgree(reviews.rating[r]!, feeling) +
          plain * (reading.clarity[clarityPlace(reading, r, a, feeling)]! / 255),
      }))
      .sort((x, y) => y.near - x.near || x.r - y.r);
    let repeated: AspectQuote | null = null;
    for (const { r } of order.slice(0, quotesTried)) {
      const text = aspectExcerpt(reviewText(reviews, r), languageOf(r), a, feeling, reading.titlesOf(r));
      if (text === null) continue;
      const found = { text, rating: reviews.rating[r]! };
      if (shown.has(text)) {
        repeated ??= found;
        continue;
      }
      shown.add(text);
      return found;
    }
    return repeated;
  };
  return aspectKeys
    .map((aspect, a) => ({
      a,
      aspect,
      praised: count(reading.praised, a, group),
      blamed: count(reading.blamed, a, group),
    }))
    .filter(({ praised, blamed }) => praised + blamed >= fewestReviews)
    .sort((x, y) => y.praised + y.blamed - x.praised - x.blamed)
    .map(
      ({ a, ...counted }): AspectSummary => ({
        ...counted,
        praise: quote(reading.praised, a, 1),
        complaint: quote(reading.blamed, a, -1),
        months: Array.from({ length: lastMonth < 0 ? 0 : monthsShown }, (_, i) => {
          const month = lastMonth - monthsShown + 1 + i;
          const own = group.filter((r) => monthOf(reviews.at[r]!) === month);
          return { month, praised: count(reading.praised, a, own), blamed: count(reading.blamed, a, own) };
        }),
      }),
    );
}

/** A complaint out of a review of five stars is rarely the one that shows the matter best; three stars say neither. */
function starsAgree(rating: number, feeling: 1 | -1): number {
  if (Number.isNaN(rating)) return 0;
  return 1 + Math.sign(rating - 3) * feeling;
}

/** A plain sentence matters as much as one from the very middle of what is written. */
const plain = 1;
/** Reviews in which a sentence is looked for that shows the feeling by itself. */
const quotesTried = 12;

/** -1 without a date. */
function monthOf(at: number): number {
  if (Number.isNaN(at)) return -1;
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
