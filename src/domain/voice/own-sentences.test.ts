import { describe, expect, it } from 'vitest';
import { tinyShop, type TinyReview } from '../label/fixtures/tiny-shop';
import { ownSentences } from './own-sentences';

const brands = ['Aurora', 'Borealis', ''];

function sentences(reviews: readonly TinyReview[], customer = 0, language = 'en'): string[] {
  const tiny = tinyShop({ customers: 3, titles: ['Lamp', 'Kettle', 'Cup'], reviews });
  const shop = { ...tiny, products: { ...tiny.products, brand: brands } };
  return ownSentences(shop, () => language, customer).map(({ text }) => text);
}

const one = (text: string, rating?: number): TinyReview => ({
  customer: 0,
  product: 0,
  text,
  ...(rating !== undefined && { rating }),
});

describe('the sentences that a customer may be told she wrote', () => {
  it('are whole sentences of her own reviews, never another’s', () => {
    const hers = one('I love warm light in the evening. It is beautiful on my desk. Nice.', 5);
    const other: TinyReview = {
      customer: 1,
      product: 0,
      rating: 5,
      text: 'The colours of this lamp are wonderful.',
    };
    expect(sentences([hers, other])).toEqual([
      'I love warm light in the evening.',
      'It is beautiful on my desk.',
    ]);
    expect(sentences([hers, other], 2)).toEqual([]);
  });

  it('are none that says the name of the product alone', () => {
    const tiny = tinyShop({
      customers: 1,
      titles: ['Aurora Evening Lamp with Warm Light, 0.5 m'],
      reviews: [one('Evening lamp with warm light. It is beautiful on my desk.', 5)],
    });
    expect(ownSentences(tiny, () => 'en', 0).map(({ text }) => text)).toEqual([
      'It is beautiful on my desk.',
    ]);
  });

  it('are none of a customer who only complained', () => {
    const complaint = 'I love warm light in the evening. The lamp broke after two days.';
    expect(sentences([one(complaint, 2), one('The evening light is what I bought it for.', 3)])).toEqual([]);
    // Without stars the words tell.
    expect(sentences([one(complaint)])).toEqual(['I love warm light in the evening.']);
    expect(sentences([one('I hate this lamp from all my heart.', 5)])).toEqual([]);
  });

  it('name no other product: neither a rival’s brand nor a comparison with what nobody knows', () => {
    expect(
      sentences([
        one('The Borealis kettle in my kitchen is wonderful.', 5),
        one('Much brighter than the one from Zenith that I had.', 5),
        one('I switched from a competitor and love the light.', 5),
        one('My Aurora gives wonderful warm light.', 5),
      ]),
    ).toEqual(['My Aurora gives wonderful warm light.']);
  });

  it('speak of no matter of the shop’s: service, delivery, price', () => {
    expect(
      sentences([
        one('The customer service was wonderful and solved it at once.', 5),
        one('Delivery was fast and everything came on time.', 5),
        one('A wonderful lamp at a great price.', 5),
      ]),
    ).toEqual([]);
    expect(sentences([one('打电话过去，客服听得很认真，当场就解决了。', 5)], 0, 'zh')).toEqual([]);
  });

  it('wish, suppose and ask nothing', () => {
    expect(
      sentences([
        one('Does anybody know how bright this lamp is?', 5),
        one('I wish it came with a warm red shade.', 5),
      ]),
    ).toEqual([]);
  });

  it('are masked as the review is, and are Chinese where she wrote Chinese', () => {
    expect(sentences([one('Write to me at [email], I love this warm light.', 5)])).toEqual([
      'Write to me at [email], I love this warm light.',
    ]);
    expect(sentences([one('晚上用这盏灯看书特别舒服。比别家的亮多了，很喜欢。', 5)], 0, 'zh')).toEqual([
      '晚上用这盏灯看书特别舒服。',
    ]);
  });

  it('are none in a language whose words of blame nobody wrote down', () => {
    expect(sentences([one('Ich liebe warmes Licht am Abend sehr.', 5)], 0, 'de')).toEqual([]);
  });
});
