import { portion, type Step, drain } from '../../steps';
import { loggedFor } from '../experiments/fit-log';
import type { SymmetricInverter } from '../../math/symmetric-inverse';
import type { SparseMatrix } from '../../math/sparse';
import { agedMatrix, type InterestAgeing, latestIn, readsAge } from '../models/interest-ageing';
import { itemKnn } from '../models/item-knn';
import { easeBy, type EaseOptions } from '../models/ease';
import { contentBy } from '../models/content';
import { fitModels } from '../models/fit-models';
import { inputsOf, type LearningInput, type ModelInputs, planOf } from '../models/model-inputs';
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

/** Ways in which interest may age, the plainest first. */
const interests: readonly (InterestAgeing | null)[] = [
  null,
  { halfLifeDays: 365, since: 'customer' },
  { halfLifeDays: 120, since: 'customer' },
  { halfLifeDays: 120, since: 'shop' },
  { halfLifeDays: 30, since: 'shop' },
];

/** Penalties of EASE that are tried beside the usual one, and on how many products at most. */
const lambdas = [100, 300, 1_000];
const productsForTrials = 800;

/** Strengths of whitening that are tried, and the multiplications of one search for neighbours at most. */
const strengths: readonly number[] = [0, 0.5, 0.75];
const whiteningBudget = 2_000_000_000;

const mostAsked = 1_000;
const cut = 20;

/**
 * Chooses how fast popularity and interest age, the penalty of EASE, how far words are whitened and the weights of the blend on a split of these training data,
 * of the same kind as the one that tests. `outer` is the split already made on top of it, if any, whose hidden part
 * stays unread.
 */
export async function* tune(input: LearningInput, outer: HeldOut | null): AsyncGenerator<Step, Tuning> {
  const inner = innerSplit(input, outer);
  const plan = planOf(input);
  const mayBlend = [...plan.blended, ...plan.candidates];
  const unread = outer === null ? [inner] : [outer, inner];
  const inputs = inputsOf(input, unreadIn(...unread));
  const chosen = await chooseOptions(input, plan, inner, inputs, mayBlend);
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

type Options = Required<Pick<Tuning, 'halfLifeDays' | 'interest' | 'easeLambda' | 'whitening'>>;

/** The same options where one way of recommending serves alone and no weights are to be chosen. */
export function tuneAlone(input: LearningInput, recommender: RecommenderName): Promise<Options> {
  const inner = innerSplit(input, null);
  return chooseOptions(input, planOf(input), inner, inputsOf(input, unreadIn(inner)), [recommender]);
}

async function chooseOptions(
  input: LearningInput,
  plan: ModelPlan,
  inner: HeldOut,
  inputs: ModelInputs,
  names: readonly RecommenderName[],
): Promise<Options> {
  const asked = askedIn(inner, input.seed);
  // A given plan, and one in which a search has chosen, say what they mean.
  const isSettled = input.plan !== undefined || input.tuned?.models.ease !== undefined;
  const asksLambda = plan.ease !== null && !isSettled && names.includes('ease');
  const interest =
    input.plan === undefined && names.some(readsAge)
      ? await chooseInterest(asked, plan, inputs.inverter)
      : null;
  return {
    halfLifeDays: await chooseHalfLife(asked),
    interest,
    easeLambda: asksLambda ? await chooseLambda(asked, plan.ease!, inputs.inverter, interest) : null,
    whitening:
      plan.content === null || !names.includes('content') || input.tuned?.models.content !== undefined
        ? null
        : await chooseWhitening(asked, inputs),
  };
}

function innerSplit(input: LearningInput, outer: HeldOut | null): HeldOut {
  const facts = outer?.facts ?? input.facts;
  return split(facts, input.split ?? splitFor(facts), input.seed);
}

/** The customers of a split who are asked which options rank better. */
export function askedIn(inner: HeldOut, seed: number): HeldOut {
  return sampleHeldOut(withHistory(inner), mostAsked, seed);
}

/** The slowest ageing than which none ranks better by more than one standard error of NDCG@20. */
export async function chooseHalfLife(held: HeldOut): Promise<number | null> {
  const { matrix, lastAt } = held.train;
  return simplest(held, halfLives, (halfLifeDays) => popularity.fit(matrix, { halfLifeDays, at: lastAt }));
}

/**
 * How what customers did ages: not at all, unless EASE on the most taken products (of shops that are too large for it,
 * item-kNN) ranks better for another way by more than one standard error of NDCG@20. One way for all models that read
 * how sure a wish is: on inner splits what EASE gained by it ALS and ChebyCF gained as well, and trying each would take
 * as many fits of each. ChebyCF would gain more by a faster one at UCI (BENCHMARKS.md).
 */
export async function chooseInterest(
  held: HeldOut,
  { ease, itemKnn: neighbours }: Pick<ModelPlan, 'ease' | 'itemKnn'>,
  inverter: SymmetricInverter,
): Promise<InterestAgeing | null> {
  const { matrix, lastAt } = held.train;
  if (latestIn(lastAt) === Number.NEGATIVE_INFINITY) return null;
  const fitOn = (aged: SparseMatrix): AsyncGenerator<Step, FittedRecommender> =>
    ease === null
      ? itemKnn.fit(aged, neighbours ?? itemKnn.defaults)
      : easeBy(inverter).fit(aged, { ...ease, limit: Math.min(ease.limit, productsForTrials) });
  return simplest(held, interests, (interest) =>
    fitOn(interest === null ? matrix : agedMatrix(held.train, interest)),
  );
}

/**
 * The usual penalty of EASE, unless another ranks better by more than one standard error of NDCG@20: told by the most
 * taken products alone, which takes the cube of their share of a whole fit.
 */
export async function chooseLambda(
  held: HeldOut,
  { limit, lambda: usual }: EaseOptions,
  inverter: SymmetricInverter,
  interest: InterestAgeing | null,
): Promise<number> {
  const matrix = interest === null ? held.train.matrix : agedMatrix(held.train, interest);
  const fitted = easeBy(inverter);
  const choices = [usual, ...lambdas.filter((lambda) => lambda !== usual)];
  return simplest(held, choices, (lambda) =>
    fitted.fit(matrix, { lambda, limit: Math.min(limit, productsForTrials) }),
  );
}

/**
 * How much the products' vectors are whitened for finding what is worded alike: not at all, unless another strength ranks
 * better by more than one standard error of NDCG@20. Null where there are no vectors, or too many to try.
 */
export async function chooseWhitening(held: HeldOut, inputs: ModelInputs): Promise<number | null> {
  const { productVectors: products, ranker } = inputs;
  if (products === null || products.vectors.rows ** 2 * products.vectors.columns > whiteningBudget)
    return null;
  const fitted = contentBy(ranker);
  return simplest(held, strengths, (whitening) =>
    fitted.fit(held.train.matrix, { ...fitted.defaults, products, whitening }),
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
