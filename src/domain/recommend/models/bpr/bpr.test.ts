import { describe, expect, it } from 'vitest';
import { drain } from '../../../steps';
import { seededRandom } from '../../../math/random';
import { groupedShop, sparseOf } from '../../fixtures/shops';
import { bpr } from './bpr';
import { BprDescent, type BprParameters } from './descent';
import reference from './fixtures/bpr.json';
import { Negatives } from './negatives';

type Triple = readonly [customer: number, taken: number, other: number, weight: number];

const triples = reference.triples as unknown as Triple[];
const started = (): BprParameters => {
  const [customers, products, biases] = [
    reference.start[0].flat(),
    reference.start[1].flat(),
    reference.start[2],
  ];
  return {
    factors: reference.factors,
    customers: Float32Array.from(customers as number[]),
    products: Float32Array.from(products as number[]),
    biases: Float32Array.from(biases as number[]),
  };
};
const tablesOf = ({ customers, products, biases }: BprParameters) => [customers, products, biases];

/** The loss of a triple as the docstring of `BprDescent` states it. */
function lossOf({ factors, customers, products, biases }: BprParameters, triple: Triple): number {
  const [customer, taken, other, weight] = triple;
  let x = biases[taken] - biases[other];
  let squares = biases[taken] ** 2 + biases[other] ** 2;
  for (let f = 0; f < factors; f++) {
    const [u, i, j] = [
      customers[customer * factors + f],
      products[taken * factors + f],
      products[other * factors + f],
    ];
    x += u * (i - j);
    squares += u * u + i * i + j * j;
  }
  return weight * Math.log(1 + Math.exp(-x)) + (reference.regularisation / 2) * squares;
}

describe('steps of BPR', () => {
  const rate = 1e-3;

  it.each(triples)('go against the numerical gradient of the loss: triple %#', (...triple) => {
    const [before, after] = [started(), started()];
    new BprDescent(after, rate, reference.regularisation).step(...triple);
    const h = 1e-2;
    tablesOf(before).forEach((table, t) => {
      for (let at = 0; at < table.length; at++) {
        const lossAt = (shift: number) => {
          const moved = started();
          tablesOf(moved)[t][at] += shift;
          return lossOf(moved, triple);
        };
        const gradient = (lossAt(h) - lossAt(-h)) / (2 * h);
        expect((tablesOf(after)[t][at] - table[at]) / -rate).toBeCloseTo(gradient, 2);
      }
    });
  });

  it('give the losses, gradients and end of PyTorch', () => {
    const learnt = started();
    const descent = new BprDescent(learnt, reference.rate, reference.regularisation);
    triples.forEach((triple, s) => {
      const before = tablesOf(learnt).map((table) => table.slice());
      const { pairwise, gradients } = reference.steps[s];
      expect(descent.step(...triple)).toBeCloseTo(pairwise, 5);
      tablesOf(learnt).forEach((table, t) => {
        (gradients[t] as (number | number[])[]).flat().forEach((gradient, at) => {
          expect((before[t][at] - table[at]) / reference.rate).toBeCloseTo(gradient, 4);
        });
      });
    });
    tablesOf(learnt).forEach((table, t) => {
      (reference.end[t] as (number | number[])[]).flat().forEach((value, at) => {
        expect(table[at]).toBeCloseTo(value, 5);
      });
    });
  });

  it('of a customer alone are those of everything, the products unmoved', () => {
    for (const triple of triples) {
      const [whole, alone] = [started(), started()];
      const { factors } = whole;
      const [customer, taken, other, weight] = triple;
      new BprDescent(whole, reference.rate, reference.regularisation).step(...triple);
      const own = alone.customers.slice(customer * factors, (customer + 1) * factors);
      new BprDescent(alone, reference.rate, reference.regularisation).stepOfCustomer(
        own,
        taken,
        other,
        weight,
      );
      expect(own).toEqual(whole.customers.slice(customer * factors, (customer + 1) * factors));
      expect(tablesOf(alone)).toEqual(tablesOf(started()));
    }
  });

  it('have a finite loss however wrong a triple is', () => {
    const far = {
      factors: 1,
      customers: Float32Array.of(1),
      products: Float32Array.of(-900, 900),
      biases: new Float32Array(2),
    };
    expect(new BprDescent(far, 0, 0).step(0, 0, 1, 1)).toBeCloseTo(1800, 3);
    expect(new BprDescent(far, 0, 0).step(0, 1, 0, 1)).toBe(0);
  });
});

