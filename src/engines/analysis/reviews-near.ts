import type { ReviewsNear } from '../../contracts/analysis-api';
import { reviewText } from '../../domain/voice/read-voice';
import type { Shop } from '../../domain/shop/shop';
import type { ShopTexts } from '../../domain/text/collect-texts';
import type { CentredReading, ReadSentences } from './reading';

interface NearInput {
  readonly shop: Shop;
  readonly texts: ShopTexts;
  readonly reading: CentredReading;
  /** Sentences that are known by themselves, of which the nearest speaks for its review. */
  readonly sentences: ReadSentences | null;
}

const mostQuotes = 3;

/**
 * Who wrote about what some words are about: reviews of which the vector, or that of one of their sampled sentences, is so
 * near to the words' (cosine). Reviews are centred on their languages, and the words on short remarks of any matter: what
 * short texts have in common would make the shortest reviews the nearest to whatever is asked.
 *
 * Nearness tells of the matter and not of the opinion: 'too dear' finds 'cheap' too.
 *
 * @param words their vector, as the encoder of the reading has it. @param remarks those of the remarks (`shortRemarks`).
 * @param least cosine from which a review counts.
 */
export function reviewsNear(
  input: NearInput,
  words: Float32Array,
  remarks: readonly Float32Array[],
  least: number,
): ReviewsNear {
  const { reviews, customers } = input.shop;
  const nearness = nearnessOfReviews(input, words, remarks);
  const marked = new Uint8Array(customers.ids.length);
  const found: number[] = [];
  nearness.forEach((each, review) => {
    const customer = reviews.customer[review]!;
    if (each < least || customer < 0) return;
    marked[customer] = 1;
    found.push(review);
  });
  found.sort((a, b) => nearness[b]! - nearness[a]! || a - b);
  const quotes = new Map<string, string>();
  for (const review of found) {
    if (quotes.size === mostQuotes) break;
    const text = reviewText(reviews, review);
    if (!quotes.has(text)) quotes.set(text, customers.ids[reviews.customer[review]!]!);
  }
  return {
    marked,
    reviews: found.length,
    quotes: Array.from(quotes, ([text, customerId]) => ({ text, customerId })),
  };
}

/** Cosine of each review, or of the nearest of its sentences, with the words; -1 for one without a text. */
export function nearnessOfReviews(
  { texts, reading, sentences }: Omit<NearInput, 'shop'>,
  words: Float32Array,
  remarks: readonly Float32Array[],
): Float32Array {
  const asked = beside(words, remarks);
  const near = new Map<number, number>();
  const nearnessOf = (text: number) => {
    const known = near.get(text);
    if (known !== undefined) return known;
    const found = product(reading.vectors, text, asked);
    near.set(text, found);
    return found;
  };
  const nearness = Float32Array.from(texts.textOfReview, (text) => (text < 0 ? -1 : nearnessOf(text)));
  sentences?.sample.review.forEach((review, s) => {
    nearness[review] = Math.max(nearness[review]!, product(sentences.vectors.values, s, asked));
  });
  return nearness;
}

/** A vector less the mean of others, of length 1; all zeros where it is their mean. */
function beside(vector: Float32Array, others: readonly Float32Array[]): Float32Array {
  const turned = vector.map(
    (each, d) => each - others.reduce((sum, other) => sum + other[d]!, 0) / Math.max(1, others.length),
  );
  const length = Math.hypot(...turned) || 1;
  return turned.map((each) => each / length);
}

/** Of a row and a vector, both of length 1. */
function product(rows: Float32Array, row: number, vector: Float32Array): number {
  const from = row * vector.length;
  let sum = 0;
  for (let d = 0; d < vector.length; d++) sum += rows[from + d]! * vector[d]!;
  return sum;
}
