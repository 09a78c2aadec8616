import { minimise } from '../../math/minimise';

/** Time to the next purchase: chance exp(−(t / scale)^shape) that it takes longer than t. Above shape 1 a clock ticks. */
export interface Weibull {
  readonly shape: number;
  readonly scale: number;
  readonly logLikelihood: number;
}

/**
 * Maximum likelihood with right-censoring. For a shape k the scale is (Σ tᵏ / events)^(1/k) (Lawless 2003, 5.2), so that
 * one number is sought. null where nothing came, or all at once.
 * @param days lengths of spells, above 0. @param came 1 where a purchase ended a spell.
 */
export function fitWeibull(days: ArrayLike<number>, came: ArrayLike<number>): Weibull | null {
  const n = days.length;
  let [events, logs, longest] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    if (days[i] > longest) longest = days[i];
    if (came[i] === 1 && days[i] > 0) {
      events++;
      logs += Math.log(days[i]);
    }
  }
  if (events === 0) return null;
  const sumOf = (k: number) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (days[i] / longest) ** k;
    return sum;
  };
  const likelihood = (k: number) => {
    const sum = sumOf(k);
    return events * Math.log((k * events) / sum) + (k - 1) * (logs - events * Math.log(longest)) - events;
  };
  const { at } = minimise(
    ([log]) => (Math.abs(log) > 5 ? Number.POSITIVE_INFINITY : -likelihood(Math.exp(log))),
    [0],
  );
  const shape = Math.exp(at[0]);
  return {
    shape,
    scale: longest * (sumOf(shape) / events) ** (1 / shape),
    logLikelihood: likelihood(shape) - events * Math.log(longest),
  };
}
