import { minimise } from '../math/minimise';

/** How alike two points are that lie a distance d apart on the map: 1 / (1 + a d^(2b)). */
export interface Curve {
  readonly a: number;
  readonly b: number;
}

/** Distances at which the curve is fitted, from 0 to three spreads (McInnes's own number of them). */
const fitted = 300;

/**
 * The curve nearest, by least squares, to one that is 1 up to `minDistance` and falls off exponentially behind it
 * (McInnes, Healy and Melville 2018, definition 11): how closely points may be packed, in units of `spread`.
 */
export function curveOf(minDistance: number, spread = 1): Curve {
  const distances = Float64Array.from({ length: fitted }, (_, i) => (3 * spread * i) / (fitted - 1));
  const wanted = distances.map((d) => (d < minDistance ? 1 : Math.exp(-(d - minDistance) / spread)));
  const misfit = ([logA, logB]: Float64Array) => {
    const [a, b] = [Math.exp(logA), Math.exp(logB)];
    let sum = 0;
    for (let i = 0; i < fitted; i++) sum += (1 / (1 + a * distances[i] ** (2 * b)) - wanted[i]) ** 2;
    return sum;
  };
  const [logA, logB] = minimise(misfit, [0, 0]).at;
  return { a: Math.exp(logA), b: Math.exp(logB) };
}
