import { describe, expect, it } from 'vitest';
import reference from './fixtures/isolation-forest.json';
import { anomalyScores, averagePathLength, growForest } from './isolation-forest';
import { cosine } from './vector';
import { midRanks } from './ranks';
import { binomialTail, poissonTail } from './tails';

const points = {
  rows: reference.points.length,
  columns: 3,
  values: Float32Array.from(reference.points.flat()),
};

describe('isolation forest', () => {
  it('has the path lengths and scores of scikit-learn in trees that scikit-learn grew', () => {
    const trees = reference.trees.map(({ feature, threshold, left, right, size }) => ({
      feature: Int32Array.from(feature),
      threshold: Float64Array.from(threshold),
      left: Int32Array.from(left),
      right: Int32Array.from(right),
      size: Int32Array.from(size),
    }));
    const scores = anomalyScores({ trees, sample: reference.sample }, points);
    for (const [row, score] of scores.entries()) expect(score).toBeCloseTo(reference.scores[row]!, 12);
  });

  it('knows the mean length of a path', () => {
    for (const [n, mean] of reference.averages) expect(averagePathLength(n!)).toBeCloseTo(mean!, 10);
  });

  it('ranks rows as scikit-learn does when it grows trees of its own', () => {
    const forest = growForest(points, { trees: 500, sample: 128, seed: 2 });
    const ranks = [anomalyScores(forest, points), reference.manyTrees].map((scores) =>
      midRanks(scores).map((rank) => rank - (points.rows + 1) / 2),
    );
    expect(cosine(ranks[0]!, ranks[1]!)).toBeGreaterThan(0.97);
  });

  it('grows the same forest for the same seed, and none that parts equal rows', () => {
    const options = { trees: 5, sample: 32, seed: 4 };
    expect(growForest(points, options)).toEqual(growForest(points, options));
    const equal = { rows: 40, columns: 2, values: new Float32Array(80).fill(3) };
    const alone = anomalyScores(growForest(equal, options), equal);
    expect(new Set(alone)).toEqual(new Set([0.5]));
  });
});

it('exact tails are those of SciPy', () => {
  for (const [k, mean, chance] of reference.poisson) {
    expect(poissonTail(k!, mean!) / chance!).toBeCloseTo(1, 10);
  }
  for (const [k, n, p, chance] of reference.binomial) {
    expect(binomialTail(k!, n!, p!) / chance!).toBeCloseTo(1, 10);
  }
});
