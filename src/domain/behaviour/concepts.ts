/**
 * What the columns of behaviour speak of. Columns of one concept are ways of saying one thing, and share one weight;
 * the concepts are chosen to say different things, so that nothing counts twice: how much is what an order holds,
 * since the sum over all orders is how often and how much at once (Fader, Hardie and Lee 2005 part them likewise).
 */
export const concepts = [
  'often',
  'recent',
  'much',
  'regular',
  'broad',
  'kept',
  'seasonal',
  'engaged',
  'pleased',
] as const;
export type Concept = (typeof concepts)[number];

const conceptOfFeature: Readonly<Record<string, Concept>> = {
  frequency: 'often',
  daysBetween: 'often',
  daysBetweenReviews: 'often',
  recency: 'recent',
  averageOrder: 'much',
  basketSize: 'much',
  gapVariation: 'regular',
  otherProduct: 'broad',
  otherReviewed: 'broad',
  returnShare: 'kept',
  inQuarter1: 'seasonal',
  inQuarter2: 'seasonal',
  inQuarter3: 'seasonal',
  inQuarter4: 'seasonal',
  reviews: 'engaged',
  reviewLength: 'engaged',
  views: 'engaged',
  carts: 'engaged',
  viewToCart: 'engaged',
  viewToPurchase: 'engaged',
  clickThrough: 'engaged',
  dwell: 'engaged',
  meanRating: 'pleased',
};

/**
 * The concept of a feature by its name; of `gender=female` it is the attribute, 'gender'. Null for a feature that is
 * shown and takes no part in distances, since others say the same already: `monetary` (orders times order value),
 * `tenure` (recency and all pauses), `variety` (grows with the number of orders), `returned` (what came back is off the
 * orders and the money already, and how much of all that is says `returnShare`).
 */
export function conceptOf(feature: string): string | null {
  const at = feature.indexOf('=');
  if (at >= 0) return feature.slice(0, at);
  return conceptOfFeature[feature] ?? (shownOnly.has(feature) ? null : feature);
}

const shownOnly: ReadonlySet<string> = new Set(['monetary', 'tenure', 'variety', 'returned']);
