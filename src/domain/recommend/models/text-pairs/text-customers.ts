import type { Matrix } from '../../../math/matrix';
import { normaliseInPlace } from '../../../math/vector';
import type { CustomerRow } from '../recommender';

/**
 * The row of a customer who came later, as `PairInputs` makes it of one who wrote nothing: the unit vector of what she
 * bought by its words (products × dimensions). Null where none of it has any.
 */
export function rowOfNewcomer({ products, values }: CustomerRow, words: Matrix): Matrix | null {
  const { columns } = words;
  const sum = new Float32Array(columns);
  for (let i = 0; i < products.length; i++) {
    const from = products[i] * columns;
    for (let c = 0; c < columns; c++) sum[c] += values[i] * words.values[from + c];
  }
  normaliseInPlace(sum);
  return sum.some((value) => value !== 0) ? { rows: 1, columns, values: sum } : null;
}
