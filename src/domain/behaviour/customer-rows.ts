import { groupByKey } from '../math/order';

/** Rows of a fact table by customer: customer c owns `rows[starts[c]]` to `rows[starts[c + 1] - 1]`. */
export interface CustomerRows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Groups the first `count` rows of a fact table by customer, leaving out rows without one; `keep` narrows the
 * rows further. Starts have length customers + 1.
 */
export function rowsByCustomer(
  owner: Int32Array,
  count: number,
  customers: number,
  keep: (row: number) => boolean = () => true,
): CustomerRows {
  const { starts, positions } = groupByKey(owner, customers, count, keep);
  return { starts, rows: positions };
}

/** How many rows each customer owns; length customers. */
export function rowCounts(grouped: CustomerRows): Float64Array {
  const counts = new Float64Array(grouped.starts.length - 1);
  for (let c = 0; c < counts.length; c++) counts[c] = grouped.starts[c + 1] - grouped.starts[c];
  return counts;
}

/** Sum of the known values of each customer's rows and how many are known; both of length customers. */
export function knownSums(
  grouped: CustomerRows,
  values: Float64Array,
): { sums: Float64Array; known: Float64Array } {
  const customers = grouped.starts.length - 1;
  const sums = new Float64Array(customers);
  const known = new Float64Array(customers);
  for (let c = 0; c < customers; c++) {
    for (let at = grouped.starts[c]; at < grouped.starts[c + 1]; at++) {
      const value = values[grouped.rows[at]];
      if (Number.isNaN(value)) continue;
      sums[c] += value;
      known[c]++;
    }
  }
  return { sums, known };
}

/** How many different values (-1 left out) each customer's rows hold; length customers. */
export function distinctCounts(grouped: CustomerRows, values: Int32Array): Float64Array {
  const customers = grouped.starts.length - 1;
  let top = -1;
  for (const value of values) if (value > top) top = value;
  const seenBy = new Int32Array(top + 1).fill(-1);
  const counts = new Float64Array(customers);
  for (let c = 0; c < customers; c++) {
    for (let at = grouped.starts[c]; at < grouped.starts[c + 1]; at++) {
      const value = values[grouped.rows[at]];
      if (value < 0 || seenBy[value] === c) continue;
      seenBy[value] = c;
      counts[c]++;
    }
  }
  return counts;
}

/** The step of each customer's figure that is made of so many: `whole` over it, NaN as 0. */
export function stepsOf(counts: Float64Array, whole = 1): Float64Array {
  return counts.map((count) => (count > 0 ? whole / count : 0));
}

/** a / b for each customer, NaN where b is 0; both of one length. */
export function ratios(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, c) => (b[c] > 0 ? value / b[c] : Number.NaN));
}
