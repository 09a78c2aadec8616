import type { ShopAnswers } from '../answers';
import type { JoinedOrders } from '../assembling/join-orders';
import type { JoinedMovements } from '../assembling/join-movements';
import type { ShopRows, ShopTables } from '../assembling/shop-rows';
import { rowMark, rowMarks } from '../repeats/row-marks';
import { convertMoney, sayWhatIsMissing } from './convert-money';
import { type DoubtMasks, markDoubt, type Warn } from './doubts';
import { type Fate, fateCode } from './fates';
import { rowsThatTakeBack } from './credit-notes';
import { rowCurrencies } from './row-currencies';
import { sayPricedByList } from './list-prices';
import { sayPerhapsCoins } from './perhaps-coins';
import { netReturns } from './net-returns';
import { sumMovements } from './order-movements';
import { groupByOrder, type OrderRows } from './order-rows';
import { sayOrdersByTime } from './orders-by-time';
import { parts } from './order-worth';
import { priceElsewhere } from './price-elsewhere';
import { piecesOf, priceRows } from './price-rows';
import { rowStates, standingOrders, states } from './row-states';
import { sayNobodyKnown } from './say-nobody-known';
import { sayPerhapsParts } from './say-perhaps-parts';
import { saySoldBelowZero } from './say-sold-below-zero';
import { sayPerhapsJoined } from './say-perhaps-joined';
import { sayUnpaid } from './say-unpaid';
import type { SalesLedger } from './sales-ledger';
import { sayUnknownRefunds } from './unknown-refunds';
import type { LedgerWarning } from './warnings';

/** What the ledger is made from. */
export interface LedgerInput {
  readonly tables: Pick<ShopTables, 'orders' | 'refunds' | 'payments'>;
  readonly joined: JoinedOrders;
  /** The orders that refunds and payments belong to. */
  readonly movementOrders: JoinedMovements;
  /** Product of each row, -1 for none. */
  readonly product: Int32Array;
  /** Of each product one of `lineKinds`. */
  readonly service: Uint8Array;
  /** 1 for rows whose price is that of the list of products, null where there are none. */
  readonly byList?: Uint8Array | null;
  readonly answers: ShopAnswers;
}

/** Enters every row of the orders table: its fate, what was paid for it and what is left of it. */
export function buildLedger({
  tables,
  joined,
  movementOrders,
  product,
  service,
  byList = null,
  answers,
}: LedgerInput): SalesLedger {
  const table = tables.orders;
  const warnings: LedgerWarning[] = [];
  const masks: DoubtMasks = {
    orders: new Uint32Array(table.count),
    refunds: new Uint32Array(tables.refunds.count),
    payments: new Uint32Array(tables.payments.count),
  };
  const warn: Warn = (warning, about) => {
    warnings.push(warning);
    if (about !== undefined) markDoubt(masks, warning.about, about);
  };
  const { customer, at } = joined;
  const grouped = groupByOrder(table, joined);
  sayOrdersByTime(joined.order, table.repeats, grouped, warn);
  const pieces = piecesOf(table);
  const movements = sumMovements(tables, movementOrders, pieces, grouped, warn);
  const back = rowsThatTakeBack({ table, grouped, joined, product, quantity: pieces, answers }, warn);
  const state = rowStates(
    { table, grouped, customer, product, service, quantity: pieces, answers, back },
    warn,
  );
  const cameBack = states.indexOf('refunded');
  if (movements?.whole.includes(1))
    grouped.order.forEach((o, row) => {
      if (movements.whole[o] === 1) state[row] = Math.min(state[row]!, cameBack);
    });
  // What the order says of itself beats what its payments say.
  if (movements?.unpaid.includes(1))
    grouped.order.forEach((o, row) => {
      if (movements.unpaid[o] === 1 && state[row] === states.indexOf('unknown'))
        state[row] = states.indexOf('unpaid');
    });
  const standing = standingOrders(state, grouped);
  const rows = { table, grouped, product, service, pieces, back: back.byName, movements, standing };
  const { part, quantity, paid, refunded } = priceRows(rows, warn);
  const fate = fatesOf(part, state, table, customer, paid, refunded, grouped);
  sayUnknownRefunds({ fate, state, refunded, unknown: movements?.unknown }, grouped, warn);
  const every = table.withEveryRow();
  priceElsewhere(every, table.repeats, grouped, paid);
  const currencies = rowCurrencies(every, grouped, answers);
  const { order, orders } = grouped;
  sayPerhapsCoins(table, currencies, warn);
  convertMoney(currencies, fate, paid, refunded, warn);
  // Drafts and quotes are open by their nature, and said already.
  if (!warnings.some(({ about }) => about === 'documents-left-out'))
    sayUnpaid(
      table,
      grouped,
      { fate, worth: paid, isTold: movements?.unpaid.includes(1) === true },
      answers,
      warn,
    );
  sayPerhapsJoined(table, fate, paid, warn);
  sayPerhapsParts(table, grouped, product, fate, paid, warn);
  sayNobodyKnown(table, fate, paid, warn);
  saySoldBelowZero(table, fate, paid, warn);
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
    doubts: {
      ...masks,
      orders: masks.orders.map((mask, row) => (table.repeats[row] === rowMark.kept ? mask : 0)),
    },
  };
  sayWhatIsMissing(ledger, warn);
  sayPricedByList(ledger, byList, warn);
  return ledger;
}

/** By mark; rows that are kept have theirs from what they say. */
const fateOfMark = rowMarks.map((mark) => {
  if (mark === 'kept') return fateCode('sale');
  if (mark === 'edited') return fateCode('superseded');
  return fateCode(mark === 'superseded' || mark === 'gone' ? mark : 'merged');
});

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

/** Whether a known refund left something of what was paid: then the sum says more than the word 'refunded'. */
function keepsSome(paid: number, refunded: number): boolean {
  return refunded > 0 && paid > 0.02 * refunded;
}

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
    if (repeats[row] !== rowMark.kept) return fateOfMark[repeats[row]!]!;
    const isPart = states[state[row]!] === 'refunded' && keepsSome(paid[row]!, refunded[row]!);
    const byState = isPart ? null : fateOfState[state[row]!]!;
    if (head[row] === 1) return fateCode('head');
    // A credit note is refunded by its status, and is what it takes back all the same.
    if (byState !== null && (kind !== parts.takesBack || byState !== 'refunded')) return fateCode(byState);
    if (customer[row]! < 0) return fateCode('nobody');
    if (kind === parts.takesBack) return fateCode('return');
    if (kind !== parts.goods) return fateCode('service');
    return fateCode(refunded[row]! > 0 && paid[row]! <= 0 ? 'refunded' : 'sale');
  });
}
