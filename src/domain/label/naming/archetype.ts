import type { Concern } from './concern-lexicon';
import type { Bilingual } from '../segment';

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

/** What the evidence about a segment, other than its features, may say. */
export type Evidence =
  | { readonly kind: 'features'; readonly conditions: readonly Condition[] }
  /** Its reviewers speak of the concern more than others do. */
  | { readonly kind: 'concern'; readonly concern: Concern }
  /** Most of what its customers buy is of one category. */
  | { readonly kind: 'category' }
  /** Nothing but what its customers buy and write about sets it apart; the name completes itself with the topic. */
  | { readonly kind: 'topic' }
  /** Nothing else fits; always holds. */
  | { readonly kind: 'default' };

/** A type of customer that marketers know, with what to do about it. */
export interface Archetype {
  readonly key: string;
  readonly name: Bilingual;
  /** One suggested action, a full sentence. */
  readonly action: Bilingual;
  readonly evidence: Evidence;
}

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

/** An archetype told by features. */
export function byFeatures(
  key: string,
  name: readonly [en: string, zh: string],
  conditions: readonly Condition[],
  action: readonly [en: string, zh: string],
): Archetype {
  return { ...described(key, name, action), evidence: { kind: 'features', conditions } };
}

/** An archetype told by what reviewers care about. */
export function byConcern(
  concern: Concern,
  key: string,
  name: readonly [en: string, zh: string],
  action: readonly [en: string, zh: string],
): Archetype {
  return { ...described(key, name, action), evidence: { kind: 'concern', concern } };
}

/** Key, name and action in both languages. */
export function described(
  key: string,
  name: readonly [en: string, zh: string],
  action: readonly [en: string, zh: string],
): Omit<Archetype, 'evidence'> {
  return { key, name: { en: name[0], zh: name[1] }, action: { en: action[0], zh: action[1] } };
}
