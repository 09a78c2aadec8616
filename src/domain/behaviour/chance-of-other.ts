import type { CustomerRows } from './customer-rows';

/**
 * The chance that two of a customer's rows are of different products: 1 − Σ n(n − 1) / (N(N − 1)) over the n rows of each
 * product (Hurlbert's probability of interspecific encounter, 1971). Unlike the number of different products it does not
 * grow with the number of rows. NaN with fewer than two rows of a known product (-1 for none). Length customers.
 */
export function chanceOfOther(grouped: CustomerRows, product: Int32Array): Float64Array {
  const chances = new Float64Array(grouped.starts.length - 1).fill(Number.NaN);
  const counts = new Map<number, number>();
  for (let c = 0; c < chances.length; c++) {
    counts.clear();
    let rows = 0;
    let alike = 0;
    for (let at = grouped.starts[c]; at < grouped.starts[c + 1]; at++) {
      const one = product[grouped.rows[at]];
      if (one < 0) continue;
      const before = counts.get(one) ?? 0;
      // Each pair once: with every row of the same product before it.
      alike += before;
      rows++;
      counts.set(one, before + 1);
    }
    if (rows > 1) chances[c] = 1 - alike / ((rows * (rows - 1)) / 2);
  }
  return chances;
}
