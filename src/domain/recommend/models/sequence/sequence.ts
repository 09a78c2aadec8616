import type { SparseMatrix } from '../../../math/sparse';
import { TopK } from '../../../math/top-k';
import type { Step } from '../../../steps';
import type { PurchaseSequences } from '../../purchase-sequences';
import type { Recommender } from '../recommender';
import { lastPurchases } from './last-purchases';
import { discountsOf, SequenceModel } from './sequence-model';
import { type SequenceFitOptions, sequenceDefaults } from './sequence-options';
import { emptyTransitions, TransitionCounter } from './transitions';

/**
 * Sequential rules (Ludewig and Jannach 2018; Kamehkhosh, Jannach, Ludewig 2017), here a weighted Markov chain over days
 * of purchase: which product is bought after which, the later the less, and beside which, smoothed by what everybody
 * buys. It is counted and not trained, says which purchase an offer comes from, and takes new customers in at once.
 */
export const sequence: Recommender<SequenceFitOptions, SequenceModel> = {
  name: 'sequence',
  defaults: { ...sequenceDefaults, sequences: null },
  async *fit(interactions, { sequences, ...options }): AsyncGenerator<Step, SequenceModel> {
    const { columns } = interactions;
    const from = sequencesOn(interactions, sequences);
    const volumes = volumesOf(from);
    const discounts = discountsOf(volumes, options);
    const k = Math.max(1, Math.min(options.neighbours, columns - 1));
    const transitions = emptyTransitions(columns, k);
    const counter = new TransitionCounter(from, options);
    const worth = (other: number, count: number) => count * discounts[other];
    const top = new TopK(k);
    for (let product = 0; product < columns; product++) {
      counter.writeFrom(product, top, worth, transitions);
      if (product % 128 === 127 || product === columns - 1) yield { done: product + 1, total: columns };
    }
    return new SequenceModel(transitions, lastPurchases(from, options.recency), volumes, options);
  },
  restore: (saved) => SequenceModel.restore(saved),
};

/** @throws RangeError where the sequences are not those of the interactions. */
function sequencesOn(
  { rows, columns }: SparseMatrix,
  sequences: PurchaseSequences | null,
): PurchaseSequences {
  if (sequences === null) throw new RangeError('a sequence model is fitted on sequences of purchases');
  const { customers, products } = sequences;
  if (customers !== rows || products !== columns) {
    throw new RangeError(`sequences of ${customers} × ${products} for interactions of ${rows} × ${columns}`);
  }
  return sequences;
}

function volumesOf({ products, bought, confidence }: PurchaseSequences): Float64Array {
  const volumes = new Float64Array(products);
  for (let at = 0; at < bought.length; at++) volumes[bought[at]] += confidence[at];
  return volumes;
}
