const least = 0.2;
const most = 5;
const tries = 33;

/**
 * Temperature scaling (Guo et al. 2017): the power of the chances, between 1/5 and 5, under which the right labels are
 * likeliest; the nearest of 33 that lie evenly on a logarithmic scale.
 *
 * @param chances rows × labels. @param truth the right label's number, one a row.
 */
export function temperatureOf(chances: Float64Array, truth: Int32Array, labels: number): number {
  let best = { power: 1, loss: Number.POSITIVE_INFINITY };
  const own = new Float64Array(labels);
  for (let t = 0; t < tries; t++) {
    const power = least * (most / least) ** (t / (tries - 1));
    let loss = 0;
    for (let i = 0; i < truth.length; i++) {
      own.set(chances.subarray(i * labels, (i + 1) * labels));
      sharpened(own, power);
      loss -= Math.log(Math.max(own[truth[i]], 1e-12));
    }
    if (loss < best.loss) best = { power, loss };
  }
  return best.power;
}

/** Chances raised to a power and made to sum to 1 again, in place. */
export function sharpened(chances: Float64Array, power: number): void {
  let sum = 0;
  for (let c = 0; c < chances.length; c++) {
    chances[c] = Math.max(chances[c], 1e-300) ** power;
    sum += chances[c];
  }
  for (let c = 0; c < chances.length; c++) chances[c] /= sum;
}
