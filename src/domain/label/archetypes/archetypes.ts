import { above, below, caresAbout, type Evidence, features, within } from './evidence';

/**
 * Every type of customer that a segment can be named after, and what must hold for it. Name and suggested action
 * of each are in `i18n/<language>/archetypes.ts`, under the same key.
 */
export const archetypes = {
  // Told by orders: recency, frequency, money, baskets. Those of `recency`, `tenure` and `variety` alone are also
  // found in a shop that has reviews but no orders, so they speak of no order.
  'loyal-big-spender': features(above('monetary', 0.4), above('frequency', 0.3), below('recency', 0, 0.3)),
  'loyal-regular': features(above('frequency', 0.4), below('recency', -0.1, 0.4)),
  'big-ticket': features(above('averageOrder', 0.45), below('frequency', -0.2, 0.2)),
  'frequent-small-basket': features(above('frequency', 0.25), below('averageOrder', 0.25)),
  'bulk-buyer': features(above('basketSize', 0.6)),
  'new-customer': features(below('tenure', 0.5), below('recency', 0.2, 0.6)),
  'one-time-buyer': features(within(below('frequency', 0.2), 0.8, 1.6)),
  'lapsing-valued': features(above('recency', 0.4), above('monetary', 0.1, 0.6)),
  lapsed: features(above('recency', 0.5)),
  'long-standing': features(above('tenure', 0.5, 0.8), below('recency', -0.1, 0.2)),
  'recently-active': features(below('recency', 0.5, 0.8)),
  'small-spender': features(below('averageOrder', 0.4, 0.7), below('monetary', 0.2, 0.5)),
  'broad-explorer': features(above('variety', 0.4, 0.9)),
  'slow-planner': features(above('daysBetween', 0.4, 0.7), below('frequency', -0.1, 0.2)),

  // Told by events on the site: views, carts and what comes of them.
  'yet-to-buy': features(within(below('frequency', 0.2), 0, 0.6), below('views', -2, 0)),
  browser: features(above('views', 0.3), below('viewToPurchase', 0.1)),
  'cart-abandoner': features(above('viewToCart', 0.25), below('viewToPurchase', 0.1, 0.6)),
  'cart-collector': features(above('carts', 0.4, 0.9)),
  'decisive-buyer': features(above('viewToPurchase', 0.4)),
  'curious-clicker': features(above('clickThrough', 0.4, 0.9)),
  'careful-looker': features(above('dwell', 0.45, 0.9)),
  'light-visitor': features(below('views', 0.45, 0.9)),

  // Told by how they review.
  'enthusiastic-reviewer': features(above('meanRating', 0.25), above('reviewLength', 0.1, 0.5)),
  'critical-voice': features(below('meanRating', 0.35, 1.1)),
  'happy-customer': features(above('meanRating', 0.3, 0.9)),
  'detailed-reviewer': features(above('reviewLength', 0.45)),
  'brief-reviewer': features(below('reviewLength', 0.4, 0.9)),
  'prolific-reviewer': features(above('reviews', 0.5)),

  // Told by what they write about.
  'quality-seeker': caresAbout('quality'),
  'bargain-hunter': caresAbout('price'),
  'gift-giver': caresAbout('gifts'),
  'fast-delivery-fan': caresAbout('delivery'),
  'service-minded': caresAbout('service'),
  hobbyist: caresAbout('hobby'),
  'style-lover': caresAbout('looks'),
  'ease-seeker': caresAbout('ease'),
  'comfort-seeker': caresAbout('comfort'),

  // Customers of one category above all.
  specialist: { kind: 'category' },
  // Whom the topic alone tells apart: 'Drawn to strings & picks'. Several segments may be.
  'topic-lover': { kind: 'topic' },
  // Whom nothing tells apart; several segments may be.
  'everyday-customer': { kind: 'default' },
} as const satisfies Readonly<Record<string, Evidence>>;

export type ArchetypeKey = keyof typeof archetypes;

/** In the order of the table, which decides between archetypes that fit alike. */
export const archetypeKeys = Object.keys(archetypes) as readonly ArchetypeKey[];
