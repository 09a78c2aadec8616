import { largestTold, tailBeyond } from '../../math/false-discoveries';
import { argsort } from '../../math/order';
import { type SparseMatrix, transpose } from '../../math/sparse';
import type { Baskets } from './baskets';

/** Two products that are in one order more often than chance puts them there. */
export interface Pair {
  readonly product: number;
  readonly other: number;
  /** Orders that hold both, the product, and the other. */
  readonly both: number;
  readonly orders: number;
  readonly ofOther: number;
  /** both × all orders / (orders × ofOther), as is usual (Brin, Motwani, Ullman, Tsur 1997). */
  readonly lift: number;
  /** How many times as often as by chance in orders of these sizes and this time, `lift` at most, and how many at least (95%, one-sided). */
  readonly times: number;
  readonly timesAtLeast: number;
}

/** Fewer orders, or fewer customers, may have both by the habit of one. */
const fewestOrders = 5;
const fewestCustomers = 3;
/** Together more often than chance by this much at least. */
const leastTimes = 1.2;
/** Significance of a pair by itself: 0.1% of the χ² distribution with one degree of freedom (Dunning 1993). */
const surely = 10.83;
/** Share of what is told that may be chance, all pairs of the shop tried. */
const mostFalse = 0.05;
const pairsOfProduct = 10;
/** One-sided 95% of the normal distribution. */
const bound = 1.645;
/** Parts of the time in which chance is counted apart, and orders of each at least. */
const mostParts = 24;
const fewestOfPart = 100;

/**
 * What is bought together: of each product at most ten others, the surest first.
 *
 * Orders of many products hold any two of them more often than orders of few, so that where sizes differ the usual lift
 * is above 1 for products that have nothing to do with each other. What chance does is therefore counted with the
 * sizes kept: orders as they are, filled by how often each product is bought, the second of two products drawn among
 * the others than the first, expect orders × ofOther × Σ size (size − 1) / (Σ size × (Σ size − the larger of the two)) of
 * both. Of a product that is in every order this is as many as there are of the other, or more. Two products of one season,
 * or sold while others were not, are in the same orders for that alone: the orders are parted by time, and chance is the
 * larger of what it does in all of them and in each part by itself. Where hardly any order holds two products, chance
 * with the sizes kept is next to nothing; what is told is never more than the usual lift.
 */
