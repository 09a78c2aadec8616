import { range } from '../../math/order';
import { type Random, seededRandom } from '../../math/random';
import { mean } from '../../math/vector';
import type { Step } from '../../steps';
import type { BlendWeights } from '../models/blend';
import type { FittedRecommender, RecommenderName } from '../models/recommender';
import { historyBounds } from './groups';
import { type HeldOut, sampleHeldOut } from './held-out';
import { blendForms, type BlendForm, type Election } from './report';
import { cpuRanker } from '../ranking/rank-cpu';
import type { Ranker } from '../ranking/ranker';
import { Voters } from './voters';

const mostVoters = 1_000;

/** Models added to an ensemble, with replacement; the finest weight is one part in as many. */
const ensembleSize = 12;

/** Ensembles selected, each on another half of the voters; their mean is less swayed by a few. */
const bags = 6;

/** Votes for what is known without an election: equal weights for all, and the weights of all for each history. */
const priorVoters = 100;

/**
 * Chooses the weights of a blend on held-out purchases that the models have not seen, by bagged ensemble selection
 * with replacement (Caruana, Niculescu-Mizil, Crew, Ksikes 2004): step by step, the model with which the ensemble ranks
 * best is added, and the best state on the way is kept; so for several random halves of the voters, and the shares are
 * averaged. What few voters elect is drawn towards equal weights, and what few voters of one length of history elect
 * towards the weights of all, as if 100 further voters stood for these.
 *
 * Of equal weights, one election and one for each history the simpler is taken unless the other ranks better by more
 * than one standard error, on those voters who did not elect it.
 */
export async function* electWeights(
  models: readonly FittedRecommender[],
  held: HeldOut,
  seed: number,
  ranker: Ranker = cpuRanker,
): AsyncGenerator<Step, Election> {
  const voters = new Voters(models, sampleHeldOut(held, mostVoters, seed));
  await voters.prepare(ranker);
  for (let i = 0; i < voters.size; i++) {
    voters.fill(i);
    if (i % 64 === 63) yield { done: (0.3 * i) / voters.size, total: 1 };
  }
  const equal = new Float64Array(models.length).fill(1 / models.length);
  const random = seededRandom(seed);
  const trials = new Trials(voters.size);
  const overall = new Float64Array(models.length);
  const byHistory = historyBounds.map(() => new Float64Array(models.length));
  for (let bag = 0; bag < bags; bag++) {
    const { inside, outside } = halves(voters.size, random);
    const elected = shrunk(elect(voters, inside, models.length), inside.length, equal);
    const each = historyBounds.map((_, b) => {
      const own = inside.filter((i) => boundOf(voters.histories[i]) === b);
      return shrunk(elect(voters, own, models.length), own.length, elected);
    });
    addTo(overall, elected);
    for (let b = 0; b < each.length; b++) addTo(byHistory[b], each[b]);
    for (const i of outside) {
      const own = each[boundOf(voters.histories[i])];
      trials.add(
        i,
        [equal, elected, own].map((weights) => voters.gainUnder(i, weights)),
      );
    }
    yield { done: 0.3 + (0.7 * (bag + 1)) / bags, total: 1 };
  }
  const form = trials.simplest();
  const named = (weights: Float64Array) => byName(models, weights);
  return {
    form,
    voters: voters.size,
    blending: {
      overall: named(form === 'equal' ? equal : overall),
      byHistory:
        form === 'by-history' ? historyBounds.map((from, b) => ({ from, weights: named(byHistory[b]) })) : [],
    },
  };
}

/** Position in `historyBounds` of a customer's length of history. */
function boundOf(products: number): number {
  let b = historyBounds.length - 1;
  while (b > 0 && products < historyBounds[b]) b--;
  return b;
}

function halves(count: number, random: Random): { inside: Int32Array; outside: Int32Array } {
  const isInside = Uint8Array.from({ length: count }, () => (random() < 0.5 ? 1 : 0));
  const all = range(count);
  return { inside: all.filter((i) => isInside[i] === 1), outside: all.filter((i) => isInside[i] === 0) };
}

/** Shares of the models in the best ensemble on the way; equal ones where nobody votes or nothing is found. */
function elect(voters: Voters, who: Int32Array, models: number): Float64Array {
  const counts = new Float64Array(models);
  let best = 0;
  let chosen = counts.slice().fill(1);
  for (const i of who) voters.clear(i);
  for (let size = 1; size <= ensembleSize; size++) {
    let most = 0;
    let added = 0;
    for (let m = 0; m < models; m++) {
      let total = 0;
      for (const i of who) total += voters.gainWith(i, m);
      if (total > most) {
        most = total;
        added = m;
      }
    }
    counts[added]++;
    for (const i of who) voters.add(i, added, 1);
    if (most <= best) continue;
    best = most;
    chosen = counts.slice();
  }
  const size = chosen.reduce((sum, count) => sum + count, 0);
  return chosen.map((count) => count / size);
}

function shrunk(shares: Float64Array, votes: number, towards: Float64Array): Float64Array {
  return shares.map((share, m) => (votes * share + priorVoters * towards[m]) / (votes + priorVoters));
}

function addTo(sums: Float64Array, weights: Float64Array): void {
  for (let m = 0; m < sums.length; m++) sums[m] += weights[m] / bags;
}

/** Gains of each form for the voters who had no part in it. */
class Trials {
  private readonly sums: Float64Array[];
  private readonly times: Int32Array;

  constructor(voters: number) {
    this.sums = blendForms.map(() => new Float64Array(voters));
    this.times = new Int32Array(voters);
  }

  add(voter: number, gains: readonly number[]): void {
    this.times[voter]++;
    gains.forEach((gain, form) => {
      this.sums[form][voter] += gain;
    });
  }

  simplest(): BlendForm {
    let taken = 0;
    for (let form = 1; form < blendForms.length; form++) if (this.isBetter(form, taken)) taken = form;
    return blendForms[taken];
  }

  private isBetter(form: number, than: number): boolean {
    const tried = range(this.times.length).filter((i) => this.times[i] > 0);
    if (tried.length < 2) return false;
    const differences = Float64Array.from(
      tried,
      (i) => (this.sums[form][i] - this.sums[than][i]) / this.times[i],
    );
    return exceedsOneError(differences);
  }
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
