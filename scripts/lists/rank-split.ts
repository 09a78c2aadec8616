import { type HeavyStages, openStages } from '../../src/compute/stages/stages';
import { Workspace } from '../../src/compute/wasm/workspace';
import type { SparseMatrix } from '../../src/domain/math/sparse';
import { mean } from '../../src/domain/math/vector';
import {
  type RankingMetrics,
  rankingMeasures,
  rankingMetrics,
} from '../../src/domain/recommend/evaluation/metrics';
import type { FittedModel, Recommender } from '../../src/domain/recommend/models/recommender';
import { recommendersOn } from '../../src/domain/recommend/models/recommenders';
import { alsOptions } from '../../src/domain/recommend/plan';
import { standingsLength } from '../../src/domain/recommend/models/standings';
import { fuseLists, type ListWorth } from '../../src/domain/recommend/ranking/fuse-lists';
import type { RankedProducts } from '../../src/domain/recommend/ranking/ranker';
import { topOfCustomers } from '../../src/domain/recommend/ranking/top-of-customers';
import { drain, type Step } from '../../src/domain/steps';
import { UsageError } from '../command-line';
import { openNodeKernels } from '../node-kernels';
import {
  type BlendPart,
  changed,
  type ListRecommender,
  partsOf,
  type SingleRecommender,
} from './lists-options';
import { innerSplit, learnBlend } from './learn-blend';
import type { GivenSplit } from './read-lists';

/** Means of lists of one length, over all users that the test has. */
export interface Quality extends RankingMetrics {
  readonly k: number;
}

export interface RankedSplit {
  readonly options: object;
  readonly users: number;
  /** Of them, those of whom the model knows nothing; they count with 0. */
  readonly unknown: number;
  readonly quality: readonly Quality[];
  readonly fitSeconds: number;
  readonly rankSeconds: number;
  /** Of a blend with learnt weights: what it finds more than the part that was best where they were learnt. */
  readonly over: Over | null;
}

/** Mean difference over users, and its standard error (null of a single one), at the longest of the lists. */
export interface Over {
  readonly part: string;
  readonly recall: Gained;
  readonly ndcg: Gained;
}

interface Gained {
  readonly more: number;
  readonly error: number | null;
}

/** The heavy stages on Node's threads. `close` ends them. */
export async function openNodeStages(threads?: number) {
  const runner = await openNodeKernels(threads);
  const workspace = new Workspace(runner);
  return { stages: openStages({ kernels: async () => workspace }), runner, close: () => runner.close() };
}

/**
 * Fits a recommender on a split's training pairs and ranks the whole catalogue for every user of the test, what she has
 * left out: LightGCN's and UltraGCN's protocol.
 */
export async function rankSplit(
  { train, test }: GivenSplit,
  name: ListRecommender,
  changes: Readonly<Record<string, unknown>>,
  cuts: readonly number[],
  seed: number,
  stages: HeavyStages,
  onStep: (stage: 'fit' | 'rank', step: Step) => void = () => {},
): Promise<RankedSplit> {
  const users = usersOf(test);
  const longest = cuts.at(-1)!;
  const ranking = { train, users, seed, stages, onStep };
  const started = performance.now();
  const { options, ranked, rankSeconds, best } =
    name === 'blend'
      ? await rankBlend(ranking, partsOf(changes, train.columns), longest)
      : await rankOne(ranking, name, changes, longest);
  const ended = performance.now();
  const lists = listsOf(ranked, longest);
  return {
    options,
    users: users.length,
    unknown: lists.filter((list) => list.length === 0).length,
    quality: cuts.map((k) => ({ k, ...meansOf(metricsOf(k, lists, test, users)) })),
    over:
      best === undefined
        ? null
        : {
            part: best.name,
            ...gained(
              metricsOf(longest, lists, test, users),
              metricsOf(longest, listsOf(best.ranked, longest), test, users),
            ),
          },
    fitSeconds: (ended - started) / 1000 - rankSeconds,
    rankSeconds,
  };
}

/** Whose lists are wanted, learnt from what, on what. */
interface Ranking {
  readonly train: SparseMatrix;
  readonly users: Int32Array;
  readonly seed: number;
  readonly stages: HeavyStages;
  onStep(stage: 'fit' | 'rank', step: Step): void;
}

interface RankedBy {
  readonly options: object;
  readonly ranked: RankedProducts;
  readonly rankSeconds: number;
  /** The part of a learnt blend that is best alone. */
  readonly best?: { readonly name: string; readonly ranked: RankedProducts };
}

async function rankOne(
  { train, users, seed, stages, onStep }: Ranking,
  name: SingleRecommender,
  changes: Readonly<Record<string, unknown>>,
  length: number,
): Promise<RankedBy> {
  const recommender = recommendersOn(stages)[name] as Recommender<object>;
  const options = changed(defaultsOf(recommender, train, seed), changes, name);
  const model = await fitted(recommender, train, options, (step) => onStep('fit', step));
  const isFitted = performance.now();
  const own = rowsOf(train, users);
  const ranked = await drain(
    topOfCustomers(model, users, train.columns, length, stages.ranker, own),
    (step) => onStep('rank', step),
  );
  return { options, ranked, rankSeconds: (performance.now() - isFitted) / 1000 };
}

