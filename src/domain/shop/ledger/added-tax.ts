import type { ShopRows } from '../assembling/shop-rows';
import { saysYes } from '../../vocabulary/yes-no';
import type { LinePrices } from './line-prices';
import type { OrderRows } from './order-rows';

/**
 * What each row comes to with the tax that another column puts on top of it, as an amount of the line or of its order,
 * or as a rate; NaN where nothing does, and null where no column of the shop does.
 */
export function sumsWithAddedTax(
  table: ShopRows,
  { worth, discount }: LinePrices,
  grouped: OrderRows,
): ((row: number) => number) | null {
  const net = worth.map((each, row) => Math.max(0, Math.abs(each) - discount[row]!));
  if (table.has('addedTax')) return sumsByAmount(table.numbers('addedTax'), net, grouped);
  if (!table.has('addedTaxRate')) return null;
  const rates = table.numbers('addedTaxRate');
  const isIn = table.mapped('taxIncluded', (word) => (saysYes(word) ? 1 : 0), 0);
  const scale = rates.some((rate) => rate > 1) ? 100 : 1;
  return (row) =>
    isIn[row] === 1 || !(rates[row]! > 0) ? Number.NaN : net[row]! * (1 + rates[row]! / scale);
}

function sumsByAmount(tax: Float64Array, net: Float64Array, grouped: OrderRows): (row: number) => number {
  const ofOrder = filesOfOrderTax(tax, net, grouped);
  const { order, orders, file } = grouped;
  const netOf = new Float64Array(orders);
  const taxOf = new Float64Array(orders);
  net.forEach((each, row) => {
    netOf[order[row]!] = netOf[order[row]!]! + (each || 0);
    taxOf[order[row]!] = Math.max(taxOf[order[row]!]!, Math.abs(tax[row]!) || 0);
  });
  return (row) => {
    const o = order[row]!;
    if (ofOrder[file[row]!] === 0) return net[row]! + Math.abs(tax[row]!);
    return netOf[o]! > 0 ? net[row]! * (1 + taxOf[o]! / netOf[o]!) : Number.NaN;
  };
}

/** 1 for files whose lines repeat the tax of their order, or have it on one line alone. */
function filesOfOrderTax(
  tax: Float64Array,
  net: Float64Array,
  { orders, starts, rows, file, files, head }: OrderRows,
): Uint8Array {
  const [ofOrders, ofLines] = [new Int32Array(files), new Int32Array(files)];
  for (let o = 0; o < orders; o++) {
    const lines = [...rows.subarray(starts[o]!, starts[o + 1]!)].filter(
      (row) => head[row] === 0 && net[row]! > 0,
    );
    if (lines.length < 2) continue;
    const f = file[lines[0]!]!;
    const told = lines.filter((row) => !Number.isNaN(tax[row]!));
    const isSame = told.every((row) => tax[row] === tax[told[0]!]!);
    const isUneven = lines.some((row) => net[row] !== net[lines[0]!]!);
    if (told.length > 0 && (told.length < lines.length || (isSame && isUneven))) ofOrders[f]!++;
    else if (!isSame) ofLines[f]!++;
  }
  return Uint8Array.from(ofOrders, (count, f) => (count > ofLines[f]! ? 1 : 0));
}
