import { range } from '../../math/order';
import { seededRandom } from '../../math/random';
import { mean, sum } from '../../math/vector';
import type { Step } from '../../steps';
import { type BlendWeights, servingStrangers } from '../models/blend';
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
 * Part of an equal share below which a model that need not be fitted is not asked: what seven hundred voters and more
 * leave to one that they give nothing moves hardly a product, and fitting it takes its time all the same.
 */
const leastOfEqual = 1 / 8;

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
  const electorate = new Electorate(voters, seed);
  const joining = models.flatMap(({ name }, m) => (candidates.includes(name) ? [m] : []));
  const regular = [...models.keys()].filter((m) => !joining.includes(m));
  let elected = electorate.elect(regular, regular);
  for (let c = 0; c < joining.length; c++) {
    yield { done: 0.5 + (0.3 * c) / joining.length, total: 1 };
    const joined = electorate.elect([...elected.team, joining[c]], elected.team, elected);
    if (isBetter(joined.gains, elected.gains)) elected = joined;
  }
  yield { done: 0.8, total: 1 };
  const equal = equalIn(models.length, elected.team);
  const equalGains = electorate.gainsBy(() => onceForAll(equal));
  const isElected = isBetter(elected.gains, equalGains);
  const each = electorate.byHistory(elected);
  const isByHistory = isBetter(each.gains, isElected ? elected.gains : equalGains);
  const byHistory = isByHistory ? each.weights : [];
  return {
    form: isByHistory ? 'by-history' : isElected ? 'elected' : 'equal',
    voters: voters.size,
    blending: {
      overall: byName(models, isElected ? elected.weights : equal),
      byHistory: byHistory.map((weights, b) => ({
        from: historyBounds[b],
        weights: byName(models, weights),
      })),
    },
  };
}

/** What one part of the voters elects: the likeliest weights, and the shares that are made of them. */
interface Ballot {
  readonly who: Int32Array;
  readonly likeliest: Float64Array;
  readonly shares: Float64Array;
}

interface Elected {
  readonly team: readonly number[];
  /** Of all voters, and of those outside each fold. */
  readonly all: Ballot;
  readonly outside: readonly Ballot[];
  /** Shares that all elect. */
  readonly weights: Float64Array;
  /** Each voter's gain by what those outside her fold elect. */
  readonly gains: Float64Array;
}

/** The voters, dealt into folds. Each election sets out from the weights of one that is near. */
class Electorate {
  private readonly foldOf: Uint8Array;
  private readonly all: Int32Array;
  private readonly outside: readonly Int32Array[];

  constructor(
    private readonly voters: Voters,
    seed: number,
  ) {
    const random = seededRandom(seed);
    this.all = range(voters.size);
    this.foldOf = Uint8Array.from(this.all, () => Math.floor(folds * random()));
    this.outside = [...range(folds)].map((fold) => this.all.filter((i) => this.foldOf[i] !== fold));
  }

  /**
   * One election for everybody.
   * @param certain those of the team that stand for equal weights whatever they are elected with; another does only
   * where it has a weight of its own, so that a share of nothing takes no other's.
   */
  elect(team: readonly number[], certain: readonly number[], near: Elected | null = null): Elected {
    let from = near?.all.likeliest ?? null;
    const ballot = (who: Int32Array): Ballot => {
      from = likeliestWeights(this.voters, who, team, from);
      const standing = team.filter((m) => certain.includes(m) || from![m] > 0);
      const equal = equalIn(this.voters.models.length, standing);
      return { who, likeliest: from, shares: shrunk(sharesOf(from, equal), who.length, equal) };
    };
    const outside = this.outside.map(ballot);
    const all = ballot(this.all);
    const gains = this.gainsBy((fold) => onceForAll(this.asked(outside[fold].shares)));
    return { team, all, outside, weights: this.asked(all.shares), gains };
  }

  /** One election for each length of history (by position in `historyBounds`), drawn towards that of everybody. */
  byHistory({ team, all, outside }: Elected): Pick<Elected, 'gains'> & { weights: Float64Array[] } {
    const each = ({ who, likeliest, shares }: Ballot) =>
      historyBounds.map((_, b) => {
        const own = who.filter((i) => boundOf(this.voters.histories[i]) === b);
        if (own.length === 0 || own.length === who.length) return this.asked(shares);
        const weights = likeliestWeights(this.voters, own, team, likeliest);
        return this.asked(shrunk(sharesOf(weights, shares), own.length, shares));
      });
    const gains = this.gainsBy((fold) => {
      const own = each(outside[fold]);
      return (i) => own[boundOf(this.voters.histories[i])];
    });
    return { gains, weights: each(all) };
  }

  /** The shares without those that are hardly any. */
  private asked(shares: Float64Array): Float64Array {
    const isFitted = (m: number) => servingStrangers.includes(this.voters.models[m].name);
    const least = leastOfEqual / shares.reduce((team, share) => team + Number(share > 0), 0);
    const kept = shares.map((share, m) => (share < least && !isFitted(m) ? 0 : share));
    return sharesOf(kept, shares);
  }

  /** Each voter's gain by weights that her fold is given. */
  gainsBy(given: (fold: number) => (voter: number) => Float64Array): Float64Array {
    const weightsOf = [...range(folds)].map(given);
    return Float64Array.from(this.all, (i) => this.voters.gainUnder(i, weightsOf[this.foldOf[i]](i)));
  }
}

function equalIn(models: number, team: readonly number[]): Float64Array {
  const equal = new Float64Array(models);
  for (const model of team) equal[model] = 1 / team.length;
  return equal;
}

/** Weights as shares of 1; those of `instead` where there are none. */
function sharesOf(weights: Float64Array, instead: Float64Array): Float64Array {
  const total = sum(weights);
  return total > 1e-9 ? weights.map((weight) => weight / total) : instead;
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

/** Fewer customers do not tell what is better: of five, all may gain by chance, and their standard error is no measure. */
const fewestCompared = 30;

/** Whether the mean of paired differences lies more than one standard error above 0; never that of few. */
export function exceedsOneError(differences: Float64Array): boolean {
  if (differences.length < fewestCompared) return false;
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
