import { permutation, seededRandom } from '../../math/random';
import { mean } from '../../math/vector';
import { portion, type Step } from '../../steps';
import { listsOf, measureLists } from '../evaluation/evaluate-model';
import { type HeldOut, sampleHeldOut, takeTested, withHistory } from '../evaluation/held-out';
import { Resampling } from '../evaluation/resampling';
import type { SplitName } from '../evaluation/split-names';
import type { ModelOptions } from '../experiments/experiment';
import { fitQuality, loggedFit } from '../experiments/fit-log';
import { agedMatrix, ageingOptions, readsAge } from '../models/interest-ageing';
import { modelData } from '../models/model-data';
import { type ModelInputs, offerableProducts } from '../models/model-inputs';
import type { FittedModel, Recommender } from '../models/recommender';
import type { SearchSpace } from './search-space';

/** Products of a list on which NDCG is taken. */
const listLength = 20;

const mostValidated = 2_000;

/** Fitted models that are kept for a later rung come to so many bytes at most. */
const keptBytes = 256 * 1024 * 1024;

/** Customers of a validation split: half of them choose, and the other half confirm what was chosen. */
export interface Validation {
  readonly split: SplitName;
  readonly choosing: HeldOut;
  readonly confirming: HeldOut;
  readonly seed: number;
}

export function validationOf(inner: HeldOut, split: SplitName, seed: number): Validation {
  const all = sampleHeldOut(withHistory(inner), mostValidated, seed);
  // In random order, so that any first part of them is a fair sample.
  const order = permutation(all.customers.length, seededRandom(seed));
  const half = order.length >> 1;
  return {
    split,
    choosing: takeTested(all, order.subarray(0, half)),
    confirming: takeTested(all, order.subarray(half)),
    seed,
  };
}

/** A model to be searched: how it is fitted, with which options unless others are tried. */
export interface Searched {
  readonly recommender: Recommender<object>;
  readonly planned: object;
  readonly space: SearchSpace;
  /** What an earlier search found, which is tried first; null where there was none. */
  readonly current: ModelOptions | null;
}

/**
 * NDCG@20 of one model on validation customers as a function of its options and of a share of the resource: so many of
 * the customers, and of its rounds where it learns in rounds.
 */
export class ModelObjective {
  /** Models that need no further training for more of the resource, the latest last. */
  private readonly kept = new Map<ModelOptions, FittedModel>();
  private bytes = 0;

  constructor(
    private readonly searched: Searched,
    private readonly validation: Validation,
    private readonly inputs: ModelInputs,
  ) {}

  /** Mean of the first share of the choosing customers. */
  async *choose(options: ModelOptions, resource: number): AsyncGenerator<Step, number> {
    const { choosing } = this.validation;
    const size = Math.ceil(resource * choosing.customers.length);
    const some = takeTested(
      choosing,
      Int32Array.from({ length: size }, (_, i) => i),
    );
    return mean(yield* this.measure(options, resource, some));
  }

  /** NDCG of each confirming customer, after all of the training. */
  async *confirm(options: ModelOptions): AsyncGenerator<Step, Float64Array> {
    return yield* this.measure(options, 1, this.validation.confirming);
  }

  private async *measure(
    options: ModelOptions,
    resource: number,
    held: HeldOut,
  ): AsyncGenerator<Step, Float64Array> {
    const { split, seed } = this.validation;
    const { ranker, log, twins } = this.inputs;
    const model = yield* portion(this.fitted(options, resource), 0, 0.8);
    const offerable = offerableProducts(held.train, this.inputs);
    const lists = await listsOf(model, held.train, held.customers, listLength, ranker, offerable, twins);
    const found = measureLists(lists, held, listLength);
    if (log !== null) {
      const resampling = new Resampling(held.customers.length, seed);
      log.log.measured(model, fitQuality(held, split, listLength, found, resampling), resource);
    }
    yield { done: 1, total: 1 };
    return found.ndcg;
  }

  private async *fitted(options: ModelOptions, resource: number): AsyncGenerator<Step, FittedModel> {
    const { recommender, planned, space } = this.searched;
    const kept = this.kept.get(options);
    if (kept !== undefined && (space.rounds === null || resource === 1)) return kept;
    const { train } = this.validation.choosing;
    const { log, interest } = this.inputs;
    const ages = interest !== null && readsAge(recommender.name);
    const { options: data, vectors } = modelData(recommender.name, train, this.inputs);
    const more = { ...planned, ...options, ...roundsOf(space, planned, resource), ...data };
    const subject = {
      model: recommender.name,
      options: ages ? { ...more, ...ageingOptions(interest) } : more,
      interactions: train,
      ...(vectors && { vectors }),
    };
    const to = log && { ...log, resource };
    const matrix = ages ? agedMatrix(train, interest) : train.matrix;
    const model = yield* loggedFit(to, subject, recommender.fit(matrix, more));
    if (space.rounds === null || resource === 1) this.keep(options, model);
    return model;
  }

  private keep(options: ModelOptions, model: FittedModel): void {
    this.kept.set(options, model);
    this.bytes += bytesOf(model);
    for (const [oldest, fitted] of this.kept) {
      if (this.bytes <= keptBytes || oldest === options) return;
      this.kept.delete(oldest);
      this.bytes -= bytesOf(fitted);
    }
  }
}

function roundsOf({ rounds }: SearchSpace, planned: object, resource: number): object {
  if (rounds === null) return {};
  const all = Number(new Map(Object.entries(planned)).get(rounds));
  return { [rounds]: Math.max(1, Math.round(all * resource)) };
}

function bytesOf(model: FittedModel): number {
  return Object.values(model.save().tables).reduce((sum, { byteLength }) => sum + byteLength, 0);
}
