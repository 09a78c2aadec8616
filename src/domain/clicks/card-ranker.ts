import { calibrated, type Calibration, plattScaling } from '../math/platt-scaling';
import { byForetold, type ForetoldGroup, meanLogLoss } from '../math/foretold-chances';
import { logit, sigmoid } from '../math/logistic';
import type { Matrix } from '../math/matrix';
import { fitLogisticRidge, linearValue, type LinearModel } from '../math/ridge';
import { type Impressions, someImpressions } from './impressions';
import { type LearnedCards, learnCards } from './learned-cards';
import { ratePrior } from './smoothed-rate';

/** What the ranker goes by, in the order of its columns; the place stands last and has no part in an order. */
export const rankerParts = ['liking', 'segment', 'recommender', 'place'] as const;
export type RankerPart = (typeof rankerParts)[number];

/** A showing: the card, the customer's segment, and what the recommender gave it; NaN where that is not known. */
export interface RankedCard {
  readonly product: number;
  /** Below 0: none. */
  readonly segment: number;
  readonly score: number;
}

export interface CardRanker {
  /** Chance of a click at a place. @param position from 1. */
  readonly chance: (card: RankedCard, position: number) => number;
  /** Log odds that one standard deviation of a part is worth. */
  readonly weights: Readonly<Record<RankerPart, number>>;
}

/** Customers are parted so that no card is judged by the clicks that it is learned from. */
const folds = 3;
const penalty = 1;
const columns = rankerParts.length;
const least = 1e-6;

/**
 * A ranker of cards on top of the recommender's score: logistic regression of the clicks on the card's liking by the
 * position-based model, how far the click rate of the customer's segment departs from that (beta-binomial, drawn to the
 * card's own), the recommender's score, and how often the place is looked at. Liking and rates of a customer's showings
 * are learned from customers of the other folds (stacking, Wolpert 1992), so that a card's own clicks do not praise it.
 * @param segmentOf of each customer's number; below 0 where she is in none.
 */
export function fitCardRanker(log: Impressions, segmentOf: (customer: number) => number): CardRanker {
  const usable = someImpressions(log, (row) => log.position[row] > 0);
  const foldOf = (row: number) => (usable.customer[row] >> 1) % folds;
  const scale = scoreScale(usable);
  const points: Matrix = {
    rows: usable.count,
    columns,
    values: new Float32Array(usable.count * columns),
  };
  for (let fold = 0; fold < folds; fold++) {
    const others = someImpressions(usable, (row) => foldOf(row) !== fold);
    const known = knownFrom(others, segmentOf, scale);
    for (let row = 0; row < usable.count; row++) {
      if (foldOf(row) === fold)
        known.write(points.values, row * columns, cardOf(usable, row, segmentOf), usable.position[row]);
    }
  }
  const spread = standardise(points);
  const rows = Int32Array.from({ length: usable.count }, (_, row) => row);
  const model: LinearModel = fitLogisticRidge(points, rows, usable.clicked, penalty);
  const known = knownFrom(usable, segmentOf, scale);
  const one = { rows: 1, columns, values: new Float32Array(columns) };
  return {
    chance: (card, position) => {
      known.write(one.values, 0, card, position);
      spread.apply(one.values, 0);
      return sigmoid(linearValue(model, one, 0));
    },
    weights: Object.fromEntries(rankerParts.map((part, j) => [part, model[j + 1]])) as Record<
      RankerPart,
      number
    >,
  };
}

/** Of a showing in a log. */
export function cardOf(
  { product, customer, score }: Impressions,
  row: number,
  segmentOf: (customer: number) => number,
): RankedCard {
  return { product: product[row], segment: segmentOf(customer[row]), score: score[row] };
}

export interface RankerTrial {
  /** Chances that half of the customers were foretold by the other half, in ten groups of about as many showings. */
  readonly groups: readonly ForetoldGroup[];
  /** Mean loss of these (nats a showing), and of liking times place. */
  readonly loss: number;
  readonly lossByPlace: number;
  /** What makes the foretold log odds those that came true; scale 1 and shift 0 where nothing is to be made. */
  readonly calibration: Calibration;
}

