import { type ContentVectors, productVectors } from '../../domain/recommend/models/content-vectors';
import { matchingSentences } from '../../domain/recommend/reasons/matching-sentences';
import { shareWords } from '../../domain/voice/shared-words';
import type { Shop } from '../../domain/shop/shop';
import { centreOn } from '../../domain/text/centre-by-language';
import type { ShopTexts } from '../../domain/text/collect-texts';
import type { OwnSentence } from '../../domain/voice/own-sentences';
import { type CentredReading, productTexts } from './reading';

/**
 * Of each of `offered` the position of the sentence that speaks for it, -1 for none, see `matchingSentences`.
 *
 * @param vectors sentences × dimensions of the reading, as the encoder has them.
 */
export type SentenceMatcher = (
  sentences: readonly OwnSentence[],
  vectors: Float32Array,
  offered: Int32Array,
) => Int32Array;

/** Matches what customers wrote with what one reading says of the products. */
export function sentenceMatcher(shop: Shop, texts: ShopTexts, reading: CentredReading): SentenceMatcher {
  const described = describedProducts(shop, texts, reading);
  return (sentences, vectors, offered) => {
    const centred = new Float32Array(vectors.length);
    const languages = sentences.map(({ language }) => language);
    centreOn(reading.means, vectors, languages, centred);
    const about = sentences.map(({ product }) => product);
    const speaksOf = shareWords(sentences, shop.products);
    return matchingSentences(about, speaksOf, centred, described, offered);
  };
}

/** What the shop's own words say of each product; where it has none for any, what reviews say of them. */
function describedProducts(shop: Shop, texts: ShopTexts, reading: CentredReading): ContentVectors {
  const mentions = productTexts(shop, texts, reading);
  const products = shop.products.ids.length;
  const shopWords = productVectors(mentions, products, () => true);
  return shopWords.counts.some((count) => count > 0) ? shopWords : productVectors(mentions, products);
}
