import { transpose } from '../../math/sparse';
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
  /** How many times as often as by chance in orders of these sizes, and how many at least (95%, one-sided). */
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
/** Share of what is told that may be chance, all pairs of the shop tried (Benjamini and Hochberg 1995). */
const mostFalse = 0.05;
const pairsOfProduct = 10;
/** One-sided 95% of the normal distribution. */
const bound = 1.645;

/**
 * What is bought together: of each product at most ten others, the surest first.
 *
 * Orders of many products hold any two of them more often than orders of few, so that where sizes differ the usual lift
 * is above 1 for products that have nothing to do with each other. What chance does is therefore counted with the
 * sizes kept: orders as they are, filled by how often each product is bought, the second of two products drawn among
 * the others than the first, expect orders × ofOther × Σ size (size − 1) / (Σ size × (Σ size − the larger of the two)) of
 * both. Of a product that is in every order this is as many as there are of the other, or more.
 */
export function boughtTogether({ matrix, customer }: Baskets): Pair[] {
  const byProduct = transpose(matrix);
  const { starts, indices } = byProduct;
  let [lines, couples] = [0, 0];
  for (let o = 0; o < matrix.rows; o++) {
    const size = matrix.starts[o + 1] - matrix.starts[o];
    lines += size;
    couples += size * (size - 1);
  }
  const counts = new Int32Array(matrix.columns);
  const pairs: (Pair & { readonly ratio: number })[] = [];
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
      const expected = (orders * ofOther * couples) / (lines * (lines - Math.max(orders, ofOther)));
      if (both < fewestOrders || both <= expected) continue;
      const timesAtLeast = leastOf(both) / expected;
      const ratio = logLikelihoodRatio(both, expected);
      if (timesAtLeast < leastTimes || ratio < surely) continue;
      if (!haveSeveralCustomers(product, other)) continue;
      const lift = (both * matrix.rows) / (orders * ofOther);
      const times = both / expected;
      pairs.push({ product, other, both, orders, ofOther, lift, times, timesAtLeast, ratio });
    }
  }
  const least = leastRatio(
    pairs.filter(({ product, other }) => product < other).map(({ ratio }) => ratio),
    (tried * (tried - 1)) / 2,
  );
  const sure = pairs.filter(({ ratio }) => ratio >= least);
  sure.sort((a, b) => a.product - b.product || b.timesAtLeast - a.timesAtLeast || a.other - b.other);
  const counted = new Int32Array(matrix.columns);
  return sure
    .filter(({ product }) => ++counted[product] <= pairsOfProduct)
    .map(({ ratio: _, ...pair }) => pair);

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

  /** Whether several customers have both in one order; orders without a customer count as of one each. */
  function haveSeveralCustomers(one: number, other: number): boolean {
    const who = new Set<number>();
    let f = starts[other];
    for (let e = starts[one]; e < starts[one + 1]; e++) {
      while (f < starts[other + 1] && indices[f] < indices[e]) f++;
      if (f === starts[other + 1]) break;
      if (indices[f] !== indices[e]) continue;
      const order = indices[e];
      who.add(customer[order] >= 0 ? customer[order] : -1 - order);
      if (who.size >= fewestCustomers) return true;
    }
    return false;
  }
}

/** The least mean of which so many would be seen (Byar's approximation of the Poisson bound). */
function leastOf(count: number): number {
  return count * (1 - 1 / (9 * count) - bound / (3 * Math.sqrt(count))) ** 3;
}

/** G² of a count against a Poisson mean. */
function logLikelihoodRatio(count: number, expected: number): number {
  return 2 * (count * Math.log(count / expected) - (count - expected));
}

/**
 * The least G² at which of all `tried` pairs no more than `mostFalse` of those told are chance; Infinity where none is
 * sure enough. The chance of a G² is the normal tail of its root, φ(z) / z.
 */
function leastRatio(ratios: readonly number[], tried: number): number {
  const falling = Float64Array.from(ratios).sort().reverse();
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < falling.length; i++) {
    const x = falling[i];
    const chance = Math.exp(-x / 2) / Math.sqrt(2 * Math.PI * x);
    if (chance <= (mostFalse * (i + 1)) / tried) least = x;
  }
  return least;
}
