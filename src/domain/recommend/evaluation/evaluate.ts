import { range } from '../../math/order';
import { sampleWithoutReplacement, seededRandom } from '../../math/random';
import { beginFit, fitQuality, loggedFor } from '../experiments/fit-log';
import { BlendModel } from '../models/blend';
import { fitModels } from '../models/fit-models';
import {
  chosenOptions,
  inputsOf,
  type LearningInput,
  offerableProducts,
  planOf,
} from '../models/model-inputs';
import {
  type FittedModel,
  type FittedRecommender,
  isChance,
  type RecommenderName,
} from '../models/recommender';
import { portion, type Step } from '../../steps';
import { againQuality } from './again';
import { blindRecall } from './blind';
import { listsOf, measureLists } from './evaluate-model';
import { type HeldOut, sampleHeldOut, unreadIn, withHistory, withoutHistory } from './held-out';
import { listMetrics } from './list-metrics';
import { historyGroups, recallOf } from './groups';
import { type RankingMeasure, rankingMeasures } from './metrics';
import {
  type Comparison,
  type Figure,
  type FullEvaluation,
  type ModelQuality,
  type QualityAtK,
  type RecommendationEvaluation,
  type TestedCustomers,
  defaultKs,
} from './report';
import { Resampling } from './resampling';
import { cutDay, split, splitFor } from './split';
import { tune } from './tuning';

/** Customers tested at most: beyond, a figure is known to about one hundredth anyway. */
const testLimit = 2_000;

/** Products of the lists that coverage, Gini, novelty and diversity are of, and at which groups are compared. */
const listLength = 20;

/** Scores computed for the lists of everybody, of each model; of larger shops a sample of customers is listed. */
const listedScores = 30_000_000;

/**
 * Ranking quality of every model and of the blend on hidden purchases (among all products of which anything is known,
 * bought ones left out, at most 2,000 customers drawn with the seed). The blend's weights come from an inner split of
 * the training data; nothing that was hidden is ever read.
 * @param ks lengths of lists at which all is measured, ascending.
 * @param serving who makes the shop's lists: measured too where the blend does not elect from it.
 */
export async function* evaluateAll(
  input: LearningInput,
  ks: readonly number[] = defaultKs,
  serving: RecommenderName = 'blend',
): AsyncGenerator<Step, FullEvaluation> {
  const name = input.split ?? splitFor(input.facts);
  const cutAt = name === 'time' ? cutDay(input.facts) : null;
  const outer = split(input.facts, name, input.seed);
  const test = sampleHeldOut(withHistory(outer), testLimit, input.seed);
  const cold = sampleHeldOut(withoutHistory(outer), testLimit, input.seed);
  const tuning = yield* portion(tune({ ...input, split: name }, outer), 0, 0.5);
  const { blending, halfLifeDays } = tuning;
  const log = loggedFor(input, 'evaluation', [name]);
  const inputs = { ...inputsOf(input, unreadIn(outer)), ...chosenOptions(tuning), log };
  const { train } = outer;
  const plan = planOf(input);
  const mayBlend = [...plan.blended, ...plan.candidates];
  const fitted = yield* portion(fitModels(plan, train, inputs, [...mayBlend, serving]), 0.5, 0.85);
  const blended = fitted.filter(({ name }) => mayBlend.includes(name));
  const blend = new BlendModel(blended, train, blending);
  const models: FittedRecommender[] = [...fitted, blend];
  if (log !== null) {
    const options = { form: tuning.form, halfLifeDays, ...blending.overall };
    beginFit(log, { model: 'blend', options, interactions: train }).fitted(blend);
  }
  const listed = listedCustomers(train.matrix.starts, train.matrix.columns, input.seed);
  const offerable = offerableProducts(train, inputs);
  const listsBy = (model: FittedRecommender, customers: Int32Array, length: number) =>
    listsOf(model, train, customers, length, inputs.ranker, offerable, inputs.twins);
  const resampling = new Resampling(test.customers.length, input.seed);
  const rows: ModelRow[] = [];
  const coldRecalls: { model: FittedRecommender['name']; recalls: Float64Array }[] = [];
  for (let m = 0; m < models.length; m++) {
    const model = models[m];
    const longest = Math.max(listLength, ...ks);
    const lists = await listsBy(model, test.customers, longest);
    const all = await listsBy(model, listed, listLength);
    const ofCold = await listsBy(model, cold.customers, listLength);
    coldRecalls.push({ model: model.name, recalls: measureLists(ofCold, cold, listLength).recall });
    const at20 = measureLists(lists, test, listLength);
    input.log?.measured(model, fitQuality(test, name, listLength, at20, resampling));
    rows.push({
      quality: {
        model: model.name,
        atK: ks.map((k) => qualityAtK(k, measureLists(lists, test, k), resampling)),
        ...listMetrics(all, train.matrix),
        ...trainingOf(model),
      },
      at20,
    });
    yield { done: 850 + Math.round((140 * (m + 1)) / models.length), total: 1000 };
  }
  const recalls = rows.map(({ quality, at20 }) => ({ model: quality.model, recalls: at20.recall }));
  const evaluation: RecommendationEvaluation = {
    split: name,
    cutAt,
    customers: test.customers.length,
    hidden: test.targets.products.length,
    ks,
    listLength,
    listed: listed.length,
    ...(test.customers.length > 0 && { blind: blindRecall(test, offerable, listLength) }),
    ...repeatedOf(outer),
    models: rows.map(({ quality }) => quality),
    comparisons: comparisonsOf(rows, resampling),
    cold:
      cold.customers.length === 0 ? null : recallOf(coldRecalls, range(cold.customers.length), input.seed),
    histories: historyGroups(recalls, test, input.seed),
    segments: [],
    again: againQuality(new BlendModel(blended, train, blending, 'ranked'), outer, testLimit, input.seed),
    tuning,
  };
  return { evaluation, tested: testedOf(test, recalls) };
}

