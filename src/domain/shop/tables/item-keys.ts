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
