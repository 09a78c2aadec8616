import type { TFunction } from 'i18next';
import type { ShopFacts } from '../../contracts/analysis-api';
import type { Format } from '../format';

/** Less is within what a marketer takes shares of revenue for. */
const worthSaying = 0.1;

/** That much of the shop's revenue is of no customer, a full sentence; null where it is little or not known. */
export function sayNameless(
  { revenue, namelessRevenue = 0 }: Pick<ShopFacts, 'revenue' | 'namelessRevenue'>,
  t: TFunction,
  format: Format,
): string | null {
  const share = namelessRevenue / (revenue + namelessRevenue);
  return share >= worthSaying ? t('segments:nameless', { share: format.percent(share, 0) }) : null;
}
