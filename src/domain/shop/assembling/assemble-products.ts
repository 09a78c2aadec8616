import type { ProductIndex } from './product-index';
import { toFiveStars } from './rating-scale';
import type { SalesLedger } from '../ledger/sales-ledger';
import type { Products } from '../shop';
import type { ShopRows, ShopTables } from './shop-rows';
import { Tally } from './tally';
import { median } from '../../math/vector';

/** The title of every product: that of the table of products, else what the other tables call it. */
export function productTitles(shop: ShopTables, index: ProductIndex): string[] {
  const n = index.ids.length;
  return firstOf(
    mostFrequent([[shop.products, 'title', index.ofRows.products]], n),
    mostFrequent(
      [
        [shop.orders, 'productTitle', index.ofRows.orders],
        [shop.reviews, 'productTitle', index.ofRows.reviews],
      ],
      n,
    ),
  );
}

/** The facts of every product: from the table of products, else from what the other tables say. */
export function assembleProducts(
  shop: ShopTables,
  index: ProductIndex,
  title: string[],
  ledger: SalesLedger,
): Products {
  const n = index.ids.length;
  const own = (field: string) => mostFrequent([[shop.products, field, index.ofRows.products]], n);
  const said = (field: string, tables: readonly ('orders' | 'reviews' | 'events')[]) =>
    mostFrequent(
      tables.map((table) => [shop[table], field, index.ofRows[table]]),
      n,
    );
  const { rating, ratingCount } = ratings(shop, index);
  return {
    ids: index.ids,
    title,
    description: own('description'),
    category: firstOf(own('category'), said('category', ['orders', 'reviews', 'events'])),
    brand: own('brand'),
    imageUrl: own('imageUrl'),
    price: prices(shop, index, ledger),
    rating,
    ratingCount,
  };
}

function mostFrequent(sources: readonly [ShopRows, string, Int32Array][], products: number): string[] {
  const tally = new Tally();
  for (const [rows, field, product] of sources) {
    if (!rows.has(field)) continue;
    const codes = rows.mapped(field, (text) => tally.code(text), -1);
    for (let row = 0; row < rows.count; row++) tally.add(product[row]!, codes[row]!);
  }
  return tally.mostFrequent(products);
}

function firstOf(first: readonly string[], second: readonly string[]): string[] {
  return first.map((value, i) => value || second[i]!);
}

/** The list price, or the median price paid where there is none. */
function prices(shop: ShopTables, index: ProductIndex, ledger: SalesLedger): Float64Array {
  const price = new Float64Array(index.ids.length).fill(Number.NaN);
  const listed = shop.products.numbers('price');
  index.ofRows.products.forEach((product, row) => {
    if (product >= 0 && listed[row]! > 0 && Number.isNaN(price[product]!)) price[product] = listed[row]!;
  });
  const paid = new Map<number, number[]>();
  ledger.paid.forEach((money, row) => {
    const product = ledger.product[row]!;
    const value = money / ledger.quantity[row]!;
    if (product < 0 || !(money > 0) || !(value > 0) || !Number.isNaN(price[product]!)) return;
    const list = paid.get(product);
    if (list) list.push(value);
    else paid.set(product, [value]);
  });
  for (const [product, values] of paid) price[product] = median(values);
  return price;
}

/** The rating that the table of products gives, else the mean of the reviews; and the number of reviews. */
function ratings(shop: ShopTables, index: ProductIndex): { rating: Float64Array; ratingCount: Int32Array } {
  const n = index.ids.length;
  const sums = new Float64Array(n);
  const ratingCount = new Int32Array(n);
  const stars = toFiveStars(shop.reviews.numbers('rating'));
  index.ofRows.reviews.forEach((product, row) => {
    if (product < 0 || Number.isNaN(stars[row]!)) return;
    sums[product] = sums[product]! + stars[row]!;
    ratingCount[product] = ratingCount[product]! + 1;
  });
  const rating = sums.map((sum, i) => (ratingCount[i]! > 0 ? sum / ratingCount[i]! : Number.NaN));
  const given = toFiveStars(shop.products.numbers('rating'));
  index.ofRows.products.forEach((product, row) => {
    if (product >= 0 && given[row]! > 0) rating[product] = given[row]!;
  });
  return { rating, ratingCount };
}
