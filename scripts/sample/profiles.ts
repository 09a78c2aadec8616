import type { CustomerType } from './types';

/** How customers of a kind shop. Means over customers; each customer varies around them. */
export interface Behaviour {
  readonly orders: number;
  readonly gapDays: number;
  /** Days between the last order and the end of the records. */
  readonly quietDays: number;
  /** Lines of an order beyond the first. */
  readonly extraLines: number;
  /** Chance of buying two or three of a thing. */
  readonly multiples: number;
  /** Liking of the price tiers: budget, middle, premium. */
  readonly tiers: readonly [number, number, number];
  /** Share of the orders whose session was tracked. */
  readonly tracked: number;
  /** Products seen in lists, and looked at without buying, per session. */
  readonly impressions: number;
  readonly extraViews: number;
  readonly abandonedCarts: number;
  readonly wishes: number;
  readonly dwellSeconds: number;
  readonly rating: number;
  /** Chance of a second sentence about the concern. */
  readonly secondSentence: number;
}

const considered: Behaviour = {
  orders: 6.2,
  gapDays: 71,
  quietDays: 40,
  extraLines: 1.08,
  multiples: 0.06,
  tiers: [0.25, 1, 1.6],
  tracked: 0.33,
  impressions: 3,
  extraViews: 1.4,
  abandonedCarts: 0.25,
  wishes: 0.5,
  dwellSeconds: 80,
  rating: 4.4,
  secondSentence: 0.6,
};

const quick: Behaviour = {
  orders: 4.2,
  gapDays: 74,
  quietDays: 90,
  extraLines: 0.4,
  multiples: 0.08,
  tiers: [0.6, 1.4, 0.7],
  tracked: 0.7,
  impressions: 1.1,
  extraViews: 0.35,
  abandonedCarts: 0.05,
  wishes: 0.08,
  dwellSeconds: 24,
  rating: 4.6,
  secondSentence: 0.6,
};

const bargain: Behaviour = {
  orders: 9,
  gapDays: 26,
  quietDays: 14,
  extraLines: 1.7,
  multiples: 0.3,
  tiers: [2.2, 0.8, 0.12],
  tracked: 0.23,
  impressions: 5,
  extraViews: 1.5,
  abandonedCarts: 1.1,
  wishes: 0.5,
  dwellSeconds: 38,
  rating: 4,
  secondSentence: 0.5,
};

export interface Profile {
  readonly customers: number;
  readonly behaviour: Behaviour;
  /** What a review is about, in the order of `customerTypes`. */
  readonly concerns: readonly [number, number, number, number, number];
  /** Taste clusters: themes that are bought together. */
  readonly tastes: readonly (readonly string[])[];
}

/**
 * Five types. Quality and hobby shop alike, and so do gift and speed: only what they write tells them
 * apart. Price customers write about half of the time like others: what they buy tells them apart.
 */
export const profiles: Readonly<Record<CustomerType, Profile>> = {
  quality: {
    customers: 320,
    behaviour: considered,
    concerns: [0.92, 0.05, 0.01, 0.01, 0.01],
    tastes: [
      ['knives', 'cookware', 'wallets'],
      ['knitwear', 'outerwear', 'backpacks'],
      ['bedding', 'bath', 'lighting'],
      ['pens', 'notebooks', 'luggage'],
    ],
  },
  price: {
    customers: 330,
    behaviour: bargain,
    concerns: [0.14, 0.66, 0.08, 0.11, 0.01],
    tastes: [
      ['storage', 'organisers', 'basics', 'feet'],
      ['picnic', 'fitness', 'totes', 'hiking'],
      ['bath', 'plants', 'baking', 'lighting'],
      ['gadgets', 'pens', 'puzzles', 'craft'],
    ],
  },
  gift: {
    customers: 290,
    behaviour: {
      ...quick,
      orders: 3.4,
      quietDays: 110,
      extraLines: 0.9,
      multiples: 0.25,
      extraViews: 0.9,
      wishes: 0.35,
      dwellSeconds: 42,
    },
    concerns: [0.02, 0.05, 0.91, 0.02, 0],
    tastes: [
      ['plush', 'puzzles', 'science'],
      ['cups', 'plants', 'lighting'],
      ['wallets', 'pens', 'knitwear'],
      ['craft', 'notebooks', 'totes'],
    ],
  },
  speed: {
    customers: 300,
    behaviour: quick,
    concerns: [0.02, 0.06, 0.01, 0.91, 0],
    tastes: [
      ['gadgets', 'organisers', 'luggage'],
      ['fitness', 'hiking', 'feet', 'basics'],
      ['cookware', 'baking', 'storage'],
      ['bedding', 'backpacks', 'outerwear'],
    ],
  },
  hobby: {
    customers: 260,
    behaviour: {
      ...considered,
      orders: 8.8,
      gapDays: 44,
      quietDays: 18,
      extraLines: 0.45,
      multiples: 0.22,
      wishes: 1.1,
      extraViews: 2.2,
      tracked: 0.28,
    },
    concerns: [0.03, 0.03, 0.01, 0.01, 0.92],
    tastes: [
      ['espresso', 'beans', 'cups'],
      ['pourover', 'beans', 'cups'],
      ['espresso', 'pourover', 'knives'],
      ['beans', 'pourover', 'camping', 'picnic'],
    ],
  },
};
