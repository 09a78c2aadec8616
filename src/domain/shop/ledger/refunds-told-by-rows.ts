import { lineKinds } from '../service-lines';
import type { RowsBack } from './credit-notes';
import type { OrderRows } from './order-rows';

/** What tells which sale a row takes back. */
export interface RowsBackAndForth {
  readonly grouped: Pick<OrderRows, 'order'>;
  /** Customer of each row, -1 for nobody. */
  readonly customer: Int32Array;
  /** Product of each row, -1 for none. */
  readonly product: Int32Array;
  /** Of each product one of `lineKinds`. */
  readonly service: Uint8Array;
  readonly quantity: Float64Array;
  readonly back: RowsBack;
}

/**
 * Where rows take back what others sold, 'refunded' on the sale says the same once more, and on these rows it is what
 * they are: both stand, and the rows say how much. So do rows of other orders that give back to the same customer as
 * many pieces of the same product, where she has no other sale that they could be of. Changes `state` in place.
 * @param codes of the states that are looked at.
 */
export function refundsToldByRows(
  state: Uint8Array,
  codes: Readonly<Record<'refunded' | 'paid', number>>,
  rows: RowsBackAndForth,
): void {
  const { refunded, paid } = codes;
  const { grouped, customer, product, service, quantity, back } = rows;
  if (!back.all.includes(1)) return;
  const isGoods = (row: number) => product[row]! >= 0 && service[product[row]!] === lineKinds.goods;
  const inOrder = (row: number) => `${grouped.order[row]} ${product[row]}`;
  const ofCustomer = (row: number) => `${customer[row]} ${product[row]}`;
  const [orders, open, standing] = [new Set<string>(), new Map<string, number[]>(), new Set<string>()];
  for (let row = 0; row < state.length; row++) {
    if (back.all[row] === 0) continue;
    if (isGoods(row)) orders.add(inOrder(row));
    if (state[row] === refunded && (back.byName[row] === 1 || isGoods(row))) state[row] = paid;
  }
  const sold: number[] = [];
  for (let row = 0; row < state.length; row++) {
    if (back.all[row] === 1 || !isGoods(row)) continue;
    if (state[row] !== refunded) {
      if (customer[row]! >= 0) standing.add(ofCustomer(row));
    } else if (orders.has(inOrder(row))) state[row] = paid;
    else if (customer[row]! >= 0) sold.push(row);
  }
  if (sold.length === 0) return;
  const wanted = new Set(sold.map(ofCustomer));
  for (let row = 0; row < state.length; row++)
    if (back.all[row] === 1 && wanted.has(ofCustomer(row)) && !standing.has(ofCustomer(row))) {
      const pieces = open.get(ofCustomer(row)) ?? [];
      pieces.push(Math.abs(quantity[row]!));
      open.set(ofCustomer(row), pieces);
    }
  for (const row of sold) {
    const pieces = open.get(ofCustomer(row));
    const place = pieces?.indexOf(quantity[row]!) ?? -1;
    if (place < 0) continue;
    pieces!.splice(place, 1);
    state[row] = paid;
  }
}
