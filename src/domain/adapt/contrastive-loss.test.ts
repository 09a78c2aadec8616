import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../math/random';
import { contrastiveLoss } from './contrastive-loss';
import reference from './fixtures/contrastive.json';

const batch = {
  vectors: Float64Array.from(reference.vectors),
  dimensions: reference.dimensions,
  labels: Int32Array.from(reference.labels),
};
const map = Float64Array.from(reference.map);

describe('contrastiveLoss', () => {
  it("has PyTorch's loss and slopes", () => {
    const gradient = new Float64Array(map.length);
    const { loss, anchors } = contrastiveLoss(batch, map, reference.temperature, gradient);
    expect(anchors).toBe(reference.anchors);
    expect(loss).toBeCloseTo(reference.loss, 10);
    gradient.forEach((slope, i) => {
      expect(slope).toBeCloseTo(reference.gradient[i]!, 10);
    });
  });

  it('slopes as differences of its own values do', () => {
    const random = seededRandom(8);
    const dimensions = 7;
    const labels = Int32Array.from([0, 0, 0, 1, 1, 2, 2, -1, 2, 4]);
    const vectors = Float64Array.from({ length: labels.length * dimensions }, () => normal(random));
    const own = Float64Array.from({ length: dimensions * dimensions }, () => normal(random));
    const gradient = new Float64Array(own.length);
    contrastiveLoss({ vectors, dimensions, labels }, own, 0.5, gradient);
    const lossAt = (i: number, by: number): number => {
      const moved = own.slice();
      moved[i]! += by;
      return contrastiveLoss({ vectors, dimensions, labels }, moved, 0.5).loss;
    };
    const step = 1e-5;
    for (let i = 0; i < own.length; i++) {
      expect(gradient[i]).toBeCloseTo((lossAt(i, step) - lossAt(i, -step)) / (2 * step), 7);
    }
  });

  it('is nothing where no row is like another', () => {
    const alone = { ...batch, labels: batch.labels.map((_, i) => i) };
    expect(contrastiveLoss(alone, map, 0.1)).toEqual({ loss: 0, anchors: 0 });
  });

  it('is the log of the number of others where all vectors are one', () => {
    const vectors = new Float64Array(4 * 2).fill(Math.SQRT1_2);
    const of = { vectors, dimensions: 2, labels: Int32Array.from([0, 0, 1, 1]) };
    expect(contrastiveLoss(of, Float64Array.from([1, 0, 0, 1]), 0.1).loss).toBeCloseTo(Math.log(3), 12);
  });
});
