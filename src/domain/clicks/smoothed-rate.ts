import { betaQuantile } from '../math/beta-distribution';
import { logGamma } from '../math/log-gamma';

/** What is believed of the click rate of all cards, by the rates of those that are known. */
export interface RatePrior {
  /** Mean rate, and how much its log odds may be off (standard deviation). */
  readonly mean: number;
  readonly meanError: number;
  /** Showings that the belief is worth: the more, the more alike the cards are. */
  readonly strength: number;
  /** How likely each of several strengths is, adding up to 1; with the mean rate of each. */
  readonly strengths: readonly {
    readonly strength: number;
    readonly mean: number;
    readonly weight: number;
    readonly error: number;
  }[];
}

export interface BelievedRate {
  readonly value: number;
  /** Beta distribution of that mean and spread, of which may be drawn. */
  readonly a: number;
  readonly b: number;
}

export interface SmoothedRate extends BelievedRate {
  readonly low: number;
  readonly high: number;
}

/** More cards than these make the belief no surer. */
const mostCards = 2000;
const strengthSteps = 28;

/**
 * Beta-binomial prior by empirical Bayes. How alike the cards are is not taken as known: where all are alike the most
 * likely strength is infinite and the mean looks surer than it is, so that intervals by it hold too seldom. Strengths from
 * a half to a hundred times the cards' showings are weighed by their marginal likelihood under a uniform prior of the
 * shrinkage (Daniels 1999), and each mean keeps its own error (Morris 1983).
 * @param clicks may be no whole numbers. @param shown of each card; cards of 0 are left out.
 */
export function ratePrior(clicks: ArrayLike<number>, shown: ArrayLike<number>): RatePrior {
  let cards: [clicks: number, shown: number][] = [];
  for (let i = 0; i < shown.length; i++)
    if (shown[i] > 0) cards.push([Math.min(clicks[i], shown[i]), shown[i]]);
  const step = cards.length / mostCards;
  if (step > 1) cards = Array.from({ length: mostCards }, (_, i) => cards[Math.floor(i * step)]);
  if (cards.length === 0)
    return {
      mean: 0.5,
      meanError: 1,
      strength: 2,
      strengths: [{ strength: 2, mean: 0.5, weight: 1, error: 1 }],
    };
  const usual = cards.map(([, n]) => n).sort((a, b) => a - b)[cards.length >> 1];
  const most = cards.reduce((max, [, n]) => Math.max(max, n), 1);
  const [first, last] = [Math.log(0.5), Math.log(100 * most)];
  const found = Array.from({ length: strengthSteps }, (_, i) => {
    const strength = Math.exp(first + ((last - first) * i) / (strengthSteps - 1));
    const { at, value, curvature } = bestMean(cards, strength);
    const shrinkage = strength / (strength + usual);
    // Density of the strength's logarithm where the shrinkage is uniform, and the width of the mean's peak (Laplace).
    const log = value + Math.log(shrinkage * (1 - shrinkage)) - 0.5 * Math.log(curvature);
    return { strength, mean: 1 / (1 + Math.exp(-at)), error: 1 / Math.sqrt(curvature), log };
  });
  const top = Math.max(...found.map(({ log }) => log));
  const sum = found.reduce((all, { log }) => all + Math.exp(log - top), 0);
  const strengths = found.map(({ log, ...each }) => ({ ...each, weight: Math.exp(log - top) / sum }));
  const average = (of: (each: (typeof strengths)[number]) => number) =>
    strengths.reduce((all, each) => all + each.weight * of(each), 0);
  return {
    mean: average(({ mean }) => mean),
    meanError: average(({ error }) => error),
    strength: Math.exp(average(({ strength }) => Math.log(strength))),
    strengths: strengths.filter(({ weight }) => weight > 1e-6),
  };
}

/** Log odds of the mean for which the cards are most likely under a strength, by Newton's steps with differences. */
function bestMean(cards: readonly (readonly [number, number])[], strength: number) {
  const clicks = cards.reduce((all, [c]) => all + c, 0);
  const shown = cards.reduce((all, [, n]) => all + n, 0);
  const value = (at: number) => marginal(cards, strength, 1 / (1 + Math.exp(-at)));
  const start = Math.log((clicks + 0.5) / (shown - clicks + 0.5));
  let at = start;
  const h = 1e-3;
  let curvature = 1;
  for (let i = 0; i < 12; i++) {
    const [below, here, above] = [value(at - h), value(at), value(at + h)];
    curvature = Math.max(1e-3, -(above - 2 * here + below) / (h * h));
    const move = Math.max(-1, Math.min(1, (above - below) / (2 * h) / curvature));
    at += move;
    if (Math.abs(move) < 1e-5) break;
  }
  return { at, value: value(at), curvature };
}

function marginal(cards: readonly (readonly [number, number])[], strength: number, mean: number): number {
  const [a, b] = [strength * mean, strength * (1 - mean)];
  const whole = logGamma(a) + logGamma(b) - logGamma(a + b);
  let sum = 0;
  for (const [c, n] of cards) sum += logGamma(c + a) + logGamma(n - c + b) - logGamma(n + a + b) - whole;
  return sum;
}

/**
 * What is believed of a card's click rate, drawn to that of all as far as its own showings are few: mean and variance over
 * all strengths, the error of the mean included, as one beta distribution.
 * @param shown may be no whole number: showings that were examined.
 * @param ownError how much `shown` itself may be off, as a share of it (standard deviation).
 */
export function believed(clicks: number, shown: number, prior: RatePrior, ownError = 0): BelievedRate {
  let [value, square] = [0, 0];
  for (const { strength, mean, weight, error } of prior.strengths) {
    const whole = strength + shown;
    const own = Math.min(1, (clicks + strength * mean) / whole);
    const pulled = ((strength / whole) * mean * (1 - mean) * error) ** 2;
    const scaled = ((shown / whole) * own * ownError) ** 2;
    value += weight * own;
    square += weight * ((own * (1 - own)) / (whole + 1) + pulled + scaled + own * own);
  }
  value = Math.min(1 - 1e-9, Math.max(1e-9, value));
  const variance = Math.max(1e-18, square - value * value);
  // No beta distribution is wider than one that is nothing but 0 and 1.
  const whole = Math.max(1e-3, (value * (1 - value)) / variance - 1);
  return { value, a: value * whole, b: (1 - value) * whole };
}

/** The same with its 95% interval. */
export function smoothedRate(clicks: number, shown: number, prior: RatePrior, ownError = 0): SmoothedRate {
  const found = believed(clicks, shown, prior, ownError);
  const { a, b } = found;
  return { ...found, low: betaQuantile(0.025, a, b), high: betaQuantile(0.975, a, b) };
}
