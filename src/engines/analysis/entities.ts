import type { BasketFindings, ProductFacts, ShopEntities } from '../../contracts/entities';
import { type FeatureBlock, isVectors } from '../../domain/behaviour/features';
import { purchasesOf } from '../../domain/behaviour/rfm/purchases';
import { rfmSummary } from '../../domain/behaviour/rfm/summary';
import { basketsOf } from '../../domain/recommend/directions/baskets';
import { nextCategories } from '../../domain/recommend/directions/next-category';
import { boughtTogether } from '../../domain/recommend/directions/together';
import { serviceLines } from '../../domain/shop/service-lines';
import type { Shop } from '../../domain/shop/shop';

/** What the screens need of customers and products and does not change from run to run. */
export function shopEntities(shop: Shop, blocks: readonly FeatureBlock[]): ShopEntities {
  const shown = blocks.filter(({ block }) => !isVectors(block));
  const { starts, products } = histories(shop);
  const purchases = purchasesOf(shop);
  return {
    customerIds: shop.customers.ids,
    cards: productCards(shop),
    historyStarts: starts,
    historyProducts: products,
    featureColumns: shown.flatMap(({ columns }) => columns),
    featureValues: sideBySide(shop.customers.ids.length, shown),
    rfm: purchases && rfmSummary(purchases),
    baskets: basketFindings(shop),
  };
}

function basketFindings(shop: Shop): BasketFindings | null {
  const baskets = basketsOf(shop);
  if (baskets === null) return null;
  return {
    together: boughtTogether(baskets),
    next: nextCategories(baskets, shop.products.category, shop.customers.ids.length),
    stockpiles: baskets.stockpiles,
  };
}

function productCards({ products }: Shop): ProductFacts[] {
  return products.ids.map((id, i) => ({
    id,
    title: products.title[i]!,
    description: products.description[i]!,
    category: products.category[i]!,
    price: products.price[i]!,
    rating: products.rating[i]!,
    ratingCount: products.ratingCount[i]!,
  }));
}

function sideBySide(rows: number, blocks: readonly FeatureBlock[]): Float32Array {
  const width = blocks.reduce((sum, { columns }) => sum + columns.length, 0);
  const values = new Float32Array(rows * width);
  let offset = 0;
  for (const { columns, values: own } of blocks) {
    for (let i = 0; i < rows; i++) {
      values.set(own.subarray(i * columns.length, (i + 1) * columns.length), i * width + offset);
    }
    offset += columns.length;
  }
  return values;
}

/** What each customer bought or reviewed, newest first, each product once; postage and the like left out. */
function histories({ customers, products, orderLines, reviews }: Shop): {
  starts: Int32Array;
  products: Int32Array;
} {
  const isService = serviceLines(products);
  const facts: [product: number, at: number][][] = customers.ids.map(() => []);
  for (const { count, customer, product, at } of [orderLines, reviews]) {
    for (let i = 0; i < count; i++) {
      if (customer[i]! < 0 || product[i]! < 0 || isService[product[i]!] === 1) continue;
      facts[customer[i]!]!.push([product[i]!, at[i]! || 0]);
    }
  }
  const lists = facts.map((own) => {
    const newest = own.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([product]) => product);
    return [...new Set(newest)];
  });
  const starts = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    starts[i + 1] = starts[i]! + list.length;
  });
  return { starts, products: Int32Array.from(lists.flat()) };
}
