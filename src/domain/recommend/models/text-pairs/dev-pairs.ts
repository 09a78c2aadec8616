import { argsortDescending } from '../../../math/order';
import { seededRandom } from '../../../math/random';
import type { SparseMatrix } from '../../../math/sparse';

/** Of the purchases, the share kept aside to see by which epoch a network tells them best from others. */
const devShare = 0.1;
/** Kept aside at most; more would say the same. */
const mostDevPairs = 2_000;
/** Fewer say nothing. */
const fewestDevPairs = 20;
/** Products not bought that each bought one is told from. */
const othersEach = 4;

/** Purchases kept aside, and for each some products that the customer has not, drawn evenly. */
export interface DevPairs {
  readonly customers: Int32Array;
  readonly products: Int32Array;
  /** `othersEach` for each pair, one after the other. */
  readonly others: Int32Array;
}

/** How well bought products are told from others on pairs that no training saw. */
export interface Discrimination {
  /** Mean of the share of bought pairs and the share of others that are told right; 0.5 is chance. */
  readonly balancedAccuracy: number;
  /** Its standard error, the customers being what was drawn. */
  readonly standardError: number;
}

/**
 * Positions of the entries kept aside: the latest tenth of those bought, by their dates; entries without one come in
 * random order before all that have one. None where they would be too few to say anything.
 * @param isBought 1 for each entry that is a purchase.
 */
export function devEntries(isBought: Uint8Array, at: Float64Array | null, seed: number): Int32Array {
  const random = seededRandom(seed);
  const bought: number[] = [];
  for (let e = 0; e < isBought.length; e++) if (isBought[e] === 1) bought.push(e);
  const size = Math.min(mostDevPairs, Math.floor(devShare * bought.length));
  if (size < fewestDevPairs) return new Int32Array(0);
  // Drawn numbers order what has one instant, so that a day's entries are not taken by their customers' numbers.
  const order = argsortDescending(Float64Array.from(bought, () => random())).map((i) => bought[i]);
  const instants = Float64Array.from(order, (e) => at?.[e] ?? Number.NEGATIVE_INFINITY);
  return argsortDescending(instants)
    .subarray(0, size)
    .map((i) => order[i])
    .sort();
}

/**
 * The entries as pairs with products to be told from, drawn from `candidates`; a customer who has nearly all gets fewer.
 * Null where there are no entries, or nothing to tell them from.
 */
export function devPairs(
  matrix: SparseMatrix,
  entries: Int32Array,
  candidates: Int32Array,
  seed: number,
): DevPairs | null {
  const random = seededRandom(seed + 1);
  const customers = new Int32Array(entries.length);
  const others = new Int32Array(entries.length * othersEach).fill(-1);
  const owner = new Int32Array(matrix.columns).fill(-1);
  let customer = 0;
  let found = 0;
  entries.forEach((entry, i) => {
    while (matrix.starts[customer + 1] <= entry) customer++;
    customers[i] = customer;
    for (let e = matrix.starts[customer]; e < matrix.starts[customer + 1]; e++) {
      owner[matrix.indices[e]] = customer;
    }
    for (let o = 0; o < othersEach; o++) {
      const drawn = candidates[Math.floor(random() * candidates.length)];
      if (owner[drawn] === customer) continue;
      others[i * othersEach + o] = drawn;
      found++;
    }
  });
  if (found === 0) return null;
  return { customers, products: Int32Array.from(entries, (e) => matrix.indices[e]), others };
}

/**
 * How well scores above 0 tell the pairs from the others.
 * @param score of the i-th pair's customer with a product, in ascending order of i.
 */
export function discrimination(
  { customers, products, others }: DevPairs,
  score: (i: number, product: number) => number,
): Discrimination {
  // Sums of each customer, whose pairs are told right or wrong together.
  const byCustomer = new Map<
    number,
    { taken: number; left: number; takenRight: number; leftRight: number }
  >();
  for (let i = 0; i < products.length; i++) {
    const sums = byCustomer.get(customers[i]) ?? { taken: 0, left: 0, takenRight: 0, leftRight: 0 };
    byCustomer.set(customers[i], sums);
    sums.taken++;
    if (score(i, products[i]) > 0) sums.takenRight++;
    for (const other of others.subarray(i * othersEach, (i + 1) * othersEach)) {
      if (other < 0) continue;
      sums.left++;
      if (score(i, other) <= 0) sums.leftRight++;
    }
  }
  const each = [...byCustomer.values()];
  const total = (of: (sums: (typeof each)[number]) => number) => each.reduce((sum, one) => sum + of(one), 0);
  const [taken, left] = [total((sums) => sums.taken), total((sums) => sums.left)];
  const sensitivity = total((sums) => sums.takenRight) / Math.max(1, taken);
  const specificity = total((sums) => sums.leftRight) / Math.max(1, left);
  // The delta method for a mean of two ratios over independent customers.
  const squares = total(
    (sums) =>
      ((sums.takenRight - sensitivity * sums.taken) / Math.max(1, taken) / 2 +
        (sums.leftRight - specificity * sums.left) / Math.max(1, left) / 2) **
      2,
  );
  const n = each.length;
  return {
    balancedAccuracy: (sensitivity + specificity) / 2,
    standardError: n > 1 ? Math.sqrt((squares * n) / (n - 1)) : Number.POSITIVE_INFINITY,
  };
}
