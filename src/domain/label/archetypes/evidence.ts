import type { Concern } from '../../lexicon/lexicon';

/** A feature on which the segment must differ from the shop. */
export interface Condition {
  readonly feature: string;
  /** 1: above the shop, -1: below. */
  readonly direction: 1 | -1;
  /** Least difference in that direction, in the shop's standard deviations; negative allows some of the other. */
  readonly atLeast: number;
  /** Share in the archetype's score; 0 for a mere precondition. */
  readonly weight: number;
  /** What the segment's mean must be itself, where the name claims it ('one-time'). */
  readonly between?: readonly [least: number, most: number];
}

/** What must hold of a segment for an archetype to fit it. */
export type Evidence =
  | { readonly kind: 'features'; readonly conditions: readonly Condition[] }
  /** Its reviewers speak of the concern more than others do. */
  | { readonly kind: 'concern'; readonly concern: Concern }
  /** Most of what its customers buy is of one category. */
  | { readonly kind: 'category' }
  /** Nothing but what its customers buy and write about sets it apart. */
  | { readonly kind: 'topic' }
  /** Nothing else fits; always holds. */
  | { readonly kind: 'default' };

export const above = (feature: string, atLeast: number, weight = 1): Condition => ({
  feature,
  direction: 1,
  atLeast,
  weight,
});

export const below = (feature: string, atLeast: number, weight = 1): Condition => ({
  feature,
  direction: -1,
  atLeast,
  weight,
});

/** The condition, and the segment's mean itself within bounds. */
export const within = (condition: Condition, least: number, most: number): Condition => ({
  ...condition,
  between: [least, most],
});

/** Told by features, all of which must hold. */
export const features = (...conditions: Condition[]): Evidence => ({ kind: 'features', conditions });

/** Told by what reviewers care about. */
export const caresAbout = (concern: Concern): Evidence => ({ kind: 'concern', concern });
