import { describe, expect, it } from 'vitest';
import type { Shop } from '../shop/shop';
import { collectTexts, joinText } from './collect-texts';
import { hashText } from './hash-text';

function shopOf(reviews: readonly [string, string][], products: readonly [string, string][]): Shop {
  const none = { int: new Int32Array(0), float: new Float64Array(0) };
  const blank = products.map(() => '');
  return {
    customers: { ids: [], attributes: [], spend: new Float64Array() },
    products: {
      ids: products.map((_, i) => `p${i}`),
      title: products.map(([title]) => title),
      description: products.map(([, description]) => description),
      category: blank,
      brand: blank,
      imageUrl: blank,
      price: none.float,
      rating: none.float,
      ratingCount: none.int,
      stock: none.float,
      cost: none.float,
    },
    orderLines: {
      count: 0,
      customer: none.int,
      product: none.int,
      order: none.int,
      quantity: none.float,
      amount: none.float,
      at: none.float,
    },
    returns: { count: 0, customer: none.int, product: none.int, quantity: none.float, at: none.float },
    reviews: {
      count: reviews.length,
      customer: none.int,
      product: none.int,
      rating: none.float,
      at: none.float,
      title: reviews.map(([title]) => title),
      text: reviews.map(([, text]) => text),
    },
    events: {
      count: 0,
      customer: none.int,
      product: none.int,
      type: new Uint8Array(0),
      at: none.float,
      dwellSeconds: none.float,
    },
    currency: '',
  };
}

describe('collectTexts', () => {
  const shop = shopOf(
    [
      ['Great', 'It works and I like it'],
      ['', ''],
      ['Great', 'It works and I like it'],
      ['', '质量很好'],
    ],
    [
      ['Guitar', 'With a case'],
      ['', ''],
      ['', '质量很好'],
    ],
  );
  const collected = collectTexts(shop);

  it('keeps every distinct text once, reviews first', () => {
    expect(collected.texts).toEqual(['Great. It works and I like it', '质量很好', 'Guitar. With a case']);
  });

  it('says which text each review and product has, -1 for none', () => {
    expect([...collected.textOfReview]).toEqual([0, -1, 0, 1]);
    expect([...collected.textOfProduct]).toEqual([2, -1, 1]);
  });

  it('has hash and language of each text', () => {
    expect(collected.hashes).toEqual(collected.texts.map(hashText));
    expect(collected.languages).toEqual(['en', 'zh', 'en']);
  });

  it('is empty for a shop without texts', () => {
    expect(collectTexts(shopOf([], [])).texts).toEqual([]);
  });
});

describe('joinText', () => {
  it('puts a full stop between title and text, unless the title has its own mark', () => {
    expect(joinText('Great', 'Works.')).toBe('Great. Works.');
    expect(joinText('Great!', 'Works.')).toBe('Great! Works.');
    expect(joinText('很好！', '物流快')).toBe('很好！ 物流快');
    expect(joinText('货真价实', '物流快。')).toBe('货真价实。物流快。');
  });

  it('does not say a title twice that the text begins with', () => {
    expect(joinText('Works well', 'Works well for me')).toBe('Works well for me');
    expect(joinText('Same', 'Same')).toBe('Same');
  });

  it('takes what there is', () => {
    expect(joinText(' Title ', '')).toBe('Title');
    expect(joinText('', ' text ')).toBe('text');
    expect(joinText('', '')).toBe('');
  });
});
