import { describe, expect, it } from 'vitest';
import { cpuAssigner } from '../../cluster/assign-cpu';
import { tinyShop } from '../../label/fixtures/tiny-shop';
import { seededRandom } from '../../math/random';
import { hashText } from '../../text/hash-text';
import { reviewTopics } from './review-topics';
import { sentenceTopics } from './sentence-topics';

const columns = 12;

interface Group {
  readonly sentences: readonly string[];
  /** Customers who wrote them in turn. */
  readonly writers: number;
  /** Products that they are of in turn; the first where there are none. */
  readonly products?: readonly number[];
}

/** Sentences in groups that lie apart, each written by the next of its group's own customers. */
function shopOf(groups: readonly Group[], titles: readonly string[] = ['Lamp'], language = 'en') {
  const random = seededRandom(3);
  const reviews: { customer: number; product: number; text: string }[] = [];
  const values: number[] = [];
  let first = 0;
  groups.forEach(({ sentences, writers, products = [0] }, group) => {
    sentences.forEach((text, i) => {
      reviews.push({ customer: first + (i % writers), product: products[i % products.length]!, text });
      for (let d = 0; d < columns; d++) values.push((d === group ? 1 : 0) + 0.1 * (random() - 0.5));
    });
    first += writers;
  });
  const shop = tinyShop({ customers: first, titles, reviews });
  const texts = reviews.map(({ text }) => text);
  const sample = {
    texts,
    hashes: texts.map(hashText),
    languages: texts.map(() => language),
    review: Int32Array.from(texts.keys()),
    looked: texts.length,
    written: texts.length,
  };
  const vectors = { rows: texts.length, columns, values: Float32Array.from(values) };
  for (let row = 0; row < vectors.rows; row++) {
    const own = vectors.values.subarray(row * columns, (row + 1) * columns);
    const length = Math.hypot(...own);
    for (let d = 0; d < columns; d++) own[d]! /= length;
  }
  return { shop, sample, vectors };
}

const rooms = ['hall', 'kitchen', 'attic', 'office', 'garage', 'cellar', 'bedroom', 'porch'];
const screws = (i: number) => `I drove the screws in at the ${rooms[i % 8]} wall, number ${i}.`;
const pharmacies = (i: number) => `No pharmacy has it on street ${i} and the pharmacy said it never will.`;
const times = (count: number, say: (i: number) => string) => Array.from({ length: count }, (_, i) => say(i));
const two: Group[] = [
  { sentences: times(60, screws), writers: 40 },
  { sentences: times(60, pharmacies), writers: 40 },
];

async function topicsOf({ shop, sample, vectors }: ReturnType<typeof shopOf>) {
  return sentenceTopics(shop, sample, vectors, cpuAssigner, 1);
}

async function names(made: ReturnType<typeof shopOf>): Promise<string[]> {
  return (await topicsOf(made)).map(({ terms }) => terms[0]!);
}

