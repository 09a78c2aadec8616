import type { ProductIndex } from './product-index';
import { toFiveStars } from './rating-scale';
import type { SalesLedger } from '../ledger/sales-ledger';
import type { Products } from '../shop';
import { filesByAge } from './export-ages';
import { type OwnTable, ownNumbers, ownSums, ownTexts } from './own-values';
import type { ShopRows, ShopTables } from './shop-rows';
import { Tally } from './tally';
import { median } from '../../math/vector';
import { currencyMark } from '../../vocabulary/currencies';
import type { ShopAnswers } from '../answers';

/** The title of every product: that of the table of products, else what the other tables call it. */
export function productTitles(shop: ShopTables, index: ProductIndex): string[] {
  const n = index.ids.length;
  return firstOf(
    ownTexts(ownProducts(shop, index), 'title'),
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
  { rates }: Pick<ShopAnswers, 'rates'>,
): Products {
  const n = index.ids.length;
  const products = ownProducts(shop, index);
  const own = (field: string) => ownTexts(products, field);
  const said = (field: string, tables: readonly ('orders' | 'reviews' | 'events')[]) =>
    mostFrequent(
      tables.map((table) => [shop[table], field, index.ofRows[table]]),
      n,
    );
  const { rating, ratingCount, isRatingGiven } = ratings(shop, index, products);
  return {
    ids: index.ids,
    title,
    description: own('description'),
    category: firstOf(own('category'), said('category', ['orders', 'reviews', 'events'])),
    brand: firstOf(own('brand'), said('brand', ['orders'])),
    imageUrl: own('imageUrl'),
    price: prices(products, ledger, rates),
    rating,
    ratingCount,
    isRatingGiven,
    stock: ownSums(products, products.rows.numbers('stock')),
    cost: ownNumbers(products, inMain(products.rows, 'cost', ledger, rates)),
  };
}

function ownProducts({ products }: ShopTables, index: ProductIndex): OwnTable {
  const { ids, ofRows } = index;
  return { rows: products, entity: ofRows.products, entities: ids.length, oldestFirst: filesByAge(products) };
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

/**
 * Amounts of the table of products in the shop's main currency; NaN where a row is in another that nobody told the
 * worth of.
 */
function inMain(
  rows: ShopRows,
  field: 'price' | 'cost',
  { mainCurrency: main }: SalesLedger,
  rates: ShopAnswers['rates'],
): Float64Array {
  const amounts = rows.numbers(field);
  if (main === '' || !rows.has('currency')) return amounts;
  const worths = [1];
  const worthOf = (own: string) => {
    const isMain = own === '' || own === main || own === currencyMark(main) || currencyMark(own) === main;
    return isMain ? 0 : worths.push(rates[own] ?? Number.NaN) - 1;
  };
  const worth = rows.mapped('currency', worthOf, 0);
  return amounts.map((amount, row) => amount * worths[worth[row]!]!);
}

/** The list price, or the median price paid where there is none in the shop's currency. */
function prices(products: OwnTable, ledger: SalesLedger, rates: ShopAnswers['rates']): Float64Array {
  const price = ownNumbers(products, inMain(products.rows, 'price', ledger, rates));
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
function ratings(
  shop: ShopTables,
  index: ProductIndex,
  products: OwnTable,
): { rating: Float64Array; ratingCount: Int32Array; isRatingGiven: Uint8Array } {
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
  const given = ownNumbers(products, toFiveStars(shop.products.numbers('rating')));
  given.forEach((own, i) => {
    if (!Number.isNaN(own)) rating[i] = own;
  });
  return { rating, ratingCount, isRatingGiven: Uint8Array.from(given, (own) => (Number.isNaN(own) ? 0 : 1)) };
}
