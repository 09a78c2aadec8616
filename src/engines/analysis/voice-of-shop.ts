import type { TermIndex, TextLanguages } from '../../domain/label/keywords/term-index';
import type { ReviewVectors } from '../../domain/label/quotes/review-centrality';
import type { Shop } from '../../domain/shop/shop';
import { copiedTexts, voiceWeights } from '../../domain/voice/copied-texts';
import { learnFeeling } from '../../domain/voice/feeling-head';
import { otherMatters } from '../../domain/voice/other-matters';
import { readVoice } from '../../domain/voice/read-voice';
import { type ShopVoice, shopVoice } from '../../domain/voice/shop-voice';

/** What the reviews say, whatever the segments are. */
export function voiceOfShop(
  shop: Shop,
  { ofReview }: TextLanguages,
  terms: TermIndex,
  vectors: ReviewVectors | undefined,
  seed: number,
): ShopVoice | null {
  if (shop.reviews.count === 0) return null;
  const copied = copiedTexts(shop.reviews);
  const weights = voiceWeights(shop.reviews, copied);
  const reading = readVoice(shop, ofReview);
  const feeling = vectors ? learnFeeling(shop.reviews, reading, vectors, ofReview, seed) : null;
  return {
    ...shopVoice(shop, reading, weights, copied, ofReview, feeling, vectors),
    others: otherMatters(terms, reading),
  };
}
