import { describe, expect, it } from 'vitest';
import { Adam, adamDefaults } from '../../../math/adam';
import { seededRandom } from '../../../math/random';
import reference from './fixtures/pair-networks.json';
import { HeadNetwork } from './head-network';
import { LinearLayer } from './linear-layer';
import { lossOf, type PairLoss, pairLosses } from './pair-loss';
import type { PairNetwork } from './pair-network';
import { ProjectionNetwork } from './projection-network';

const { shape } = reference;
const rows = {
  customers: { rows: 4, columns: shape.ofCustomer, values: Float32Array.from(reference.customers) },
  products: { rows: 5, columns: shape.ofProduct, values: Float32Array.from(reference.products) },
};

function networkOf(name: string, weights: readonly (readonly number[])[]): PairNetwork {
  const [p, q, a, c, output] = weights.map((each) => Float32Array.from(each));
  const { ofCustomer, ofProduct, factors, hidden } = shape;
  const projections = new ProjectionNetwork(
    new LinearLayer(ofCustomer, factors, p!),
    new LinearLayer(ofProduct, factors, q!),
  );
  if (name === 'projection') return projections;
  const [ofA, ofC] = [new LinearLayer(ofCustomer, hidden, a!), new LinearLayer(ofProduct, hidden, c!)];
  return new HeadNetwork(projections, ofA, ofC, output!);
}

/** The loss of all pairs, with the gradients left in the network. */
function descend(network: PairNetwork, kind: PairLoss): number {
  const out = new Float64Array(2);
  let sum = 0;
  network.begin(rows);
  for (const [customer, product, label, weight] of reference.pairs) {
    lossOf(kind, network.score(customer!, product!), label === 1 ? 1 : 0, weight!, out);
    network.addSlope(customer!, product!, out[1]!);
    sum += out[0]!;
  }
  network.end();
  return sum;
}

function expectClose(found: readonly Float32Array[], expected: readonly (readonly number[])[]): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((numbers, i) => {
    expect(found[i]).toHaveLength(numbers.length);
    numbers.forEach((number, j) => void expect(found[i]![j]).toBeCloseTo(number, 4));
  });
}

describe.each(reference.cases)('the $network by $loss', ({ network: name, loss, ...expected }) => {
  it('has the losses and gradients of PyTorch, and its weights after three steps of AdamW', () => {
    const network = networkOf(name, expected.weights);
    const adam = new Adam(network.weights, { ...adamDefaults, learningRate: 0.05, weightDecay: 0.1 });
    expected.losses.forEach((value, step) => {
      expect(descend(network, loss as PairLoss)).toBeCloseTo(value, 4);
      if (step === 0) expectClose(network.gradients, expected.gradients);
      adam.step(network.gradients);
    });
    expectClose(network.weights, expected.after);
  });

  it('has gradients that are the differences of its loss', () => {
    const random = seededRandom(4);
    const network = networkOf(
      name,
      expected.weights.map((each) => each.map(() => random() - 0.5)),
    );
    descend(network, loss as PairLoss);
    const gradients = network.gradients.map((each) => each.slice());
    const h = 1e-2;
    network.weights.forEach((weights, i) => {
      weights.forEach((weight, j) => {
        const lossAt = (shift: number) => {
          weights[j] = weight + shift;
          return descend(network, loss as PairLoss);
        };
        const slope = (lossAt(h) - lossAt(-h)) / (2 * h);
        weights[j] = weight;
        expect(gradients[i]![j]).toBeCloseTo(slope, 2);
      });
    });
  });
});

it.each(pairLosses)('%s of scores far off is finite, and nearly nothing on the right side', (kind) => {
  const out = new Float64Array(2);
  for (const score of [-800, 800]) {
    for (const label of [0, 1] as const) {
      lossOf(kind, score, label, 1, out);
      expect(out.every(Number.isFinite)).toBe(true);
      if (score > 0 === (label === 1)) expect(out[0]).toBeLessThan(1e-9);
      else expect(out[0]).toBeGreaterThan(0.99);
    }
  }
});
