import { describe, expect, it, vi } from 'vitest';
import type { Matrix } from '../../math/matrix';
import { seededRandom } from '../../math/random';
import { standardiseInPlace } from '../../math/vector';
import { drain } from '../../steps';
import { adjustedRandIndex } from '../adjusted-rand-index';
import { pointsOf, referenceSets } from '../fixtures/datasets';
import { population, type PopulationName, populations, unequalClouds } from '../fixtures/populations';
import { groupsBeyondChance, crowdsLike } from './beyond-chance';
import { choiceDefaults, chooseClustering } from './choose';
import { prepareGround } from './groundwork';

// A second or two each, and a minute where other work shares the processor.
vi.setConfig({ testTimeout: 180_000 });

const setOf = (name: string) => {
  const set = referenceSets.find((each) => each.name === name)!;
  return { points: standardised(pointsOf(set)), target: set.target };
};

function standardised({ rows, columns, values }: Matrix): Matrix {
  for (let j = 0; j < columns; j++) {
    const own = values.filter((_, at) => at % columns === j);
    standardiseInPlace(own);
    own.forEach((value, i) => {
      values[i * columns + j] = value;
    });
  }
  return { rows, columns, values };
}

/** Spearman's correlation of values without ties. */
function spearman(a: Float32Array, b: Float32Array): number {
  const ranks = (list: Float32Array) => {
    const sorted = list.toSorted();
    return Array.from(list, (value) => sorted.indexOf(value));
  };
  const [ofA, ofB] = [ranks(a), ranks(b)];
  const squares = ofA.reduce((sum, rank, i) => sum + (rank - ofB[i]!) ** 2, 0);
  return 1 - (6 * squares) / (a.length * (a.length ** 2 - 1));
}

const column = ({ columns, values }: Matrix, j: number) => values.filter((_, at) => at % columns === j);

describe('what overlaps', () => {
  it('is found in the three wines, as k-means divides them', async () => {
    const { points, target } = setOf('wine, standardised');
    const chosen = await drain(chooseClustering(points, { ...choiceDefaults, kMin: 1 }));
    expect(chosen.verdict).toMatchObject({ answer: 'segments', reason: 'overlapping', parts: 3 });
    expect(adjustedRandIndex(chosen.fitted.clustering.labels, target)).toBeGreaterThan(0.85);
  });

  it('is not made of two halves of one cloud, as in the figures of tumours', async () => {
    const { points } = setOf('breast cancer');
    const { verdict, byGap } = await drain(chooseClustering(points, { ...choiceDefaults, kMin: 1 }));
    expect(verdict).toMatchObject({ answer: 'none', reason: 'one-crowd' });
    expect(byGap).toBe(1);
  });

  it('is not seen in crowds of any kind', async () => {
    const found: string[] = [];
    for (const name of Object.keys(populations) as PopulationName[]) {
      for (const [rows, columns, seed] of [
        [150, 3, 1],
        [240, 5, 2],
      ] as const) {
        const ground = prepareGround(standardised(population(name, rows, columns, seed)), seed);
        const groups = await groupsBeyondChance(ground.open, ground.weight, [2, 3, 4, 5], seed);
        if (groups !== null) found.push(`${name}, ${rows} × ${columns}`);
      }
    }
    expect(found).toEqual([]);
  });
});

it('a crowd like some points has their values and their correlations, and not their groups', () => {
  const { points } = unequalClouds(300, 3, 3, 6, 2);
  const slanted = population('a slanted, stretched cloud', 300, 3, 4);
  for (const some of [points, slanted]) {
    const crowd = crowdsLike(some)(seededRandom(1));
    for (const j of [0, 1, 2]) expect(column(crowd, j).sort()).toEqual(column(some, j).sort());
  }
  const crowd = crowdsLike(slanted)(seededRandom(1));
  for (const [a, b] of [
    [0, 1],
    [1, 2],
  ] as const) {
    const own = spearman(column(slanted, a), column(slanted, b));
    expect(Math.abs(spearman(column(crowd, a), column(crowd, b)) - own)).toBeLessThan(0.12);
  }
});
