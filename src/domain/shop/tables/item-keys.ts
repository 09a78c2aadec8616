import { combinationsOf, readName, saysOneOf } from './header-concepts';
import type { DraftMatch } from './table';

/** 'item_id', 'id_item': the product's in one system, and the number of a line in the next. */
const ofItem = /^(?:id)?(?:order)?item(?:id|number|no|key)?$/;
const ofProduct = combinationsOf(['product id', 'line product id', 'product sku', 'sku']);

/**
 * Gives products the column that says so, where names gave them one of items of which each stands on a single row:
 * 'item_id' beside 'produto_id' is the number of the line.
 */
export function mendItemKey(match: DraftMatch<'productId'>): void {
  const own = match.nameOf('productId');
  const standsOnce = () => Number.isNaN(match.follows(own, 'productId'));
  if (!ofItem.test(own) || !standsOnce()) return;
  const product = match.names.find(
    (name) => name !== own && !ofItem.test(name) && saysOneOf(readName(name), ofProduct),
  );
  if (product !== undefined) match.assign('productId', product);
}

/**
 * Gives lines of orders that name no product the key of what they are of, whatever the shop calls it: 'TrackId', 'course_id'.
 * It comes again, and the price goes with it.
 */
export function findItemKey(
  match: DraftMatch<'orderId' | 'productId' | 'productTitle' | 'items' | 'unitPrice'>,
): void {
  if (!match.has('orderId') || !match.has('unitPrice')) return;
  if (match.has('productId') || match.has('productTitle') || match.has('items')) return;
  const price = match.nameOf('unitPrice');
  for (const name of match.names) {
    if (!keyOfGoods.test(name) || ofOthers.test(name) || name === match.nameOf('orderId')) continue;
    match.assign('productId', name);
    if (match.follows(price, 'productId') >= 0.9) return;
    match.drop('productId');
  }
}

const keyOfGoods = /.{3}id$/;
const ofOthers =
  /line|detail|position|order|invoice|customer|client|user|member|account|buyer|employee|staff|seller|vendor|store|shop|location|payment|transaction|coupon|promo|discount|ship|deliver|address|currency|country|region|tax|status|session|parent/;
