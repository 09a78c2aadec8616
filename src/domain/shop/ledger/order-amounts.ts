import { discountFields } from './discounts';
import { type Amounts, type MoneyColumns, orderAmounts } from './money-columns';
import type { FurtherOfOrders } from './further-amounts';
import { agrees, type OrderAmounts, predictedTotal, type TotalRule } from './order-fit';
import type { OrderRows } from './order-rows';
import type { OrderWorth } from './order-worth';
import { sumsOfSome } from './sums-of-some';

/** The amounts of orders as the columns say them. */
export interface AmountsByOrder {
  of(o: number): OrderAmounts;
  /**
   * The same as it may hold of one order against the rule of its file: coupons that somebody else bears are not off its
   * total, postage stands for each line.
   */
  otherwise(o: number): OrderAmounts[];
}

/** The amounts by which the rule comes to an order's total; null where its columns do not explain it. */
export function explaining(
  { of, otherwise }: AmountsByOrder,
  rule: TotalRule,
  total: number,
  o: number,
  lines: number,
): OrderAmounts | null {
  const explains = (amounts: OrderAmounts) => agrees(predictedTotal(rule, amounts), total, lines);
  const usual = of(o);
  if (explains(usual)) return usual;
  // Where the prices have discounts off by the rule, a total may have them off all the same.
  return otherwise(o).find((amounts) => explains(amounts)) ?? null;
}

/** The amounts of one order, 0 where not known; its worth is the subtotal where its lines have no prices. */
export function amountsByOrder(
  worth: OrderWorth,
  money: MoneyColumns,
  filed: Float64Array | null,
  grouped: OrderRows,
): AmountsByOrder {
  const subtotal = orderAmounts(money.orderSubtotal, grouped);
  const discountsOf = discountFields.map((field) => orderAmounts(money[field], grouped, 'order'));
  const postage = orderAmounts(money.orderShipping, grouped);
  const tax = orderAmounts(money.orderTax ?? money.lineTax, grouped);
  const refund = withTotalsLeft(orderAmounts(money.refundedAmount, grouped, 'order'), money, grouped);
  // A total without what the shop paid for the sale, or without what a gift card paid: the customer paid it all the
  // same.
  const fees = [orderAmounts(money.orderFee, grouped), orderAmounts(money.paidByCredit, grouped)];
  const { goods, service, discountLines, returned, lineDiscount } = worth;
  const postageOfLines = sumsOfLines(money.orderShipping, grouped);
  const of = (o: number): OrderAmounts => ({
    worth: Number.isNaN(goods[o]!)
      ? subtotal[o]!
      : goods[o]! + service[o]! - discountLines[o]! + returned[o]!,
    discount: discountsOf.reduce((sum, discount) => sum + (Math.abs(discount[o]!) || 0), 0),
    lineDiscount: lineDiscount[o]!,
    postage: postage[o]! || 0,
    tax: tax[o]! || 0,
    // What a column and a file say of one order is the same refund.
    refund: Math.max(Math.abs(refund[o]!) || 0, filed?.[o] ?? 0),
    fee: fees.reduce((sum, fee) => sum + (Math.abs(fee[o]!) || 0), 0),
    charges: 0,
    cut: 0,
  });
  return { of, otherwise };

  function otherwise(o: number): OrderAmounts[] {
    const usual = of(o);
    const postages = new Set([usual.postage, postageOfLines[o]!]);
    const discounts = sumsOfSome(discountsOf.map((discount) => Math.abs(discount[o]!) || 0));
    // A subtotal below the lines is another column that says what the goods came to.
    const worths = new Set([usual.worth, ...(subtotal[o]! < usual.worth ? [subtotal[o]!] : [])]);
    return [...worths].flatMap((worth) =>
      discounts.flatMap((discount) =>
        [...postages].map((postage) => ({ ...usual, worth, discount, postage })),
      ),
    );
  }
}

/** The same with what further columns add to the orders; in single orders they may add nothing. */
export function withFurther(amounts: AmountsByOrder, { charges, cut }: FurtherOfOrders): AmountsByOrder {
  const added = (o: number) => ({ charges: charges[o]!, cut: cut[o]! });
  return {
    of: (o) => ({ ...amounts.of(o), ...added(o) }),
    otherwise: (o) => {
      const others = amounts.otherwise(o);
      return [...others.map((other) => ({ ...other, ...added(o) })), ...others];
    },
  };
}

/** What a column comes to where each line has it for itself, even if it is the same on all; 0 for none. */
function sumsOfLines(amounts: Amounts | undefined, { order, orders, head }: OrderRows): Float64Array {
  const sums = new Float64Array(orders);
  amounts?.values.forEach((value, row) => {
    if (head[row] === 0 && !Number.isNaN(value)) sums[order[row]!] = sums[order[row]!]! + value;
  });
  return sums;
}

/**
 * Refunds where a column says what is left of the total: what is missing from it. Left with nothing are orders only in
 * a file that names the total again where nothing was given back; elsewhere 0 stands for no change.
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
