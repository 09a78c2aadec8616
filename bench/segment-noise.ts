import { population, type PopulationName, populations } from '../src/domain/cluster/fixtures/populations';
import type { Matrix } from '../src/domain/math/matrix';
import { normal, type Random, seededRandom } from '../src/domain/math/random';
import { standardiseInPlace } from '../src/domain/math/vector';

/** Draws points of one kind, every column of mean 0 and deviation 1. */
type DrawNoise = (rows: number, columns: number, seed: number) => Matrix;

const byRow =
  (draw: (out: Float32Array, random: Random) => void): DrawNoise =>
  (rows, columns, seed) => {
    const random = seededRandom(7_919 * seed + 77);
    const values = new Float32Array(rows * columns);
    for (let i = 0; i < rows; i++) draw(values.subarray(i * columns, (i + 1) * columns), random);
    return { rows, columns, values };
  };

const fill = (out: Float32Array, draw: (j: number) => number) => {
  for (let j = 0; j < out.length; j++) out[j] = draw(j);
};

const pareto = (exponent: number): DrawNoise =>
  byRow((out, random) => fill(out, () => (1 - random()) ** (-1 / exponent)));

/** Attributes of two to six values of uneven shares, a column a value. */
function attributes(rows: number, count: number, seed: number): Matrix {
  const random = seededRandom(7_919 * seed + 78);
  const shares = Array.from({ length: count }, () => {
    const own = Array.from({ length: 2 + Math.floor(5 * random()) }, () => random() ** 2 + 0.05);
    const all = own.reduce((sum, share) => sum + share, 0);
    return own.map((share) => share / all);
  });
  const columns = shares.reduce((sum, own) => sum + own.length, 0);
  const values = new Float32Array(rows * columns);
  for (let i = 0, offset = 0; i < rows; i++) {
    for (const own of shares) {
      let [left, value] = [random(), 0];
      while (value < own.length - 1 && left > own[value]!) left -= own[value++]!;
      values[offset + value] = 1;
      offset += own.length;
    }
  }
  return { rows, columns, values };
}

function sideBySide(a: Matrix, b: Matrix): Matrix {
  const columns = a.columns + b.columns;
  const values = new Float32Array(a.rows * columns);
  for (let i = 0; i < a.rows; i++) {
    values.set(a.values.subarray(i * a.columns, (i + 1) * a.columns), i * columns);
    values.set(b.values.subarray(i * b.columns, (i + 1) * b.columns), i * columns + a.columns);
  }
  return { rows: a.rows, columns, values };
}

/** One normal cloud, turned and stretched at random. */
const stretched: DrawNoise = (rows, columns, seed) => {
  const random = seededRandom(13 * seed + 5);
  const turn = Array.from({ length: columns ** 2 }, () => normal(random) * (random() < 0.3 ? 3 : 0.6));
  return byRow((out, own) => {
    const round = Array.from(out, () => normal(own));
    fill(out, (j) => round.reduce((sum, each, l) => sum + each * turn[l * columns + j]!, 0));
  })(rows, columns, seed);
};

const made: Readonly<Record<string, DrawNoise>> = {
  ...Object.fromEntries(
    Object.keys(populations).map((name): [string, DrawNoise] => [
      name,
      (rows, columns, seed) => population(name as PopulationName, rows, columns, seed),
    ]),
  ),
  'Pareto, exponent 1.2': pareto(1.2),
  'Pareto, exponent 2.5': pareto(2.5),
  'Pareto tails that go together': byRow((out, random) => {
    const common = (1 - random()) ** (-1 / 1.5);
    fill(out, () => common * (1 - random()) ** (-1 / 2));
  }),
  'attributes, a column a value': attributes,
  'attributes beside figures': (rows, columns, seed) =>
    sideBySide(
      attributes(rows, Math.max(1, columns >> 1), seed),
      population('one round cloud', rows, columns, seed),
    ),
  'one cloud turned and stretched': stretched,
  'answers from 1 to 5': byRow((out, random) => fill(out, () => 1 + Math.floor(5 * random()))),
  'logarithms of recency, frequency, money': byRow((out, random) => {
    const orders = 1 + Math.floor(Math.exp(0.8 * normal(random)));
    const money = orders * Math.exp(3 + 0.6 * normal(random));
    fill(out, (j) => [Math.log1p(-90 * Math.log(1 - random())), Math.log(orders), Math.log(money)][j % 3]!);
  }),
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

/** Populations of one kind, among them those with crowds and tails that their columns make. */
export const noiseKinds: Readonly<Record<string, DrawNoise>> = Object.fromEntries(
  Object.entries(made).map(([name, draw]): [string, DrawNoise] => [
    name,
    (rows, columns, seed) => standardised(draw(rows, columns, seed)),
  ]),
);