/** Foretells each half of the customers by the other, beside what came true. Null where a half has too little. */
export function tryRanker(log: Impressions, segmentOf: (customer: number) => number): RankerTrial | null {
  const [chances, byPlace, hits]: [number[], number[], number[]] = [[], [], []];
  for (const half of [0, 1]) {
    const learn = someImpressions(log, (row) => log.customer[row] % 2 !== half);
    const test = someImpressions(log, (row) => log.customer[row] % 2 === half && log.position[row] > 0);
    if (learn.count === 0 || test.count === 0) return null;
    const ranker = fitCardRanker(learn, segmentOf);
    const { examination, cards, unknown } = learnCards(learn);
    for (let row = 0; row < test.count; row++) {
      chances.push(sure(ranker.chance(cardOf(test, row, segmentOf), test.position[row])));
      const liked = (cards.get(test.product[row]) ?? unknown).value;
      byPlace.push(sure(examination(test.position[row]) * liked));
      hits.push(test.clicked[row]);
    }
  }
  const logits = chances.map(logit);
  const calibration = plattScaling([logits], hits, new Float64Array(hits.length).fill(1));
  return {
    groups: byForetold(chances, hits, 10),
    loss: meanLogLoss(chances, hits),
    lossByPlace: meanLogLoss(byPlace, hits),
    calibration,
  };
}

/** The ranker with its chances made to fit what came true. */
export function withCalibration(ranker: CardRanker, calibration: Calibration): CardRanker {
  return {
    ...ranker,
    chance: (card, position) => calibrated([logit(sure(ranker.chance(card, position)))], calibration),
  };
}

interface Known {
  write(values: Float32Array, at: number, card: RankedCard, position: number): void;
}

/** What showings tell of any other: writes its columns. */
function knownFrom(
  own: Impressions,
  segmentOf: (customer: number) => number,
  scale: { readonly mean: number; readonly spread: number },
): Known {
  const learned = learnCards(own);
  const cells = segmentCells(own, learned, segmentOf);
  return {
    write(values, at, { product, segment, score }, position) {
      const { value } = learned.cards.get(product) ?? learned.unknown;
      const cell = cells.get(cellKey(product, segment));
      values[at] = logit(sure(value));
      values[at + 1] = cell === undefined ? 0 : logit(sure(cell)) - logit(sure(value));
      values[at + 2] = Number.isNaN(score) ? 0 : (score - scale.mean) / scale.spread;
      values[at + 3] = Math.log(Math.max(learned.examination(position), 0.01));
    },
  };
}

function cellKey(product: number, segment: number): number {
  return product * 65_536 + segment;
}

/** Click rate of a card in a segment, each showing worth what its place is looked at, drawn to the card's own. */
function segmentCells(
  { count, product, customer, position, clicked }: Impressions,
  { examination, cards, unknown }: LearnedCards,
  segmentOf: (customer: number) => number,
): Map<number, number> {
  const cells = new Map<number, { product: number; shown: number; clicks: number }>();
  for (let row = 0; row < count; row++) {
    const segment = segmentOf(customer[row]);
    if (segment < 0) continue;
    const key = cellKey(product[row], segment);
    const cell = cells.get(key) ?? { product: product[row], shown: 0, clicks: 0 };
    cells.set(key, cell);
    cell.shown += examination(position[row]);
    cell.clicks += clicked[row];
  }
  const all = [...cells.values()];
  const { strength } = ratePrior(
    all.map(({ clicks }) => clicks),
    all.map(({ shown }) => shown),
  );
  return new Map(
    Array.from(cells, ([key, cell]) => {
      const { value } = cards.get(cell.product) ?? unknown;
      return [key, Math.min(1, (cell.clicks + strength * value) / (cell.shown + strength))] as const;
    }),
  );
}

function scoreScale({ score }: Impressions): { readonly mean: number; readonly spread: number } {
  let [count, sum, squares] = [0, 0, 0];
  for (const value of score) {
    if (Number.isNaN(value)) continue;
    count++;
    sum += value;
    squares += value * value;
  }
  const mean = count > 0 ? sum / count : 0;
  const variance = count > 0 ? squares / count - mean * mean : 0;
  return { mean, spread: variance > 1e-18 ? Math.sqrt(variance) : 1 };
}

/** Brings columns to mean 0 and variance 1; one that does not vary becomes 0. */
function standardise({ rows, values }: Matrix) {
  const [means, spreads] = [new Float64Array(columns), new Float64Array(columns)];
  for (let i = 0; i < values.length; i++) means[i % columns] += values[i] / rows;
  for (let i = 0; i < values.length; i++)
    spreads[i % columns] += (values[i] - means[i % columns]) ** 2 / rows;
  const apply = (of: Float32Array, at: number) => {
    for (let j = 0; j < columns; j++)
      of[at + j] = spreads[j] > 1e-12 ? (of[at + j] - means[j]) / Math.sqrt(spreads[j]) : 0;
  };
  for (let row = 0; row < rows; row++) apply(values as Float32Array, row * columns);
  return { apply };
}

function sure(chance: number): number {
  return Math.min(1 - least, Math.max(least, chance));
}
