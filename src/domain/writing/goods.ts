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
  readonly together: readonly {
    readonly product: number;
    readonly other: number;
    readonly both: number;
    readonly orders: number;
  }[];
}

/** What the given customers (by number) take and are offered; a higher place in a list counts more (reciprocal rank). */
export function goodsOf(outputs: GoodsOutputs, customers: readonly number[]): Goods {
  const { cards, historyStarts, historyProducts, listed, length, together } = outputs;
  const [products, categories] = [new Map<number, number>(), new Map<string, number>()];
  const votes = new Map<number, number>();
  for (const customer of customers) {
    const own = new Set(historyProducts.subarray(historyStarts[customer], historyStarts[customer + 1]));
    for (const product of own) add(products, product, 1);
    for (const category of new Set([...own].map((product) => cards[product]!.category)))
      add(categories, category, 1);
    for (let rank = 0; rank < length; rank++) {
      const product = listed[customer * length + rank]!;
      if (product < 0) break;
      add(votes, product, 1 / (rank + 1));
    }
  }
  const titled = [...products].filter(([product]) => cards[product]!.title !== '').sort(mostFirst);
  const common = titled.filter(([, count]) => count >= fewestTakers).slice(0, productsTold);
  const first = common[0]?.[0];
  const pair = together.find(
    ({ product, other }) => product === first && cards[other]!.title !== '' && other !== first,
  );
  return {
    customers: customers.length,
    products: common.map(([product, count]) => ({ title: cards[product]!.title, customers: count })),
    categories: [...categories]
      .filter(([title, count]) => title !== '' && count >= fewestTakers)
      .sort(mostFirst)
      .slice(0, categoriesTold)
      .map(([title, count]) => ({ title, customers: count })),
    offered: [...votes]
      .sort(mostFirst)
      .flatMap(([product]) => cards[product]!.title || [])
      .slice(0, offeredTold),
    together:
      pair === undefined
        ? null
        : {
            title: cards[pair.product]!.title,
            other: cards[pair.other]!.title,
            both: pair.both,
            orders: pair.orders,
          },
  };
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}

function mostFirst<Key extends number | string>(
  [a, x]: readonly [Key, number],
  [b, y]: readonly [Key, number],
): number {
  return y - x || (a < b ? -1 : 1);
}
