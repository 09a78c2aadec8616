import type { Shop } from '../shop/shop';
import { engagementFeatures } from './engagement-features';
import type { FeatureBlock } from './features';
import { toBlock } from './named-values';
import { purchaseFeatures } from './purchase-features';
import { reviewFeatures } from './review-features';
import { timelineFeatures } from './timeline';

/**
 * What every customer does, one a row, in plain units, NaN where not known. Only columns of which the
 * export knows something appear: a shop of reviews alone has no `monetary`, one without events no `views`.
 */
export function behaviourFeatures(shop: Shop): FeatureBlock {
  return toBlock('behaviour', shop.customers.ids.length, [
    ...timelineFeatures(shop),
    ...purchaseFeatures(shop),
    ...reviewFeatures(shop),
    ...engagementFeatures(shop),
  ]);
}
