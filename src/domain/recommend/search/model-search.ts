import { seededRandom } from '../../math/random';
import { mean } from '../../math/vector';
import { portion, type Step } from '../../steps';
import { exceedsOneError } from '../evaluation/election';
import { unreadIn } from '../evaluation/held-out';
import { Resampling } from '../evaluation/resampling';
import { split, splitFor } from '../evaluation/split';
import { askedIn, chooseInterest } from '../evaluation/tuning';
import { standardError } from '../experiments/compare';
import type { ModelOptions } from '../experiments/experiment';
import { dataFingerprint } from '../experiments/fingerprints';
import { loggedFor } from '../experiments/fit-log';
import type { Interactions } from '../interactions';
import { inputsOf, type LearningInput, type ModelInputs, planOf } from '../models/model-inputs';
import { readsAge } from '../models/interest-ageing';
import { recommendersOn } from '../models/recommenders';
import { haveOrder } from '../purchase-sequences';
import { ModelObjective, type Searched, validationOf } from './model-objective';
import { type Confirmation, fewestValidated, type ModelSearch, type SearchReport } from './search-report';
import { drawOptions, searchable, type SearchedName, searchedOptions, searchSpaces } from './search-space';
import { lookShares, type Halving, successiveHalving } from './successive-halving';

/** Time is bought in these numbers of candidates: each has a rung more than the one before. */
const candidateCounts = [81, 27, 9, 3] as const;

export interface SearchInput extends LearningInput {
  /** Those of the blend that have options to be searched, unless given. */
  readonly models?: readonly SearchedName[];
  readonly budgetSeconds: number;
  /** The clock, seconds. */
  readonly now: () => number;
  /** Asked again and again; once true, the search ends with the best so far. */
  readonly isStopped: () => boolean;
}

/**
 * Searches better options for a shop's models within a time, model by model, by successive halving on an inner split:
 * the purchases that an evaluation tests on are taken out first and are never read. Half of the validation customers
 * choose a winner; it is taken where it ranks better than the default for the other half, by more than one standard
 * error of the paired difference. A winner of many on the customers who chose it would always look better.
 */
export async function* searchOptions(input: SearchInput): AsyncGenerator<Step, SearchReport> {
  const { facts, seed, budgetSeconds, now, isStopped } = input;
  const name = input.split ?? splitFor(facts);
  const outer = split(facts, name, seed);
  const inner = split(outer.facts, name, seed);
  const validation = validationOf(inner, name, seed);
  const customers = validation.choosing.customers.length + validation.confirming.customers.length;
  const begun = now();
  const { tuned, ...untuned } = input;
  const plan = planOf(untuned);
  const able = searchable(plan);
  const unaged = {
    ...inputsOf(input, unreadIn(outer, inner)),
    log: loggedFor(input, 'search', [name, name]),
  };
  const blended = [...plan.blended, ...plan.candidates];
  const wanted =
    customers < fewestValidated
      ? []
      : (input.models ?? able.filter((model) => blended.includes(model))).filter(
          (model) => able.includes(model) && hasWhatItReads(model, validation.choosing.train, unaged),
        );
  // Options are searched on what the lists will be made of: a penalty suits signs as weak as they are by then.
  const interest =
    input.plan === undefined && wanted.some(readsAge) && !isStopped()
      ? await chooseInterest(askedIn(inner, seed), plan, unaged.inverter)
      : null;
  const inputs = { ...unaged, interest };
  const recommenders = recommendersOn(inputs);
  const models: ModelSearch[] = [];
  for (const [m, model] of wanted.entries()) {
    const from = now();
    const until = from + (begun + budgetSeconds - from) / (wanted.length - m);
    const searched: Searched = {
      recommender: recommenders[model],
      planned: { ...recommenders[model].defaults, ...plan[model] },
      space: searchSpaces[model],
      current: tuned?.models[model] ?? null,
    };
    const found = new OneSearch(searched, new ModelObjective(searched, validation, inputs), seed, {
      until,
      now,
      isStopped,
    });
    const outcome = yield* portion(found.run(), m / wanted.length, (m + 1) / wanted.length);
    models.push({ model, ...outcome, seconds: now() - from });
  }
  return {
    split: name,
    seed,
    data: dataFingerprint(input.interactions),
    customers,
    budgetSeconds,
    models,
  };
}

