import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../math/random';
import { drain } from '../../../steps';
import { msPerDay } from '../../../time';
import type { Facts } from '../../facts';
import { orderKind } from '../../interaction-weights';
import { type Interactions, interactionsOf } from '../../interactions';
import { type PurchaseSequences, purchaseSequences } from '../../purchase-sequences';
import { inputsOf } from '../model-inputs';
import { fitModels } from '../fit-models';
import { planModels } from '../../plan';
import { sequence } from './sequence';
import type { SequenceModel } from './sequence-model';
import { type SequenceOptions, sequenceDefaults } from './sequence-options';

/** A line of an order: customer, product, day. */
type Line = readonly [customer: number, product: number, day: number];

function shopOf(lines: readonly Line[], customers: number, products: number): Interactions {
  const facts: Facts = {
    customers,
    products,
    count: lines.length,
    customer: Int32Array.from(lines, ([customer]) => customer),
    product: Int32Array.from(lines, ([, product]) => product),
    kind: new Uint8Array(lines.length).fill(orderKind),
    amount: new Float64Array(lines.length).fill(1),
    at: Float64Array.from(lines, ([, , day]) => day * msPerDay),
    order: Int32Array.from(lines, (_, row) => row),
  };
  return interactionsOf(facts);
}

function fitted(shop: Interactions, changes: Partial<SequenceOptions> = {}): Promise<SequenceModel> {
  const options = { ...sequence.defaults, ...changes, sequences: purchaseSequences(shop) };
  return drain(sequence.fit(shop.matrix, options));
}

function scoresOf(model: SequenceModel, customer: number, products: number): Float32Array | null {
  const out = new Float32Array(products);
  return model.scores(customer, out) ? out : null;
}

/** Every customer walks from product to product: the next by number in two of three cases, else any. */
function walks(customers: number, products: number, days: number): Line[] {
  const random = seededRandom(11);
  return Array.from({ length: customers }, (_, customer) => {
    let at = Math.floor(random() * products);
    return Array.from({ length: days }, (_, day): Line[] => {
      at = random() < 0.67 ? (at + 1) % products : Math.floor(random() * products);
      const beside = Math.floor(random() * products);
      return random() < 0.4
        ? [
            [customer, at, day],
            [customer, beside, day],
          ]
        : [[customer, at, day]];
    }).flat();
  }).flat();
}

/** The score as the docstring of the model states it, from all pairs of purchases of everybody. */
function scoreByHand(
  { customers, products, days, dates, starts, bought, confidence }: PurchaseSequences,
  customer: number,
  product: number,
  { mostLag, sameDay, smoothing, commonness, recency }: SequenceOptions,
): number {
  const volumes = Array<number>(products).fill(0);
  const seen = Array.from({ length: products }, () => Array<number>(products).fill(0));
  const purchases = (day: number) =>
    [...bought.subarray(starts[day], starts[day + 1])].map(
      (j, at) => [j, confidence[starts[day] + at]] as const,
    );
  for (let c = 0; c < customers; c++) {
    for (let day = days[c]; day < days[c + 1]; day++) {
      for (const [i, sureOfI] of purchases(day)) {
        volumes[i] += sureOfI;
        for (let later = day; later < days[c + 1] && later - day <= mostLag; later++) {
          for (const [j, sureOfJ] of purchases(later)) {
            if (i !== j) seen[i][j] += sureOfI * sureOfJ * (later === day ? sameDay : 1 / (later - day));
          }
        }
      }
    }
  }
  const total = volumes.reduce((sum, volume) => sum + volume, 0);
  const last = new Map<number, readonly [date: number, sure: number]>();
  for (let day = days[customer]; day < days[customer + 1]; day++) {
    for (const [j, sure] of purchases(day)) last.set(j, [dates[day], sure]);
  }
  const lastDates = [...new Set([...last.values()].map(([date]) => date))].sort((a, b) => b - a);
  let score = 0;
  for (const [i, [date, sure]] of last) {
    const outgoing = seen[i].reduce((sum, count) => sum + count, 0);
    const probability = (seen[i][product] + (smoothing * volumes[product]) / total) / (outgoing + smoothing);
    score += (sure / (1 + lastDates.indexOf(date)) ** recency) * probability;
  }
  return score / Math.sqrt(volumes[product] + commonness);
}

