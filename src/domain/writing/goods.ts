import { type StarCounts, starCounts } from '../voice/star-counts';

/** Something that some of a group's customers took, and how many of them. */
export interface Taken {
  readonly title: string;
  readonly customers: number;
}

/** What a group of customers takes and is offered, for texts on it or to it. Things without a title are left out. */
export interface Goods {
  readonly customers: number;
  /** What the most of them took, at most three products and two categories, the most first. */
  readonly products: readonly Taken[];
  readonly categories: readonly Taken[];
  /** Titles of what stands in most of their lists, at most three, the best first. */
  readonly offered: readonly string[];
  /** Of its customers, each by the mean of her stars; missing where none gave any. */
  readonly stars?: StarCounts;
  /** What stands in orders with the first of their products more often than by chance; null where nothing does. */
  readonly together: {
    readonly title: string;
    readonly other: string;
    /** Orders that hold both, and all that hold the first. */
    readonly both: number;
    readonly orders: number;
  } | null;
}

/** Where a product or a category that few took is nothing that a group has in common. */
const fewestTakers = 3;
const [productsTold, categoriesTold, offeredTold] = [3, 2, 3];

/** Outputs of a run, as far as they tell of goods. */
export interface GoodsOutputs {
  readonly cards: readonly { readonly title: string; readonly category: string }[];
  readonly historyStarts: Int32Array;
  readonly historyProducts: Int32Array;
  /** Customers × `length`, -1 behind the end of a list. */
  readonly listed: Int32Array;
  readonly length: number;
  /** Mean stars of each customer, NaN of whoever gave none; missing where there are no reviews. */
  readonly meanStars?: ArrayLike<number>;
  readonly together: readonly {
    readonly product: number;
    readonly other: number;
    readonly both: number;
    readonly orders: number;
  }[];
}

/** What the given customers (by number) take and are offered; a higher place in a list counts more (reciprocal rank). */
export function goodsOf(outputs: GoodsOutputs, customers: readonly number[]): Goods {
  const { cards, historyStarts, historyProducts, listed, length, together, meanStars } = outputs;
  const takers = new Int32Array(cards.length);
  const votes = new Float64Array(cards.length);
  const { names, ofProduct } = categoriesOf(cards);
  const fromCategory = new Int32Array(names.length);
  // Who took a product or from a category last: a customer counts once, however often she did.
  const [lastTaker, lastFrom] = [
    new Int32Array(cards.length).fill(-1),
    new Int32Array(names.length).fill(-1),
  ];
  for (const customer of customers) {
    for (let at = historyStarts[customer]!; at < historyStarts[customer + 1]!; at++) {
      const product = historyProducts[at]!;
      if (lastTaker[product] !== customer) takers[product]!++;
      lastTaker[product] = customer;
      const category = ofProduct[product]!;
      if (lastFrom[category] !== customer) fromCategory[category]!++;
      lastFrom[category] = customer;
    }
    for (let rank = 0; rank < length; rank++) {
      const product = listed[customer * length + rank]!;
      if (product < 0) break;
      votes[product]! += 1 / (rank + 1);
    }
  }
  const titled = (product: number) => cards[product]!.title !== '';
  const common = largest(takers, fewestTakers, productsTold, titled);
  const [first] = common;
  const pair = together.find(({ product, other }) => product === first && titled(other));
  const stars = meanStars === undefined ? null : starCounts(meanStars, customers);
  return {
    customers: customers.length,
    ...(stars && { stars }),
    products: common.map((product) => ({ title: cards[product]!.title, customers: takers[product]! })),
    categories: largest(fromCategory, fewestTakers, categoriesTold, (name) => names[name] !== '').map(
      (name) => ({ title: names[name]!, customers: fromCategory[name]! }),
    ),
    offered: largest(votes, Number.MIN_VALUE, offeredTold, titled).map((product) => cards[product]!.title),
    together:
      pair === undefined
        ? null
        : {
            ...{ title: cards[pair.product]!.title, other: cards[pair.other]!.title },
            ...{ both: pair.both, orders: pair.orders },
          },
  };
}

function categoriesOf(cards: GoodsOutputs['cards']): { names: string[]; ofProduct: Int32Array } {
  const numbers = new Map<string, number>();
  const ofProduct = Int32Array.from(cards, ({ category }) => {
    const number = numbers.get(category) ?? numbers.size;
    numbers.set(category, number);
    return number;
  });
  return { names: [...numbers.keys()], ofProduct };
}

/** Positions of the largest counts that are at least so large, the largest first, of equals the first. */
function largest(
  counts: ArrayLike<number>,
  least: number,
  most: number,
  isMeant: (position: number) => boolean,
): number[] {
  return Array.from(counts, (_, position) => position)
    .filter((position) => counts[position]! >= least && isMeant(position))
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, most);
}
