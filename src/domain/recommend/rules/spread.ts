/** How alike two products are, 0 to 1. */
export type Alike = (one: number, other: number) => number;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998): puts candidates in an order in which each next one is
 * the best by (1 − share) × how well it fits − share × how much it is like the most alike of those before.
 *
 * @param fit how well each candidate fits, 0 to 1, best first. @param count how many of the order are wanted.
 * @param before products that stand before the candidates.
 * @returns positions in `candidates`, the first `count` in the new order and the rest as they were.
 */
export function spreadOut(
  candidates: ArrayLike<number>,
  fit: ArrayLike<number>,
  share: number,
  alike: Alike,
  count: number,
  before: readonly number[] = [],
): number[] {
  const left = Array.from(candidates, (_, position) => position);
  if (share === 0) return left;
  const nearest = Float64Array.from(candidates, (product) =>
    before.reduce((most, each) => Math.max(most, alike(product, each)), 0),
  );
  const order: number[] = [];
  while (order.length < count && left.length > 0) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < left.length; at++) {
      const gain = (1 - share) * fit[left[at]] - share * nearest[left[at]];
      if (gain > most) [best, most] = [at, gain];
    }
    const [chosen] = left.splice(best, 1);
    order.push(chosen);
    for (const each of left) {
      nearest[each] = Math.max(nearest[each], alike(candidates[each], candidates[chosen]));
    }
  }
  return [...order, ...left];
}
