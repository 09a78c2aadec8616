import { betaDraw, gammaDraw, poissonDraw } from '../../math/draws';
import { gaussBeta, type Quadrature } from '../../math/gauss-beta';
import { logAddExp } from '../../math/log-gamma';
import {
  type Histories,
  mostRepeats,
  type PurchaseForecaster,
  type PurchaseModel,
  risingLogs,
} from './purchase-model';

/** Points for the mean over chances of leaving: enough for eight digits on histories of hundreds of purchases. */
const points = 32;

/**
 * Purchases come at a rate that is gamma(r, alpha) among customers, and after each a customer leaves with a chance that
 * is beta(a, b) among them. In the BG/NBD (Fader, Hardie and Lee 2005) nobody leaves at the first purchase, so that who
 * bought once is alive for sure; in the MBG/NBD (Batislam, Denizel and Filiztekin 2007) one may.
 */
function betaGeometric(name: 'bg-nbd' | 'mbg-nbd'): PurchaseModel {
  /** Purchases at which nobody could leave. */
  const spared = name === 'bg-nbd' ? 1 : 0;
  return {
    name,
    parameters: ['r', 'alpha', 'a', 'b'],
    starts: [
      [0.3, 5, 0.6, 2],
      [1, 10, 1, 1],
      [0.2, 2, 0.1, 3],
    ],
    logLikelihood: ([r, alpha, a, b]: Float64Array, histories: Histories) => {
      const { repeats, last, length, weight } = histories;
      const most = mostRepeats(histories);
      const bought = risingLogs(most, r);
      const stayed = risingLogs(most + 1, b, a + b);
      const start = r * Math.log(alpha);
      let sum = 0;
      for (let i = 0; i < repeats.length; i++) {
        const x = repeats[i];
        const flips = x + 1 - spared;
        const alive = -(r + x) * Math.log(alpha + length[i]);
        const left =
          flips === 0
            ? Number.NEGATIVE_INFINITY
            : Math.log(a / (b + flips - 1)) - (r + x) * Math.log(alpha + last[i]);
        sum += weight[i] * (start + bought[x] + stayed[flips] + logAddExp(alive, left));
      }
      return sum;
    },
    forecaster: ([r, alpha, a, b]: Float64Array) => betaGeometricForecaster(spared, r, alpha, a, b),
  };
}

function betaGeometricForecaster(
  spared: number,
  r: number,
  alpha: number,
  a: number,
  b: number,
): PurchaseForecaster {
  const alive: PurchaseForecaster['alive'] = ({ repeats, last, length }) => {
    const flips = repeats + 1 - spared;
    if (flips === 0) return 1;
    const odds =
      (a / (b + flips - 1)) * Math.exp((r + repeats) * Math.log((alpha + length) / (alpha + last)));
    return 1 / (1 + odds);
  };
  const means = new Map<number, Quadrature>();
  return {
    alive,
    /**
     * The chance to be alive times the mean over chances p of leaving, given that she is, of
     * (1 − (1 + p × time / (alpha + length))^−(r + repeats)) / p: purchases at rate λ until the first at which she leaves
     * come to (1 − e^(−λ p time)) / p. No case at a = 1, as the closed form has one.
     */
    expected: (history, time) => {
      const { repeats, length } = history;
      const flips = repeats + 1 - spared;
      let mean = means.get(flips);
      if (mean === undefined) {
        mean = gaussBeta(a, b + flips, points);
        means.set(flips, mean);
      }
      const reach = time / (alpha + length);
      let sum = 0;
      for (let i = 0; i < points; i++) {
        const p = mean.points[i];
        const each =
          p < 1e-12 ? (r + repeats) * reach : -Math.expm1(-(r + repeats) * Math.log1p(p * reach)) / p;
        sum += mean.weights[i] * each;
      }
      return alive(history) * sum;
    },
    drawer: (history, time) => {
      const stays = alive(history);
      const { repeats, length } = history;
      return (random) => {
        if (random() >= stays) return 0;
        const rate = gammaDraw(r + repeats, random) / (alpha + length);
        const wanted = poissonDraw(rate * time, random);
        if (wanted === 0) return 0;
        const chance = betaDraw(a, b + repeats + 1 - spared, random);
        if (!(chance > 0)) return wanted;
        if (chance >= 1) return 1;
        return Math.min(wanted, 1 + Math.floor(Math.log(1 - random()) / Math.log1p(-chance)));
      };
    },
  };
}

export const bgNbd = betaGeometric('bg-nbd');
export const mbgNbd = betaGeometric('mbg-nbd');
