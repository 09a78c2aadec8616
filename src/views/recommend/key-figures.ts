import type { CustomerDetail } from '../../store';

type Feature = CustomerDetail['features'][number];

/** What a marketer asks first stands first; features not named here follow in their own order. */
const order = [
  'monetary',
  'frequency',
  'recency',
  'averageOrder',
  'daysBetween',
  'daysBetweenReviews',
  'meanRating',
  'variety',
  'basketSize',
  'returned',
  'returnShare',
  'reviews',
  'tenure',
  'otherProduct',
  'otherReviewed',
  'gapVariation',
  'inQuarter1',
  'inQuarter2',
  'inQuarter3',
  'inQuarter4',
  'views',
  'viewToPurchase',
  'viewToCart',
  'carts',
  'clickThrough',
  'dwell',
  'reviewLength',
  'age',
  'income',
];

const rankOf = (name: string) => {
  const rank = order.indexOf(name);
  return rank < 0 ? order.length : rank;
};

/** The known figures of a customer, the most telling first. */
export function figuresOf(features: readonly Feature[]): Feature[] {
  return features
    .filter(({ column, value }) => Number.isFinite(value) && !column.name.includes('='))
    .sort((a, b) => rankOf(a.column.name) - rankOf(b.column.name));
}

/** What `gender=female` and the like say of a customer: those of value 1. */
export function attributesOf(features: readonly Feature[]): { attribute: string; value: string }[] {
  return features.flatMap(({ column, value }) => {
    const at = column.name.indexOf('=');
    if (at < 0 || value !== 1) return [];
    return [{ attribute: column.name.slice(0, at), value: column.name.slice(at + 1) }];
  });
}

/** Beside an average: within a tenth of it counts as the same. */
export function compared(value: number, mean: number): 'above' | 'below' | 'same' {
  if (Math.abs(value - mean) <= 0.1 * Math.abs(mean)) return 'same';
  return value > mean ? 'above' : 'below';
}
