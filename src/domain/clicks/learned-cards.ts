import { countClicks } from './click-counts';
import { examinedOf } from './examination';
import type { Impressions } from './impressions';
import { fitPositionModel } from './position-model';
import { type BelievedRate, believed, ratePrior } from './smoothed-rate';

/** What a log says of its cards, places taken out, without intervals. */
export interface LearnedCards {
  /** Of a place, from 1, beside the one that is looked at most; 0 where it cannot be compared. */
  readonly examination: (position: number) => number;
  /** Of every card that was shown at a known place, by its product's number. */
  readonly cards: ReadonlyMap<number, BelievedRate>;
  /** Of a card of which nothing is known. */
  readonly unknown: BelievedRate;
}

/** Position-based model of some showings, each card drawn to the usual as far as it was shown little. */
export function learnCards(own: Impressions): LearnedCards {
  const { all: counts } = countClicks(own, 1, () => 0);
  const model = fitPositionModel(counts);
  const examined = examinedOf(counts, model.examination);
  const clicks = Float64Array.from(counts.products, (_, i) =>
    counts.clicks.subarray(counts.starts[i], counts.starts[i + 1]).reduce((sum, each) => sum + each, 0),
  );
  const shown = examined.map((value) => Math.max(orNone(value), 0));
  const prior = ratePrior(clicks, shown);
  const cards = new Map<number, BelievedRate>();
  counts.products.forEach((product, i) => {
    cards.set(product, believed(clicks[i], shown[i], prior));
  });
  return {
    examination: (position) => orNone(model.examination[position - 1]),
    cards,
    unknown: { ...believed(0, 0, prior), value: prior.mean },
  };
}

/** Nothing where a figure is not known. */
export function orNone(value: number | undefined): number {
  return value === undefined || Number.isNaN(value) ? 0 : value;
}
