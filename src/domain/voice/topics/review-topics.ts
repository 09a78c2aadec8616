import { writtenAs } from '../../label/keywords/tokens';
import { isQuotable } from '../../text/quotable';
import type { Shop } from '../../shop/shop';
import type { SentenceSample } from './sentence-sample';
import type { SentenceTopic } from './sentence-topics';

/** What the reviews speak of beside the aspects of the catalogue, and from how many of them that is known. */
export interface ReviewTopics {
  /** Reviews that were looked at for it, and all that have a text. */
  readonly looked: number;
  readonly written: number;
  /** The most spoken of first. */
  readonly topics: readonly ReviewTopic[];
}

export interface ReviewTopic {
  /** One or two things that name it, in the language of its reviews. */
  readonly terms: readonly string[];
  /** Reviews that speak of it, of those looked at. */
  readonly reviews: number;
  /** Sentences nearest its centre, those that hold a term that names it first. */
  readonly quotes: readonly string[];
  /** Segments by code with the sentence of their own that is nearest its centre, and products by title; the most first. */
  readonly segments: readonly { readonly code: number; readonly reviews: number; readonly quote: string }[];
  readonly products: readonly { readonly title: string; readonly reviews: number }[];
}

const topicsShown = 10;
const quotesShown = 2;
const productsShown = 3;
/** Reviews of a segment or product on a topic: fewer are an opinion. */
const fewestReviews = 3;

/**
 * Counts who speaks of which topic.
 *
 * @param labels segment of each customer. @param codes code of each segment.
 */
export function reviewTopics(
  { reviews, products }: Shop,
  sample: SentenceSample,
  topics: readonly SentenceTopic[],
  labels: Int32Array,
  codes: readonly number[],
): ReviewTopics {
  const textOf = (sentence: number): string => sample.texts[sentence]!;
  const counted = topics.map(({ terms, sentences }): ReviewTopic => {
    const own = new Set(sentences.map((sentence) => sample.review[sentence]!));
    const codeOf = (review: number): number | undefined => {
      const customer = reviews.customer[review]!;
      return customer < 0 ? undefined : codes[labels[customer]!];
    };
    const bySegment = new Map<number, number>();
    const byProduct = new Map<number, number>();
    for (const review of own) {
      const code = codeOf(review);
      if (code !== undefined) bySegment.set(code, (bySegment.get(code) ?? 0) + 1);
      const product = reviews.product[review]!;
      if (product >= 0) byProduct.set(product, (byProduct.get(product) ?? 0) + 1);
    }
    return {
      terms,
      reviews: own.size,
      quotes: quotesOf(terms, sentences.map(textOf)),
      segments: mostFirst(bySegment).map(([code, count]) => {
        const ofSegment = sentences.filter((each) => codeOf(sample.review[each]!) === code);
        return { code, reviews: count, quote: quotesOf(terms, ofSegment.map(textOf))[0]! };
      }),
      products: mostFirst(byProduct)
        .slice(0, productsShown)
        .map(([product, count]) => ({
          title: products.title[product]! || products.ids[product]!,
          reviews: count,
        })),
    };
  });
  const shown = counted.sort((a, b) => b.reviews - a.reviews).slice(0, topicsShown);
  return { looked: sample.looked, written: sample.written, topics: shown };
}

/** Whoever reads a quote under a name looks for the name in it. */
function quotesOf(terms: readonly string[], sentences: readonly string[]): string[] {
  const named = new RegExp(terms.map(writtenAs).join('|'), 'iu');
  const holds = (sentence: string): boolean => named.test(sentence);
  const inOrder = [...sentences.filter(holds), ...sentences.filter((sentence) => !holds(sentence))];
  return [...inOrder.filter(isQuotable), ...inOrder.filter((sentence) => !isQuotable(sentence))].slice(
    0,
    quotesShown,
  );
}

function mostFirst(counts: ReadonlyMap<number, number>): [number, number][] {
  return [...counts].filter(([, count]) => count >= fewestReviews).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}
