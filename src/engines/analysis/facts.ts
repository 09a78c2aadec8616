import type { ShopFacts } from '../../contracts/analysis-api';
import type { Shop } from '../../domain/shop/shop';
import { chooseEncoder } from '../../domain/text/choose-encoder';
import type { ShopTexts } from '../../domain/text/collect-texts';
import { languageShares } from '../../domain/text/language';
import type { TakenShop } from './load-shop';

/** What the export holds, in numbers, and which encoder its languages call for. */
export function shopFacts(
  shop: Shop,
  texts: ShopTexts,
  { anonymousReviews, namelessRevenue }: Omit<TakenShop, 'shop'>,
): ShopFacts {
  const { customers, products, orderLines, reviews, events } = shop;
  const languages = languageShares(texts.languages);
  const { from, to } = period([orderLines.at, reviews.at, events.at]);
  return {
    customers: customers.ids.length,
    products: products.ids.length,
    orderLines: orderLines.count,
    reviews: reviews.count,
    events: events.count,
    revenue: customers.spend.reduce((sum, spent) => sum + (spent || 0), 0),
    currency: shop.currency,
    from,
    to,
    languages,
    encoder: chooseEncoder(languages, 'careful'),
    anonymousReviews,
    ...(namelessRevenue !== undefined && { namelessRevenue }),
  };
}

function period(columns: readonly Float64Array[]): { from: number; to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const instants of columns) {
    for (const at of instants) {
      if (at < from) from = at;
      if (at > to) to = at;
    }
  }
  return from <= to ? { from, to } : { from: Number.NaN, to: Number.NaN };
}
