import type { PlainName } from './plain-forecasts';
import type { PurchaseModelName } from './models/purchase-model';

/** How far a forecast was off; one number for all customers of the test. */
export interface ForecastError {
  readonly rmse: number;
  readonly mae: number;
  /** What was foretold for all together. */
  readonly total: number;
}

export type MethodName = PurchaseModelName | PlainName;

/** A way of forecasting, tried on the part of the time that was kept for it. */
export interface TriedMethod {
  readonly name: MethodName;
  readonly purchases: ForecastError;
  /** null where no money is known. */
  readonly money: ForecastError | null;
}

/** Of purchases or of money: whether the best model surely beats the best plain forecast. */
export interface Verdict {
  readonly model: PurchaseModelName;
  readonly plain: PlainName;
  /** Squared error of the plain forecast less that of the model, on average, and its standard error. */
  readonly gain: number;
  readonly standardError: number;
  readonly isModelBetter: boolean;
}

export function errorOf(foretold: Float64Array, came: Float64Array): ForecastError {
  let [squared, absolute, total] = [0, 0, 0];
  for (let i = 0; i < came.length; i++) {
    const off = foretold[i] - came[i];
    squared += off * off;
    absolute += Math.abs(off);
    total += foretold[i];
  }
  return { rmse: Math.sqrt(squared / came.length), mae: absolute / came.length, total };
}

/**
 * Of the models the one with the least squared error, or one before it in their order that is no more than one standard
 * error of the paired difference behind; it serves where it beats the better plain forecast by more than one.
 */
export function elect(
  models: readonly { readonly name: PurchaseModelName; readonly foretold: Float64Array }[],
  plain: readonly { readonly name: PlainName; readonly foretold: Float64Array }[],
  came: Float64Array,
): Verdict {
  const best = least(models, came);
  const chosen =
    models.find(({ foretold }) => {
      const { mean, standardError } = pairedGain(foretold, best.foretold, came);
      return mean <= standardError;
    }) ?? best;
  const usual = least(plain, came);
  const { mean, standardError } = pairedGain(usual.foretold, chosen.foretold, came);
  return {
    model: chosen.name,
    plain: usual.name,
    gain: mean,
    standardError,
    isModelBetter: mean > standardError,
  };
}

/** By how much `other` has the smaller squared error than `one`, over the same customers. */
function pairedGain(one: Float64Array, other: Float64Array, came: Float64Array) {
  const n = came.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < n; i++) {
    const gain = (one[i] - came[i]) ** 2 - (other[i] - came[i]) ** 2;
    sum += gain;
    squares += gain * gain;
  }
  const mean = sum / n;
  return { mean, standardError: Math.sqrt(Math.max(0, squares / n - mean * mean) / n) };
}

function least<Tried extends { readonly foretold: Float64Array }>(
  tried: readonly Tried[],
  came: Float64Array,
): Tried {
  const errors = tried.map(({ foretold }) => errorOf(foretold, came).rmse);
  return tried[errors.indexOf(Math.min(...errors))];
}

/** A tenth of the customers of the test, by what was foretold for them. */
export interface CalibrationRow {
  readonly customers: number;
  readonly foretold: number;
  readonly came: number;
  /** Standard error of the mean that came. */
  readonly standardError: number;
}

const tenths = 10;

/** Forecasts beside what came, by tenths of the customers from the lowest forecast; means. */
export function calibrationOf(foretold: Float64Array, came: Float64Array): CalibrationRow[] {
  const order = Array.from(foretold.keys()).sort((a, b) => foretold[a] - foretold[b] || a - b);
  const rows: CalibrationRow[] = [];
  for (let part = 0; part < tenths; part++) {
    const from = Math.round((part * order.length) / tenths);
    const to = Math.round(((part + 1) * order.length) / tenths);
    const some = order.slice(from, to);
    if (some.length === 0) continue;
    const mean = (values: Float64Array) => some.reduce((sum, i) => sum + values[i], 0) / some.length;
    const own = mean(came);
    const variance = some.reduce((sum, i) => sum + (came[i] - own) ** 2, 0) / Math.max(1, some.length - 1);
    rows.push({
      customers: some.length,
      foretold: mean(foretold),
      came: own,
      standardError: Math.sqrt(variance / some.length),
    });
  }
  return rows;
}