describe('a sequence model', () => {
  const [customers, products] = [40, 9];
  const shop = shopOf(walks(customers, products, 7), customers, products);
  const options = { ...sequenceDefaults, smoothing: 10, commonness: 5, mostLag: 3 };

  it('scores as its formula says, counted pair by pair', async () => {
    const model = await fitted(shop, options);
    for (const customer of [0, 7, 39]) {
      const scores = scoresOf(model, customer, products)!;
      for (let product = 0; product < products; product++) {
        const expected = scoreByHand(purchaseSequences(shop), customer, product, options);
        expect(scores[product]).toBeCloseTo(expected, 6);
      }
    }
  });

  it('splits a score up into what each purchase gave', async () => {
    const model = await fitted(shop, options);
    const scores = scoresOf(model, 3, products)!;
    const all = Int32Array.from({ length: products }, (_, j) => j);
    const gains = new Float32Array(products);
    for (let product = 0; product < products; product++) {
      model.contributions(3, product, all, gains);
      expect(gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(scores[product], 6);
    }
  });

  it('serves a newcomer by her instants as it serves a customer of the training', async () => {
    const model = await fitted(shop, options);
    const { starts, indices, values } = shop.matrix;
    const [from, to] = [starts[5], starts[6]];
    const row = {
      products: indices.slice(from, to),
      values: values.slice(from, to),
      at: shop.lastAt.slice(from, to),
    };
    const out = new Float32Array(products);
    expect(model.scoresOf(row, out)).toBe(true);
    scoresOf(model, 5, products)!.forEach((score, j) => void expect(out[j]).toBeCloseTo(score, 6));
    // Without instants her purchases are of one day, none before another.
    const undated = new Float32Array(products);
    model.scoresOf({ products: row.products, values: row.values }, undated);
    expect(undated).not.toEqual(out);
  });
});

describe('what follows', () => {
  /** Ten customers buy 0 and then 1, ten buy 2 and then 0; the last has 0 alone. Product 3 is bought by others. */
  const lines: Line[] = Array.from({ length: 10 }, (_, i): Line[] => [
    [i, 0, 1],
    [i, 1, 2],
    [10 + i, 2, 1],
    [10 + i, 0, 2],
    [20 + i, 3, 5],
  ]).flat();
  const her = 30;
  const shop = (more: readonly Line[] = [[her, 0, 9]]) => shopOf([...lines, ...more], her + 1, 4);

  it('is offered, and what went before is not', async () => {
    const scores = scoresOf(await fitted(shop()), her, 4)!;
    expect(scores[1]).toBeGreaterThan(1.4 * scores[2]);
    expect(scores[1]).toBeGreaterThan(scores[3]);
  });

  it('is told of with how many customers showed it, herself among them', async () => {
    const model = await fitted(shop());
    expect([model.followersOf(0, 1), model.followersOf(1, 0), model.followersOf(2, 0)]).toEqual([10, 0, 10]);
    expect([model.speaksFor(0, 1), model.speaksFor(1, 0)]).toEqual([true, false]);
    const hers = await fitted(
      shop([
        [her, 0, 9],
        [her, 1, 10],
      ]),
    );
    expect(hers.followersOf(0, 1)).toBe(11);
  });

  it('is nothing where both are bought on one day, whatever the order of rows and the clock', async () => {
    const sameDay = (one: number, other: number): Line[] =>
      Array.from({ length: 10 }, (_, i): Line[] => [
        [i, one, 1.1],
        [i, other, 1.9],
        [i, 2, 4],
      ]).flat();
    const [first, second] = await Promise.all(
      [sameDay(0, 1), sameDay(1, 0)].map((each) => fitted(shopOf([...each, [10, 0, 1]], 11, 3))),
    );
    expect(first.followersOf(0, 1)).toBe(0);
    expect(first.save().tables.followers).toEqual(second.save().tables.followers);
    expect(scoresOf(first, 10, 3)).toEqual(scoresOf(second, 10, 3));
  });

  it('counts less the longer ago the purchase is that it follows', async () => {
    const scoresWhere = async (days: readonly [number, number]) =>
      scoresOf(
        await fitted(
          shop([
            [her, 0, days[0]],
            [her, 3, days[1]],
          ]),
        ),
        her,
        4,
      )!;
    expect((await scoresWhere([9, 8]))[1]).toBeGreaterThan((await scoresWhere([8, 9]))[1]);
  });

  it('comes to next to nothing where it was disliked or given back', async () => {
    const liked = shop();
    const disliked = { ...liked, matrix: { ...liked.matrix, values: liked.matrix.values.slice() } };
    for (const [e, product] of liked.matrix.indices.entries())
      if (product === 1) disliked.matrix.values[e] = 0.01;
    const scores = scoresOf(await fitted(disliked), her, 4)!;
    expect(scores[1]).toBeLessThan(scores[3]);
  });

  it('is not learnt from a day of stockpiling', async () => {
    const products = 130;
    const stock = Array.from({ length: 120 }, (_, j): Line => [0, j, 2]);
    const model = await fitted(shopOf([[0, 125, 1], ...stock, [0, 126, 3], [1, 125, 1]], 2, products));
    expect([model.followersOf(125, 7), model.followersOf(7, 126)]).toEqual([0, 0]);
    expect(model.followersOf(125, 126)).toBe(1);
  });
});

describe('a sequence model where little is known', () => {
  it('knows nobody by what she alone showed', async () => {
    // Everything was bought once: what follows her products only she has shown.
    const lines = Array.from({ length: 12 }, (_, at): Line => [at >> 1, at, at]);
    const model = await fitted(shopOf(lines, 6, 12));
    expect(scoresOf(model, 0, 12)).toBeNull();
    // To a newcomer it is somebody else's experience.
    expect(
      model.scoresOf({ products: Int32Array.of(0), values: Float32Array.of(1) }, new Float32Array(12)),
    ).toBe(true);
  });

  it('does not take what two showed for a law: what everybody buys stands before it', async () => {
    const everybody = Array.from({ length: 40 }, (_, i): Line[] => [
      [i, 0, i],
      [i, 1, i + 1],
    ]).flat();
    const two: Line[] = [40, 41].flatMap((customer): Line[] => [
      [customer, 2, 1],
      [customer, 3, 2],
    ]);
    const model = await fitted(shopOf([...everybody, ...two, [42, 2, 5]], 43, 4));
    const scores = scoresOf(model, 42, 4)!;
    expect(scores[1]).toBeGreaterThan(scores[3]);
  });

  it('ends with one customer, with one product, and without anything', async () => {
    expect(
      scoresOf(
        await fitted(
          shopOf(
            [
              [0, 0, 1],
              [0, 1, 2],
            ],
            1,
            3,
          ),
        ),
        0,
        3,
      ),
    ).toBeNull();
    expect(
      scoresOf(
        await fitted(
          shopOf(
            [
              [0, 0, 1],
              [0, 0, 2],
              [1, 0, 3],
            ],
            2,
            1,
          ),
        ),
        0,
        1,
      ),
    ).toBeNull();
    expect(scoresOf(await fitted(shopOf([], 2, 3)), 0, 3)).toBeNull();
    expect(scoresOf(await fitted(shopOf([], 1, 0)), 0, 0)).toBeNull();
  });

  it('is refused other sequences than those of the interactions', async () => {
    const shop = shopOf([[0, 0, 1]], 2, 3);
    const sequences = purchaseSequences(shopOf([[0, 0, 1]], 2, 4));
    await expect(drain(sequence.fit(shop.matrix, { ...sequence.defaults, sequences }))).rejects.toThrow(
      'sequences of 2 × 4 for interactions of 2 × 3',
    );
    await expect(drain(sequence.fit(shop.matrix, sequence.defaults))).rejects.toThrow(RangeError);
  });

  it.each<[string, boolean, (line: Line, row: number) => Line]>([
    ['as it is', true, (line) => line],
    ['all on one day', false, ([customer, product]) => [customer, product, 3]],
    ['without dates', false, ([customer, product]) => [customer, product, Number.NEGATIVE_INFINITY]],
    ['each customer with one purchase', false, ([, product, day], row) => [row, product, day]],
  ])('a shop %s is served by it: %s', async (_, expected, change) => {
    const lines = walks(12, 5, 3).map(change);
    const interactions = shopOf(lines, Math.max(12, lines.length), 5);
    const input = { facts: interactions.facts, interactions, texts: null, seed: 1 };
    const plan = planModels(12, 5, lines.length, 0);
    const models = await drain(fitModels(plan, interactions, inputsOf(input), ['sequence']));
    expect(models.some(({ name }) => name === 'sequence')).toBe(expected);
  });
});
