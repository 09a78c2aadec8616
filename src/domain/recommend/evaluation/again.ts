import { TopK } from '../../math/top-k';
import type { FittedRecommender } from '../models/recommender';
import { isUntaken } from '../interaction-weights';
import type { Interactions } from '../interactions';
import { type HeldOut, productsOf, sampleHeldOut } from './held-out';
import { rankingMetrics } from './metrics';
import type { AgainQuality } from './report';
import { Resampling } from './resampling';

const cut = 5;

/**
 * How well products that a customer bought again are found among her own, by the scores of a model and by the
 * confidences of what she did before; null where nobody with more than five products bought one again.
 */
export function againQuality(
  model: FittedRecommender,
  outer: HeldOut,
  limit: number,
  seed: number,
): AgainQuality | null {
  const { train } = outer;
  const scores = new Float32Array(train.matrix.columns);
  const top = new TopK(cut);
  const [byModel, byHabit]: [number[], number[]] = [[], []];
  let products = 0;
  let chance = 0;
  const held = sampleHeldOut(outer, limit, seed);
  held.customers.forEach((customer, i) => {
    const again = new Set(productsOf(held.again, i));
    const own = ownEntries(train, customer);
    if (again.size === 0 || own.length <= cut) return;
    const recallBy = (scoreOf: (entry: number) => number) => {
      top.clear();
      for (const entry of own) top.offer(train.matrix.indices[entry], scoreOf(entry));
      return rankingMetrics(top.ids.subarray(0, top.finish()), again, cut).recall;
    };
    const known = model.scores(customer, scores);
    byModel.push(known ? recallBy((entry) => scores[train.matrix.indices[entry]]) : 0);
    byHabit.push(recallBy((entry) => train.matrix.values[entry]));
    products += again.size;
    chance += cut / own.length;
  });
  if (byModel.length === 0) return null;
  const resampling = new Resampling(byModel.length, seed);
  return {
    customers: byModel.length,
    products,
    k: cut,
    blend: resampling.figure(byModel),
    habit: resampling.figure(byHabit),
    chance: chance / byModel.length,
  };
}

function ownEntries({ matrix: { starts }, relations }: Interactions, customer: number): number[] {
  const own: number[] = [];
  for (let e = starts[customer]; e < starts[customer + 1]; e++) {
    if (!isUntaken(relations[e])) own.push(e);
  }
  return own;
}
