import { mean } from '../math/vector';
import type { Shop } from '../shop/shop';
import { type CustomerRows, knownSums, ratios, rowCounts, rowsByCustomer, stepsOf } from './customer-rows';
import { named, type NamedValues } from './named-values';

/** What customers say of it, in numbers: how often, how pleased, at what length. */
export function reviewFeatures(shop: Shop): NamedValues[] {
  const { reviews } = shop;
  if (reviews.count === 0) return [];
  const grouped = rowsByCustomer(reviews.customer, reviews.count, shop.customers.ids.length);
  const ratings = knownSums(grouped, reviews.rating);
  // A review that is a rating alone says nothing of how long its writer's reviews are.
  const lengths = Float64Array.from(
    { length: reviews.count },
    (_, row) => reviews.text[row].length || Number.NaN,
  );
  const written = knownSums(grouped, lengths);
  const told = [
    named('reviews', 'count', 'log1p', rowCounts(grouped), 1),
    named('meanRating', 'rating', 'none', ratios(ratings.sums, ratings.known), stepsOf(ratings.known)),
  ];
  if (isOfTwoScripts(reviews.text)) return told;
  return [
    ...told,
    named(
      'reviewLength',
      'characters',
      'log1p',
      ratios(written.sums, written.known),
      lengthSteps(grouped, lengths, written),
    ),
  ];
}

/** From this share of the texts on a script is one of the shop's. */
const leastOfScript = 0.05;
const mostLookedAt = 5_000;
const longEnough = 100;
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const letters = /(?!\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})\p{L}/gu;

/**
 * True where some texts are of signs and others of letters, of which the same takes three times as many: who writes in
 * which is no one who writes briefly or at length.
 */
function isOfTwoScripts(texts: readonly string[]): boolean {
  let [inSigns, inLetters] = [0, 0];
  const every = Math.ceil(texts.length / mostLookedAt);
  for (let at = 0; at < texts.length; at += every) {
    const beginning = texts[at].slice(0, longEnough);
    const ofSigns = beginning.match(signs)?.length ?? 0;
    const ofLetters = beginning.match(letters)?.length ?? 0;
    if (ofSigns === 0 && ofLetters === 0) continue;
    if (3 * ofSigns >= ofLetters) inSigns++;
    else inLetters++;
  }
  return Math.min(inSigns, inLetters) >= leastOfScript * (inSigns + inLetters) && inSigns > 0;
}

/** Fewer second reviews do not tell how much the lengths of one writer differ. */
const fewestAgain = 30;
/** Width of an even spread of deviation 1. */
const evenWidth = Math.sqrt(12);

/**
 * How far each mean length is open: as wide as the error of a mean of so many reviews, by how much the logarithms of one
 * writer's lengths differ (pooled within writers). Where hardly anybody wrote twice all of the difference may be the
 * review's and none the writer's: who praises in three words once and who complains in forty are no two kinds of writers.
 */
function lengthSteps(
  { starts, rows }: CustomerRows,
  lengths: Float64Array,
  { sums, known }: ReturnType<typeof knownSums>,
): Float64Array {
  const logarithms = lengths.map(Math.log);
  const within = { squares: 0, degrees: 0 };
  const all: number[] = [];
  for (let c = 0; c < known.length; c++) {
    const own: number[] = [];
    for (let at = starts[c]; at < starts[c + 1]; at++) {
      if (!Number.isNaN(logarithms[rows[at]])) own.push(logarithms[rows[at]]);
    }
    for (const one of own) all.push(one);
    within.squares += squaresAround(own);
    within.degrees += Math.max(0, own.length - 1);
  }
  const variance =
    within.degrees >= fewestAgain
      ? within.squares / within.degrees
      : squaresAround(all) / Math.max(1, all.length - 1);
  const width = evenWidth * Math.sqrt(variance);
  return known.map((count, c) => (count > 0 ? ((sums[c] / count) * width) / Math.sqrt(count) : 0));
}

function squaresAround(values: readonly number[]): number {
  const middle = mean(values);
  return values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
}
