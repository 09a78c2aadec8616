import { range } from '../../math/order';
import { seededRandom } from '../../math/random';
import { mean } from '../../math/vector';
import type { Step } from '../../steps';
import type { BlendWeights } from '../models/blend';
import type { FittedRecommender, RecommenderName } from '../models/recommender';
import { historyBounds } from './groups';
import { type HeldOut, sampleHeldOut } from './held-out';
import { likeliestWeights } from './likeliest-weights';
import type { Election } from './report';
import { cpuRanker } from '../ranking/rank-cpu';
import type { Ranker } from '../ranking/ranker';
import { Voters } from './voters';

const mostVoters = 1_000;

/** Parts of the voters, each asked about weights that the others elected. */
const folds = 3;

/** Votes for what is known without an election: equal weights for all, and the weights of all for each history. */
const priorVoters = 100;

/**
 * Chooses the weights of a blend on held-out purchases that the models have not seen: those under which what customers
 * took is likeliest (`likeliestWeights`). What few voters elect is drawn towards equal weights, and what few voters of
 * one length of history elect towards the weights of all, as if 100 further voters stood for these.
 *
 * Of equal weights, one election and one for each history the simpler is taken unless the other ranks better by more
 * than one standard error, on voters who did not elect it; and by the same measure each of `candidates`, which cost
 * time wherever they serve, joins the others or does not.
 */
export async function* electWeights(
  models: readonly FittedRecommender[],
  held: HeldOut,
  seed: number,
  ranker: Ranker = cpuRanker,
  candidates: readonly RecommenderName[] = [],
): AsyncGenerator<Step, Election> {
  const voters = new Voters(models, sampleHeldOut(held, mostVoters, seed));
  await voters.prepare(ranker);
  for (let i = 0; i < voters.size; i++) {
    voters.fill(i);
    if (i % 64 === 63) yield { done: (0.4 * i) / voters.size, total: 1 };
  }
  const random = seededRandom(seed);
  const asked = { voters, foldOf: Uint8Array.from(range(voters.size), () => Math.floor(folds * random())) };
  const joining = models.flatMap(({ name }, m) => (candidates.includes(name) ? [m] : []));
  let team = [...models.keys()].filter((m) => !joining.includes(m));
  let gains = gainsBy(asked, (who) => onceForAll(overallBy(voters, who, team)));
  for (let c = 0; c < joining.length; c++) {
    yield { done: 0.5 + (0.3 * c) / joining.length, total: 1 };
    const joined = [...team, joining[c]];
    const joinedGains = gainsBy(asked, (who) => onceForAll(overallBy(voters, who, joined)));
    if (!isBetter(joinedGains, gains)) continue;
    team = joined;
    gains = joinedGains;
  }
  yield { done: 0.8, total: 1 };
  const all = range(voters.size);
  const equal = equalIn(models.length, team);
  const equalGains = gainsBy(asked, () => onceForAll(equal));
  const isElected = isBetter(gains, equalGains);
  const overall = isElected ? overallBy(voters, all, team) : equal;
  const isByHistory = isBetter(
    gainsBy(asked, (who) => {
      const each = byHistoryOf(voters, who, team);
      return (i) => each[boundOf(voters.histories[i])];
    }),
    isElected ? gains : equalGains,
  );
  const byHistory = isByHistory ? byHistoryOf(voters, all, team) : [];
  return {
    form: isByHistory ? 'by-history' : isElected ? 'elected' : 'equal',
    voters: voters.size,
    blending: {
      overall: byName(models, overall),
      byHistory: byHistory.map((weights, b) => ({
        from: historyBounds[b],
        weights: byName(models, weights),
      })),
    },
  };
}

function equalIn(models: number, team: readonly number[]): Float64Array {
  const equal = new Float64Array(models);
  for (const model of team) equal[model] = 1 / team.length;
  return equal;
}

/** Weights that some voters elect for everybody. */
function overallBy(voters: Voters, who: Int32Array, team: readonly number[]): Float64Array {
  const equal = equalIn(voters.models.length, team);
  return shrunk(likeliestWeights(voters, who, team), who.length, equal);
}

/** Weights that those of each length of history elect, by position in `historyBounds`; where all are of one, the overall ones. */
function byHistoryOf(voters: Voters, who: Int32Array, team: readonly number[]): Float64Array[] {
  const overall = overallBy(voters, who, team);
  return historyBounds.map((_, b) => {
    const own = who.filter((i) => boundOf(voters.histories[i]) === b);
    if (own.length === who.length) return overall;
    return shrunk(likeliestWeights(voters, own, team), own.length, overall);
  });
}

/** Each voter's gain by the weights that the voters of the other folds elect. */
function gainsBy(
  { voters, foldOf }: { readonly voters: Voters; readonly foldOf: Uint8Array },
  elect: (who: Int32Array) => (voter: number) => Float64Array,
): Float64Array {
  const gains = new Float64Array(voters.size);
  for (let fold = 0; fold < folds; fold++) {
    const weightsOf = elect(range(voters.size).filter((i) => foldOf[i] !== fold));
    for (let i = 0; i < voters.size; i++) {
      if (foldOf[i] === fold) gains[i] = voters.gainUnder(i, weightsOf(i));
    }
  }
  return gains;
}

function onceForAll(weights: Float64Array): () => Float64Array {
  return () => weights;
}

function isBetter(one: Float64Array, other: Float64Array): boolean {
  return exceedsOneError(one.map((gain, i) => gain - other[i]));
}

/** Position in `historyBounds` of a customer's length of history. */
function boundOf(products: number): number {
  let b = historyBounds.length - 1;
  while (b > 0 && products < historyBounds[b]) b--;
  return b;
}

function shrunk(shares: Float64Array, votes: number, towards: Float64Array): Float64Array {
  return shares.map((share, m) => (votes * share + priorVoters * towards[m]) / (votes + priorVoters));
}

/** Whether the mean of paired differences lies more than one standard error above 0. */
export function exceedsOneError(differences: Float64Array): boolean {
  const centre = mean(differences);
  let squares = 0;
  for (const each of differences) squares += (each - centre) ** 2;
  const n = differences.length;
  return centre > Math.sqrt(squares / (n * (n - 1)));
}

function byName(models: readonly FittedRecommender[], weights: Float64Array): BlendWeights {
  const named: Partial<Record<RecommenderName, number>> = {};
  models.forEach(({ name }, m) => {
    named[name] = weights[m];
  });
  return named;
}
