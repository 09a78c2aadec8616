import type { FieldCoverage, RoomTable } from '../../contracts/data-room-api';
import type { TableKind } from '../../domain/shop/tables/tables';

/** What the app works out of a shop, each from certain tables and fields. */
export const analyses = ['money', 'rhythm', 'words', 'offers', 'products', 'interest', 'people'] as const;
export type Analysis = (typeof analyses)[number];

/** What an analysis misses; the words say what follows and which export would give it. */
export const lacks = [
  'noOrders',
  'noPrices',
  'fewPrices',
  'noDates',
  'fewDates',
  'noReviews',
  'noReviewTexts',
  'noRatings',
  'noPurchases',
  'noGoods',
  'unnamedOrders',
  'unnamedReviews',
  'unnamedEvents',
  'noProductNames',
  'noProductList',
  'noCategories',
  'noEvents',
  'noEventKinds',
  'noCustomerList',
] as const;
export type Lack = (typeof lacks)[number];

export interface Finding {
  readonly lack: Lack;
  /** Share of the rows that lack it, 0 to 1. */
  readonly share: number;
  /** The field that is empty in these rows, where some rows have it. */
  readonly emptyIn: { readonly kind: TableKind; readonly field: string } | null;
}

export interface AnalysisHealth {
  readonly analysis: Analysis;
  /** none: it cannot be done at all. */
  readonly state: 'full' | 'partly' | 'none';
  readonly findings: readonly Finding[];
}

/** Less than this share of missing values is the noise of any export. */
const negligible = 0.01;

/** What each analysis has to go by, from what tables there are and how their decisive fields are filled. */
export function healthOf(
  tables: readonly Pick<RoomTable, 'kind'>[],
  coverage: readonly FieldCoverage[],
): AnalysisHealth[] {
  const has = (kind: TableKind) => tables.some((table) => table.kind === kind);
  /** Share of rows with a value of any of the fields, by the best of them. */
  const filled = (kind: TableKind, ...fields: string[]) =>
    Math.max(0, ...coverage.filter((c) => c.kind === kind && fields.includes(c.field)).map(shareOf));
  const found: Record<Analysis, Finding[]> = {
    money: [],
    rhythm: [],
    words: [],
    offers: [],
    products: [],
    interest: [],
    people: [],
  };
  const say = (analysis: Analysis, lack: Lack, share = 1, emptyIn: Finding['emptyIn'] = null) => {
    if (share > negligible) found[analysis].push({ lack, share, emptyIn: share < 1 ? emptyIn : null });
  };
  const sayUnnamed = (analysis: Analysis, lack: Lack, kind: TableKind) =>
    say(analysis, lack, 1 - filled(kind, 'person'), { kind, field: 'person' });
  const none = new Set<Analysis>();

  if (!has('orders')) {
    for (const analysis of ['money', 'rhythm'] as const) say(analysis, 'noOrders');
    none.add('money');
    if (!has('events') && filled('reviews', 'reviewedAt') === 0) none.add('rhythm');
  } else {
    const priced = filled('orders', 'paid');
    const dated = filled('orders', 'orderedAt');
    say('money', priced === 0 ? 'noPrices' : 'fewPrices', 1 - priced, { kind: 'orders', field: 'paid' });
    say('rhythm', dated === 0 ? 'noDates' : 'fewDates', 1 - dated, { kind: 'orders', field: 'orderedAt' });
    if (priced === 0) none.add('money');
    if (dated === 0) none.add('rhythm');
    sayUnnamed('money', 'unnamedOrders', 'orders');
  }
  // Rows of orders may say what customers thought of them.
  const [rated, worded] = [filled('orders', 'rating'), filled('orders', 'reviewText', 'reviewTitle')];
  if (!has('reviews') && rated + worded === 0) {
    say('words', 'noReviews');
    none.add('words');
  } else if (!has('reviews')) {
    if (worded === 0) {
      say('words', 'noReviewTexts');
      none.add('words');
    }
    if (rated === 0) say('words', 'noRatings');
  } else {
    const written = filled('reviews', 'text', 'title');
    if (written === 0) {
      say('words', 'noReviewTexts');
      none.add('words');
    }
    if (filled('reviews', 'rating') === 0) say('words', 'noRatings');
    sayUnnamed('words', 'unnamedReviews', 'reviews');
  }
  if (!has('orders') && !has('events') && !has('reviews')) {
    say('offers', 'noPurchases');
    none.add('offers');
  } else if (has('orders')) {
    const saysGoods = (kind: TableKind) => filled(kind, 'productId', 'productTitle', 'items') > 0;
    if (!saysGoods('orders')) {
      say('offers', 'noGoods');
      if (!saysGoods('events') && !saysGoods('reviews')) none.add('offers');
    }
    sayUnnamed('offers', 'unnamedOrders', 'orders');
  }
  if (!has('products')) {
    say('products', 'noProductList');
    if (filled('orders', 'productTitle') === 0 && filled('reviews', 'productTitle') === 0) {
      if (filled('orders', 'productId', 'items') > 0 || !has('orders')) say('products', 'noProductNames');
      none.add('products');
    }
  } else if (filled('products', 'category') === 0) say('products', 'noCategories');
  if (!has('events')) {
    say('interest', 'noEvents');
    none.add('interest');
  } else {
    if (filled('events', 'eventType') === 0) say('interest', 'noEventKinds');
    sayUnnamed('interest', 'unnamedEvents', 'events');
  }
  if (!has('customers')) {
    say('people', 'noCustomerList');
    none.add('people');
  }
  return analyses.map((analysis) => ({
    analysis,
    state: none.has(analysis) ? 'none' : found[analysis].length > 0 ? 'partly' : 'full',
    findings: found[analysis],
  }));
}

function shareOf({ rows, filled }: FieldCoverage): number {
  return rows === 0 ? 0 : filled / rows;
}
