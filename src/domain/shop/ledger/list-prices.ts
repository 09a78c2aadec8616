import type { ProductIndex } from '../assembling/product-index';
import { filesByAge } from '../assembling/export-ages';
import { ownNumbers } from '../assembling/own-values';
import type { ShopTables } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import type { Warn } from './doubts';
import { fateCode } from './fates';
import type { SalesLedger } from './sales-ledger';

/** What of orders is money, whatever it is called. */
const money = [
  'unitPrice',
  'finalPrice',
  'listPrice',
  'lineGross',
  'lineTotal',
  'lineTaxed',
  'orderSubtotal',
  'orderTotal',
  'amountPayable',
  'amountPaid',
  'amountReceived',
  'totalLeft',
];

/**
 * Where no row of the orders tells money and a list of products has prices: sets the price of one piece of each row, and
 * gives 1 for those rows. Null where orders tell it themselves or the list knows none of their products.
 */
export function priceByList({ orders, products }: ShopTables, index: ProductIndex): Uint8Array | null {
  if (orders.count === 0 || !products.has('price')) return null;
  if (money.some((field) => orders.has(field) && orders.numbers(field).some((value) => !Number.isNaN(value))))
    return null;
  const own = {
    rows: products,
    entity: index.ofRows.products,
    entities: index.ids.length,
    oldestFirst: filesByAge(products),
  };
  const price = ownNumbers(own, products.numbers('price'));
  const byRow = Float64Array.from(index.ofRows.orders, (product) => price[product] ?? Number.NaN);
  if (byRow.every((value) => Number.isNaN(value))) return null;
  orders.replace('unitPrice', byRow);
  return Uint8Array.from(byRow, (value, row) =>
    Number.isNaN(value) || orders.repeats[row] !== rowMark.kept ? 0 : 1,
  );
}

/** Says how many sales were counted at the prices of the list, and how much they come to. */
export function sayPricedByList({ fate, paid }: SalesLedger, byList: Uint8Array | null, warn: Warn): void {
  if (byList === null) return;
  const marked = byList.map((each, row) => (each === 1 && fate[row] === fateCode('sale') ? 1 : 0));
  const rows = marked.reduce((sum, each) => sum + each, 0);
  const money = marked.reduce((sum, each, row) => sum + (each === 1 ? paid[row]! || 0 : 0), 0);
  if (rows > 0) warn({ about: 'priced-by-list', rows, money }, { table: 'orders', marked });
}
