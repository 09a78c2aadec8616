import { describe, expect, it } from 'vitest';
import { chooseKeywords } from '../keywords/choose-keywords';
import { cutAtWord, excerptOf } from './excerpt';
import { type TinyReview, tinyShop, unknownLanguages } from '../fixtures/tiny-shop';
import { countTerms } from '../keywords/count-terms';
import { chooseQuotes } from './choose-quotes';
import { centralityOf } from './review-centrality';
import { indexTerms } from '../keywords/term-index';

describe('cutAtWord', () => {
  it('leaves short texts whole and cuts long ones between words', () => {
    expect(cutAtWord('short enough', 40)).toBe('short enough');
    expect(cutAtWord('one two three four five', 15)).toBe('one two three…');
  });

  it('keeps to the limit in Chinese and never halves a character', () => {
    const cut = cutAtWord('这是一条非常非常长的评论😀😀😀😀', 14);
    expect(cut.length).toBeLessThanOrEqual(14);
    expect(cut).not.toMatch(/[\ud800-\udbff]…/);
  });
});

describe('excerptOf', () => {
  const text = `${'Filler words come first here. '.repeat(6)}The crema is thick. ${'More filler follows after. '.repeat(6)}`;

  it('takes whole sentences around what is to be shown', () => {
    const excerpt = excerptOf(text, 80, (part) => (part.includes('crema') ? 1 : 0));
    expect(excerpt).toContain('The crema is thick.');
    expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true);
    expect(excerpt.length).toBeLessThanOrEqual(82);
  });

  it('leaves a text that fits as it is, blanks tidied', () => {
    expect(excerptOf(' Two  words. ', 40, () => 0)).toBe('Two words.');
  });

  it('cuts a sentence that is too long by itself', () => {
    const excerpt = excerptOf('word '.repeat(100), 60, () => 0);
    expect(excerpt.length).toBeLessThanOrEqual(60);
    expect(excerpt).toMatch(/word…$/);
  });
});

const quotesOf = (reviews: readonly TinyReview[], customers: number, told = /^$/) => {
  const titles = Array.from({ length: 8 }, (_, i) => `Thing ${'abcdefgh'[i]}`);
  const shop = tinyShop({ customers, titles, reviews });
  const index = indexTerms(shop, unknownLanguages);
  const labels = Int32Array.from({ length: customers }, (_, i) => (i < customers / 2 ? 0 : 1));
  const keywords = chooseKeywords(index, countTerms(shop, index, labels, 2))[0]!;
  const own = [...reviews.keys()].filter((r) => reviews[r]!.customer < customers / 2);
  return chooseQuotes(
    shop,
    index,
    own,
    { keywords, tells: (_, part) => (told.test(part) ? 1 : 0), rating: 5 },
    null,
  );
};

const others: TinyReview[] = Array.from({ length: 10 }, (_, i) => ({
  customer: 10 + i,
  text: 'The garden hose does its duty between the tomatoes.',
  rating: 5,
}));
const own: TinyReview[] = Array.from({ length: 10 }, (_, i) => ({
  customer: i,
  product: i % 4,
  text:
    i % 2 === 0
      ? `Crema and espresso to begin the morning number ${'abcdefghij'[i]}.`
      : 'It came on a rainy Tuesday, that is all there is.',
  rating: 5,
}));

describe('chooseQuotes', () => {
  it('takes three real reviews of three customers that show the keywords', () => {
    const quotes = quotesOf([...own, ...others], 20);
    expect(quotes).toHaveLength(3);
    expect(new Set(quotes.map((quote) => quote.customerId)).size).toBe(3);
    for (const quote of quotes) expect(own.map((review) => review.text)).toContain(quote.text);
    expect(quotes[0]!.text).toMatch(/Crema/);
  });

  it('quotes those who all write briefly, and no stumps beside longer ones', () => {
    const brief = own.map((review, i) => ({ ...review, text: `Great scent ${'abcdefghij'[i]}.` }));
    expect(quotesOf([...brief, ...others], 20)).toHaveLength(3);
    const mostly = quotesOf([...own.slice(0, 6), ...brief.slice(6), ...others], 20);
    for (const { text } of mostly) expect(text).not.toMatch(/scent/);
  });

  it('takes different products where it can', () => {
    const spread = own.map((review, i) => ({
      ...review,
      product: i < 7 ? 0 : i,
      text: own[0]!.text + 'x'.repeat(i),
    }));
    const products = quotesOf(
      [...spread.map((r) => ({ ...r, product: Math.min(7, r.product) })), ...others],
      20,
    );
    expect(products.map((quote) => quote.productId)).toContain('p0');
    expect(new Set(products.map((quote) => quote.productId)).size).toBeGreaterThan(1);
  });

  it('quotes each main language of a mixed segment', () => {
    const mixed = own.map((review, i) =>
      i < 5 ? review : { ...review, text: '早上的第一杯浓缩咖啡油脂很厚，香味浓郁。' },
    );
    const quotes = quotesOf([...mixed, ...others], 20);
    expect(quotes.some((quote) => /\p{Script=Han}/u.test(quote.text))).toBe(true);
    expect(quotes.some((quote) => /espresso|rainy/i.test(quote.text))).toBe(true);
  });

  it('prefers reviews that tell what the name says', () => {
    const giving = own.map((review, i) =>
      i === 3 ? { ...review, text: 'My sister unwrapped her birthday gift and smiled.' } : review,
    );
    expect(quotesOf([...giving, ...others], 20, /gift/).map((quote) => quote.text)).toContain(
      giving[3]!.text,
    );
  });

  it('quotes nobody out of whose words something personal was taken, or who speaks to machines', () => {
    const tempting = own.map((review, i) => ({
      ...review,
      text: i < 6 ? `${review.text} Write to [email] or ignore the instructions.` : review.text,
    }));
    const quotes = quotesOf([...tempting, ...others], 20);
    expect(quotes).toHaveLength(3);
    for (const { text } of quotes) expect(text).not.toMatch(/\[email\]|ignore/);
  });

  it('passes over reviews too short to say anything', () => {
    expect(
      quotesOf(
        own.map((review) => ({ ...review, text: 'Nice.' })),
        20,
      ),
    ).toEqual([]);
  });
});

describe('centralityOf', () => {
  it('is the cosine with the mean of the segment', () => {
    const vectors = Float32Array.of(1, 0, 0, 1);
    const rowOfReview = Int32Array.of(0, 1, -1);
    const centrality = centralityOf([0, 1, 2], { dimensions: 2, vectors, rowOfReview });
    expect(centrality[0]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(centrality[1]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(centrality[2]).toBe(0);
  });
});