describe('sentenceTopics', () => {
  it('finds what groups of sentences speak of, and names it by things', async () => {
    expect((await names(shopOf(two))).sort()).toEqual(['pharmacy', 'screws']);
  });

  it('names nothing by the words of one customer, or of few', async () => {
    expect(await names(shopOf([{ ...two[0]!, writers: 1 }, two[1]!]))).toEqual(['pharmacy']);
    const loud = times(60, (i) =>
      i % 40 < 3 ? screws(i) : `We put it up in the ${rooms[i % 8]}, number ${i}.`,
    );
    expect(await names(shopOf([{ sentences: loud, writers: 40 }, two[1]!]))).not.toContain('screws');
  });

  it('names nothing by what the shop sells', async () => {
    expect(await names(shopOf(two, ['Brass screws', 'Steel screws', 'Lamp']))).not.toContain('screws');
  });

  it('names nothing by what reviews call their products where no title tells, and what they speak of all the same', async () => {
    const dress = (i: number) =>
      `I wore the dress in the ${rooms[i % 8]} and the dress went on, number ${i}.`;
    const filler = (i: number) => `Once more on day ${i}, again and again in ${rooms[i % 8]} ${i % 7}.`;
    const products = [1, 2, 3];
    const groups: Group[] = [
      { sentences: times(60, dress), writers: 40, products: [0] },
      { sentences: times(60, pharmacies), writers: 40, products },
      { sentences: times(300, filler), writers: 200, products },
    ];
    const untitled = ['', '', '', ''];
    expect(await names(shopOf(groups, untitled))).toEqual(['pharmacy']);
  });

  it('names nothing by adjectives or by the names of makers', async () => {
    const vague = times(60, (i) => `It was an electric evening with the electric crowd number ${i} in town.`);
    const maker = times(60, (i) => `I bought it from the Kestrel people and my Kestrel is number ${i} here.`);
    const found = await names(
      shopOf([
        { sentences: vague, writers: 40 },
        { sentences: maker, writers: 40 },
      ]),
    );
    expect(found).not.toContain('electric');
    expect(found).not.toContain('kestrel');
  });

  it('names nothing in a language of which nobody wrote down what stands before a noun', async () => {
    const german = (i: number) => `Die Schrauben halten in der Wand, und die Schrauben Nummer ${i} auch.`;
    const made = shopOf([{ sentences: times(60, german), writers: 40 }, two[1]!], ['Lampe'], 'de');
    expect(await topicsOf(made)).toEqual([]);
  });

  it('finds nothing in a handful of reviews', async () => {
    expect(await topicsOf(shopOf([{ sentences: times(3, screws), writers: 3 }]))).toEqual([]);
  });

  it('names Chinese groups by what something is said of', async () => {
    const keyboard = (i: number) => `键盘很松，第${i}天就知道了，键盘也不平。`;
    const says = ['很爱翻它', '也要带去学校', '不肯睡', '都笑出声', '还没上学', '就坐在地上看'];
    const child = (i: number) =>
      `${['我家', '晚上', '今天', '同事的'][i % 4]}儿子${says[i % 6]}，第${i}天了。`;
    const made = shopOf(
      [
        { sentences: times(60, keyboard), writers: 40 },
        { sentences: times(60, child), writers: 40 },
      ],
      ['台灯'],
      'zh',
    );
    expect((await names(made)).sort()).toEqual(['儿子', '键盘']);
  });
});

describe('reviewTopics', () => {
  it('quotes first who says the word that names it, and not a longer one that holds its letters', async () => {
    const said = [
      'There is a good reason for it all.',
      'The season is over now.',
      'My son took it to school.',
    ];
    const { shop, sample } = shopOf([{ sentences: said, writers: 3 }]);
    const named = [{ terms: ['son'], sentences: [0, 1, 2] }];
    const { topics } = reviewTopics(shop, sample, named, new Int32Array(3), [7]);
    expect(topics[0]!.quotes[0]).toBe(said[2]);
    expect(topics[0]!.segments[0]!.quote).toBe(said[2]);
  });

  it('counts reviews in all, by segment and by product, and quotes whoever is counted', async () => {
    const made = shopOf(two);
    const labels = Int32Array.from({ length: 80 }, (_, customer) => (customer < 40 ? 0 : 1));
    const { topics, looked } = reviewTopics(made.shop, made.sample, await topicsOf(made), labels, [7, 9]);
    expect(looked).toBe(120);
    const found = topics.find(({ terms }) => terms[0] === 'screws')!;
    expect(found.reviews).toBe(60);
    expect(found.segments.map(({ code, reviews }) => [code, reviews])).toEqual([[7, 60]]);
    expect(found.segments[0]!.quote).toContain('screws');
    expect(found.quotes).toHaveLength(2);
    expect(found.products).toEqual([{ title: 'Lamp', reviews: 60 }]);
  });
});
