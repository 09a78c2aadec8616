import type { Interactions } from '../interactions';
import { hasIt, relation } from '../interaction-weights';
import { keepEntries } from '../../math/sparse';
import { sampleWithoutReplacement, seededRandom } from '../../math/random';

/** What is left to learn from, and the one product of each tested customer that was kept aside. */
export interface HeldOut {
  readonly train: Interactions;
  /** Customers with a held-out product, ascending. */
  readonly customers: Int32Array;
  /** Product held out from each of them. */
  readonly products: Int32Array;
}

/**
 * Keeps aside the last product of every customer with at least two: the last bought one by date and then
 * by product number, or the last seen one where she bought nothing.
 */
export function leaveOneOut(interactions: Interactions): HeldOut {
  const { matrix, lastAt, relations } = interactions;
  const keep = new Uint8Array(matrix.indices.length).fill(1);
  const customers: number[] = [];
  const products: number[] = [];
  for (let i = 0; i < matrix.rows; i++) {
    if (matrix.starts[i + 1] - matrix.starts[i] < 2) continue;
    const last = lastEntry(interactions, i);
    // What she gave back is nothing that a list should have found.
    if (relations[last] === relation.returned) continue;
    keep[last] = 0;
    customers.push(i);
    products.push(matrix.indices[last]);
  }
  const kept = keepEntries(matrix, keep);
  const train: Interactions = {
    matrix: kept.matrix,
    lastAt: Float64Array.from(kept.origin, (e) => lastAt[e]),
    relations: Uint8Array.from(kept.origin, (e) => relations[e]),
  };
  return { train, customers: Int32Array.from(customers), products: Int32Array.from(products) };
}

function lastEntry({ matrix, lastAt, relations }: Interactions, customer: number): number {
  let best = matrix.starts[customer];
  for (let e = best + 1; e < matrix.starts[customer + 1]; e++) {
    const owned = Number(hasIt(relations[e])) - Number(hasIt(relations[best]));
    if (owned > 0 || (owned === 0 && lastAt[e] >= lastAt[best])) best = e;
  }
  return best;
}

/** At most `limit` of the tested customers, drawn with a seed; the training data stay whole. */
export function sampleHeldOut(held: HeldOut, limit: number, seed: number): HeldOut {
  const count = held.customers.length;
  if (count <= limit) return held;
  const chosen = sampleWithoutReplacement(count, limit, seededRandom(seed));
  return {
    train: held.train,
    customers: chosen.map((i) => held.customers[i]),
    products: chosen.map((i) => held.products[i]),
  };
}

/** Whether (customer, product) is one of the held-out pairs: such a review must not be read in training. */
export function heldOutPairs(...splits: readonly HeldOut[]): (customer: number, product: number) => boolean {
  const maps = splits.map((held) => {
    const byCustomer = new Map<number, number>();
    for (let i = 0; i < held.customers.length; i++) byCustomer.set(held.customers[i], held.products[i]);
    return byCustomer;
  });
  return (customer, product) => maps.some((byCustomer) => byCustomer.get(customer) === product);
}
