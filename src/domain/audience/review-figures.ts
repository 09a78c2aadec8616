import { ratios } from '../behaviour/customer-rows';
import { type Aspect, aspectKeys } from '../lexicon/voice';
import type { Reviews } from '../shop/shop';
import type { VoiceReading } from '../voice/read-voice';
import { exact, type Figure } from './figure';
import { type FeelingName, feelingNames } from './rule';

/** Praise has to outweigh blame by this part of both for reviews to be pleased, and the other way round. */
const clearly = 1 / 3;

/** How many reviews each customer wrote, and what stars she gives on average. */
export function starFigures({ count, customer, rating }: Reviews, customers: number) {
  const [reviews, sums, rated] = [0, 0, 0].map(() => new Float64Array(customers));
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who < 0) continue;
    reviews![who]!++;
    if (Number.isNaN(rating[row]!)) continue;
    sums![who]! += rating[row]!;
    rated![who]!++;
  }
  return { reviews: exact(reviews!), meanStars: exact(ratios(sums!, rated!)) };
}

/**
 * How many reviews of each customer praise (or blame) an aspect. Reviews that were not read, of more than are read or in a
 * language that is not, may do so; nothing is known of who wrote none.
 */
export function aspectFigure(
  { count, customer, text }: Reviews,
  { praised, blamed, read }: VoiceReading,
  aspect: Aspect,
  feeling: 'praised' | 'blamed',
  customers: number,
): Figure {
  const low = new Float64Array(customers).fill(Number.NaN);
  const high = low.slice();
  const told = feeling === 'praised' ? praised : blamed;
  const bit = 1 << aspectKeys.indexOf(aspect);
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who < 0 || text[row] === '') continue;
    const isTold = (told[row]! & bit) !== 0;
    low[who] = (low[who] || 0) + (isTold ? 1 : 0);
    high[who] = (high[who] || 0) + (isTold || read[row] === 0 ? 1 : 0);
  }
  return { low, high };
}

/**
 * How many reviews of each customer are so near to some words. Nothing is known of who wrote none in words.
 * @param nearness cosine of each review; below -1 for one without a vector.
 */
export function nearFigure(
  { count, customer, text, title }: Reviews,
  nearness: Float32Array,
  least: number,
  customers: number,
): Figure {
  const near = new Float64Array(customers).fill(Number.NaN);
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who < 0 || (text[row] === '' && title[row] === '')) continue;
    near[who] = (near[who] || 0) + (nearness[row]! >= least ? 1 : 0);
  }
  return exact(near);
}

/** Of each customer a position in `feelingNames`, by all words of her reviews; -1 where these say nothing. */
export function feelingsOf(
  { count, customer }: Reviews,
  { praise, blame }: VoiceReading,
  customers: number,
): Int8Array {
  const [good, bad] = [new Float64Array(customers), new Float64Array(customers)];
  for (let row = 0; row < count; row++) {
    const who = customer[row]!;
    if (who < 0) continue;
    good[who]! += praise[row]!;
    bad[who]! += blame[row]!;
  }
  return Int8Array.from(good, (own, c) => {
    const all = own + bad[c]!;
    if (all === 0) return -1;
    const balance = (own - bad[c]!) / all;
    const name: FeelingName = balance >= clearly ? 'pleased' : balance <= -clearly ? 'displeased' : 'mixed';
    return feelingNames.indexOf(name);
  });
}
