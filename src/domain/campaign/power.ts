import { normalQuantile } from '../math/normal-quantile';

/** Of campaigns with a true difference of that size, so many show it. */
export const usualPower = 0.8;
const alpha = 0.05;
const halvings = 60;

/**
 * The smallest rise of the response that a campaign of this size would show in `power` of cases, by the two-sided test
 * of two shares at 5% (Fleiss, Levin and Paik 2003, without correction for continuity).
 * @param base share of the control group that responds, 0 to 1.
 * @returns a difference of shares; NaN where even a response of everybody would not show.
 */
export function detectableRise(mailed: number, control: number, base: number, power = usualPower): number {
  const [zAlpha, zPower] = [normalQuantile(1 - alpha / 2), normalQuantile(power)];
  const isShown = (rise: number) => {
    const response = base + rise;
    const pooled = (mailed * response + control * base) / (mailed + control);
    const underNull = Math.sqrt(pooled * (1 - pooled) * (1 / mailed + 1 / control));
    const asItIs = Math.sqrt((response * (1 - response)) / mailed + (base * (1 - base)) / control);
    return rise >= zAlpha * underNull + zPower * asItIs;
  };
  let [low, high] = [0, 1 - base];
  if (!(mailed > 0 && control > 0) || !isShown(high)) return Number.NaN;
  for (let i = 0; i < halvings; i++) {
    const middle = (low + high) / 2;
    if (isShown(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * About how many customers a campaign would need to show such a rise, with the same share of them as a control group.
 * Infinity where the rise is not above 0.
 */
export function customersNeeded(
  rise: number,
  controlShare: number,
  base: number,
  power = usualPower,
): number {
  if (!(rise > 0)) return Number.POSITIVE_INFINITY;
  const [zAlpha, zPower] = [normalQuantile(1 - alpha / 2), normalQuantile(power)];
  const response = Math.min(1, base + rise);
  const pooled = (1 - controlShare) * response + controlShare * base;
  const underNull = Math.sqrt(pooled * (1 - pooled) * (1 / (1 - controlShare) + 1 / controlShare));
  const asItIs = Math.sqrt(
    (response * (1 - response)) / (1 - controlShare) + (base * (1 - base)) / controlShare,
  );
  return Math.ceil(((zAlpha * underNull + zPower * asItIs) / rise) ** 2);
}