/** Whether there is what a model needs beside the interactions. */
function hasWhatItReads(
  model: SearchedName,
  { facts }: Interactions,
  { productVectors }: Pick<ModelInputs, 'productVectors'>,
): boolean {
  if (model === 'content') return productVectors !== null;
  return model !== 'sequence' || haveOrder(facts);
}

interface TimeFrame extends Pick<SearchInput, 'now' | 'isStopped'> {
  readonly until: number;
}

/** The search for one model's options. */
class OneSearch {
  private readonly default: ModelOptions;

  constructor(
    private readonly searched: Searched,
    private readonly objective: ModelObjective,
    private readonly seed: number,
    private readonly time: TimeFrame,
  ) {
    this.default = searchedOptions(searched.space, searched.planned);
  }

  async *run(): AsyncGenerator<Step, Omit<ModelSearch, 'model' | 'seconds'>> {
    const { until, now, isStopped } = this.time;
    const none = { default: this.default, best: null, tried: 0, looks: 0, confirmation: null };
    if (isStopped() || now() >= until) return { ...none, outcome: 'noTime', stopped: true };
    const from = now();
    yield* portion(this.objective.choose(this.default, 1), 0, 0.05);
    const fullLook = now() - from;
    const ofDefault = yield* portion(this.objective.confirm(this.default), 0.05, 0.1);
    // The winner may have to be fitted with all of its rounds once more, to be confirmed.
    const left = until - now() - fullLook;
    const drawn = this.draw(left / Math.max(fullLook, 1e-6));
    const mayGoOn = () => !isStopped() && now() < until;
    const halving = yield* portion(
      successiveHalving(drawn.length, (i, share) => this.objective.choose(drawn[i], share), mayGoOn),
      0.1,
      0.9,
    );
    if (halving.best < 0) return { ...none, outcome: 'noTime', stopped: true };
    const best = drawn[halving.best];
    const ofBest = yield* portion(this.objective.confirm(best), 0.9, 1);
    return { ...this.judged(halving, ofBest, ofDefault), best, default: this.default };
  }

  /** As many candidates as the looks that can be paid for allow; three at least are begun. */
  private draw(fullLooks: number): ModelOptions[] {
    const { space, planned, current } = this.searched;
    const price = (count: number) => (space.rounds === null ? count : lookShares(count));
    const count = candidateCounts.find((each) => price(each) <= fullLooks) ?? candidateCounts.at(-1)!;
    const drawn = drawOptions(space, planned, count + 2, seededRandom(this.seed));
    const known = new Set([keyOf(this.default), ...(current === null ? [] : [keyOf(current)])]);
    const others = drawn.filter((options) => !known.has(keyOf(options)));
    return [...(current === null ? [] : [current]), ...others].slice(0, count);
  }

  private judged(
    { looks, stopped }: Halving,
    best: Float64Array,
    ofDefault: Float64Array,
  ): Pick<ModelSearch, 'outcome' | 'tried' | 'looks' | 'confirmation' | 'stopped'> {
    const differences = best.map((ndcg, i) => ndcg - ofDefault[i]);
    const confirmation: Confirmation = {
      customers: best.length,
      best: mean(best),
      default: mean(ofDefault),
      difference: new Resampling(best.length, this.seed).figure(differences, -1),
      standardError: standardError(differences),
    };
    return {
      outcome: exceedsOneError(differences) ? 'better' : 'default',
      tried: new Set(looks.map(({ candidate }) => candidate)).size,
      looks: looks.length,
      confirmation,
      stopped,
    };
  }
}

function keyOf(options: ModelOptions): string {
  return JSON.stringify(Object.entries(options).sort());
}
