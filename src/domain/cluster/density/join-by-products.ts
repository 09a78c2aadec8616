import { takeRows } from '../../math/matrix';
import { argsortDescending, range } from '../../math/order';
import type { Ranker } from '../../recommend/ranking/ranker';
import type { Step } from '../../steps';
import { rootOf } from '../linkage/dendrogram';
import { distanceProducts } from './distance-products';
import type { Searched } from './nearest-points';

/** Fewest points that ask at once, as far as they last: the others are laid out anew each time. */
const leastAsking = 1_000;

/** Pairs of points that are known to be within reach of each other. */
export interface KnownPairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
}

/**
 * As `joinByTree`, by products of all pairs that are not known to be of one cluster. What the known pairs join is gone
 * through from the largest to the smallest: every point asks for the nearest one of all before, and if that is within
 * reach asks again beyond the cluster that it now belongs to.
 */
export async function* joinByProducts(
  { points, tree }: Searched,
  epsilon: number,
  known: KnownPairs,
  ranker: Ranker,
): AsyncGenerator<Step, Int32Array> {
  const { rows, columns, values } = points;
  const square = epsilon * epsilon;
  const products = distanceProducts(points);
  const sets = range(rows);
  const join = (a: number, b: number) => {
    sets[rootOf(sets, b)] = rootOf(sets, a);
  };
  for (let pair = 0; pair < known.a.length; pair++) join(known.a[pair], known.b[pair]);

  /** Joins each of some points to the nearest of the others that is within reach; returns those that found one. */
  const joinToNearest = async (asking: Int32Array, others: Int32Array): Promise<Int32Array> => {
    const nearest = await ranker.topProducts(
      takeRows(products.from, asking),
      takeRows(products.to, others),
      1,
    );
    return asking.filter((row, i) => {
      tree.ask(values, row * columns);
      const other = others[nearest.ids[i]];
      if (tree.distance(tree.positionOf[other], square) <= square) {
        join(other, row);
        return true;
      }
      // Written so that what is no number is a doubt.
      const isSure = products.leastSquare(row, nearest.scores[i]) > square;
      if (!isSure) tree.within(values, row * columns, square, (each) => join(each, row));
      return false;
    });
  };
  const joinAmong = (some: Int32Array) => {
    for (let i = 0; i < some.length; i++) {
      tree.ask(values, some[i] * columns);
      for (let j = 0; j < i; j++) {
        if (rootOf(sets, some[i]) === rootOf(sets, some[j])) continue;
        if (tree.distance(tree.positionOf[some[j]], square) <= square) join(some[j], some[i]);
      }
    }
  };

  const order = setBySet(sets);
  for (let start = 0, end = 0; start < rows; start = end) {
    const isOfSameSet = (a: number, b: number) => rootOf(sets, order[a]) === rootOf(sets, order[b]);
    while (end < rows && (end - start < leastAsking || isOfSameSet(end - 1, end))) end++;
    const asking = order.subarray(start, end);
    const before = order.subarray(0, start);
    if (!isOfSameSet(start, end - 1)) joinAmong(asking);
    // At first none of those before is in a set of those who ask.
    const waiting = start === 0 ? [] : partsBySet(await joinToNearest(asking, before), sets);
    for (let some = waiting.pop(); some !== undefined; some = waiting.pop()) {
      const own = rootOf(sets, some[0]);
      const others = before.filter((row) => rootOf(sets, row) !== own);
      if (others.length > 0) waiting.push(...partsBySet(await joinToNearest(some, others), sets));
    }
    yield { done: end, total: rows };
  }
  const numbers = new Map<number, number>();
  return sets.map((_, row) => {
    const root = rootOf(sets, row);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}

/** All elements, those of one set side by side, from the largest set to the smallest. */
function setBySet(sets: Int32Array): Int32Array {
  const sizes = new Float64Array(sets.length);
  const roots = sets.map((_, element) => rootOf(sets, element));
  for (const root of roots) sizes[root]++;
  const places = new Int32Array(sets.length);
  argsortDescending(sizes).forEach((root, place) => {
    places[root] = place;
  });
  return range(sets.length).sort((a, b) => places[roots[a]] - places[roots[b]] || a - b);
}

function partsBySet(some: Int32Array, sets: Int32Array): Int32Array[] {
  const parts = new Map<number, number[]>();
  for (const element of some) {
    const root = rootOf(sets, element);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [element]);
    else part.push(element);
  }
  return [...parts.values()].map((part) => Int32Array.from(part));
}
