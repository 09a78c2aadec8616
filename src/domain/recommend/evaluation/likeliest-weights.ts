import { choleskyInPlace, choleskySolve } from '../../math/cholesky';
import { dot } from '../../math/vector';
import type { Derivatives, Voters } from './voters';

const mostSteps = 30;
const mostHalvings = 20;
/** Gain of the mean log-likelihood below which the search ends: a hundredth of what a thousand voters leave to chance. */
const leastGain = 1e-4;
/** Penalty on the squared weights, so that a model which is always right has a finite one. */
const ridge = 1e-4;

/**
 * The weights under which what customers took is likeliest, where a product is taken with a probability in proportion
 * to exp(Σ weight × what a model's ranking of it is worth): the conditional logit of McFadden (1974). It is concave, so
 * that there is one best; found by Newton's steps within weights of 0 and more. 0 where nobody of `who` tells anything.
 * @param team models that take part, by position; the others have 0.
 * @param from weights of all models from which the search sets out, the nearer the shorter; 1 each unless given.
 */
export function likeliestWeights(
  voters: Voters,
  who: Int32Array,
  team: readonly number[],
  from: Float64Array | null = null,
): Float64Array {
  const start = Float64Array.from(team, (model) => from?.[model] ?? 1);
  let state = stateAt(voters, who, team, start);
  for (let step = 0; step < mostSteps; step++) {
    const direction = newtonStep(state);
    if (promised(state, direction) < leastGain) break;
    const next = ascended(state, direction, (weights) => stateAt(voters, who, team, weights));
    if (next === null) break;
    const gained = next.likelihood - state.likelihood;
    state = next;
    if (gained < leastGain) break;
  }
  const out = new Float64Array(voters.models.length);
  team.forEach((model, a) => {
    out[model] = state.weights[a];
  });
  return out;
}

/** Gain of the likelihood at the end of a step, were it quadratic: half of what its slope promises. */
function promised({ gradient }: State, direction: Float64Array): number {
  return dot(direction, gradient) / 2;
}

/** Weights, the mean log-likelihood of the voters under them less the penalty, and its derivatives. */
interface State extends Derivatives {
  readonly weights: Float64Array;
  readonly likelihood: number;
}

function stateAt(voters: Voters, who: Int32Array, team: readonly number[], weights: Float64Array): State {
  const size = weights.length;
  const derivatives = { gradient: new Float64Array(size), curvature: new Float64Array(size * size) };
  let sum = 0;
  for (const i of who) sum += voters.addLikelihood(i, team, weights, derivatives);
  const n = Math.max(1, who.length);
  const gradient = derivatives.gradient.map((each, a) => each / n - 2 * ridge * weights[a]);
  const curvature = derivatives.curvature.map((each) => each / n);
  for (let a = 0; a < size; a++) curvature[a * size + a] += 2 * ridge;
  const penalty = ridge * weights.reduce((squares, weight) => squares + weight * weight, 0);
  return { weights, likelihood: sum / n - penalty, gradient, curvature };
}

/** Newton's direction among the weights that may move: those at 0 whose likelihood falls above 0 stay there. */
function newtonStep({ weights, gradient, curvature }: State): Float64Array {
  const size = weights.length;
  const free = [...weights.keys()].filter((a) => weights[a] > 0 || gradient[a] > 0);
  const matrix = Float64Array.from({ length: free.length ** 2 }, (_, at) => {
    const [a, b] = [free[Math.floor(at / free.length)], free[at % free.length]];
    return curvature[a * size + b];
  });
  const solved = Float64Array.from(free, (a) => gradient[a]);
  choleskyInPlace(matrix, free.length);
  choleskySolve(matrix, free.length, solved);
  const direction = new Float64Array(size);
  free.forEach((a, at) => {
    direction[a] = solved[at];
  });
  return direction;
}

/** The first of ever shorter steps that leads up, weights cut off at 0; null where none does. */
function ascended(
  { weights: from, likelihood }: State,
  direction: Float64Array,
  at: (weights: Float64Array) => State,
): State | null {
  for (let halving = 0, length = 1; halving < mostHalvings; halving++, length /= 2) {
    const reached = at(from.map((weight, a) => Math.max(0, weight + length * direction[a])));
    if (reached.likelihood > likelihood) return reached;
  }
  return null;
}
