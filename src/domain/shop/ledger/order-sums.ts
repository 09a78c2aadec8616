import type { Level } from './amount-levels';
import { Doubtful, rowsOfOrders, type Warn, warnByFile } from './doubts';
import { type MoneyColumns, orderAmounts } from './money-columns';
import { furtherOfOrders } from './further-amounts';
import { type AmountsByOrder, amountsByOrder, explaining, withFurther } from './order-amounts';
import { agrees, usualRule } from './order-fit';
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

/** What is known of orders beside their amounts. */
interface WhatIsKnown {
  readonly movements: OrderMovements | null;
  readonly standing: Uint8Array;
  /** Whether rows tell how many pieces they are of; if not, a price may be of one of many. */
  readonly tellsPieces: boolean;
}

/** The columns by which what an order came to is checked, the one nearest to the customer's purse first. */
const targets = ['amountPaid', 'amountPayable', 'orderTotal'] as const;

interface Target extends RuledTotals {
  readonly field: (typeof targets)[number];
  /** The amounts by which these totals are explained. */
  readonly amounts: AmountsByOrder;
}

/**
 * Adds up every order. How discount, postage, tax and refund enter the totals is found by file from the orders whose
 * amounts are all known. No order's goods were paid with more than it came to: a total below its lines beats them.
 */
