import { centralityOf, type ReviewVectors } from '../label/quotes/review-centrality';
import type { Shop } from '../shop/shop';
import { type AspectSummary, aspectSummaries } from './aspect-summaries';
import { type Contradiction, contradictions } from './contradictions';
import type { Feeling } from './feeling-head';
import type { FeelingQuality } from './feeling-quality';
import type { CopiedText } from './copied-texts';
import type { OtherMatters } from './other-matters';
import type { ProductVoice } from './product-voices';
import type { VoiceReading } from './read-voice';
import { type StarCounts, starCounts } from './star-counts';
import type { ReviewTopics } from './topics/review-topics';

/** What a shop's reviews say as a whole, joined to customers or not. */
export interface ShopVoice {
  /** Reviews with a text, of these read by the words of their language, and of all those without a customer. */
  readonly reviews: number;
  readonly read: number;
  readonly unjoined: number;
  /** Stars of all of them; missing where none has any, and in a run of an old version. */
  readonly stars?: StarCounts;
  readonly aspects: readonly AspectSummary[];
  /** The products with most to say of them, the most blamed first. */
  readonly products: readonly ProductVoice[];
  /** Five stars and a complaint, or one star and praise. */
  readonly contradictions: readonly Contradiction[];
  readonly copied: readonly Suspicion[];
  /** What pleased and displeased reviews speak of that is no aspect of the catalogue. */
  readonly others?: OtherMatters;
  /** What their sentences speak of beside the aspects; missing where sentences were not read. */
  readonly topics?: ReviewTopics;
  /** How well pleased reviews are told from displeased ones; null where there was too little to learn from. */
  readonly feeling: FeelingQuality | null;
  /** Reviews without stars of which the feeling was told, and how many of them are pleased. */
  readonly withoutStars: { readonly reviews: number; readonly pleased: number };
}

/** One text that several accounts handed in. */
export interface Suspicion {
  readonly text: string;
  readonly accounts: number;
}

const productsShown = 20;
const copiesShown = 10;
/** Characters of a copied text that tell which it is. */
const copyLength = 160;

/**
 * What the reviews say of the shop and of its products, whoever wrote them: nameless ones count here too.
 * @param products what they say of each.
 */
export function shopVoice(
  shop: Shop,
  reading: VoiceReading,
  weights: Float64Array,
  copied: readonly CopiedText[],
  languageOf: (review: number) => string,
  feeling: Feeling | null,
  vectors: ReviewVectors | undefined,
  products: readonly ProductVoice[],
): ShopVoice {
  const { reviews } = shop;
  const group: number[] = [];
  let [written, unjoined] = [0, 0];
  for (let r = 0; r < reviews.count; r++) {
    if (reviews.text[r] === '') continue;
    written++;
    if (reviews.customer[r]! < 0) unjoined++;
    if (reading.read[r] === 1) group.push(r);
  }
  const typical = vectors === undefined ? null : centralityOf(group, vectors);
  const stars = starCounts(reviews.rating, reviews.rating.keys());
  return {
    reviews: written,
    read: group.length,
    unjoined,
    ...(stars && { stars }),
    aspects: aspectSummaries(reviews, reading, weights, languageOf, group, typical),
    products: products.slice(0, productsShown),
    contradictions: contradictions(shop, reading, languageOf, group, feeling),
    feeling: feeling?.quality ?? null,
    withoutStars: withoutStars(shop, feeling),
    copied: copied.slice(0, copiesShown).map(({ text, customers }) => ({
      text: text.length > copyLength ? `${text.slice(0, copyLength)}…` : text,
      accounts: customers.length,
    })),
  };
}

function withoutStars({ reviews }: Shop, feeling: Feeling | null): ShopVoice['withoutStars'] {
  let [told, pleased] = [0, 0];
  feeling?.pleased.forEach((probability, r) => {
    if (!Number.isNaN(reviews.rating[r]!) || Number.isNaN(probability)) return;
    told++;
    if (probability >= 0.5) pleased++;
  });
  return { reviews: told, pleased };
}
