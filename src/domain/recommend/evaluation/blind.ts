import { ownedBy } from '../ranking/exclude';
import { exclusionsOf } from '../ranking/ranker';
import { type HeldOut, productsOf } from './held-out';

/**
 * Recall that lists drawn blindly from what may be offered would have, the mean over the tested customers: what a list
 * that holds much of a short catalogue finds by its length alone. NaN of nobody.
 * @param offerable 1 for each product that may be offered.
 */
export function blindRecall(test: HeldOut, offerable: Uint8Array, length: number): number {
  const { customers, targets, train } = test;
  const among = (products: Int32Array) => products.reduce((count, product) => count + offerable[product], 0);
  const all = among(Int32Array.from(offerable.keys()));
  const owned = ownedBy(train, customers);
  let sum = 0;
  for (let i = 0; i < customers.length; i++) {
    const open = all - among(exclusionsOf(owned, i, i + 1).indices);
    const own = productsOf(targets, i);
    sum += (Math.min(1, length / Math.max(1, open)) * among(own)) / own.length;
  }
  return sum / customers.length;
}