export function boughtTogether({ matrix, customer, at }: Baskets): Pair[] {
  const byProduct = transpose(matrix);
  const { starts, indices } = byProduct;
  const all = chanceIn(matrix, new Int32Array(matrix.rows), 1);
  const parts = Math.max(1, Math.min(mostParts, Math.floor(matrix.rows / fewestOfPart)));
  const eachPart = chanceIn(matrix, partsOf(at, parts), parts);
  const counts = new Int32Array(matrix.columns);
  const pairs: (Pair & { readonly chance: number })[] = [];
  let tried = 0;
  for (let product = 0; product < matrix.columns; product++) {
    const orders = starts[product + 1] - starts[product];
    if (orders < fewestOrders) continue;
    tried++;
    const touched = countOthers(product);
    for (const other of touched) {
      const both = counts[other];
      counts[other] = 0;
      const ofOther = starts[other + 1] - starts[other];
      if (both < fewestOrders || both <= all(product, other)) continue;
      const independent = (orders * ofOther) / matrix.rows;
      const expected = Math.max(all(product, other), eachPart(product, other), independent);
      if (both <= expected) continue;
      const timesAtLeast = leastOf(both) / expected;
      if (timesAtLeast < leastTimes || logLikelihoodRatio(both, expected) < surely) continue;
      const { customers, most } = customersOfBoth(product, other);
      // Sure without the orders of who has them most, else it is the habit of one.
      const ofOthers = both - most;
      if (customers < fewestCustomers || ofOthers < fewestOrders - 1 || ofOthers <= expected) continue;
      const ratio = logLikelihoodRatio(ofOthers, expected);
      if (leastOf(ofOthers) / expected < leastTimes || ratio < surely) continue;
      // The root of G² is nearly normal.
      const chance = tailBeyond(Math.sqrt(ratio));
      const lift = (both * matrix.rows) / (orders * ofOther);
      const times = both / expected;
      pairs.push({ product, other, both, orders, ofOther, lift, times, timesAtLeast, chance });
    }
  }
  const most = largestTold(
    pairs.filter(({ product, other }) => product < other).map(({ chance }) => chance),
    (tried * (tried - 1)) / 2,
    mostFalse,
  );
  const sure = pairs.filter(({ chance }) => chance <= most);
  sure.sort((a, b) => a.product - b.product || b.timesAtLeast - a.timesAtLeast || a.other - b.other);
  const counted = new Int32Array(matrix.columns);
  return sure
    .filter(({ product }) => ++counted[product] <= pairsOfProduct)
    .map(({ chance: _, ...pair }) => pair);

  /** Adds up in `counts` how many orders of the product hold each other one; returns those that any holds. */
  function countOthers(product: number): number[] {
    const touched: number[] = [];
    for (let e = starts[product]; e < starts[product + 1]; e++) {
      const order = indices[e];
      for (let f = matrix.starts[order]; f < matrix.starts[order + 1]; f++) {
        const other = matrix.indices[f];
        if (other === product) continue;
        if (counts[other] === 0) touched.push(other);
        counts[other]++;
      }
    }
    return touched;
  }

  /** Customers who have both in one order, and the most such orders of one; orders without a customer are of one each. */
  function customersOfBoth(one: number, other: number): { customers: number; most: number } {
    const byCustomer = new Map<number, number>();
    let most = 0;
    let f = starts[other];
    for (let e = starts[one]; e < starts[one + 1]; e++) {
      while (f < starts[other + 1] && indices[f] < indices[e]) f++;
      if (f === starts[other + 1]) break;
      if (indices[f] !== indices[e]) continue;
      const order = indices[e];
      const who = customer[order] >= 0 ? customer[order] : -1 - order;
      const count = (byCustomer.get(who) ?? 0) + 1;
      byCustomer.set(who, count);
      most = Math.max(most, count);
    }
    return { customers: byCustomer.size, most };
  }
}

/** Which part of the time each order is of, all of as many orders; those without an instant are the last. */
function partsOf(at: Float64Array, parts: number): Int32Array {
  const partOf = new Int32Array(at.length);
  argsort(at.map((instant) => (Number.isNaN(instant) ? Number.POSITIVE_INFINITY : instant))).forEach(
    (order, place) => {
      partOf[order] = Math.floor((place * parts) / at.length);
    },
  );
  return partOf;
}

/** How many orders chance has hold both of two products, where it fills the orders of each part by what is bought in it. */
function chanceIn(
  { rows, columns, starts, indices }: SparseMatrix,
  partOf: Int32Array,
  parts: number,
): (product: number, other: number) => number {
  const lines = new Float64Array(parts);
  const couples = new Float64Array(parts);
  // Products × parts: orders with each.
  const orders = new Int32Array(columns * parts);
  for (let o = 0; o < rows; o++) {
    const size = starts[o + 1] - starts[o];
    lines[partOf[o]] += size;
    couples[partOf[o]] += size * (size - 1);
    for (let e = starts[o]; e < starts[o + 1]; e++) orders[indices[e] * parts + partOf[o]]++;
  }
  return (product, other) => {
    let expected = 0;
    for (let p = 0; p < parts; p++) {
      const [one, two] = [orders[product * parts + p], orders[other * parts + p]];
      if (one === 0 || two === 0) continue;
      expected += (one * two * couples[p]) / (lines[p] * (lines[p] - Math.max(one, two)));
    }
    return expected;
  };
}

/** The least mean of which so many would be seen (Byar's approximation of the Poisson bound). */
function leastOf(count: number): number {
  return count * (1 - 1 / (9 * count) - bound / (3 * Math.sqrt(count))) ** 3;
}

/** G² of a count against a Poisson mean. */
function logLikelihoodRatio(count: number, expected: number): number {
  return 2 * (count * Math.log(count / expected) - (count - expected));
}
