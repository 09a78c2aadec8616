import type { Purpose } from '../../lexicon/voice';
import { type Gate, least, leastMedians, most, mostMedians } from './gates';

/** What a type of customer is told by. */
export type Archetype =
  /** Most of the segment's customers pass every gate. */
  | {
      readonly kind: 'behaviour';
      readonly gates: readonly Gate[];
      /** How much more (or less) telling than others that fit as well; 1 where nothing is said. */
      readonly apt?: number;
      /** How its customers feel; it is no name for those who are told by the opposite. */
      readonly mood?: 'pleased' | 'displeased';
      /** Says no more than that they have more or less of something than others: for whom nothing else is a name. */
      readonly isComparison?: true;
    }
  /** Its reviewers speak of the purpose more than others do. */
  | { readonly kind: 'purpose'; readonly purpose: Purpose }
  /** Most of them buy in the same months, year after year. */
  | { readonly kind: 'season' }
  /** Most of what its customers buy is of one category. */
  | { readonly kind: 'category' }
  /** Nothing but what its customers buy and write about sets it apart. */
  | { readonly kind: 'topic' }
  /** So few that no name of a kind of customer is true of them. */
  | { readonly kind: 'few' }
  /** Nothing else fits; always holds. */
  | { readonly kind: 'default' };

const behaviour = (...gates: Gate[]): Archetype => ({ kind: 'behaviour', gates });
const feeling = (mood: 'pleased' | 'displeased', apt: number, ...gates: Gate[]): Archetype => ({
  kind: 'behaviour',
  gates,
  apt,
  mood,
});
const telling = (apt: number, ...gates: Gate[]): Archetype => ({ kind: 'behaviour', gates, apt });
const comparison = (...gates: Gate[]): Archetype => ({ kind: 'behaviour', gates, isComparison: true });

/** Bought lately, by the shop's own rhythm: within three of its intervals, a month at least. */
const stillHere = most('recency', 30, { rhythms: 3 });
/** Away for longer than the shop's rhythm and their own would have it: who comes every season is not gone by spring. */
const gone = least('recency', 30, { rhythms: 3, ownRhythms: 2 });
/** Where one purchase and silence cannot be told from leaving, nobody is said to have left. */
const cameBack = least('frequency', 2);
/**
 * The export goes back far enough to tell who was there before and who stays away: pauses longer than it are not seen,
 * so that in a short one the shop's rhythm comes out at about a third of it, whatever it is.
 */
const seenLongEnough = least('period', 30, { rhythms: 4 });
/** Loyal is who has come for some time, not who came often within days. */
const forSomeTime = least('tenure', 30, { rhythms: 2 });

/** Nothing on record that was bought, paid for or given back. */
const neverBought = [
  most('frequency', 0),
  { ...most('returned', 0), ifTold: true },
  { ...most('monetary', 0), ifTold: true },
] as const satisfies readonly Gate[];

/**
 * The catalogue: every type of customer that a segment can be named after, and what must hold of a customer to be one,
 * in absolute figures and the shop's own measures, never in comparison with neighbours. Name and suggested action of
 * each are in `i18n/<language>/archetypes.ts`, under the same key.
 */
