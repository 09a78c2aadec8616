import { describe, expect, it } from 'vitest';
import fixture from '../fixtures/class-tfidf.json';
import { tinyShop, unknownLanguages } from '../fixtures/tiny-shop';
import { chooseKeywords } from './choose-keywords';
import { classTfIdf } from './class-tf-idf';
import { countTerms } from './count-terms';
import { indexTerms } from './term-index';
import { isHan } from './tokens';
import { seededRandom } from '../../math/random';

describe('classTfIdf', () => {
  it('agrees with a hand-computed example', () => {
    // Classes of 4 and 2 words, A = 3; term totals 3, 2, 1.
    const weights = classTfIdf(Int32Array.of(3, 1, 0, 0, 1, 1), 2, 3);
    expect(weights[0]).toBeCloseTo((3 / 4) * Math.log(1 + 3 / 3), 12);
    expect(weights[1]).toBeCloseTo((1 / 4) * Math.log(1 + 3 / 2), 12);
    expect(weights[2]).toBe(0);
    expect(weights[5]).toBeCloseTo((1 / 2) * Math.log(1 + 3 / 1), 12);
  });

  it("agrees with BERTopic's formula", () => {
    const weights = classTfIdf(Int32Array.from(fixture.counts), fixture.classes, fixture.terms);
    fixture.weights.forEach((weight, i) => {
      expect(weights[i]).toBeCloseTo(weight, 9);
    });
  });
});

describe('countTerms', () => {
  it('counts a term once a customer, over reviews and bought titles', () => {
    const shop = tinyShop({
      customers: 2,
      titles: ['Walnut lamp'],
      reviews: [
        { customer: 0, text: 'lamp lamp lamp' },
        { customer: 0, text: 'the lamp glows' },
      ],
      orders: [
        { customer: 0, product: 0, amount: 1 },
        { customer: 1, product: 0, amount: 1 },
      ],
    });
    const index = indexTerms(shop, unknownLanguages);
    const { counts } = countTerms(shop, index, Int32Array.of(0, 1), 2);
    const of = (term: string, segment: number) =>
      counts[segment * index.terms.length + index.terms.indexOf(term)];
    expect([of('lamp', 0), of('lamp', 1), of('glows', 0), of('glows', 1), of('walnut', 1)]).toEqual([
      1, 1, 1, 0, 1,
    ]);
  });
});

describe('indexTerms', () => {
  it('takes no terms from the titles of service lines', () => {
    const shop = tinyShop({
      customers: 1,
      titles: ['DOTCOM POSTAGE', 'Postage stamp tin', 'Carriage'],
      orders: [{ customer: 0, product: 0, amount: 1 }],
    });
    const { terms } = indexTerms(shop, unknownLanguages);
    expect(terms).toContain('stamp');
    expect(terms).not.toContain('dotcom');
    expect(terms).not.toContain('carriage');
  });
});

const half = (n: number): Int32Array => Int32Array.from({ length: n }, (_, i) => (i < n / 2 ? 0 : 1));

describe('chooseKeywords', () => {
  const english = ['Fresh espresso with crema', 'The espresso grinder hums', 'Espresso crema every morning'];
  const garden = [
    'My tomatoes grew tall',
    'Tomatoes and basil in the garden',
    'The garden hose fits the basil',
  ];
  const shop = tinyShop({
    customers: 24,
    reviews: Array.from({ length: 24 }, (_, i) => ({
      customer: i,
      text: `${(i < 12 ? english : garden)[i % 3]!} and a parcel came`,
    })),
  });
  const index = indexTerms(shop, unknownLanguages);
  const [coffee, plants] = chooseKeywords(index, countTerms(shop, index, half(24), 2));

  it('gives a crowd cut in two no words, though by chance some are ahead', () => {
    const titles = Array.from(
      { length: 60 },
      (_, i) => `thing${String.fromCharCode(97 + (i % 26))}${i < 26 ? 'x' : i < 52 ? 'y' : 'z'}`,
    );
    const random = seededRandom(3);
    const crowd = tinyShop({
      customers: 300,
      titles,
      orders: Array.from({ length: 300 * 6 }, (_, i) => ({
        customer: i % 300,
        product: Math.floor(random() * titles.length),
        amount: 1,
      })),
    });
    const terms = indexTerms(crowd, unknownLanguages);
    const found = chooseKeywords(terms, countTerms(crowd, terms, half(300), 2));
    expect(found.flat().map(({ term }) => term)).toEqual([]);
  });

  it('names what a segment says more than the others', () => {
    const leading = coffee!.slice(0, 2).map((keyword) => keyword.term);
    expect(leading.join(' ')).toMatch(/crema/);
    expect(leading.join(' ')).toMatch(/espresso/);
    expect(plants!.map((keyword) => keyword.term)).toContain('tomatoes');
  });

  it('leaves out what all say alike', () => {
    for (const keywords of [coffee!, plants!])
      expect(keywords.map(({ term }) => term)).not.toContain('parcel');
  });

  it('holds only over-represented terms, best first, ten at most', () => {
    expect(coffee!.every((keyword) => keyword.lift > 1)).toBe(true);
    expect(coffee!.length).toBeLessThanOrEqual(10);
    const weights = coffee!.map((keyword) => keyword.weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('puts a phrase in the place of its words', () => {
    const strings = tinyShop({
      customers: 40,
      reviews: Array.from({ length: 40 }, (_, i) => ({
        customer: i,
        text: i < 20 ? 'new guitar strings again' : i < 30 ? 'a coffee mug' : 'a blue mug',
      })),
    });
    const terms = indexTerms(strings, unknownLanguages);
    const [guitar] = chooseKeywords(terms, countTerms(strings, terms, half(40), 2));
    expect(guitar!.map((keyword) => keyword.term)).toEqual(['guitar strings']);
  });

  it('gives each language of a segment its places and never lets languages compete', () => {
    const chinese = ['这款咖啡豆很香醇', '咖啡豆烘焙均匀', '香醇浓郁'];
    const flowers = ['浇花方便的水壶', '月季开花了', '多肉植物的花盆'];
    const mixed = tinyShop({
      customers: 48,
      reviews: Array.from({ length: 48 }, (_, i) => ({
        customer: i,
        text: (i % 2 === 0 ? (i < 24 ? chinese : flowers) : i < 24 ? english : garden)[(i >> 1) % 3]!,
      })),
    });
    const terms = indexTerms(mixed, unknownLanguages);
    const [first] = chooseKeywords(terms, countTerms(mixed, terms, half(48), 2));
    expect(new Set(first!.map(({ term }) => isHan(term)))).toEqual(new Set([false, true]));
  });

  it('has nothing to say of a shop without texts', () => {
    const silent = tinyShop({ customers: 4, titles: ['', ''] });
    const terms = indexTerms(silent, unknownLanguages);
    expect(chooseKeywords(terms, countTerms(silent, terms, half(4), 2))).toEqual([[], []]);
  });
});
