import type { ShopRows } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import { withoutPartsOfBundles } from './bundles';
import { withoutRepeatedDiscounts } from './discounts';
import { type Warn, warnByFile } from './doubts';
import { withFinalSums } from './final-sums';
import { linePrices } from './line-prices';
import { lineAmount, type MoneyColumns, moneyColumns, orderAmounts } from './money-columns';
import type { OrderMovements } from './order-movements';
import type { OrderRows } from './order-rows';
import { sumOrders } from './order-sums';
import { addUp, parts } from './order-worth';
import { payLines } from './pay-lines';
import { withoutPriceCuts } from './price-cuts';
import { rowParts } from './row-parts';
import { sumsWithAddedTax } from './added-tax';
import { withTax } from './taxed-lines';

/** Rows of orders and what is known of them before their money. */
export interface RowsToPrice {
  readonly table: ShopRows;
  readonly grouped: OrderRows;
  /** Product of each row, -1 for none. */
  readonly product: Int32Array;
  /** Of each product one of `lineKinds`. */
  readonly service: Uint8Array;
  /** What files of refunds and payments say of the orders, null without any. */
  readonly movements: OrderMovements | null;
  /** Pieces as the export has them, one where it does not say. */
  readonly pieces: Float64Array;
  /** 1 for rows that take back though their numbers may be above zero. */
  readonly back: Uint8Array;
  /** 1 for orders about which there may be something to say (`standingOrders`). */
  readonly standing: Uint8Array;
}

export interface PricedRows {
  /** What each row is in the sum of its order, one of `parts`. */
  readonly part: Uint8Array;
  /** Pieces, below zero where the row takes back. */
  readonly quantity: Float64Array;
  /** What each row adds to what its customer paid, in the currency of the row; NaN where nothing tells. */
  readonly paid: Float64Array;
  /** What columns and files of refunds took off `paid`. */
  readonly refunded: Float64Array;
}

/** What was paid for every row: its own price, what its order takes off or gives back, its part of the order's sum. */
export function priceRows(
  { table, grouped, product, service, pieces: quantity, back, movements, standing }: RowsToPrice,
  warn: Warn,
): PricedRows {
  const known = (field: string) => (table.has(field) ? table.numbers(field) : null);
  const listPrice = known('listPrice');
  const read = withFinalSums(moneyColumns(table, quantity, grouped), quantity, grouped);
  const columns = withoutRepeatedDiscounts(read, grouped);
  const money = withoutPriceCuts(columns, listPrice, quantity, grouped);
  const terms = {
    quantity,
    product,
    listPrice,
    packSize: known('packSize'),
    unitDiscount: known('unitDiscount'),
    discountRate: discountRates(table, grouped),
  };
  const asTheyAre = linePrices(money, terms, grouped);
  const contradictions = asTheyAre.contradictions.flatMap((found, f) =>
    found.rows > 0
      ? [
          {
            about: 'line-sums-disagree' as const,
            file: grouped.fileNumbers[f]!,
            ...found,
          },
        ]
      : [],
  );
  warnByFile(contradictions, () => asTheyAre.contradicting, warn);
  const sums = money.lineTaxed && ((row: number) => lineAmount(money.lineTaxed, row, grouped));
  const { prices: taxed, tax } = withTax(asTheyAre, sums ?? sumsWithAddedTax(table, asTheyAre, grouped));
  const prices = withoutPartsOfBundles(taxed, table, { money, standing }, grouped, warn);
  const part = rowParts({ table, worth: prices.worth, quantity, back, product, service }, grouped);
  sayTax(tax, part, standing, grouped, warn);
  const orderSums = sumOrders(
    addUp(prices, part, grouped),
    money,
    { movements, standing, tellsPieces: table.has('quantity') },
    grouped,
    warn,
  );
  const { paid, refunded } = payLines(prices, part, orderSums, { money, movements, quantity }, grouped);
  const signed = quantity.slice();
  const ofTotals = takenBackByTotals(part, money, grouped);
  for (let row = 0; row < part.length; row++) {
    if (part[row] !== parts.takesBack) continue;
    const worth = prices.worth[row]!;
    paid[row] = -Math.abs(Number.isNaN(worth) ? ofTotals(row) : worth);
    signed[row] = -Math.abs(quantity[row]!);
  }
  return { part, quantity: signed, paid, refunded };
}

/** What a row takes back by the total of its order, where all rows of that take back; NaN where nothing tells. */
function takenBackByTotals(
  part: Uint8Array,
  money: MoneyColumns,
  grouped: OrderRows,
): (row: number) => number {
  const { order, orders } = grouped;
  const totals = [money.amountPaid, money.orderTotal].map((column) => orderAmounts(column, grouped));
  const [rows, back] = [new Int32Array(orders), new Int32Array(orders)];
  part.forEach((each, row) => {
    const o = order[row]!;
    if (each === parts.nothing) return;
    rows[o] = rows[o]! + 1;
    if (each === parts.takesBack) back[o] = back[o]! + 1;
  });
  return (row) => {
    const o = order[row]!;
    const total = totals.map((each) => each[o]!).find((each) => !Number.isNaN(each)) ?? Number.NaN;
    return back[o] === rows[o] ? total / rows[o]! : Number.NaN;
  };
}

/** Says that the sums hold tax where the file has them both ways. */
function sayTax(
  taxed: Float64Array,
  part: Uint8Array,
  standing: Uint8Array,
  { order }: OrderRows,
  warn: Warn,
): void {
  let [rows, money] = [0, 0];
  taxed.forEach((tax, row) => {
    if (tax === 0 || standing[order[row]!] === 0 || part[row] === parts.nothing) return;
    rows++;
    money += part[row] === parts.takesBack ? -tax : tax;
  });
  if (rows > 0) warn({ about: 'tax-counted', rows, money });
}

/** Pieces of each row: one where the export does not say how many, none of rows that count elsewhere. */
export function piecesOf(table: ShopRows): Float64Array {
  const given = table.has('quantity') ? table.numbers('quantity') : new Float64Array(table.count).fill(1);
  return given.map((count, row) => {
    if (table.repeats[row] !== rowMark.kept) return 0;
    return Number.isNaN(count) ? 1 : count;
  });
}

/** Shares from 0 to 1: a file that has any above 1 writes hundredths. */
function discountRates(table: ShopRows, { file, files }: OrderRows): Float64Array | null {
  if (!table.has('discountRate')) return null;
  const rates = table.numbers('discountRate');
  const most = new Float64Array(files);
  for (let row = 0; row < rates.length; row++)
    if (rates[row]! > most[file[row]!]!) most[file[row]!] = rates[row]!;
  return rates.map((rate, row) => Math.min(1, Math.max(0, most[file[row]!]! > 1 ? rate / 100 : rate)));
}
