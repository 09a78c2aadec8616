import { describe, expect, it } from 'vitest';
import { type Review, shopOf } from '../behaviour/fixtures/shop';
import type { Features } from '../behaviour/features';
import { seededRandom } from '../math/random';
import type { Shop } from '../shop/shop';
import { drain } from '../steps';
import { readVoice } from '../voice/read-voice';
import { clearestOf } from './compared-figures';
import { compareGroups } from './compare-groups';
import { lieOf, type Pair } from './groups';

const names = ['monetary', 'frequency', 'recency', 'meanRating', 'views', 'city=Rome'] as const;

/** Figures by chance; `shift` is added to the money of the first half. */
function featuresOf(n: number, seed: number, shift = 0): Features {
  const random = seededRandom(seed);
  return {
    rows: n,
    columns: names.map((name) => ({
      ...{ name, transform: 'none' as const },
      unit:
        name === 'monetary'
          ? ('money' as const)
          : name.includes('=')
            ? ('share' as const)
            : ('count' as const),
    })),
    values: Float32Array.from({ length: n * names.length }, (_, at) => {
      const [i, j] = [Math.floor(at / names.length), at % names.length];
      if (names[j]!.includes('=')) return random() < 0.4 ? 1 : 0;
      return Math.exp(2 * random()) + (j === 0 && i < n / 2 ? shift : 0);
    }),
  };
}

const members = (n: number, is: (i: number) => boolean) =>
  Uint8Array.from({ length: n }, (_, i) => (is(i) ? 1 : 0));

const compare = (shop: Shop, features: Features, groups: Pair<Uint8Array>) =>
  drain(
    compareGroups(
      {
        shop,
        features: [features],
        voice: shop.reviews.count > 0 ? readVoice(shop, () => 'en') : null,
        languageOf: () => 'en',
      },
      groups,
    ),
  );

describe('compareGroups', () => {
  it('tells what differs, in plain units with an interval that holds it, and nothing else', async () => {
    const n = 300;
    const halves: Pair<Uint8Array> = [members(n, (i) => i < n / 2), members(n, (i) => i >= n / 2)];
    const found = await compare(shopOf(n, {}), featuresOf(n, 1, 4), halves);
    expect(found.figures.filter(({ isSure }) => isSure).map(({ feature }) => feature)).toEqual(['monetary']);
    const { difference } = found.figures[0]!;
    expect(difference.low).toBeLessThan(4);
    expect(difference.high).toBeGreaterThan(4);
    expect(clearestOf(found.figures).map(({ feature }) => feature)).toEqual(['monetary']);
    expect(found).toMatchObject({ sizes: [150, 150], both: 0, all: 300 });
  });

  it('tells of hardly any two groups that chance made that they differ, apart or overlapping', async () => {
    let told = 0;
    const rounds = 120;
    for (let round = 0; round < rounds; round++) {
      const random = seededRandom(1000 + round);
      const n = 90;
      const groups: Pair<Uint8Array> = [members(n, () => random() < 0.5), members(n, () => random() < 0.3)];
      const { figures } = await compare(shopOf(n, {}), featuresOf(n, round), groups);
      if (figures.some(({ isSure }) => isSure)) told++;
    }
    expect(told / rounds).toBeLessThan(0.08);
  });

  it('finds no difference in the same customers', async () => {
    const own = members(200, (i) => i < 100);
    const found = await compare(shopOf(200, {}), featuresOf(200, 3, 9), [own, own.slice()]);
    expect(lieOf(found)).toBe('same');
    expect(found.figures.some(({ isSure }) => isSure)).toBe(false);
    expect(found.figures.every(({ difference }) => difference.value === 0)).toBe(true);
  });

  it('says nothing sure of three customers, however far they are apart', async () => {
    const groups: Pair<Uint8Array> = [members(200, (i) => i < 3), members(200, (i) => i >= 100)];
    const found = await compare(shopOf(200, {}), featuresOf(200, 4, 1000), groups);
    expect(found.figures.some(({ isSure }) => isSure)).toBe(false);
    expect(found.figures[0]!.difference.low).toBeNaN();
    expect(found.figures.find(({ feature }) => feature === 'monetary')!.values[0]).toBeGreaterThan(1000);
  });

  it('says nothing of nobody', async () => {
    const found = await compare(shopOf(50, {}), featuresOf(50, 5), [
      members(50, () => false),
      members(50, () => true),
    ]);
    expect(lieOf(found)).toBe('empty');
    expect(found.figures).toEqual([]);
    expect(found.money[0]).toBe(0);
  });

  it('takes no few wholesalers for what is usual of a group', async () => {
    const n = 200;
    const features = featuresOf(n, 6);
    for (let i = 0; i < 6; i++) features.values[i * names.length] = 1e6;
    const found = await compare(shopOf(n, {}), features, [
      members(n, (i) => i < 100),
      members(n, (i) => i >= 100),
    ]);
    expect(found.figures.some(({ isSure }) => isSure)).toBe(false);
  });
});