export function sumOrders(
  worth: OrderWorth,
  columns: MoneyColumns,
  { movements, standing, tellsPieces }: WhatIsKnown,
  grouped: OrderRows,
  warn: Warn,
): OrderSums {
  const { orders } = grouped;
  const filed = refundsOfFiles(worth, movements);
  sayToldTwice(worth, movements, orderAmounts(columns.refundedAmount, grouped), grouped, warn);
  const asTheyAre = amountsByOrder(worth, columns, filed, grouped);
  const money = withAmountsOfLines(worth, columns, asTheyAre, filed, grouped);
  const amounts = money === columns ? asTheyAre : amountsByOrder(worth, money, filed, grouped);
  const payments = movements === null ? null : paymentsOf(movements, amounts, worth, grouped.files);
  const checks = targets
    .filter((field) => money[field])
    .map((field): Target => {
      const totals = orderAmounts(money[field], grouped);
      const further = furtherOfOrders(totals, amounts.of, money, worth, grouped);
      const own = further === null ? amounts : withFurther(amounts, further);
      return { field, totals, amounts: own, rules: findRules(totals, own.of, worth, grouped.files) };
    });
  const subtotal = orderAmounts(money.orderSubtotal, grouped);
  const ofGoods = (o: number) => ({ ...amounts.of(o), postage: 0, tax: 0, refund: 0, fee: 0 });
  const subtotalRules = findRules(subtotal, ofGoods, worth, grouped.files);
  const received = orderAmounts(money.amountReceived, grouped);
  const postageBack = orderAmounts(money.refundedPostage, grouped);
  const [goods, refund] = [new Float64Array(orders), new Float64Array(orders)];
  const lineDiscountsOff = new Uint8Array(orders);
  const [above, unproven, refundAbove, onTop] = [
    Doubtful.orders(grouped),
    Doubtful.orders(grouped),
    Doubtful.orders(grouped),
    Doubtful.orders(grouped),
  ];
  for (let o = 0; o < orders; o++) {
    const f = worth.file[o]!;
    const sure = [...checks.map(({ rules }) => rules[f]), provenBySubtotal(f, o)].find(isTrusted);
    // Sums below their prices have the discount off, where no total says otherwise.
    const rule = sure?.rule ?? (worth.reduced[o]! > 0 ? { ...usualRule, a: 0 } : usualRule);
    const of = amounts.of(o);
    lineDiscountsOff[o] = rule.b;
    const known = Number.isNaN(worth.goods[o]!) ? of.worth : worth.goods[o]! - worth.discountLines[o]!;
    const off = rule.a * of.discount + rule.b * of.lineDiscount;
    const own = known - off;
    const stands = standing[o] === 1;
    if (stands && sure?.rule.d === 1 && of.tax > 0) onTop.add(o, of.tax);
    const isProven = sure !== undefined || worth.isBeforeDiscount[o] === 1;
    const isTotalled = checks.some(({ totals }) => !Number.isNaN(totals[o]!));
    if (stands && off > 0 && own >= 0 && !isProven && !isTotalled) unproven.add(o, off);
    if (stands && own < -0.005) above.add(o, -own);
    let came = Math.max(0, own);
    let isTold = false;
    for (const { field, totals, amounts: ownAmounts, rules } of checks) {
      const by = isTrusted(rules[f]) ? rules[f].rule : rule;
      const total = totals[o]!;
      if (Number.isNaN(total) || (total === 0 && !saysFree(field, o))) continue;
      // What no rule explains adds nothing to an amount nearer to the customer's purse.
      if (isTold && !isTrusted(rules[f])) continue;
      isTold = true;
      const { postage, charges } = explaining(ownAmounts, by, total, o, worth.lines[o]!) ?? ownAmounts.of(o);
      const rest =
        total -
        charges +
        by.f * of.fee -
        by.c * postage -
        by.d * of.tax -
        by.r * of.refund -
        worth.service[o]! -
        worth.returned[o]!;
      // What rounding and a cent here or there make is the lines' business.
      const isOfMore = !tellsPieces && !isTrusted(rules[f]) && rest > came;
      const isLess = rest < came || isOfMore;
      if (Number.isNaN(came) || (isLess && !agrees(rest, came, worth.lines[o]!))) came = Math.max(0, rest);
    }
    for (const whole of [received[o]!, payments?.totals[o] ?? Number.NaN])
      if (Number.isNaN(came)) came = Math.max(0, whole - of.postage);
    goods[o] = came;
    if (of.refund === 0 || rule.r > 0 || Number.isNaN(came)) continue;
    // What was given back for postage is nothing of the goods; of tax on top a refund gives back its share.
    const backForGoods = Math.max(0, of.refund - (Math.abs(postageBack[o]!) || 0));
    const share = rule.d === 1 && came > 0 ? came / (came + of.tax) : 1;
    refund[o] = Math.min(backForGoods * share, came);
    if (stands && of.refund * share > came + of.postage + of.tax + 0.01) refundAbove.add(o);
  }
  above.say(({ count, money: off }) => ({ about: 'discount-above-goods', orders: count, money: off }), warn);
  refundAbove.say(({ count }) => ({ about: 'refund-above-paid', orders: count }), warn);
  unproven.say(
    ({ count, money: off }) => ({ about: 'discount-not-proven', orders: count, money: off }),
    warn,
  );
  onTop.say(({ count, money: tax }) => ({ about: 'tax-on-top', orders: count, money: tax }), warn);
  for (const check of checks.slice(0, 1)) {
    const isDoubted = (o: number) => standing[o] === 1 && !isBelowSureTotal(check, o);
    const { byFile, marked } = disagreements(check, check.amounts, worth, isDoubted, grouped.files);
    const found = byFile.flatMap((sums, f) => {
      const file = grouped.fileNumbers[f]!;
      return sums.orders > 0
        ? [{ about: 'totals-disagree' as const, file, field: check.field, ...sums }]
        : [];
    });
    warnByFile(found, () => rowsOfOrders(marked, grouped), warn);
  }
  if (payments !== null) sayPayments(payments);
  return { goods, refund, lineDiscountsOff };

  /**
   * The rule of the subtotals, where it tells something: one below its lines has the discount off, one that is what
   * they are says nothing of the discount.
   */
  function provenBySubtotal(f: number, o: number): FoundRule | undefined {
    const found = subtotalRules[f];
    return Number.isNaN(worth.goods[o]!) || found?.rule.a === 1 ? found : undefined;
  }

  function sayPayments(by: RuledTotals): void {
    const all = { orders: 0, ofOrders: 0, byLines: 0, byPayments: 0 };
    const { byFile, marked } = disagreements(by, amounts, worth, (o) => standing[o] === 1, grouped.files);
    for (const found of byFile) {
      all.orders += found.orders;
      all.ofOrders += found.ofOrders;
      all.byLines += found.byLines;
      all.byPayments += found.byTotals;
    }
    if (all.orders > 0) warn({ about: 'payments-disagree', ...all }, rowsOfOrders(marked, grouped));
  }

  /**
   * Whether what was to be paid is below what the order came to by a total that its lines explain: then the customer
   * was let off the rest, by whatever name. Less that was paid may be a part, and the rest to come.
   */
  function isBelowSureTotal({ field, totals }: Target, o: number): boolean {
    if (field !== 'amountPayable') return false;
    return checks.some((other) => {
      const found = other.rules[worth.file[o]!];
      if (other.field !== 'orderTotal' || !isTrusted(found)) return false;
      const total = other.totals[o]!;
      const isSure = explaining(other.amounts, found.rule, total, o, worth.lines[o]!) !== null;
      return isSure && totals[o]! < total + (found.rule.c === 0 ? amounts.of(o).postage : 0);
    });
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

/** What may stand on each line for itself though it is the same on all of them: postage, tax, or both. */
const perhapsOfLines = [['orderShipping'], ['orderTax'], ['orderShipping', 'orderTax']] as const;

/**
 * The columns, with the postage or the tax that is the same on all lines of an order as that of each line, in files
 * whose totals are explained so and not otherwise.
 */
function withAmountsOfLines(
  worth: OrderWorth,
  money: MoneyColumns,
  amounts: AmountsByOrder,
  filed: Float64Array | null,
  grouped: OrderRows,
): MoneyColumns {
  const target = targets.find((field) => money[field]);
  const open = perhapsOfLines.filter((fields) =>
    fields.every((field) => money[field]?.levels.includes('order')),
  );
  if (target === undefined || open.length === 0) return money;
  const totals = orderAmounts(money[target], grouped);
  const rulesOf = ({ of }: AmountsByOrder) => findRules(totals, of, worth, grouped.files);
  const usual = rulesOf(amounts);
  let found = money;
  for (const fields of open) {
    const isUntold = (f: number) => usual[f] != null && !isTrusted(usual[f]);
    if (!usual.some((_, f) => isUntold(f))) break;
    const ofLines = withLevels(found, fields, isUntold);
    const rules = rulesOf(amountsByOrder(worth, ofLines, filed, grouped));
    found = withLevels(found, fields, (f) => isUntold(f) && isTrusted(rules[f]));
    rules.forEach((rule, f) => {
      if (isUntold(f) && isTrusted(rule)) usual[f] = rule;
    });
  }
  return found;
}

function withLevels(
  money: MoneyColumns,
  fields: readonly ('orderShipping' | 'orderTax')[],
  isOfLines: (file: number) => boolean,
): MoneyColumns {
  const changed = { ...money };
  for (const field of fields) {
    const { values, levels } = money[field]!;
    changed[field] = { values, levels: levels.map((level, f): Level => (isOfLines(f) ? 'line' : level)) };
  }
  return changed;
}

/** Payments as totals of their orders, what was given back left aside; null where there are none. */
function paymentsOf(
  { paid }: OrderMovements,
  amounts: AmountsByOrder,
  worth: OrderWorth,
  files: number,
): RuledTotals | null {
  if (paid.every(Number.isNaN)) return null;
  return { totals: paid, rules: findRules(paid, amounts.of, worth, files) };
}
