import { discountFields } from './discounts';
import { DoubtfulOrders, rowsOfOrders, type Warn } from './doubts';
import { type MoneyColumns, orderAmounts } from './money-columns';
import { agrees, type OrderAmounts, usualRule } from './order-fit';
import { type OrderMovements, refundsOfFiles, sayToldTwice } from './order-movements';
import type { OrderRows } from './order-rows';
import type { OrderWorth } from './order-worth';
import { disagreements, findRules, type FoundRule, isTrusted, type RuledTotals } from './total-rules';

export interface OrderSums {
  /** What the goods of each order came to, discounts off, before refunds; NaN where nothing tells. */
  readonly goods: Float64Array;
  /** What a column of refunds of the order gave back for goods, 0 for none. */
  readonly refund: Float64Array;
  /** 1 where the open discounts of lines come off. */
  readonly lineDiscountsOff: Uint8Array;
}

/** The columns by which what an order came to is checked, the one nearest to the customer's purse first. */
const targets = ['amountPaid', 'amountPayable', 'orderTotal'] as const;

interface Target extends RuledTotals {
  readonly field: (typeof targets)[number];
}

/**
 * Adds up every order. How discount, postage, tax and refund enter the totals is found by file from the orders whose
 * amounts are all known. No order's goods were paid with more than it came to: a total below its lines beats them.
 */
export function sumOrders(
  worth: OrderWorth,
  money: MoneyColumns,
  movements: OrderMovements | null,
  grouped: OrderRows,
  warn: Warn,
): OrderSums {
  const { orders } = grouped;
  const filed = refundsOfFiles(worth, movements);
  sayToldTwice(worth, movements, orderAmounts(money.refundedAmount, grouped), grouped, warn);
  const amountsOf = amountsByOrder(worth, money, filed, grouped);
  const payments = movements === null ? null : paymentsOf(movements, amountsOf, worth, grouped.files);
  const checks = targets
    .filter((field) => money[field])
    .map((field): Target => {
      const totals = orderAmounts(money[field], grouped);
      return { field, totals, rules: findRules(totals, amountsOf, worth, grouped.files) };
    });
  const subtotal = orderAmounts(money.orderSubtotal, grouped);
  const ofGoods = (o: number) => ({ ...amountsOf(o), postage: 0, tax: 0, refund: 0, fee: 0 });
  const subtotalRules = findRules(subtotal, ofGoods, worth, grouped.files);
  const received = orderAmounts(money.amountReceived, grouped);
  const [goods, refund] = [new Float64Array(orders), new Float64Array(orders)];
  const lineDiscountsOff = new Uint8Array(orders);
  const [above, unproven, refundAbove] = [
    new DoubtfulOrders(orders),
    new DoubtfulOrders(orders),
    new DoubtfulOrders(orders),
  ];
  for (let o = 0; o < orders; o++) {
    const f = worth.file[o]!;
    const sure = [...checks.map(({ rules }) => rules[f]), provenBySubtotal(f, o)].find(isTrusted);
    // Sums below their prices have the discount off, where no total says otherwise.
    const rule = sure?.rule ?? (worth.reduced[o]! > 0 ? { ...usualRule, a: 0 } : usualRule);
    const of = amountsOf(o);
    lineDiscountsOff[o] = rule.b;
    const known = Number.isNaN(worth.goods[o]!) ? of.worth : worth.goods[o]! - worth.discountLines[o]!;
    const off = rule.a * of.discount + rule.b * of.lineDiscount;
    const own = known - off;
    if (off > 0 && own >= 0 && !sure && checks.every(({ totals }) => Number.isNaN(totals[o]!)))
      unproven.add(o, off);
    if (own < -0.005) above.add(o, -own);
    let came = Math.max(0, own);
    let isTold = false;
    for (const { field, totals, rules } of checks) {
      const by = isTrusted(rules[f]) ? rules[f].rule : rule;
      const total = totals[o]!;
      if (Number.isNaN(total) || (total === 0 && !saysFree(field, o))) continue;
      // What no rule explains adds nothing to an amount nearer to the customer's purse.
      if (isTold && !isTrusted(rules[f])) continue;
      isTold = true;
      const rest =
        total +
        by.f * of.fee -
        by.c * of.postage -
        by.d * of.tax -
        by.r * of.refund -
        worth.service[o]! -
        worth.returned[o]!;
      // What rounding and a cent here or there make is the lines' business.
      if (Number.isNaN(came) || (rest < came && !agrees(rest, came, worth.lines[o]!)))
        came = Math.max(0, rest);
    }
    for (const whole of [received[o]!, payments?.totals[o] ?? Number.NaN])
      if (Number.isNaN(came)) came = Math.max(0, whole - of.postage);
    goods[o] = came;
    if (of.refund === 0 || rule.r > 0 || Number.isNaN(came)) continue;
    // Of tax on top a refund gives back its share.
    const share = rule.d === 1 && came > 0 ? came / (came + of.tax) : 1;
    refund[o] = Math.min(of.refund * share, came);
    if (of.refund * share > came + of.postage + of.tax + 0.01) refundAbove.add(o);
  }
  above.say(
    ({ count, money: off }) => ({ about: 'discount-above-goods', orders: count, money: off }),
    grouped,
    warn,
  );
  refundAbove.say(({ count }) => ({ about: 'refund-above-paid', orders: count }), grouped, warn);
  unproven.say(
    ({ count, money: off }) => ({ about: 'discount-not-proven', orders: count, money: off }),
    grouped,
    warn,
  );
  for (const check of checks.slice(0, 1)) {
    const { byFile, marked } = disagreements(check, amountsOf, worth, grouped.files);
    byFile.forEach((sums, f) => {
      const file = grouped.fileNumbers[f]!;
      if (sums.orders === 0) return;
      warn({ about: 'totals-disagree', file, field: check.field, ...sums }, rowsOfOrders(marked, grouped));
    });
  }
  if (payments !== null) sayPayments(payments);
  return { goods, refund, lineDiscountsOff };

  /**
   * The rule of the subtotals, where it tells something: one below its lines has the discount off, one that is what they
   * are says nothing of the discount.
   */
  function provenBySubtotal(f: number, o: number): FoundRule | undefined {
    const found = subtotalRules[f];
    return Number.isNaN(worth.goods[o]!) || found?.rule.a === 1 ? found : undefined;
  }

  function sayPayments(by: RuledTotals): void {
    const all = { orders: 0, ofOrders: 0, byLines: 0, byPayments: 0 };
    const { byFile, marked } = disagreements(by, amountsOf, worth, grouped.files);
    for (const found of byFile) {
      all.orders += found.orders;
      all.ofOrders += found.ofOrders;
      all.byLines += found.byLines;
      all.byPayments += found.byTotals;
    }
    if (all.orders > 0) warn({ about: 'payments-disagree', ...all }, rowsOfOrders(marked, grouped));
  }

  /** Whether a total of 0 is one: a file whose totals agree with its lines, and no payment still to come. */
  function saysFree(field: string, o: number): boolean {
    const others = checks.filter((check) => check.field !== field);
    return (
      checks.every(({ rules }) => isTrusted(rules[worth.file[o]!])) &&
      !others.some(({ totals }) => totals[o]! > 0)
    );
  }
}