function repeatedOf({ targets, again }: HeldOut): Pick<RecommendationEvaluation, 'repeated'> {
  const all = targets.products.length + again.products.length;
  return all === 0 ? {} : { repeated: again.products.length / all };
}

/** How the training of a model went that was tried on pairs kept aside from it. */
function trainingOf(model: FittedRecommender): Pick<ModelQuality, 'training'> {
  const curve = 'curve' in model ? (model as FittedModel).curve : undefined;
  if (curve?.measure !== 'balancedAccuracy' || curve.error === undefined) return {};
  return {
    training: {
      balancedAccuracy: curve.validation[curve.best],
      standardError: curve.error,
      isChance: isChance(curve),
      epoch: curve.best + 1,
      epochs: curve.loss.length,
    },
  };
}

interface ModelRow {
  readonly quality: RecommendationEvaluation['models'][number];
  readonly at20: Readonly<Record<RankingMeasure, Float64Array>>;
}

function qualityAtK(
  k: number,
  measured: Readonly<Record<RankingMeasure, Float64Array>>,
  resampling: Resampling,
): QualityAtK {
  const figures = rankingMeasures.map((measure) => [measure, resampling.figure(measured[measure])]);
  return { k, ...(Object.fromEntries(figures) as Record<RankingMeasure, Figure>) };
}

/** The last row, the blend's, against each of the others. */
function comparisonsOf(rows: readonly ModelRow[], resampling: Resampling): Comparison[] {
  const blend = rows.at(-1)!;
  return rows.slice(0, -1).flatMap(({ quality, at20 }) =>
    (['recall', 'ndcg'] as const).map((measure) => {
      const differences = blend.at20[measure].map((value, i) => value - at20[measure][i]);
      const difference = resampling.figure(differences, -1);
      return { model: quality.model, measure, difference, p: resampling.pOf(differences) };
    }),
  );
}

function testedOf(
  test: HeldOut,
  recalls: readonly { model: FittedRecommender['name']; recalls: Float64Array }[],
): TestedCustomers {
  const models = recalls.map(({ model }) => model);
  const flat = new Float32Array(test.customers.length * models.length);
  recalls.forEach(({ recalls: each }, m) => {
    for (let i = 0; i < each.length; i++) flat[i * models.length + m] = each[i];
  });
  return { customers: test.customers, models, recalls: flat };
}

/** Everybody who did anything, or a sample where their scores would take too long. */
function listedCustomers(starts: Int32Array, products: number, seed: number): Int32Array {
  const active = range(starts.length - 1).filter((i) => starts[i + 1] > starts[i]);
  const limit = Math.max(testLimit, Math.floor(listedScores / Math.max(1, products)));
  return sampleWithoutReplacement(active.length, limit, seededRandom(seed)).map((i) => active[i]);
}
