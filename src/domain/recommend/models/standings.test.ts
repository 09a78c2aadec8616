import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { SparseRow } from '../../math/sparse-row';
import { Standings, standingsLength } from './standings';

const worth = (rank: number) => Math.fround(11 / (10 + rank));

function standingsOf(row: number[]) {
  const standings = new Standings();
  standings.take(Float32Array.from(row));
  return [...standings.ids.subarray(0, standings.count)].map((product, s) => [product, standings.values[s]]);
}

it('count by rank alone; products of equal scores share the mean of their ranks', () => {
  expect(standingsOf([0.1, 900, 0.1, 3])).toEqual([
    [1, worth(1)],
    [3, worth(2)],
    [0, worth(3.5)],
    [2, worth(3.5)],
  ]);
});

it('do not name what cannot be offered', () => {
  expect(standingsOf([1, Number.NEGATIVE_INFINITY, 2])).toEqual([
    [2, worth(1)],
    [0, worth(2)],
  ]);
});

it('say nothing of thousands of products that a model scores alike', () => {
  const row = new Array<number>(3_000).fill(0);
  row[2_500] = 0.01;
  expect(standingsOf(row)).toEqual([[2_500, worth(1)]]);
});

it('say nothing of what a model does not score, however short the catalogue', () => {
  expect(standingsOf([0, 0, 5, 0, 1])).toEqual([
    [2, worth(1)],
    [4, worth(2)],
  ]);
  // What is spoken against stands behind what nothing is known of; where all is known it is a rank like another.
  expect(standingsOf([-1, 0, 5])).toEqual([[2, worth(1)]]);
  expect(standingsOf([-1, -2, 5]).map(([product]) => product)).toEqual([2, 0, 1]);
  const standings = new Standings();
  expect(standings.takeList(Int32Array.of(4, 1, 2, -1), Float32Array.of(3, 0, 0, 0))).toBe(true);
  expect(standings.count).toBe(1);
  expect(standingsOf([0, 0])).toEqual([]);
});

it('end after the first two hundred', () => {
  const row = Array.from({ length: 500 }, (_, j) => j);
  const found = standingsOf(row);
  expect(found).toHaveLength(standingsLength);
  expect(found.at(-1)).toEqual([300, worth(200)]);
});

it('may be taken of one row after another', () => {
  const standings = new Standings();
  standings.take(Float32Array.from({ length: 300 }, (_, j) => j));
  standings.take(Float32Array.of(1, 2));
  expect([...standings.ids.subarray(0, standings.count)]).toEqual([1, 0]);
});

describe('of a list in place of a row', () => {
  const ofList = (scores: number[]) => {
    const standings = new Standings();
    const ids = Int32Array.from(scores, (_, at) => 3 * at);
    const known = standings.takeList(ids, Float32Array.from(scores));
    return { known, values: [...standings.values.subarray(0, standings.count)] };
  };

  it('are the same, a list that ends early included', () => {
    const scores = [9, 7, 7, 2];
    const row = Float32Array.from({ length: 10 }, (_, j) =>
      j % 3 === 0 ? scores[j / 3] : Number.NEGATIVE_INFINITY,
    );
    const byRow = new Standings();
    byRow.take(row);
    expect(ofList(scores).values).toEqual([...byRow.values.subarray(0, byRow.count)]);
    const standings = new Standings();
    expect(standings.takeList(Int32Array.of(4, -1), Float32Array.of(2, 0))).toBe(true);
    expect([standings.count, standings.ids[0]]).toEqual([1, 4]);
  });

  it('say nothing of equal scores that a full list breaks off', () => {
    const scores = Array.from({ length: standingsLength }, (_, at) => (at < 150 ? 200 - at : 0));
    expect(ofList(scores).values).toHaveLength(150);
    expect(ofList(scores.map((_, at) => 200 - at)).values).toHaveLength(standingsLength);
  });

  it('are none of an empty list', () => {
    const standings = new Standings();
    expect(standings.takeList(Int32Array.of(-1, -1), new Float32Array(2))).toBe(false);
  });
});

describe('of the few products that a model says something of', () => {
  const takenOf = (standings: Standings) =>
    [...standings.ids.subarray(0, standings.count)].map((id, s) => [id, standings.values[s]]);

  it('are those of the whole row, ties at the two hundredth place and what is left out included', () => {
    const random = seededRandom(3);
    const row = new SparseRow(2_000);
    const leftOut = Uint8Array.from({ length: 2_000 }, () => Number(random() < 0.1));
    for (const [touched, levels] of [
      [30, 5],
      [150, 1_000],
      [600, 7],
      [900, 1_000],
    ] as const) {
      row.clear();
      for (let t = 0; t < touched; t++)
        row.add(Math.floor(2_000 * random()), Math.floor(levels * random()) / 8);
      const whole = row.values.map((score, j) => (leftOut[j] === 1 ? Number.NEGATIVE_INFINITY : score));
      const [few, all, ordered] = [new Standings(), new Standings(), new Standings()];
      all.take(whole);
      expect(few.takeSparse(row, leftOut)).toBe(true);
      expect(takenOf(few)).toEqual(takenOf(all));
      // The same in an order that is known.
      const ids = Int32Array.from([...row.values.keys()].filter((j) => row.values[j] > 0));
      ids.sort((a, b) => row.values[b] - row.values[a] || a - b);
      ordered.takeOrder(
        ids,
        Float32Array.from(ids, (j) => row.values[j]),
        leftOut,
      );
      expect(takenOf(ordered)).toEqual(takenOf(all));
    }
  });

  it('are left to the whole row where something is spoken against', () => {
    const row = new SparseRow(5);
    row.add(2, -1);
    expect(new Standings().takeSparse(row, null)).toBe(false);
  });
});
