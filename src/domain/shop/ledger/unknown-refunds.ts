import { rowsOfOrders, type Warn } from './doubts';
import { fateCode } from './fates';
import type { OrderRows } from './order-rows';
import { states } from './row-states';

const partly = states.indexOf('partlyRefunded');
const [sale, takesBack] = [fateCode('sale'), fateCode('return')];

/** Says how many orders gave something back by their status or a list of returns, of which nothing says how much. */
export function sayUnknownRefunds(
  {
    fate,
    refunded,
    state,
    unknown: listed,
  }: Readonly<Record<'fate' | 'state', Uint8Array>> & {
    readonly refunded: Float64Array;
    /** 1 for orders that a list of returns names without money or pieces. */
    readonly unknown?: Uint8Array | undefined;
  },
  grouped: OrderRows,
  warn: Warn,
): void {
  const { order, orders } = grouped;
  const isPartly = new Uint8Array(orders);
  const isTold = new Uint8Array(orders);
  for (let row = 0; row < fate.length; row++) {
    const o = order[row]!;
    if (fate[row] === sale && (state[row] === partly || listed?.[o] === 1)) isPartly[o] = 1;
    if (fate[row] === takesBack || refunded[row]! > 0) isTold[o] = 1;
  }
  const isUnknown = isPartly.map((each, o) => each * (1 - isTold[o]!));
  const unknown = isUnknown.reduce((sum, each) => sum + each, 0);
  if (unknown > 0) warn({ about: 'refund-not-known', orders: unknown }, rowsOfOrders(isUnknown, grouped));
}
