import { sigmoid } from '../math/logistic';
import type { Matrix } from '../math/matrix';
import { permutation, type Random } from '../math/random';
import { fitLogisticRidge, fitRidge, linearValue, type LinearModel, logLoss } from '../math/ridge';
import type { Step } from '../steps';
import type { Trial } from './qini';

/** What models that did not see a customer foretell of her; lists of one length. */
export interface CrossFitted {
  /** Chance that she orders without mail. */
  readonly base: Float64Array;
  /**
   * By how much more than others' the mail raises it, 0 on average: as two models differ, and by the transformed outcome.
   */
  readonly twoModels: Float64Array;
  readonly transformed: Float64Array;
  /** The transformed outcome of each: its mean over like customers is what the mail does to them. */
  readonly outcome: Float64Array;
}

/** Parts of which each is foretold by models of the others. */
export const folds = 5;
/** Part of the rows that penalties are chosen on. */
const checkedShare = 1 / 3;
/** More rows move no coefficient by what can be seen. */
const mostLearnedFrom = 20_000;
/** Of the columns on a scale where each has variance 1 on average; the last leaves one effect for everybody. */
const penalties = [5, 50, 500, Number.POSITIVE_INFINITY] as const;

/**
 * Effects by customer, cross-fitted: nobody is foretold by a model that saw her.
 *
 * Two models: chances with and without mail, each a logistic regression that departs from the common one only as far as
 * held-out customers bear it out, so that groups of unequal size are not drawn to the middle unequally. Transformed
 * outcome (Athey and Imbens 2016): Z = (Y − m(x))·(W − e) / (e(1 − e)), whose mean is the effect, with the common chance
 * m(x) taken off as it widens Z and shifts nothing; a ridge regression of it.
 *
 * @param points customers × columns, of mean variance 1.
 */
export async function* crossFit(
  points: Matrix,
  trial: Trial,
  random: Random,
): AsyncGenerator<Step, CrossFitted> {
  const n = points.rows;
  const fold = foldsOf(trial, random);
  const share = trial.mailed.reduce((sum, each) => sum + each, 0) / n;
  const made: CrossFitted = {
    base: new Float64Array(n),
    twoModels: new Float64Array(n),
    transformed: new Float64Array(n),
    outcome: new Float64Array(n),
  };
  for (let f = 0; f < folds; f++) {
    yield { done: f, total: folds };
    const others = Int32Array.from(fold.keys()).filter((i) => fold[i] !== f);
    const learned = learn(points, trial, sample(others, random), share);
    for (let i = 0; i < n; i++) {
      if (fold[i] !== f) continue;
      const common = linearValue(learned.common, points, i);
      const without = sigmoid(common + linearValue(learned.held, points, i));
      made.base[i] = without;
      made.twoModels[i] = sigmoid(common + linearValue(learned.mailed, points, i)) - without;
      made.transformed[i] = linearValue(learned.effect, points, i);
      made.outcome[i] =
        ((trial.answer[i] - sigmoid(common)) * (trial.mailed[i] - share)) / (share * (1 - share));
    }
    centre(made.twoModels, fold, f);
    centre(made.transformed, fold, f);
  }
  return made;
}

/**
 * Takes the mean of a part off its scores. Where a part answers well the others answer badly, so that uncentred it would
 * stand at the end for no other reason.
 */
function centre(score: Float64Array, fold: Uint8Array, part: number): void {
  let [sum, count] = [0, 0];
  for (let i = 0; i < score.length; i++) {
    if (fold[i] !== part) continue;
    sum += score[i];
    count++;
  }
  for (let i = 0; i < score.length; i++) if (fold[i] === part) score[i] -= sum / count;
}

interface Learned {
  /** Log odds of an order whatever the group, and what each group adds to them. */
  readonly common: LinearModel;
  readonly mailed: LinearModel;
  readonly held: LinearModel;
  readonly effect: LinearModel;
}

/** All models by some rows; penalties by the first part of them for the rest. */
function learn(points: Matrix, trial: Trial, rows: Int32Array, share: number): Learned {
  const checked = Math.round(rows.length * checkedShare);
  const [kept, rest] = [rows.subarray(0, checked), rows.subarray(checked)];
  const answers = (of: Int32Array) => Float64Array.from(of, (row) => trial.answer[row]);
  const commonBy = (of: Int32Array, penalty: number) => fitLogisticRidge(points, of, answers(of), penalty);
  const ofCommon = bestOf((penalty) => logLoss(commonBy(rest, penalty), points, kept, answers(kept)));
  const tried = commonBy(rest, ofCommon);
  const own = (of: Int32Array, group: 0 | 1) => of.filter((row) => trial.mailed[row] === group);
  const offsets = (model: LinearModel, of: Int32Array) =>
    Float64Array.from(of, (row) => linearValue(model, points, row));
  const groupBy = (common: LinearModel, of: Int32Array, penalty: number) =>
    fitLogisticRidge(points, of, answers(of), penalty, offsets(common, of));
  // One penalty for both groups: else the one that is drawn to the common model less passes for an effect.
  const ofGroups = bestOf((penalty) =>
    ([0, 1] as const).reduce<number>((sum, group) => {
      const [from, to] = [own(rest, group), own(kept, group)];
      const model = groupBy(tried, from, penalty);
      return sum + to.length * logLoss(model, points, to, answers(to), offsets(tried, to));
    }, 0),
  );
  const outcomes = (model: LinearModel, of: Int32Array) =>
    Float64Array.from(
      of,
      (row) =>
        ((trial.answer[row] - sigmoid(linearValue(model, points, row))) * (trial.mailed[row] - share)) /
        (share * (1 - share)),
    );
  const [learnedFrom, checkedBy] = [outcomes(tried, rest), outcomes(tried, kept)];
  const ofEffect = bestOf((penalty) => {
    const model = fitRidge(points, rest, learnedFrom, penalty);
    return kept.reduce((sum, row, i) => sum + (checkedBy[i] - linearValue(model, points, row)) ** 2, 0);
  });
  const common = commonBy(rows, ofCommon);
  return {
    common,
    held: groupBy(common, own(rows, 0), ofGroups),
    mailed: groupBy(common, own(rows, 1), ofGroups),
    effect: fitRidge(points, rows, outcomes(common, rows), ofEffect),
  };
}

function bestOf(loss: (penalty: number) => number): number {
  const losses = penalties.map(loss);
  return penalties[losses.indexOf(Math.min(...losses))] ?? Number.POSITIVE_INFINITY;
}

/** Part of each customer: as many of both groups in every one. */
function foldsOf({ mailed }: Trial, random: Random): Uint8Array {
  const fold = new Uint8Array(mailed.length);
  const seen = [0, 0];
  for (const i of permutation(mailed.length, random)) fold[i] = seen[mailed[i]]++ % folds;
  return fold;
}

/** In random order, at most so many. */
function sample(rows: Int32Array, random: Random): Int32Array {
  return permutation(rows.length, random)
    .subarray(0, mostLearnedFrom)
    .map((at) => rows[at]);
}
