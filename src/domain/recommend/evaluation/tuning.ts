import { portion, type Step, drain } from '../../steps';
import { loggedFor } from '../experiments/fit-log';
import { fitModels } from '../models/fit-models';
import { inputsOf, type LearningInput, planOf } from '../models/model-inputs';
import { popularity } from '../models/popularity';
import { electWeights, exceedsOneError } from './election';
import type { Tuning } from './report';
import { listsOf, measureLists } from './evaluate-model';
import { type HeldOut, sampleHeldOut, unreadIn, withHistory } from './held-out';
import { split, splitFor } from './split';

/** Ages at which popularity may count half, the slowest first; null is that of no ageing. */
const halfLives = [null, 365, 120, 30] as const;

const mostAsked = 1_000;
const cut = 20;

/**
 * Chooses how fast popularity ages and the weights of the blend on a split of these training data, of the same kind as
 * the one that tests. `outer` is the split already made on top of it, if any, whose hidden part stays unread.
 */
export async function* tune(input: LearningInput, outer: HeldOut | null): AsyncGenerator<Step, Tuning> {
  const inner = innerSplit(input, outer);
  const halfLifeDays = await chooseHalfLife(askedIn(inner, input.seed));
  const unread = outer === null ? [inner] : [outer, inner];
  const inputs = inputsOf(input, unreadIn(...unread));
  const name = input.split ?? splitFor((outer ?? input).facts);
  const log = loggedFor(input, 'election', outer === null ? [name] : [name, name]);
  const plan = planOf(input);
  const models = yield* portion(
    fitModels(plan, inner.train, { ...inputs, halfLifeDays, log }, plan.blended),
    0,
    0.8,
  );
  const election = yield* portion(
    electWeights(models, withHistory(inner), input.seed, inputs.ranker),
    0.8,
    1,
  );
  return { ...election, halfLifeDays };
}

/** How fast popularity ages, where one way of recommending serves alone and no weights are to be chosen. */
export function tuneAgeing(input: LearningInput): Promise<number | null> {
  return chooseHalfLife(askedIn(innerSplit(input, null), input.seed));
}

function innerSplit(input: LearningInput, outer: HeldOut | null): HeldOut {
  const facts = outer?.facts ?? input.facts;
  return split(facts, input.split ?? splitFor(facts), input.seed);
}

function askedIn(inner: HeldOut, seed: number): HeldOut {
  return sampleHeldOut(withHistory(inner), mostAsked, seed);
}

/** The slowest ageing than which none ranks better by more than one standard error of NDCG@20. */
export async function chooseHalfLife(held: HeldOut): Promise<number | null> {
  if (held.customers.length < 2) return null;
  let taken: number | null = null;
  let best: Float64Array | null = null;
  for (const halfLifeDays of halfLives) {
    const { matrix, lastAt } = held.train;
    const model = await drain(popularity.fit(matrix, { halfLifeDays, at: lastAt }));
    const { ndcg } = measureLists(await listsOf(model, held.train, held.customers, cut), held, cut);
    if (best !== null && !exceedsOneError(ndcg.map((gain, i) => gain - best![i]))) continue;
    best = ndcg;
    taken = halfLifeDays;
  }
  return taken;
}
