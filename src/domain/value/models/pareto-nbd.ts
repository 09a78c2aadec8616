import { gammaDraw, poissonDraw } from '../../math/draws';
import { hypergeometricOne } from '../../math/hypergeometric';
import { logAddExp } from '../../math/log-gamma';
import { type Histories, type History, mostRepeats, type PurchaseModel, risingLogs } from './purchase-model';

/**
 * Purchases come at a rate that is gamma(r, alpha) among customers, who leave at any time at a rate that is
 * gamma(s, beta) (Schmittlein, Morrison and Colombo 1987; the likelihood as Fader and Hardie 2005 write it).
 */
export const paretoNbd: PurchaseModel = {
  name: 'pareto-nbd',
  parameters: ['r', 'alpha', 's', 'beta'],
  starts: [
    [0.5, 10, 0.6, 10],
    [1, 10, 0.3, 30],
  ],
  logLikelihood: ([r, alpha, s, beta]: Float64Array, histories: Histories) => {
    const { repeats, last, length, weight } = histories;
    const bought = risingLogs(mostRepeats(histories), r);
    const start = r * Math.log(alpha) + s * Math.log(beta);
    let sum = 0;
    for (let i = 0; i < repeats.length; i++) {
      const x = repeats[i];
      const alive = -(r + x) * Math.log(alpha + length[i]) - s * Math.log(beta + length[i]);
      const left = logLeft(r, alpha, s, beta, x, last[i], length[i]);
      sum += weight[i] * (start + bought[x] + logAddExp(alive, left));
    }
    return sum;
  },
  forecaster: ([r, alpha, s, beta]: Float64Array) => {
    const alive = ({ repeats, last, length }: History): number => {
      const stays = -(r + repeats) * Math.log(alpha + length) - s * Math.log(beta + length);
      return 1 / (1 + Math.exp(logLeft(r, alpha, s, beta, repeats, last, length) - stays));
    };
    return {
      alive,
      expected: (history, time) => {
        const { repeats, length } = history;
        // (1 − q^(s − 1)) / (s − 1) with q below 1, which goes to −log q as s goes to 1.
        const log = Math.log1p(time / (beta + length));
        const power = (s - 1) * log;
        const lived = Math.abs(power) < 1e-9 ? log : (-Math.expm1(-power) / power) * log;
        return alive(history) * ((r + repeats) / (alpha + length)) * (beta + length) * lived;
      },
      drawer: (history, time) => {
        const stays = alive(history);
        const { repeats, length } = history;
        return (random) => {
          if (random() >= stays) return 0;
          const rate = gammaDraw(r + repeats, random) / (alpha + length);
          const leaving = gammaDraw(s, random) / (beta + length);
          const stay = leaving > 0 ? -Math.log(1 - random()) / leaving : Number.POSITIVE_INFINITY;
          return poissonDraw(rate * Math.min(time, stay), random);
        };
      },
    };
  },
};

/** Logarithm of s times the integral of (alpha + y)^−(r + x) (beta + y)^−(s + 1) over y from `last` to `length`. */
function logLeft(
  r: number,
  alpha: number,
  s: number,
  beta: number,
  x: number,
  last: number,
  length: number,
): number {
  if (!(length > last)) return Number.NEGATIVE_INFINITY;
  const from = logTail(r, alpha, s, beta, x, last);
  const to = logTail(r, alpha, s, beta, x, length);
  // Both are all but equal where she has just bought; what is left of their difference is then nothing.
  return to >= from ? Number.NEGATIVE_INFINITY : Math.log(s) + from + Math.log(-Math.expm1(to - from));
}

/**
 * Logarithm of the same integral (without s) from `time` on. With m the larger of alpha and beta and z = |alpha − beta| /
 * (m + time) it is (m + time)^−(r + s + x) / (r + s + x) ₂F₁(r + s + x, k; r + s + x + 1; z), k being s + 1 where alpha is
 * the larger and r + x else; Euler's transformation leaves ₂F₁(1, …; …; z), whose terms are positive.
 */
function logTail(r: number, alpha: number, s: number, beta: number, x: number, time: number): number {
  const all = r + s + x;
  const larger = Math.max(alpha, beta) + time;
  const z = Math.abs(alpha - beta) / larger;
  const k = alpha >= beta ? s + 1 : r + x;
  return (
    -all * Math.log(larger) -
    Math.log(all) +
    (1 - k) * Math.log1p(-z) +
    Math.log(hypergeometricOne(all + 1 - k, all + 1, z))
  );
}
