import { type Aspect, aspectKeys } from '../lexicon/voice';
import type { Shop } from '../shop/shop';
import type { VoiceReading } from './read-voice';

/** What the reviews of one product praise and blame, the most spoken of first. */
export interface ProductVoice {
  readonly productId: string;
  readonly title: string;
  readonly reviews: number;
  readonly praised: readonly { readonly aspect: Aspect; readonly reviews: number }[];
  readonly blamed: readonly { readonly aspect: Aspect; readonly reviews: number }[];
}

/** Reviews of a product that make a finding, and of these that agree on an aspect. */
export const fewestOfProduct = 3;
const fewestAgreeing = 2;
const aspectsOfProduct = 3;

/**
 * What reviews say of each product of which enough were read and some agree, the most blamed first, nameless reviews
 * included. @param weights what each review's say weighs (see voiceWeights).
 */
export function productVoices(
  { reviews, products }: Shop,
  reading: VoiceReading,
  weights: Float64Array,
): ProductVoice[] {
  const byProduct = new Map<number, number[]>();
  for (let r = 0; r < reviews.count; r++) {
    const product = reviews.product[r]!;
    if (product < 0 || reading.read[r] !== 1 || reviews.text[r] === '') continue;
    const own = byProduct.get(product);
    if (own === undefined) byProduct.set(product, [r]);
    else own.push(r);
  }
  const strongest = (masks: Uint32Array, own: readonly number[]) =>
    aspectKeys
      .map((aspect, a) => ({
        aspect,
        reviews: Math.round(own.reduce((sum, r) => sum + ((masks[r]! >> a) & 1) * weights[r]!, 0)),
      }))
      .filter((each) => each.reviews >= fewestAgreeing)
      .sort((x, y) => y.reviews - x.reviews)
      .slice(0, aspectsOfProduct);
  const total = (list: ProductVoice['blamed']): number => list.reduce((sum, each) => sum + each.reviews, 0);
  return [...byProduct]
    .filter(([, own]) => own.length >= fewestOfProduct)
    .map(([product, own]) => ({
      productId: products.ids[product]!,
      title: products.title[product]!,
      reviews: own.length,
      praised: strongest(reading.praised, own),
      blamed: strongest(reading.blamed, own),
    }))
    .filter(({ praised, blamed }) => praised.length + blamed.length > 0)
    .sort((x, y) => total(y.blamed) - total(x.blamed) || total(y.praised) - total(x.praised));
}