export const archetypes = {
  // Told by orders. A shop without orders has none of these figures, so that nothing is said of them.
  'loyal-big-spender': telling(
    1.3,
    least('frequency', 4),
    { feature: 'monetary', least: { medians: 2, upperQuartiles: 1 } },
    stillHere,
    forSomeTime,
  ),
  'loyal-regular': behaviour(least('frequency', 4), stillHere, forSomeTime),
  'big-ticket': behaviour(least('frequency', 1), {
    feature: 'averageOrder',
    least: { medians: 2, upperQuartiles: 1 },
  }),
  'frequent-small-basket': telling(1.1, least('frequency', 6), mostMedians('averageOrder', 0.7), stillHere),
  'bulk-buyer': telling(1.1, least('basketSize', 6, { medians: 2.5 })),
  // Where nobody ever came back, as behind a marketplace's addresses, nobody is told from an old customer.
  'new-customer': telling(
    1.2,
    least('frequency', 1),
    most('frequency', 2),
    stillHere,
    most('tenure', 60),
    { feature: 'tenure', most: { periods: 0.25 } },
    seenLongEnough,
  ),
  // Where nobody comes back there is no rhythm to go by: a quarter of a year.
  'one-time-buyer': behaviour(least('frequency', 1), most('frequency', 1), least('period', 90)),
  'lapsing-valued': telling(
    1.3,
    least('frequency', 3),
    gone,
    { feature: 'monetary', least: { upperQuartiles: 1 } },
    seenLongEnough,
  ),
  lapsed: telling(1.1, cameBack, gone, seenLongEnough),
  'long-standing': telling(0.8, least('tenure', 365), least('frequency', 3), stillHere),
  'recently-active': telling(0.6, least('frequency', 1), most('recency', 14), {
    feature: 'recency',
    most: { periods: 0.1 },
  }),
  'small-spender': telling(0.8, least('frequency', 1), mostMedians('averageOrder', 0.5)),
  'broad-explorer': telling(0.8, least('frequency', 2), least('variety', 8, { medians: 2 })),
  'slow-planner': telling(0.8, cameBack, least('daysBetween', 60, { rhythms: 2 })),

  // The half of one crowd that comes less: not gone, and no kind of its own, but no mixture either. Nor is it quiet
  // while she is within her own rhythm.
  quieter: telling(
    0.5,
    least('frequency', 1),
    { feature: 'frequency', most: { upperQuartiles: 0.5 } },
    { feature: 'recency', least: { medians: 1, ownRhythms: 1 } },
  ),

  // Where half of the shop are of a kind, the middle of all figures lies between the kinds or in theirs, so that they
  // hardly have a multiple of it: they are held against the lower quarter (or the upper).
  'larger-orders': comparison(least('frequency', 1), {
    feature: 'averageOrder',
    least: { lowerQuartiles: 1.75, medians: 1 },
  }),
  'smaller-orders': comparison(least('frequency', 1), {
    feature: 'averageOrder',
    most: { upperQuartiles: 0.57 },
  }),
  'more-often': comparison(least('frequency', 4, { lowerQuartiles: 2, medians: 1 }), stillHere),
  'less-often': comparison(least('frequency', 1), { feature: 'frequency', most: { upperQuartiles: 0.5 } }),

  // Bought, and nothing is left of it: no order that counts, but something that came back.
  'sent-back': telling(1.1, most('frequency', 0), least('returned', 1)),
  // One thing of two is no habit, nor is it one of theirs where everybody sends half of it back.
  returner: telling(
    1.3,
    least('frequency', 1),
    least('returned', 2),
    least('returnShare', 0.4, { lowerQuartiles: 2 }),
  ),

  // Told by events on the site: views, carts and what comes of them.
  'yet-to-buy': telling(1.1, ...neverBought, least('views', 1)),
  // Who never was seen on the site is no visitor, and bought perhaps where the export does not reach.
  'without-orders': behaviour(...neverBought),
  browser: behaviour(least('views', 10, { medians: 1.5 }), most('viewToPurchase', 0.05)),
  'cart-abandoner': behaviour(least('carts', 3, { ofFigure: { feature: 'frequency', times: 3 } })),
  'cart-collector': telling(0.9, least('carts', 5, { medians: 2 })),
  'decisive-buyer': telling(
    0.9,
    least('frequency', 1),
    least('views', 1),
    least('viewToPurchase', 0.5, { medians: 1 }),
  ),
  'curious-clicker': telling(0.8, least('clickThrough', 0.2, { medians: 1.5 })),
  'careful-looker': telling(0.8, least('dwell', 60, { medians: 1.5 })),
  'light-visitor': telling(0.7, least('views', 1), most('views', 3), mostMedians('views', 0.5)),

  // Told by how they review.
  'enthusiastic-reviewer': feeling(
    'pleased',
    0.9,
    least('meanRating', 4.5),
    leastMedians('reviewLength', 1.3),
  ),
  'critical-voice': feeling('displeased', 1.1, most('meanRating', 3)),
  'happy-customer': feeling('pleased', 0.7, least('meanRating', 4.5)),
  'detailed-reviewer': telling(0.8, least('reviewLength', 120, { medians: 1.8 })),
  'brief-reviewer': telling(0.6, most('reviewLength', 120), mostMedians('reviewLength', 0.5)),
  'prolific-reviewer': telling(0.9, least('reviews', 5, { medians: 2 })),

  // Told by what they write that they bought for.
  'gift-giver': { kind: 'purpose', purpose: 'gifts' },
  hobbyist: { kind: 'purpose', purpose: 'hobby' },

  // Who comes at one time of the year: 'Seasonal customers · December'.
  seasonal: { kind: 'season' },
  // Customers of one category above all.
  specialist: { kind: 'category' },
  // Whom the topic alone tells apart: 'Drawn to strings & picks'.
  'topic-lover': { kind: 'topic' },
  // A handful of customers, who are accounts and no kind.
  'few-accounts': { kind: 'few' },
  // Whom nothing tells apart: no word in the name says how often they come.
  'everyday-customer': { kind: 'default' },
} as const satisfies Readonly<Record<string, Archetype>>;

export type ArchetypeKey = keyof typeof archetypes;

/** In the order of the table, which decides between archetypes that fit alike. */
export const archetypeKeys = Object.keys(archetypes) as readonly ArchetypeKey[];
