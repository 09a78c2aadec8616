import type { Matrix } from '../../math/matrix';
import { fmix32 } from '../../math/hash';
import { permutation, type Random, seededRandom } from '../../math/random';
import { categoryColumns, spreadCategories } from './spread-categories';

/** A gap wider than so many times both gaps beside it parts values, and is not filled. */
const unlikeBeside = 2;

/**
 * Every value that several rows have is spread evenly, in random order, to the middle of the gaps on both sides, so that
 * whole numbers, their logarithms or yes-or-no answers are no crowds; gaps that are much wider than those beside them
 * stay. The column keeps the variance that it had, since the gap beside a rare value is many deviations wide. Columns
 * that put the rows into one order, or one into the reverse of the other's, say the same and are spread alike: spread
 * each by itself, their sum would crowd in the middle between the gaps. The values of an attribute, a column each, are
 * spread as a whole (`spreadCategories`).
 */
export function spreadTies(points: Matrix, random: Random): Matrix {
  const { rows, columns } = points;
  const values = points.values.slice();
  const seed = Math.floor(random() * 2 ** 32);
  const categories = categoryColumns(points);
  for (const group of categories) {
    spreadCategories(points, group, random).forEach((places, of) => {
      const { mean, variance } = momentsOf(values, group[of], columns);
      const deviation = Math.sqrt(variance);
      places.forEach((place, i) => {
        values[i * columns + group[of]] = mean + deviation * place;
      });
    });
  }
  const isSpread = new Set(categories.flat());
  for (let j = 0; j < columns; j++) {
    if (isSpread.has(j)) continue;
    const at = (row: number) => points.values[row * columns + j];
    const ascending = Int32Array.from({ length: rows }, (_, i) => i).sort((a, b) => at(a) - at(b));
    const gaps: number[] = [];
    for (let i = 1; i < rows; i++) {
      const gap = at(ascending[i]) - at(ascending[i - 1]);
      if (gap > 0) gaps.push(gap);
    }
    // Without ties, or without anything else, there is nothing to spread.
    if (gaps.length === 0 || gaps.length === rows - 1) continue;
    const filled = filledHalves(gaps);
    const { hash, isReversed } = patternOf(ascending, at, gaps.length);
    const places = permutation(rows, seededRandom(seed ^ hash));
    const before = (a: number, b: number) => (isReversed ? places[b] - places[a] : places[a] - places[b]);
    const order = ascending.sort((a, b) => at(a) - at(b) || before(a, b));
    for (let start = 0, value = 0; start < rows; value++) {
      let end = start + 1;
      while (end < rows && at(order[end]) === at(order[start])) end++;
      const ties = end - start;
      const below = filled[Math.max(0, value - 1)];
      const width = below + filled[Math.min(gaps.length - 1, value)];
      for (let i = 0; i < ties; i++) {
        if (ties > 1) values[order[start + i] * columns + j] += (width * (i + 0.5)) / ties - below;
      }
      start = end;
    }
    const kept = Math.sqrt(
      momentsOf(points.values, j, columns).variance / momentsOf(values, j, columns).variance,
    );
    for (let cell = j; cell < values.length; cell += columns) values[cell] *= kept;
  }
  return { rows, columns, values };
}

/** How far values are spread into each gap from either side. */
function filledHalves(gaps: readonly number[]): number[] {
  return gaps.map((gap, i) => {
    const beside = Math.max(gaps[i - 1] ?? 0, gaps[i + 1] ?? 0);
    return Math.min(gap, beside === 0 ? gap : unlikeBeside * beside) / 2;
  });
}

/** A number for the order into which a column puts the rows, the same for the reverse of it. */
function patternOf(
  ascending: Int32Array,
  at: (row: number) => number,
  steps: number,
): { hash: number; isReversed: boolean } {
  const ranks = new Int32Array(ascending.length);
  for (let i = 1, rank = 0; i < ascending.length; i++) {
    if (at(ascending[i]) > at(ascending[i - 1])) rank++;
    ranks[ascending[i]] = rank;
  }
  let [forward, backward] = [1, 1];
  for (const rank of ranks) {
    forward = fmix32(Math.imul(forward, 31) + rank);
    backward = fmix32(Math.imul(backward, 31) + steps - rank);
  }
  return { hash: Math.min(forward, backward), isReversed: backward < forward };
}

function momentsOf(
  values: Float32Array,
  column: number,
  columns: number,
): { mean: number; variance: number } {
  let [count, mean, squares] = [0, 0, 0];
  for (let at = column; at < values.length; at += columns) {
    count++;
    const difference = values[at] - mean;
    mean += difference / count;
    squares += difference * (values[at] - mean);
  }
  return { mean, variance: squares / count };
}
