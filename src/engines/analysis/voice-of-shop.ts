import type { TextLanguages } from '../../domain/label/keywords/term-index';
import type { Shop } from '../../domain/shop/shop';
import { copiedTexts, voiceWeights } from '../../domain/voice/copied-texts';
import { readVoice } from '../../domain/voice/read-voice';
import { type ShopVoice, shopVoice } from '../../domain/voice/shop-voice';

/** What the reviews say, whatever the segments are. */
export function voiceOfShop(shop: Shop, { ofReview }: TextLanguages): ShopVoice | null {
  if (shop.reviews.count === 0) return null;
  const copied = copiedTexts(shop.reviews);
  const weights = voiceWeights(shop.reviews, copied);
  return shopVoice(shop, readVoice(shop.reviews, ofReview), weights, copied, ofReview);
}
