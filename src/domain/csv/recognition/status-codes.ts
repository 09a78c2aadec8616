import { list } from '../../shop/tables/table';
import { normaliseHeader } from './header-name';

/** A column in which a shop system writes states as codes. */
interface CodedStates {
  /** Its (normalised) names. */
  readonly names: ReadonlySet<string>;
  /** Names of which the file must have at least two besides: the system's own. */
  readonly beside: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, string>;
}

const coded = (names: string, beside: string, words: string): CodedStates => ({
  names: new Set(list(names).map(normaliseHeader)),
  beside: new Set(list(beside).map(normaliseHeader)),
  words: new Map(
    list(words).map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]),
  ),
});

/**
 * The codes that systems come with, from their own documentation and installers; states that a shop has added are not
 * among them, and then none of the column is read.
 */
const systems: readonly CodedStates[] = [
  // OpenCart, oc_order_status.
  coded(
    'order status id',
    'invoice prefix | invoice no | customer group id | currency value | store url | date added | date modified | oc order',
    '0 missing order, abandoned | 1 Pending | 2 Processing | 3 Shipped | 5 Complete | 7 Canceled | 8 Denied | 9 Canceled Reversal | 10 Failed | 11 Refunded | 12 Reversed | 13 Chargeback | 14 Expired | 15 Processed | 16 Voided',
  ),
  // PrestaShop, ps_order_state.
  coded(
    'current state | id order state',
    'id cart | id shop | id customer | id currency | total paid real | conversion rate | secure key',
    '1 Awaiting check payment | 2 Payment accepted | 3 Processing in progress | 4 Shipped | 5 Delivered | 6 Canceled | 7 Refunded | 8 Payment error | 9 On backorder (paid) | 10 Awaiting bank wire payment | 11 Remote payment accepted | 12 On backorder (not paid) | 13 Awaiting Cash On Delivery validation',
  ),
  // BigCommerce, order statuses of its interface.
  coded(
    'status id',
    'subtotal ex tax | subtotal inc tax | total inc tax | total ex tax | items total | date shipped | base shipping cost | payment provider id | cart id',
    '0 Incomplete | 1 Pending | 2 Shipped | 3 Partially Shipped | 4 Refunded | 5 Cancelled | 6 Declined | 7 Awaiting Payment | 8 Awaiting Pickup | 9 Awaiting Shipment | 10 Completed | 11 Awaiting Fulfillment | 12 Manual Verification Required | 13 Disputed, on hold | 14 Partially Refunded',
  ),
  // Rakuten RMS, orderProgress.
  coded(
    'ステータス | order progress | 注文ステータス',
    '注文番号 | order number | 注文日時 | 楽天会員フラグ | 商品管理番号 | sub status id | 請求金額 | request price | order datetime | 送付先id',
    '100 注文確認待ち | 200 楽天処理中 | 300 発送待ち | 400 変更確定待ち | 500 発送済 | 600 支払済 | 700 支払手続き済 支払済 | 800 キャンセル確定待ち キャンセル | 900 キャンセル確定 キャンセル',
  ),
  // Yahoo! Shopping Japan, OrderStatus and PayStatus.
  coded(
    'order status',
    'pay status | ship status | order time | store account | is yahoo auction order | total mall coupon discount | use point',
    '1 予約中 受注 | 2 処理中 | 3 保留 | 4 キャンセル | 5 完了',
  ),
  coded(
    'pay status',
    'ship status | order time | order status | store account | use point',
    '0 未入金 | 1 入金済',
  ),
  // Shopware 5, s_core_states.
  coded(
    'status | status id',
    'cleared | ordernumber | invoice amount | user id | userid | dispatch id | dispatchid | transaction id | subshop id | subshopid',
    '-1 Cancelled | 0 Open, processing | 1 In process | 2 Completed | 3 Partially completed, completed | 4 Cancelled | 5 Ready for delivery, ready | 6 Partially delivered, delivered | 7 Completely delivered, delivered | 8 Clarification required, on hold',
  ),
  coded(
    'cleared | payment status id',
    'ordernumber | invoice amount | user id | userid | dispatch id | dispatchid | subshop id | subshopid',
    '9 Partially invoiced, invoiced | 10 Completely invoiced, invoiced | 11 Partially paid | 12 Completely paid | 13 Reminder, overdue | 14 Reminder, overdue | 15 Reminder, overdue | 16 Encashment, overdue | 17 Open, unpaid | 18 Reserved, authorized | 19 Delayed, unpaid | 20 Re-crediting, refunded | 21 Review necessary, in review | 30 No credit approved, declined | 31 Credit preliminarily accepted, accepted | 32 Credit accepted, accepted | 33 Payment ordered, unpaid | 34 Time extension, unpaid | 35 Cancelled',
  ),
  // nopCommerce, OrderStatus and PaymentStatus.
  coded(
    'order status id',
    'order guid | custom order number | store id | payment status id | shipping status id | order subtotal incl tax | order total | affiliate id',
    '10 Pending | 20 Processing | 30 Complete | 40 Cancelled',
  ),
  coded(
    'payment status id',
    'order guid | custom order number | order status id | shipping status id | order subtotal incl tax | affiliate id',
    '10 Pending | 20 Authorized | 30 Paid | 35 Partially refunded | 40 Refunded | 50 Voided',
  ),
  // Pinduoduo, order_status and refund_status of its interface.
  coded(
    'order status',
    'order sn | refund status | group status | confirm time | goods amount | pay amount',
    '1 待发货 | 2 已发货 | 3 已签收',
  ),
  coded(
    'refund status',
    'order sn | order status | group status | goods amount | pay amount',
    '1 无售后 | 2 售后处理中 | 3 退款中 | 4 退款成功 | 5 退款成功',
  ),
  // VirtueMart, order_status.
  coded(
    'order status',
    'virtuemart order id | virtuemart user id | order pass | order salesprice | order shipment tax | virtuemart vendor id',
    'P Pending | U Confirmed by shopper | C Confirmed | X Cancelled | R Refunded | S Shipped | F Completed | D Denied',
  ),
];

/**
 * What the codes of a column of states mean, null where it holds none of a system that is known by the file's columns.
 * @param names all (normalised) headers.
 * @param cells the filled cells of the column.
 */
export function statusCodes(
  name: string,
  names: ReadonlySet<string>,
  cells: readonly string[],
): ReadonlyMap<string, string> | null {
  if (cells.length === 0) return null;
  const system = systems.find(
    (each) =>
      each.names.has(name) &&
      [...each.beside].filter((other) => names.has(other)).length >= 2 &&
      cells.every((cell) => each.words.has(cell)),
  );
  return system === undefined
    ? null
    : new Map([...system.words].map(([code, word]) => [code, `${code} ${word}`]));
}
