import type { Matrix } from '../../math/matrix';
import type { Random } from '../../math/random';
import { standardiseInPlace } from '../../math/vector';

/** So many rows in two columns at once are expected by chance before it says something that there is none. */
const overlapsMissed = 7;

/**
 * Columns of two values side by side of which every row has the higher one in one at most: the values of one attribute,
 * a column each. All rows have one of them, or else far more rows than none would have two if the columns had nothing to
 * do with each other (one value may have been left out as the basis).
 */
export function categoryColumns(points: Matrix): number[][] {
  const { rows, columns } = points;
  const found: number[][] = [];
  let [run, taken, covered, missed]: [number[], Uint8Array, number, number] = [
    [],
    new Uint8Array(rows),
    0,
    0,
  ];
  const close = () => {
    if (run.length > 1 && (covered === rows || missed >= overlapsMissed)) found.push(run);
    [run, taken, covered, missed] = [[], new Uint8Array(rows), 0, 0];
  };
  for (let j = 0; j < columns; j++) {
    const high = highRows(points, j);
    if (high === null || high.some((row) => taken[row] === 1)) close();
    if (high === null) continue;
    run.push(j);
    missed += (covered * high.length) / rows;
    covered += high.length;
    for (const row of high) taken[row] = 1;
    if (covered === rows) close();
  }
  close();
  return found;
}

/** Rows that have the higher of a column's two values; null where it has not two. */
function highRows({ rows, columns, values }: Matrix, column: number): Int32Array | null {
  const first = values[column];
  let other = first;
  for (let i = 0; i < rows; i++) {
    const value = values[i * columns + column];
    if (value === first || value === other) continue;
    if (other !== first) return null;
    other = value;
  }
  if (other === first) return null;
  const highest = Math.max(first, other);
  return Int32Array.from({ length: rows }, (_, i) => i).filter(
    (i) => values[i * columns + column] === highest,
  );
}

/**
 * The values of an attribute spread as a whole: each row at random within its value's cell of a simplex that all rows fill
 * evenly, whatever the values' shares p. With independent exponential times of rates p the first to come is value c with
 * probability p_c, and the times weighted by p, brought to sum 1, are uniform on the simplex; of a row the winner is known
 * and the rest drawn. Seen from any side that has one mode, while the columns spread one by one leave a valley between
 * two values where the third is rare.
 *
 * @returns of every column of `group` its rows' places, of mean 0 and deviation 1, higher within its own value's cell.
 */
export function spreadCategories(points: Matrix, group: readonly number[], random: Random): Float32Array[] {
  const { rows } = points;
  const valueIn = new Int32Array(rows).fill(group.length);
  group.forEach((column, value) => {
    for (const row of highRows(points, column) ?? []) valueIn[row] = value;
  });
  const counts = new Int32Array(group.length + 1);
  for (const value of valueIn) counts[value]++;
  const present = [...counts.keys()].filter((value) => counts[value] > 0);
  const places = group.map(() => new Float32Array(rows));
  const weighted = new Float64Array(group.length + 1);
  const exponential = () => -Math.log(1 - random());
  for (let i = 0; i < rows; i++) {
    const first = exponential();
    let all = 0;
    for (const value of present) {
      const share = counts[value] / rows;
      weighted[value] = share * first + (value === valueIn[i] ? 0 : exponential());
      all += weighted[value];
    }
    group.forEach((_, value) => {
      places[value][i] = -weighted[value] / all;
    });
  }
  places.forEach(standardiseInPlace);
  return places;
}