/** The amounts of one order, 0 where not known; its worth is the subtotal where its lines have no prices. */
function amountsByOrder(
  worth: OrderWorth,
  money: MoneyColumns,
  filed: Float64Array | null,
  grouped: OrderRows,
): (o: number) => OrderAmounts {
  const subtotal = orderAmounts(money.orderSubtotal, grouped);
  const discounts = discountFields.map((field) => orderAmounts(money[field], grouped, 'order'));
  const postage = orderAmounts(money.orderShipping, grouped);
  const tax = orderAmounts(money.orderTax ?? money.lineTax, grouped);
  const refund = withTotalsLeft(orderAmounts(money.refundedAmount, grouped, 'order'), money, grouped);
  // A total without what the shop paid for the sale, or without what a gift card paid: the customer paid it all the same.
  const fees = [orderAmounts(money.orderFee, grouped), orderAmounts(money.paidByCredit, grouped)];
  const { goods, service, discountLines, returned, lineDiscount } = worth;
  return (o) => ({
    worth: Number.isNaN(goods[o]!)
      ? subtotal[o]!
      : goods[o]! + service[o]! - discountLines[o]! + returned[o]!,
    discount: discounts.reduce((sum, discount) => sum + (Math.abs(discount[o]!) || 0), 0),
    lineDiscount: lineDiscount[o]!,
    postage: postage[o]! || 0,
    tax: tax[o]! || 0,
    // What a column and a file say of one order is the same refund.
    refund: Math.max(Math.abs(refund[o]!) || 0, filed?.[o] ?? 0),
    fee: fees.reduce((sum, fee) => sum + (Math.abs(fee[o]!) || 0), 0),
  });
}

/**
 * Refunds where a column says what is left of the total: what is missing from it. Left with nothing are orders only in a
 * file that names the total again where nothing was given back; elsewhere 0 stands for no change.
 */
function withTotalsLeft(refund: Float64Array, money: MoneyColumns, grouped: OrderRows): Float64Array {
  if (money.totalLeft === undefined) return refund;
  const left = orderAmounts(money.totalLeft, grouped);
  const total = orderAmounts(money.orderTotal ?? money.amountPaid, grouped);
  const isSame = total.reduce((sum, all, o) => sum + (all > 0 && agrees(left[o]!, all, 1) ? 1 : 0), 0);
  const isNothing = left.reduce((sum, rest) => sum + (rest === 0 ? 1 : 0), 0);
  const lowest = isSame > isNothing ? 0 : Number.MIN_VALUE;
  return refund.map((known, o) => {
    const isTold = known > 0 || !(left[o]! >= lowest) || !(left[o]! < total[o]! - 0.005);
    return isTold ? known : total[o]! - left[o]!;
  });
}

/** Payments as totals of their orders, what was given back left aside; null where there are none. */
function paymentsOf(
  { paid }: OrderMovements,
  amountsOf: (o: number) => OrderAmounts,
  worth: OrderWorth,
  files: number,
): RuledTotals | null {
  if (paid.every(Number.isNaN)) return null;
  return { totals: paid, rules: findRules(paid, amountsOf, worth, files) };
}
