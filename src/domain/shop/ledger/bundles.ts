import type { ShopRows } from '../assembling/shop-rows';
import type { Warn } from './doubts';
import { isSame } from './explained-goods';
import type { LinePrices } from './line-prices';
import { type MoneyColumns, orderAmounts } from './money-columns';
import type { OrderRows } from './order-rows';
import { sumsOfSome } from './sums-of-some';

/** A line and the lines that name it as the one they belong to. */
interface Bundle {
  readonly parent: number;
  readonly parts: number[];
}

/** Share of a file's bundles whose parts must cost what the bundle costs, where no total tells. */
const enough = 0.6;

/**
 * The prices without those of parts that are in the price of the line above them already: what is in a set, or the
 * variant that was chosen of a product. By file: an order's total that is right without the parts shows it, or one that
 * is right with them that they cost extra, as an engraving does; without totals, parts that cost together what the line
 * costs. Parts that would cost more than their line and not the same are said: nothing tells whether they count.
 */
export function withoutPartsOfBundles(
  prices: LinePrices,
  table: ShopRows,
  { money, standing }: { readonly money: MoneyColumns; readonly standing: Uint8Array },
  grouped: OrderRows,
  warn: Warn,
): LinePrices {
  const bundles = bundlesOf(table, grouped).filter(({ parent }) => Math.abs(prices.worth[parent]!) > 0);
  const costOf = ({ parts }: Bundle) =>
    parts.reduce((sum, row) => sum + (Math.abs(prices.worth[row]!) || 0), 0);
  const priced = bundles.filter((bundle) => costOf(bundle) > 0);
  if (priced.length === 0) return prices;
  const isSameCost = (bundle: Bundle) => isSame(costOf(bundle), Math.abs(prices.worth[bundle.parent]!));
  const said = totalsSay(priced, prices.worth, money, grouped);
  const [worth, discount, reduced] = [prices.worth.slice(), prices.discount.slice(), prices.reduced.slice()];
  const doubtful = new Uint8Array(worth.length);
  let [rows, sum] = [0, 0];
  for (let f = 0; f < grouped.files; f++) {
    const own = priced.filter(({ parent }) => grouped.file[parent] === f);
    if (own.length === 0 || said[f] === 'extra') continue;
    const isRule = own.filter(isSameCost).length >= enough * own.length;
    for (const bundle of own) {
      if (said[f] === 'within' || (isRule && isSameCost(bundle))) {
        for (const row of bundle.parts) [worth[row], discount[row], reduced[row]] = [0, 0, 0];
      } else if (
        standing[grouped.order[bundle.parent]!] === 1 &&
        costOf(bundle) > Math.abs(prices.worth[bundle.parent]!)
      ) {
        for (const row of bundle.parts) doubtful[row] = 1;
        rows += bundle.parts.length;
        sum += costOf(bundle);
      }
    }
  }
  if (rows > 0) warn({ about: 'bundle-parts', rows, money: sum }, { table: 'orders', marked: doubtful });
  return { ...prices, worth, discount, reduced };
}

/**
 * Lines name the line above them by the number of that line, or by its product's number or name. A refund that names the order it
 * belongs to has a number of its own, and is no part of that order's line.
 */
function bundlesOf(table: ShopRows, { order }: OrderRows): Bundle[] {
  if (!table.has('parentLineId')) return [];
  const above = table.strings('parentLineId');
  const ids = table.strings('orderId');
  const keyOf = (row: number, id: string) => `${order[row]} ${ids[row]} ${id}`;
  const wanted = new Map<string, Bundle | null>();
  above.forEach((id, row) => {
    if (id !== '') wanted.set(keyOf(row, id), null);
  });
  if (wanted.size === 0) return [];
  for (const field of ['lineId', 'productId', 'productTitle']) {
    if (!table.has(field)) continue;
    table.strings(field).forEach((id, row) => {
      const key = keyOf(row, id);
      if (id !== '' && above[row] !== id && wanted.get(key) === null)
        wanted.set(key, { parent: row, parts: [] });
    });
  }
  above.forEach((id, row) => {
    const bundle = id === '' ? undefined : wanted.get(keyOf(row, id));
    if (bundle && bundle.parent !== row) bundle.parts.push(row);
  });
  return [...wanted.values()].filter((bundle) => bundle !== null && bundle.parts.length > 0) as Bundle[];
}

/** By file, whether the totals of its orders with bundles have the parts within their lines or extra; null for neither. */
function totalsSay(
  bundles: readonly Bundle[],
  worth: Float64Array,
  money: MoneyColumns,
  grouped: OrderRows,
): ('within' | 'extra' | null)[] {
  const { order, starts, rows, file, files } = grouped;
  const totals = (['orderSubtotal', 'orderTotal', 'amountPaid'] as const).map((field) =>
    orderAmounts(money[field], grouped),
  );
  const postage = orderAmounts(money.orderShipping, grouped);
  const tax = orderAmounts(money.orderTax ?? money.lineTax, grouped);
  const off = orderAmounts(money.orderDiscount, grouped);
  const partsOf = new Map<number, number>();
  for (const { parent, parts } of bundles) {
    const o = order[parent]!;
    partsOf.set(
      o,
      parts.reduce((sum, row) => sum + (worth[row]! || 0), partsOf.get(o) ?? 0),
    );
  }
  const [within, extra] = [new Int32Array(files), new Int32Array(files)];
  for (const [o, parts] of partsOf) {
    let all = 0;
    for (let i = starts[o]!; i < starts[o + 1]!; i++) all += worth[rows[i]!]! || 0;
    const f = file[rows[starts[o]!]!]!;
    const ons = sumsOfSome([postage[o]!, tax[o]!]);
    const offs = sumsOfSome([Math.abs(off[o]!)]);
    const comesTo = (goods: number) =>
      totals.some((total) => offs.some((less) => ons.some((more) => isSame(total[o]!, goods - less + more))));
    if (comesTo(all)) extra[f] = extra[f]! + 1;
    else if (comesTo(all - parts)) within[f] = within[f]! + 1;
  }
  return Array.from(within, (count, f) =>
    count === extra[f]! ? null : count > extra[f]! ? 'within' : 'extra',
  );
}
