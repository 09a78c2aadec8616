import { portion, type Step, drain } from '../../steps';
import { loggedFor } from '../experiments/fit-log';
import type { SymmetricInverter } from '../../math/symmetric-inverse';
import { easeBy, type EaseOptions } from '../models/ease';
import { fitModels } from '../models/fit-models';
import { inputsOf, type LearningInput, planOf } from '../models/model-inputs';
import { popularity } from '../models/popularity';
import type { FittedRecommender, RecommenderName } from '../models/recommender';
import type { ModelPlan } from '../plan';
import { electWeights, exceedsOneError } from './election';
import type { Tuning } from './report';
import { listsOf, measureLists } from './evaluate-model';
import { type HeldOut, sampleHeldOut, unreadIn, withHistory } from './held-out';
import { split, splitFor } from './split';

/** Ages at which popularity may count half, the slowest first; null is that of no ageing. */
const halfLives: readonly (number | null)[] = [null, 365, 120, 30];

/** Penalties of EASE that are tried beside the usual one, and on how many products at most. */
const lambdas = [100, 300, 1_000];
const productsForLambda = 800;

const mostAsked = 1_000;
const cut = 20;

/**
 * Chooses how fast popularity ages, the penalty of EASE and the weights of the blend on a split of these training data,
 * of the same kind as the one that tests. `outer` is the split already made on top of it, if any, whose hidden part
 * stays unread.
 */
export async function* tune(input: LearningInput, outer: HeldOut | null): AsyncGenerator<Step, Tuning> {
  const inner = innerSplit(input, outer);
  const plan = planOf(input);
  const mayBlend = [...plan.blended, ...plan.candidates];
  const chosen = await chooseOptions(input, plan, inner, mayBlend);
  const unread = outer === null ? [inner] : [outer, inner];
  const inputs = inputsOf(input, unreadIn(...unread));
  const name = input.split ?? splitFor((outer ?? input).facts);
  const log = loggedFor(input, 'election', outer === null ? [name] : [name, name]);
  const models = yield* portion(
    fitModels(plan, inner.train, { ...inputs, ...chosen, log }, mayBlend),
    0,
    0.8,
  );
  const election = yield* portion(
    electWeights(models, withHistory(inner), input.seed, inputs.ranker, plan.candidates),
    0.8,
    1,
  );
  return { ...election, ...chosen };
}

type Options = Required<Pick<Tuning, 'halfLifeDays' | 'easeLambda'>>;

/** The same options where one way of recommending serves alone and no weights are to be chosen. */
export function tuneAlone(input: LearningInput, recommender: RecommenderName): Promise<Options> {
  return chooseOptions(input, planOf(input), innerSplit(input, null), [recommender]);
}

async function chooseOptions(
  input: LearningInput,
  plan: ModelPlan,
  inner: HeldOut,
  names: readonly RecommenderName[],
): Promise<Options> {
  const asked = askedIn(inner, input.seed);
  // A given plan, and one in which a search has chosen, say what they mean.
  const isSettled = input.plan !== undefined || input.tuned?.models.ease !== undefined;
  const asksLambda = plan.ease !== null && !isSettled && names.includes('ease');
  return {
    halfLifeDays: await chooseHalfLife(asked),
    easeLambda: asksLambda ? await chooseLambda(asked, plan.ease!, inputsOf(input).inverter) : null,
  };
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
  const { matrix, lastAt } = held.train;
  return simplest(held, halfLives, (halfLifeDays) => popularity.fit(matrix, { halfLifeDays, at: lastAt }));
}

/**
 * The usual penalty of EASE, unless another ranks better by more than one standard error of NDCG@20: told by the most
 * taken products alone, which takes the cube of their share of a whole fit.
 */
export async function chooseLambda(
  held: HeldOut,
  { limit, lambda: usual }: EaseOptions,
  inverter: SymmetricInverter,
): Promise<number> {
  const fitted = easeBy(inverter);
  const choices = [usual, ...lambdas.filter((lambda) => lambda !== usual)];
  return simplest(held, choices, (lambda) =>
    fitted.fit(held.train.matrix, { lambda, limit: Math.min(limit, productsForLambda) }),
  );
}

/** The first of the choices than which no later one ranks better by more than one standard error of NDCG@20. */
async function simplest<Choice>(
  held: HeldOut,
  choices: readonly Choice[],
  fitBy: (choice: Choice) => AsyncGenerator<Step, FittedRecommender>,
): Promise<Choice> {
  let taken = choices[0];
  if (held.customers.length < 2) return taken;
  let best: Float64Array | null = null;
  for (const choice of choices) {
    const model = await drain(fitBy(choice));
    const { ndcg } = measureLists(await listsOf(model, held.train, held.customers, cut), held, cut);
    if (best !== null && !exceedsOneError(ndcg.map((gain, i) => gain - best![i]))) continue;
    best = ndcg;
    taken = choice;
  }
  return taken;
}