describe('products drawn as not taken', () => {
  const takers = Int32Array.of(0, 1, 4, 16);
  const sharesBy = (exponent: number) => {
    const random = seededRandom(4);
    const negatives = new Negatives(takers, exponent);
    const found = [0, 0, 0, 0];
    for (let d = 0; d < 20_000; d++) found[negatives.draw(random, () => false)] += 1 / 20_000;
    return found;
  };

  it.each([
    [0, [0, 1 / 3, 1 / 3, 1 / 3]],
    [0.5, [0, 1 / 7, 2 / 7, 4 / 7]],
    [1, [0, 1 / 21, 4 / 21, 16 / 21]],
  ])('go by their takers to the power of %d', (exponent, expected) => {
    sharesBy(exponent).forEach((share, product) => {
      expect(share).toBeCloseTo(expected[product], 1);
    });
    expect(sharesBy(exponent)[0]).toBe(0);
  });

  it('are never those that she took, and none where she took all', () => {
    const negatives = new Negatives(takers, 0);
    const random = seededRandom(4);
    for (let d = 0; d < 200; d++)
      expect(negatives.draw(random, (product) => product !== 2)).toSatisfy(isTwoOrNone);
    expect(negatives.draw(random, () => true)).toBe(-1);
  });
});

const isTwoOrNone = (product: number) => product === 2 || product === -1;

describe('BPR on a shop', () => {
  const shop = groupedShop(30, 8);
  const options = { ...bpr.defaults, factors: 8, learningRate: 0.1 };

  it('learns: its loss falls from that of a guess, and its curve says so', async () => {
    const { curve } = await drain(bpr.fit(shop, options));
    expect(curve.loss).toHaveLength(options.epochs);
    expect(curve.loss[0]).toBeCloseTo(Math.log(2), 1);
    expect(curve.loss[curve.best]).toBeLessThan(0.5 * curve.loss[0]);
    expect(curve.measure).toBeNull();
  });

  it('weighs a pair by how sure it is: what was disliked pulls next to nothing', async () => {
    // The last product is taken by half of group 0, as a dislike or as a purchase.
    const scoreWhere = async (confidence: number) => {
      const dense = Array.from({ length: 30 }, (_, i) =>
        Array.from({ length: 25 }, (_, j) =>
          j === 24 ? 0 : Number(shop.indices.slice(shop.starts[i], shop.starts[i + 1]).includes(j)),
        ),
      );
      for (let i = 0; i < 30; i += 6) dense[i][24] = confidence;
      const model = await drain(bpr.fit(sparseOf(dense), options));
      const out = new Float32Array(25);
      model.scores(3, out);
      return out[24];
    };
    expect(await scoreWhere(0.01)).toBeLessThan((await scoreWhere(1)) - 1);
  });

  it('has another result by another seed', async () => {
    const [first, second] = [new Float32Array(24), new Float32Array(24)];
    (await drain(bpr.fit(shop, options))).scores(0, first);
    (await drain(bpr.fit(shop, { ...options, seed: 2 }))).scores(0, second);
    expect(second).not.toEqual(first);
  });
});

describe('BPR where nothing can be learnt', () => {
  const knowing = async (dense: number[][]) => {
    const model = await drain(bpr.fit(sparseOf(dense), bpr.defaults));
    const out = new Float32Array(dense[0].length);
    return { model, out, known: dense.map((_, i) => model.scores(i, out)) };
  };

  it('knows nobody where no product has two takers, rather than rank by chance', async () => {
    const { known, model, out } = await knowing([
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 1],
    ]);
    expect(known).toEqual([false, false, false]);
    expect(model.similarCustomers(0, new Float32Array(3))).toBe(false);
    // A newcomer who has one of the products shares it.
    expect(model.scoresOf({ products: Int32Array.of(0), values: Float32Array.of(1) }, out)).toBe(true);
    expect(out.every(Number.isFinite)).toBe(true);
  });

  it('knows nobody with one customer alone, and ends with one product, with none and without customers', async () => {
    expect((await knowing([[1, 1, 0]])).known).toEqual([false]);
    const one = await knowing([[1], [1], [1]]);
    expect([...one.out].every(Number.isFinite)).toBe(true);
    // Who has all there is leaves nothing to compare with: no triple, no loss.
    expect(one.model.curve.loss.every((loss) => loss === 0)).toBe(true);
    expect((await knowing([[0, 0]])).known).toEqual([false]);
    expect((await drain(bpr.fit(sparseOf([], 3), bpr.defaults))).curve.loss).toEqual([]);
  });

  it('puts a product that nobody took with the least liked', async () => {
    const dense = Array.from({ length: 12 }, (_, i) => [
      1,
      Number(i % 2 === 0),
      Number(i % 3 === 0),
      Number(i === 0),
      0,
    ]);
    const { model, out } = await knowing(dense);
    model.scores(1, out);
    expect(out[4]).toBeLessThan(out[0]);
    expect(out[4]).toBeLessThan(out[1]);
    expect(model.similarProducts(4, new Float32Array(5))).toBe(false);
  });
});
