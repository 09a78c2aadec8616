import { groupByKey } from '../../math/order';
import type { Shop } from '../../shop/shop';
import { type CategoryNode, categoryTree } from './category-tree';

/** How much of what each segment's customers take is of each category, and of each that holds others. */
export interface CategoryShares {
  readonly nodes: readonly CategoryNode[];
  /** Of each product the numbers of the nodes on its category's path. */
  readonly nodesOfProduct: readonly (readonly number[])[];
  /** Mean share of a node among what each customer of a segment takes, 0 to 1; NaN where nobody takes anything. */
  share(segment: number, node: number): number;
  /** The same of all customers outside of the segment; its own where there are none. */
  elsewhere(segment: number, node: number): number;
  /** Share of a segment's customers of whose things at least half are of the node. */
  devoted(segment: number, node: number): number;
}

/** By what they buy; where a shop has no orders by what they review, or else look at. */
export function categoryShares(shop: Shop, labels: Int32Array, k: number): CategoryShares {
  const { orderLines, reviews, events, products } = shop;
  const table = orderLines.count > 0 ? orderLines : reviews.count > 0 ? reviews : events;
  const { nodes, nodesOf } = categoryTree(products.category);
  const nodesOfProduct = products.category.map((category) => nodesOf.get(category)!);
  const isKnown = (row: number) => table.product[row]! >= 0 && table.customer[row]! >= 0;
  const { starts, positions } = groupByKey(table.customer, labels.length, table.count, isKnown);
  const sums = new Float64Array((k + 1) * nodes.length);
  const devoted = new Int32Array(k * nodes.length);
  const people = new Int32Array(k + 1);
  const own = new Map<number, number>();
  labels.forEach((label, customer) => {
    const rows = positions.subarray(starts[customer]!, starts[customer + 1]!);
    if (rows.length === 0) return;
    people[label]!++;
    people[k]!++;
    own.clear();
    for (const row of rows) {
      for (const node of nodesOfProduct[table.product[row]!]!) own.set(node, (own.get(node) ?? 0) + 1);
    }
    for (const [node, count] of own) {
      sums[label * nodes.length + node]! += count / rows.length;
      sums[k * nodes.length + node]! += count / rows.length;
      if (2 * count >= rows.length) devoted[label * nodes.length + node]!++;
    }
  });
  const share = (segment: number, node: number): number =>
    sums[segment * nodes.length + node]! / people[segment]!;
  return {
    nodes,
    nodesOfProduct,
    share,
    elsewhere: (segment, node) => {
      const others = people[k]! - people[segment]!;
      const outside = sums[k * nodes.length + node]! - sums[segment * nodes.length + node]!;
      return others === 0 ? share(segment, node) : outside / others;
    },
    devoted: (segment, node) => devoted[segment * nodes.length + node]! / people[segment]!,
  };
}

/** A category in which a segment takes hardly more than others than this is not what it is about. */
const leastLift = 1.3;

/**
 * True of a word that is the name of a category of which a segment takes hardly more than others do: who buys the dear
 * things of every category buys 'bike pumps' and no more for bikes than anybody.
 */
export function isOthersCategory(
  { nodes, share, elsewhere }: CategoryShares,
  segment: number,
  word: string,
): boolean {
  const named = nodes.flatMap(({ name }, node) => (name.toLowerCase() === word.toLowerCase() ? [node] : []));
  return (
    named.length > 0 && named.every((node) => !(share(segment, node) >= leastLift * elsewhere(segment, node)))
  );
}
