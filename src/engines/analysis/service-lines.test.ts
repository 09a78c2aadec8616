import { describe, expect, it } from 'vitest';
import { tinyShop } from '../../domain/label/fixtures/tiny-shop';
import { collectTexts } from '../../domain/text/collect-texts';
import { shopEntities } from './entities';
import { centreReading, productTexts } from './reading';

const shop = tinyShop({
  customers: 1,
  titles: ['POSTAGE', 'Walnut lamp'],
  orders: [
    { customer: 0, product: 0, amount: 4 },
    { customer: 0, product: 1, amount: 30 },
  ],
  reviews: [{ customer: 0, text: 'It glows' }],
});

describe('lines of the invoice that are no products', () => {
  it('are mentioned by no text, so that no recommender knows them', () => {
    const texts = collectTexts(shop);
    const reading = centreReading(texts, 2, new Float32Array(texts.texts.length * 2));
    const { product } = productTexts(shop, texts, reading);
    expect([...product]).not.toContain(0);
    expect([...product]).toContain(1);
  });

  it('stand in no history', () => {
    expect([...shopEntities(shop, []).historyProducts]).toEqual([1]);
  });
});
