import type { HeldOut } from '../evaluation/held-out';
import type { RankingMeasure } from '../evaluation/metrics';
import type { Resampling } from '../evaluation/resampling';
import type { SplitName } from '../evaluation/split-names';
import type { Interactions } from '../interactions';
import type { ContentVectors } from '../models/content-vectors';
import type { FittedRecommender, RecommenderName, TrainingStep } from '../models/recommender';
import type { Step } from '../../steps';
import type { Experiment, FitQuality, HiddenPart, ModelOptions } from './experiment';
import { dataFingerprint, testFingerprint } from './fingerprints';

/** For what and on which part of the shop's past models are fitted. */
export type FitContext = Pick<Experiment, 'purpose' | 'hidden' | 'seed' | 'resource'>;

export type FitBegun = FitContext & Pick<Experiment, 'model' | 'options' | 'data' | 'size'>;

/** One fit on its way. */
export interface FitEntry {
  step(step: TrainingStep): void;
  fitted(model: FittedRecommender): void;
}

/** Keeps a record of every fit. */
export interface FitLog {
  begin(fit: FitBegun): FitEntry;
  /** What a model, once fitted, found of what was hidden; of several times the last counts. */
  measured(model: FittedRecommender, quality: FitQuality, resource?: number): void;
}

/** Where fits are kept, and what they are for. */
export interface LoggedFits extends FitContext {
  readonly log: FitLog;
}

/** The context for a log, null where nothing is kept. */
export function loggedFor(
  { log, seed }: { readonly log?: FitLog; readonly seed: number },
  purpose: FitContext['purpose'],
  hidden: readonly HiddenPart[],
): LoggedFits | null {
  return log === undefined ? null : { log, purpose, hidden, seed, resource: null };
}

/** What a model is fitted on. */
export interface FitSubject {
  readonly model: RecommenderName;
  readonly options: unknown;
  readonly interactions: Interactions;
  /** Of texts, where the model reads any. */
  readonly vectors?: readonly (ContentVectors | null)[];
}

/** A fit that a log is told of as it goes; its steps and its result are the fit's own. */
export async function* loggedFit<Model extends FittedRecommender>(
  to: LoggedFits | null,
  subject: FitSubject,
  fit: AsyncGenerator<TrainingStep, Model>,
): AsyncGenerator<Step, Model> {
  if (to === null) return yield* fit;
  const entry = beginFit(to, subject);
  for (;;) {
    const next = await fit.next();
    if (next.done === true) {
      entry.fitted(next.value);
      return next.value;
    }
    entry.step(next.value);
    yield next.value;
  }
}

export function beginFit({ log, ...context }: LoggedFits, subject: FitSubject): FitEntry {
  const { model, interactions, vectors } = subject;
  const { rows, columns, indices } = interactions.matrix;
  return log.begin({
    ...context,
    model,
    options: plainOptions(subject.options),
    data: dataFingerprint(interactions, vectors),
    size: { customers: rows, products: columns, entries: indices.length },
  });
}

/** The options that are plain values: what else a model is given is data, of which the fingerprint speaks. */
export function plainOptions(options: unknown): ModelOptions {
  const isPlain = (value: unknown) =>
    value === null || ['number', 'string', 'boolean'].includes(typeof value);
  return Object.fromEntries(Object.entries(options ?? {}).filter(([, value]) => isPlain(value)));
}

/** What is kept of one measurement: recall and NDCG with their intervals, and both of every customer. */
export function fitQuality(
  held: HeldOut,
  split: SplitName,
  k: number,
  measured: Readonly<Pick<Record<RankingMeasure, Float64Array>, 'recall' | 'ndcg'>>,
  resampling: Resampling,
): FitQuality {
  const { recall, ndcg } = measured;
  return {
    testedOn: testFingerprint(held),
    split,
    customers: held.customers.length,
    k,
    recall: resampling.figure(recall),
    ndcg: resampling.figure(ndcg),
    perCustomer: { recall: Float32Array.from(recall), ndcg: Float32Array.from(ndcg) },
  };
}
