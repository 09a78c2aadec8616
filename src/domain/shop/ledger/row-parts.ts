import type { ShopRows } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import type { OrderRows } from './order-rows';
import { lineKinds } from '../service-lines';
import { isCharge, isDiscount } from '../../vocabulary/service-words';
import { parts } from './order-worth';

/** What tells what rows are. */
interface RowSigns {
  readonly table: ShopRows;
  readonly worth: Float64Array;
  readonly quantity: Float64Array;
  /** 1 for rows that take back by their name. */
  readonly back: Uint8Array;
  readonly product: Int32Array;
  /** Of each product one of `lineKinds`. */
  readonly service: Uint8Array;
}

/** What each row is in the sum of its order. */
export function rowParts(
  { table, worth, quantity, back, product, service }: RowSigns,
  { order, orders, head }: OrderRows,
): Uint8Array {
  const { repeats } = table;
  // Some systems say of each row what it is: 'Artikel', 'Versand', 'Rabatt'.
  const said = table.mapped('amountKind', (word) => kindSaid(word), -1);
  const kindOfProduct = (row: number) => (product[row]! < 0 ? -1 : service[product[row]!]!);
  const kindOf = (row: number) => (said[row]! >= 0 ? said[row]! : kindOfProduct(row));
  const hasGoods = new Uint8Array(orders);
  const part = new Uint8Array(worth.length);
  const booksAbove = new Uint8Array(service.length);
  const isBelow = (row: number) => back[row] === 1 || worth[row]! < 0 || quantity[row]! < 0;
  for (let row = 0; row < part.length; row++) {
    const kind = kindOf(row);
    if (head[row] === 1 || repeats[row] !== rowMark.kept) part[row] = parts.nothing;
    else if (kind === lineKinds.charge || kind === lineKinds.payment) part[row] = parts.service;
    else if (isBelow(row)) part[row] = parts.takesBack;
    else part[row] = kind === lineKinds.discount ? parts.service : parts.goods;
    if (part[row] === parts.goods) hasGoods[order[row]!] = 1;
    const mayTakeOff = kind === lineKinds.discount || kind === lineKinds.perhapsDiscount;
    if (mayTakeOff && product[row]! >= 0 && part[row] !== parts.takesBack && worth[row]! > 0)
      booksAbove[product[row]!] = 1;
  }
  // Money off on a line of its own, in an order that has goods, is a discount and gives nothing back. What is booked
  // both ways is a correction, whose two sides must not end apart.
  for (let row = 0; row < part.length; row++) {
    // 'Gutschrift' and 'refund' stand among the words for discounts: what takes back by its name is not made one by it.
    const kind = back[row] === 1 ? kindOfProduct(row) : kindOf(row);
    if (
      kind === lineKinds.payment &&
      isBelow(row) &&
      part[row] === parts.service &&
      hasGoods[order[row]!] === 1
    )
      part[row] = parts.payment;
    const isSold =
      kind === lineKinds.perhapsDiscount && product[row]! >= 0 && booksAbove[product[row]!] === 1;
    const isOff =
      product[row]! < 0 || kind === lineKinds.discount || (kind === lineKinds.perhapsDiscount && !isSold);
    if (part[row] !== parts.takesBack || !isOff) continue;
    if (hasGoods[order[row]!] === 1) part[row] = parts.discount;
    else if (product[row]! >= 0 && booksAbove[product[row]!] === 1) part[row] = parts.service;
  }
  return part;
}

function kindSaid(word: string): number {
  const plain = word.trim().toLowerCase();
  return isCharge(plain) ? lineKinds.charge : isDiscount(plain) ? lineKinds.discount : -1;
}