/** @throws UsageError where there is no such model with these options, or no room for it. */
async function fitted(
  recommender: Recommender<object>,
  train: SparseMatrix,
  options: object,
  onStep: (step: Step) => void,
): Promise<FittedModel> {
  try {
    return await drain(recommender.fit(train, options), onStep);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`${recommender.name} cannot be fitted with these options: ${error.message}.`);
  }
}

/**
 * The parts' first 200, by reciprocal ranks as the app's blend takes them where weights are given. Weights that are not
 * are learnt on lists of models that saw four fifths of each user's training pairs.
 */
async function rankBlend(ranking: Ranking, parts: readonly BlendPart[], length: number): Promise<RankedBy> {
  const isLearnt = parts.some(({ weight }) => weight === null);
  const { by, weights, best } = isLearnt
    ? await learnt(ranking, parts)
    : { by: 'ranks' as ListWorth, weights: parts.map(({ weight }) => weight!), best: null };
  const { lists, options, rankSeconds } = await rankParts(ranking, parts, length, weights);
  const weighted = lists.map((of, p) => ({ lists: of!, weight: weights[p]! })).filter(({ lists: of }) => of);
  return {
    options: { by, parts: options },
    ranked: fuseLists(weighted, ranking.train.columns, length, by),
    rankSeconds,
    ...(best !== null && { best: { name: parts[best]!.name, ranked: lists[best]! } }),
  };
}

async function learnt(ranking: Ranking, parts: readonly BlendPart[]) {
  const { train, test } = innerSplit(ranking.train, ranking.seed);
  const users = usersOf(test);
  const { lists } = await rankParts({ ...ranking, train, users }, parts, standingsLength);
  return learnBlend(
    lists.map((of) => of!),
    users,
    test,
    ranking.seed,
  );
}

/** Lists of every part that says anything. */
async function rankParts(
  ranking: Ranking,
  parts: readonly BlendPart[],
  length: number,
  weights?: readonly number[],
) {
  const lists: (RankedProducts | null)[] = [];
  const options: Record<string, object> = {};
  let rankSeconds = 0;
  for (const [p, { name, changes }] of parts.entries()) {
    const weight = weights?.[p] ?? 1;
    if (weight === 0) {
      lists.push(null);
      options[name] = { weight };
      continue;
    }
    const of = await rankOne(ranking, name, changes, Math.max(length, standingsLength));
    lists.push(of.ranked);
    options[name] = { weight, ...of.options };
    rankSeconds += of.rankSeconds;
  }
  return { lists, options, rankSeconds };
}

/** ALS goes by the density of the data, as in the app. */
function defaultsOf(recommender: Recommender<object>, train: SparseMatrix, seed: number): object {
  if (recommender.name === 'als') return alsOptions(train.rows, train.columns, train.indices.length, seed);
  return 'seed' in recommender.defaults ? { ...recommender.defaults, seed } : recommender.defaults;
}

function usersOf({ rows, starts }: SparseMatrix): Int32Array {
  const users = [];
  for (let user = 0; user < rows; user++) if (starts[user + 1]! > starts[user]!) users.push(user);
  return Int32Array.from(users);
}

function rowsOf({ starts, indices }: SparseMatrix, users: Int32Array) {
  const own = new Int32Array(users.length + 1);
  const items: number[] = [];
  users.forEach((user, i) => {
    for (let e = starts[user]!; e < starts[user + 1]!; e++) items.push(indices[e]!);
    own[i + 1] = items.length;
  });
  return { starts: own, indices: Int32Array.from(items) };
}

/** Each user's list, its first `length` products. */
function listsOf({ k, ids }: RankedProducts, length: number): Int32Array[] {
  return Array.from({ length: ids.length / k }, (_, i) =>
    ids.subarray(i * k, i * k + Math.min(k, length)).filter((id) => id >= 0),
  );
}

function metricsOf(
  k: number,
  lists: readonly Int32Array[],
  test: SparseMatrix,
  users: Int32Array,
): RankingMetrics[] {
  return lists.map((list, i) => {
    const user = users[i]!;
    return rankingMetrics(list, new Set(test.indices.subarray(test.starts[user], test.starts[user + 1])), k);
  });
}

function meansOf(each: readonly RankingMetrics[]): RankingMetrics {
  const means = rankingMeasures.map((measure) => [measure, mean(each.map((metrics) => metrics[measure]))]);
  return Object.fromEntries(means) as unknown as RankingMetrics;
}

function gained(own: readonly RankingMetrics[], other: readonly RankingMetrics[]): Omit<Over, 'part'> {
  const of = (measure: 'recall' | 'ndcg') => {
    const more = own.map((metrics, i) => metrics[measure] - other[i]![measure]);
    const all = mean(more);
    if (more.length < 2) return { more: all, error: null };
    const spread = more.reduce((sum, each) => sum + (each - all) ** 2, 0) / (more.length - 1);
    return { more: all, error: Math.sqrt(spread / more.length) };
  };
  return { recall: of('recall'), ndcg: of('ndcg') };
}
