import type { Facts } from '../facts';
import { type HeldOut, unreadIn } from '../evaluation/held-out';
import { split, splitByTime } from '../evaluation/split';
import { agedMatrix, ageingOf } from '../models/interest-ageing';
import { modelData } from '../models/model-data';
import { inputsOf, type LearningInput } from '../models/model-inputs';
import { recommendersOn } from '../models/recommenders';
import type { FittedModel, Recommender } from '../models/recommender';
import { portion, type Step } from '../../steps';
import type { Experiment, HiddenPart } from './experiment';
import { dataFingerprint, modelHash } from './fingerprints';
import { loggedFit, loggedFor } from './fit-log';

/**
 * Whether all that was learnt again is the same, bit by bit; or why the fit cannot be made again: the shop has other
 * data or texts by now, or it is a blend, which is made of other fits.
 */
export const replayOutcomes = ['equal', 'different', 'otherData', 'isBlend'] as const;

export interface Replay {
  readonly outcome: (typeof replayOutcomes)[number];
  /** Hash of what was learnt now; null where nothing was. */
  readonly tables: string | null;
}

/** The shop's past with parts taken out, one after the other. */
function splitsOf(facts: Facts, hidden: readonly HiddenPart[], seed: number): HeldOut[] {
  const splits: HeldOut[] = [];
  for (const part of hidden) {
    const left = splits.at(-1)?.facts ?? facts;
    splits.push(typeof part === 'string' ? split(left, part, seed) : splitByTime(left, part.from));
  }
  return splits;
}

/** Fits a model again, with the options and the seed that were kept and on the same data, or says why it cannot. */
export async function* replayFit(
  input: LearningInput,
  experiment: Pick<Experiment, 'model' | 'options' | 'hidden' | 'seed' | 'data' | 'tables'>,
): AsyncGenerator<Step, Replay> {
  const { model, options, hidden, seed, data, tables } = experiment;
  if (model === 'blend') return { outcome: 'isBlend', tables: null };
  const splits = splitsOf(input.facts, hidden, seed);
  const interactions = splits.at(-1)?.train ?? input.interactions;
  const inputs = inputsOf({ ...input, seed }, unreadIn(...splits));
  const { options: beside, vectors } = modelData(model, interactions, inputs);
  if (dataFingerprint(interactions, vectors) !== data) return { outcome: 'otherData', tables: null };
  const whole = { ...options, ...beside };
  const recommender: Recommender<object> = recommendersOn(inputs)[model];
  const subject = { model, options: whole, interactions, ...(vectors && { vectors }) };
  const interest = ageingOf(options);
  const matrix = interest === null ? interactions.matrix : agedMatrix(interactions, interest);
  const log = loggedFor({ ...input, seed }, 'replay', hidden);
  const fitted: FittedModel = yield* portion(loggedFit(log, subject, recommender.fit(matrix, whole)), 0, 1);
  const now = modelHash(fitted.save());
  return { outcome: now === tables ? 'equal' : 'different', tables: now };
}
