import { describe, expect, it } from 'vitest';
import { labelledPairs } from './factorisation';
import type { FactorisationFactors, FactorisationShape, LabelledPairs } from './factorisation-trainer';
import { groupedShop } from '../fixtures/shops';
import { cpuFactorisationTrainer } from './factorisation-cpu';
import { drain } from '../../steps';

const shape: FactorisationShape = {
  users: 3,
  items: 4,
  factors: 5,
  epochs: 1,
  learningRate: 0.1,
  regularisation: 0.02,
  batch: 8,
  seed: 5,
};
const pairs: LabelledPairs = {
  users: Int32Array.from([0, 0, 1, 2]),
  items: Int32Array.from([0, 1, 1, 3]),
  labels: Float32Array.from([1, 0, 1, 1]),
};

const train = (data: LabelledPairs, changes: Partial<FactorisationShape> = {}) =>
  drain(cpuFactorisationTrainer.train(data, { ...shape, ...changes }));

/** Σ (sigmoid(u·v) - label)² + λ·(|u|² + |v|²) over the pairs, as the trainer's contract states it. */
function loss(
  { userFactors, itemFactors }: FactorisationFactors,
  data: LabelledPairs,
  { factors, regularisation }: FactorisationShape,
): number {
  let total = 0;
  for (let p = 0; p < data.users.length; p++) {
    const u = userFactors.subarray(data.users[p] * factors, (data.users[p] + 1) * factors);
    const v = itemFactors.subarray(data.items[p] * factors, (data.items[p] + 1) * factors);
    let inner = 0;
    let lengths = 0;
    for (let f = 0; f < factors; f++) {
      inner += u[f] * v[f];
      lengths += u[f] ** 2 + v[f] ** 2;
    }
    total += (1 / (1 + Math.exp(-inner)) - data.labels[p]) ** 2 + regularisation * lengths;
  }
  return total;
}

describe('the factorisation trained on the processor', () => {
  it('steps along the numerical gradient of its loss, scaled per row as AdaGrad does', async () => {
    const start = await train(pairs, { epochs: 0 });
    const end = await train(pairs);
    const { factors, learningRate } = shape;
    const h = 1e-2;
    for (const table of ['userFactors', 'itemFactors'] as const) {
      const rows = start[table].length / factors;
      for (let row = 0; row < rows; row++) {
        const gradient = Float64Array.from({ length: factors }, (_, f) => {
          const lossAt = (shift: number) => {
            const moved = start[table].slice();
            moved[row * factors + f] += shift;
            return loss({ ...start, [table]: moved }, pairs, shape);
          };
          return (lossAt(h) - lossAt(-h)) / (2 * h);
        });
        const size = Math.sqrt(gradient.reduce((sum, g) => sum + g * g, 0) / factors);
        for (let f = 0; f < factors; f++) {
          const expected = size === 0 ? 0 : (-learningRate * gradient[f]) / size;
          expect(end[table][row * factors + f] - start[table][row * factors + f]).toBeCloseTo(expected, 2);
        }
      }
    }
  });

  it('lowers its loss from epoch to epoch on a shop', async () => {
    const shop = groupedShop(30, 8);
    const data = labelledPairs(shop, 4, 1);
    const whole = { ...shape, users: shop.rows, items: shop.columns, batch: 32, regularisation: 0.001 };
    const losses = [];
    for (const epochs of [0, 1, 5, 20]) {
      losses.push(loss(await train(data, { ...whole, epochs }), data, whole));
    }
    expect([...losses].sort((a, b) => b - a)).toEqual(losses);
    expect(losses[3]).toBeLessThan(0.7 * losses[0]);
  });

  it('repeats a run by its seed and differs by another', async () => {
    const first = await train(pairs);
    expect(await train(pairs)).toEqual(first);
    expect((await train(pairs, { seed: 6 })).userFactors).not.toEqual(first.userFactors);
  });
});

describe('labelled pairs', () => {
  const shop = groupedShop(30, 8);
  const data = labelledPairs(shop, 3, 1);

  it('hold every entry once, labelled 1', () => {
    const positives = new Set<number>();
    data.labels.forEach((label, p) => {
      if (label === 1) positives.add(data.users[p] * shop.columns + data.items[p]);
    });
    const count = data.labels.reduce((sum, label) => sum + label, 0);
    expect(count).toBe(shop.indices.length);
    expect(positives.size).toBe(shop.indices.length);
  });

  it('label 0 only what the customer did not take, up to three for each entry', () => {
    const negatives = data.labels.filter((label) => label === 0).length;
    expect(negatives).toBeGreaterThan(1.5 * shop.indices.length);
    expect(negatives).toBeLessThanOrEqual(3 * shop.indices.length);
    data.labels.forEach((label, p) => {
      const row = shop.indices.subarray(shop.starts[data.users[p]], shop.starts[data.users[p] + 1]);
      expect(row.includes(data.items[p])).toBe(label === 1);
    });
  });

  it('are shuffled, so that a batch mixes customers', () => {
    expect(new Set(data.users.subarray(0, 40)).size).toBeGreaterThan(15);
  });
});
