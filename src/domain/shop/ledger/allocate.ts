/**
 * Allocates a sum to entries in proportion to their weights, by the largest remainder, so that the parts add up to the
 * sum exactly. A sum that is no whole number of units is allocated without rounding; where all weights are 0 the
 * entries are alike.
 * @param weights not below 0.
 * @param unit the smallest coin, 0.01 or 1.
 */
export function allocate(sum: number, weights: readonly number[], unit: number): number[] {
  if (weights.length === 0) return [];
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => (whole > 0 ? weight / whole : 1 / weights.length));
  const coins = Math.round(sum / unit);
  if (Math.abs(coins * unit - sum) > 1e-6) return shares.map((share) => share * sum);
  const exact = shares.map((share) => share * coins);
  const parts = exact.map((part) => Math.trunc(part));
  let left = coins - parts.reduce((total, part) => total + part, 0);
  const step = Math.sign(left);
  const order = [...exact.keys()].sort(
    (a, b) => Math.abs(exact[b]! - parts[b]!) - Math.abs(exact[a]! - parts[a]!) || a - b,
  );
  for (let i = 0; left !== 0; i = (i + 1) % order.length) {
    parts[order[i]!] = parts[order[i]!]! + step;
    left -= step;
  }
  // Hundredths are divided, not multiplied by 0.01: 0.29 and not 0.29000000000000004.
  return parts.map((part) => part / Math.round(1 / unit));
}
