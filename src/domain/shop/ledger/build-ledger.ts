import type { ShopAnswers } from '../answers';
import type { JoinedOrders } from '../assembling/join-orders';
import type { ShopRows } from '../assembling/shop-rows';
import { rowMark } from '../repeats/row-marks';
import { convertMoney, sayWhatIsMissing } from './convert-money';
import { takenBackByName } from './credit-notes';
import { type Fate, fateCode } from './fates';
import { rowCurrencies } from './row-currencies';
import { linePrices } from './line-prices';
import { moneyColumns } from './money-columns';
import { netReturns } from './net-returns';
import { groupByOrder, type OrderRows } from './order-rows';
import { sumOrders } from './order-sums';
import { addUp, parts } from './order-worth';
import { payLines } from './pay-lines';
import { rowStates, states } from './row-states';
import type { SalesLedger } from './sales-ledger';
import type { LedgerWarning } from './warnings';

/** What the ledger is made from. */
export interface LedgerInput {
  readonly orders: ShopRows;
  readonly joined: JoinedOrders;
  /** Product of each row, -1 for none. */
  readonly product: Int32Array;
  /** Of each product: 0 for goods, 1 for postage, fees and the like, 2 for what takes money off an order. */
  readonly service: Uint8Array;
  readonly answers: ShopAnswers;
}

/** Enters every row of the orders table: its fate, what was paid for it and what is left of it. */
export function buildLedger({ orders: table, joined, product, service, answers }: LedgerInput): SalesLedger {
  const warnings: LedgerWarning[] = [];
  const warn = (warning: LedgerWarning) => void warnings.push(warning);
  const { customer, at } = joined;
  const grouped = groupByOrder(table, joined);
  const quantity = pieces(table);
  const money = moneyColumns(table, grouped);
  const listPrice = table.has('listPrice') ? table.numbers('listPrice') : null;
  const prices = linePrices(money, listPrice, quantity, grouped);
  prices.contradictions.forEach(({ rows, byPrice, bySum }, file) => {
    if (rows > 0) warn({ about: 'line-sums-disagree', file, rows, byPrice, bySum });
  });
  const part = partsOf(
    table,
    prices.worth,
    quantity,
    takenBackByName(table, quantity),
    product,
    service,
    grouped,
  );
  const sums = sumOrders(addUp(prices, part, grouped), money, grouped, warn);
  const { paid, refunded } = payLines(prices, part, sums, money, quantity, grouped);
  for (let row = 0; row < part.length; row++) {
    if (part[row] !== parts.takesBack) continue;
    paid[row] = -Math.abs(prices.worth[row]!);
    quantity[row] = -Math.abs(quantity[row]!);
  }
  const fate = fatesOf(
    part,
    rowStates(table, grouped, answers, warn),
    table,
    customer,
    paid,
    refunded,
    grouped,
  );
  const currencies = rowCurrencies(table, grouped, answers);
  const { order, orders } = grouped;
  convertMoney(currencies, fate, paid, refunded, warn);
  const netted = netReturns({ fate, customer, product, order, quantity, paid, at });
  const ledger: SalesLedger = {
    count: table.count,
    fate,
    customer,
    product,
    order,
    orders,
    at,
    quantity,
    paid,
    refunded,
    keptQuantity: netted.quantity,
    keptPaid: netted.paid,
    currency: currencies.currency,
    currencies: currencies.names,
    mainCurrency: currencies.main,
    warnings,
  };
  sayWhatIsMissing(ledger, warn);
  return ledger;
}

/** One piece where the export does not say how many. */
function pieces(table: ShopRows): Float64Array {
  const given = table.has('quantity') ? table.numbers('quantity') : new Float64Array(table.count).fill(1);
  return given.map((count, row) => {
    if (table.repeats[row] !== rowMark.kept) return 0;
    return Number.isNaN(count) ? 1 : count;
  });
}

/** What each row is in the sum of its order. */
function partsOf(
  { repeats }: ShopRows,
  worth: Float64Array,
  quantity: Float64Array,
  back: Uint8Array,
  product: Int32Array,
  service: Uint8Array,
  { order, orders, head }: OrderRows,
): Uint8Array {
  const hasGoods = new Uint8Array(orders);
  const part = new Uint8Array(worth.length);
  const booksAbove = new Uint8Array(service.length);
  const isBelow = (row: number) => back[row] === 1 || worth[row]! < 0 || quantity[row]! < 0;
  for (let row = 0; row < part.length; row++) {
    const kind = product[row]! < 0 ? -1 : service[product[row]!]!;
    if (head[row] === 1 || repeats[row] !== rowMark.kept) part[row] = parts.nothing;
    else if (kind === 1) part[row] = parts.service;
    else if (isBelow(row)) part[row] = parts.takesBack;
    else part[row] = kind === 2 ? parts.service : parts.goods;
    if (part[row] === parts.goods) hasGoods[order[row]!] = 1;
    if (kind === 2 && part[row] === parts.service && worth[row]! > 0) booksAbove[product[row]!] = 1;
  }
  // Money off on a line of its own, in an order that has goods, is a discount and gives nothing back. What is booked
  // both ways is a correction, whose two sides must not end apart.
  for (let row = 0; row < part.length; row++) {
    const isOff = product[row]! < 0 || service[product[row]!] === 2;
    if (part[row] !== parts.takesBack || !isOff) continue;
    if (hasGoods[order[row]!] === 1) part[row] = parts.discount;
    else if (product[row]! >= 0 && booksAbove[product[row]!] === 1) part[row] = parts.service;
  }
  return part;
}

const fateOfState: readonly (Fate | null)[] = states.map((state) => {
  switch (state) {
    case 'test':
    case 'cancelled':
    case 'refunded':
    case 'unpaid':
      return state;
    default:
      return null;
  }
});

function fatesOf(
  part: Uint8Array,
  state: Uint8Array,
  { repeats }: ShopRows,
  customer: Int32Array,
  paid: Float64Array,
  refunded: Float64Array,
  { head }: OrderRows,
): Uint8Array {
  return part.map((kind, row) => {
    if (repeats[row] !== rowMark.kept) {
      return fateCode(repeats[row] === rowMark.copy ? 'merged' : 'superseded');
    }
    const byState = fateOfState[state[row]!]!;
    if (head[row] === 1) return fateCode('head');
    // A credit note is refunded by its status, and is what it takes back all the same.
    if (byState !== null && (kind !== parts.takesBack || byState !== 'refunded')) return fateCode(byState);
    if (customer[row]! < 0) return fateCode('nobody');
    if (kind === parts.takesBack) return fateCode('return');
    if (kind !== parts.goods) return fateCode('service');
    return fateCode(refunded[row]! > 0 && paid[row]! <= 0 ? 'refunded' : 'sale');
  });
}
