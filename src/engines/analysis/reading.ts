import type { Adapted } from '../../domain/adapt/adapt-report';
import { applyMap } from '../../domain/adapt/apply-map';
import { type FeatureBlock, vectorColumns } from '../../domain/behaviour/features';
import type { ProductTexts } from '../../domain/recommend/models/content-vectors';
import { serviceLines } from '../../domain/shop/service-lines';
import type { Shop } from '../../domain/shop/shop';
import {
  centreByLanguage,
  centreOn,
  fewTexts,
  type LanguageMeans,
  meansByLanguage,
} from '../../domain/text/centre-by-language';
import type { Matrix } from '../../domain/math/matrix';
import type { SentenceSample } from '../../domain/voice/topics/sentence-sample';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { ownDirections, productWording, type ReviewsOfProducts } from '../../domain/text/product-wording';

/** The texts' vectors, each centred on its language: what every later stage compares. */
export interface CentredReading {
  readonly dimensions: number;
  /** texts × dimensions. */
  readonly vectors: Float32Array;
  /** What reviews of each language were centred on, for sentences that are read later. */
  readonly means: LanguageMeans;
}

/** The sampled sentences of the reviews, and the vector of each. */
export interface ReadSentences {
  readonly sample: SentenceSample;
  readonly vectors: Matrix;
}

/**
 * Centres a reading. Shops describe products in another tone than customers write reviews, so each
 * language's product texts have a mean of their own. Done in place: the vectors of 100,000 texts take 150 MB and more.
 */
export function centreReading(texts: ShopTexts, dimensions: number, vectors: Float32Array): CentredReading {
  const inReviews = new Uint8Array(texts.texts.length);
  for (const text of texts.textOfReview) if (text >= 0) inReviews[text] = 1;
  const groups = texts.languages.map((language, i) =>
    inReviews[i] === 1 ? language : `${language} product`,
  );
  const means = meansByLanguage(vectors, dimensions, groups);
  centreOn(means, vectors, groups);
  return { dimensions, vectors, means };
}

/** The reading turned by a map, beside the one before. */
export function turnedReading(reading: CentredReading, map: Float32Array): CentredReading {
  const vectors = reading.vectors.slice();
  applyMap(map, reading.dimensions, vectors);
  return { ...reading, vectors };
}

/**
 * The texts as an encoder with another layer read them, found by their hashes; null where it never read some of them, for
 * whose vectors there is nothing to compare with.
 */
export function newlyRead(
  reading: CentredReading,
  { hashes }: Pick<ShopTexts, 'hashes'>,
  read: NonNullable<Adapted['read']>,
): CentredReading | null {
  const { dimensions } = reading;
  const rowOf = new Map(read.hashes.map((hash, row) => [hash, row]));
  const vectors = new Float32Array(hashes.length * dimensions);
  for (const [text, hash] of hashes.entries()) {
    const row = rowOf.get(hash);
    if (row === undefined) return null;
    vectors.set(read.vectors.subarray(row * dimensions, (row + 1) * dimensions), text * dimensions);
  }
  return { ...reading, vectors };
}

/** Centres the vectors of sentences on their languages, in place. */
export function centreSentences(
  sample: SentenceSample,
  columns: number,
  vectors: Float32Array,
): ReadSentences {
  const values = centreByLanguage(vectors, columns, sample.languages, fewTexts, vectors);
  return { sample, vectors: { rows: sample.texts.length, columns, values } };
}

/**
 * What each customer writes about and how much of what is written is about the product, a share taken out; NaN for who
 * wrote nothing. Null without reviews of a customer.
 */
export function textBlock(
  shop: Shop,
  texts: ShopTexts,
  { dimensions, vectors }: CentredReading,
): TextOfShop | null {
  const rows = shop.customers.ids.length;
  const { product, customer, at } = shop.reviews;
  const reviews = { text: texts.textOfReview, product, customer };
  if (!reviews.text.some((text, review) => text >= 0 && customer[review]! >= 0)) return null;
  const wording = productWording(vectors, dimensions, reviews, shop.products.ids.length);
  const blockOf = (some: ReviewsOfProducts): FeatureBlock => ({
    block: 'text',
    rows,
    columns: vectorColumns(dimensions),
    values: ownDirections(vectors, dimensions, some, rows, wording),
  });
  return {
    block: blockOf(reviews),
    productShare: wording.share,
    place: (until) =>
      blockOf({ ...reviews, customer: customer.map((c, review) => (at[review]! < until ? c : -1)) }),
  };
}

/** What customers write: the block, the share of it that was their products', and the same of what stood before an instant. */
export interface TextOfShop {
  readonly block: FeatureBlock;
  readonly productShare: number;
  readonly place: (until: number) => FeatureBlock;
}

/**
 * Who mentions which product in which text, for the content model: the shop's own words, then the reviews.
 * Postage and other service lines count as no product, so that nothing makes them known to a recommender.
 */
export function productTexts(
  shop: Shop,
  texts: ShopTexts,
  { dimensions, vectors }: CentredReading,
): ProductTexts {
  const { reviews } = shop;
  const isService = serviceLines(shop.products);
  const own = texts.textOfProduct;
  const mentions: [product: number, customer: number, text: number][] = [];
  own.forEach((text, product) => {
    if (text >= 0 && isService[product] === 0) mentions.push([product, -1, text]);
  });
  texts.textOfReview.forEach((text, i) => {
    const product = reviews.product[i]!;
    if (text >= 0) mentions.push([isService[product] === 1 ? -1 : product, reviews.customer[i]!, text]);
  });
  return {
    vectors: { rows: texts.texts.length, columns: dimensions, values: vectors },
    product: Int32Array.from(mentions, ([product]) => product),
    customer: Int32Array.from(mentions, ([, customer]) => customer),
    text: Int32Array.from(mentions, ([, , text]) => text),
  };
}
