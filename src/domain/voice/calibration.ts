import { sigmoid } from './logistic-regression';

/** One bin of a reliability table: what was predicted on average, and what was the case. */
export interface ReliabilityBin {
  readonly predicted: number;
  readonly observed: number;
  readonly count: number;
}

const bins = 10;
const steps = 25;

/** Scale and shift of log odds that fit 0-or-1 labels best (Platt 1999), by Newton's method. */
export function plattScaling(
  logits: ArrayLike<number>,
  labels: ArrayLike<number>,
): { scale: number; shift: number } {
  let [scale, shift] = [1, 0];
  for (let step = 0; step < steps; step++) {
    // A light pull towards the identity keeps the scale finite where the classes part wholly.
    let [ga, gb, haa, hab, hbb] = [0.1 * (scale - 1), 0.1 * shift, 0.1, 0, 0.1];
    for (let i = 0; i < logits.length; i++) {
      const p = sigmoid(scale * logits[i]! + shift);
      const spread = p * (1 - p);
      ga += (p - labels[i]!) * logits[i]!;
      gb += p - labels[i]!;
      haa += spread * logits[i]! ** 2;
      hab += spread * logits[i]!;
      hbb += spread;
    }
    const determinant = haa * hbb - hab * hab;
    if (!(determinant > 1e-12)) break;
    const [stepScale, stepShift] = [(hbb * ga - hab * gb) / determinant, (haa * gb - hab * ga) / determinant];
    // A full step overshoots where the log odds are far too sure.
    let part = 1;
    const before = loss(logits, labels, scale, shift);
    while (part > 1e-6 && loss(logits, labels, scale - part * stepScale, shift - part * stepShift) > before) {
      part /= 2;
    }
    scale -= part * stepScale;
    shift -= part * stepShift;
  }
  return { scale, shift };
}

/** Sum of log losses with the light pull towards the identity. */
function loss(logits: ArrayLike<number>, labels: ArrayLike<number>, scale: number, shift: number): number {
  let sum = 0.05 * ((scale - 1) ** 2 + shift ** 2);
  for (let i = 0; i < logits.length; i++) {
    const value = scale * logits[i]! + shift;
    const against = labels[i] === 1 ? -value : value;
    // log(1 + e^x) without overflow.
    sum += Math.max(0, against) + Math.log1p(Math.exp(-Math.abs(against)));
  }
  return sum;
}

/** Reliability in ten bins of equal width, empty ones left out. */
export function reliability(probabilities: ArrayLike<number>, labels: ArrayLike<number>): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ predicted: 0, observed: 0, count: 0 }));
  for (let i = 0; i < probabilities.length; i++) {
    const bin = sums[Math.min(bins - 1, Math.floor(probabilities[i]! * bins))]!;
    bin.predicted += probabilities[i]!;
    bin.observed += labels[i]!;
    bin.count++;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ predicted, observed, count }) => ({
      predicted: predicted / count,
      observed: observed / count,
      count,
    }));
}

/** Expected calibration error (Naeini 2015): mean distance of predicted and observed, weighted by the bins' counts. */
export function calibrationError(table: readonly ReliabilityBin[]): number {
  const total = table.reduce((sum, { count }) => sum + count, 0);
  return table.reduce((sum, bin) => sum + (bin.count / total) * Math.abs(bin.predicted - bin.observed), 0);
}