describe('lieOf', () => {
  it.each([
    [[4, 4], 4, 'same'],
    [[4, 9], 4, 'firstInside'],
    [[9, 4], 4, 'secondInside'],
    [[9, 4], 2, 'partly'],
    [[9, 4], 0, 'apart'],
    [[0, 4], 0, 'empty'],
  ] as const)('of %j with %d in both is %s', (sizes, both, lie) => {
    expect(lieOf({ sizes, both })).toBe(lie);
  });
});

/** Forty customers: half of them complain of the delivery and take the tea, all praise the quality and take the mug. */
function shopOfTwoKinds(): Shop {
  const reviews: Review[] = Array.from({ length: 40 }, (_, i) => [
    ...([i, i < 20 ? 0 : 1, 4, 19_000 + i] as const),
    i < 20
      ? `The quality is excellent, but the delivery was slow and late, number ${i}.`
      : `The quality is excellent and I like it a lot, number ${i}.`,
  ]);
  const made = shopOf(40, { reviews });
  const texts = ['', ''];
  const numbers = new Float64Array(2).fill(Number.NaN);
  return {
    ...made,
    products: {
      ...{
        ids: ['tea', 'mug'],
        title: ['Green tea', 'Mug'],
        description: texts,
        category: texts,
        brand: texts,
      },
      ...{ imageUrl: texts, price: numbers, rating: numbers, ratingCount: new Int32Array(2) },
      ...{ stock: numbers, cost: numbers },
    },
  };
}

describe('what two groups write and take', () => {
  it('tells the aspect that the one complains of and the product that it takes, with its words', async () => {
    const shop = shopOfTwoKinds();
    const groups: Pair<Uint8Array> = [members(40, (i) => i < 20), members(40, (i) => i >= 20)];
    const { voices, products } = await compare(shop, featuresOf(40, 8), groups);
    const sure = voices!.aspects.flatMap(({ aspect, praised, blamed }) => [
      ...(praised.isSure ? [`+${aspect}`] : []),
      ...(blamed.isSure ? [`-${aspect}`] : []),
    ]);
    expect(sure).toEqual(['-delivery']);
    expect(voices!.writers).toEqual([20, 20]);
    expect(voices!.quotes[0][0]).toMatchObject({ aspect: 'delivery', feeling: 'blamed' });
    expect(products.apart.map(({ id, takers }) => [id, takers])).toEqual([
      ['mug', [0, 20]],
      ['tea', [20, 0]],
    ]);
  });

  it('tells nothing of products and aspects where everybody is on both sides', async () => {
    const shop = shopOfTwoKinds();
    const all = members(40, () => true);
    const { voices, products } = await compare(shop, featuresOf(40, 8), [all, all.slice()]);
    expect(products.apart).toEqual([]);
    expect(voices!.aspects.some(({ praised, blamed }) => praised.isSure || blamed.isSure)).toBe(false);
  });
});
