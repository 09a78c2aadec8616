import { dot } from './vector';

/** Where a function is lowest, as far as was found. */
export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  /** False where the steps ran out before the slope was level. */
  readonly isLevel: boolean;
  /** What the steps took the inverse curvature to be there, n × n. */
  readonly inverse: Float64Array;
}

/** How a search begins, and when it ends. */
export interface Descent {
  /** Inverse curvature to begin with, as a minimum of much the same function has it. */
  readonly inverse?: Float64Array;
  /** A step that goes down by a smaller part than this is the last. */
  readonly levelBy?: number;
}

const mostSteps = 200;
/** Relative step of the slope by central differences: about the cube root of the precision. */
const nudge = 6e-6;
const usualLevel = 1e-10;

/**
 * Minimises a smooth function of a few numbers by the quasi-Newton steps of Broyden, Fletcher, Goldfarb and Shanno with
 * slopes by central differences and halving of the step until it goes down enough (Nocedal and Wright 2006, 6.1 and 3.1).
 * Deterministic. A value that is no finite number counts as infinitely high.
 */
export function minimise(
  f: (at: Float64Array) => number,
  start: ArrayLike<number>,
  { inverse: given, levelBy = usualLevel }: Descent = {},
): Minimum {
  const n = start.length;
  const safe = (at: Float64Array) => {
    const value = f(at);
    return Number.isFinite(value) ? value : Number.POSITIVE_INFINITY;
  };
  let at = Float64Array.from(start);
  let value = safe(at);
  let slope = slopeAt(safe, at);
  let inverse = given?.slice() ?? identity(n);
  let isLevel = false;
  for (let step = 0; step < mostSteps && !isLevel; step++) {
    let direction = times(inverse, slope, -1);
    let down = dot(direction, slope);
    if (!(down < 0)) {
      inverse = identity(n);
      direction = slope.map((part) => -part);
      down = dot(direction, slope);
    }
    // No step is longer than a few units: all is in logarithms, where more is a leap into the void.
    const length = Math.sqrt(dot(direction, direction));
    let scale = Math.min(1, 2 / (length || 1));
    let next = at;
    let reached = value;
    for (let half = 0; half < 40; half++, scale /= 2) {
      next = at.map((part, i) => part + scale * direction[i]);
      reached = safe(next);
      if (reached <= value + 1e-4 * scale * down) break;
    }
    if (!(reached < value)) {
      isLevel = true;
      break;
    }
    const nextSlope = slopeAt(safe, next);
    const moved = next.map((part, i) => part - at[i]);
    const turned = nextSlope.map((part, i) => part - slope[i]);
    update(inverse, moved, turned);
    isLevel = value - reached <= levelBy * Math.abs(reached);
    [at, value, slope] = [next, reached, nextSlope];
  }
  return { at, value, isLevel, inverse };
}

/** How far each of several starts is followed before the best of them alone is. */
const roughly = 1e-5;

/** The lowest of the minima reached from several starts: where each goes is found roughly, and the best is followed to its end. */
export function minimiseFrom(
  f: (at: Float64Array) => number,
  starts: readonly ArrayLike<number>[],
  descent: Descent = {},
): Minimum {
  if (starts.length === 1) return minimise(f, starts[0], descent);
  const [first, ...others] = starts.map((start) => minimise(f, start, { levelBy: roughly }));
  const best = others.reduce((low, found) => (found.value < low.value ? found : low), first);
  const found = minimise(f, best.at, { ...descent, inverse: best.inverse });
  return found.value <= best.value ? found : best;
}

function slopeAt(f: (at: Float64Array) => number, at: Float64Array): Float64Array {
  const moved = at.slice();
  return at.map((part, i) => {
    const h = nudge * Math.max(1, Math.abs(part));
    moved[i] = part + h;
    const above = f(moved);
    moved[i] = part - h;
    const below = f(moved);
    moved[i] = part;
    const slope = (above - below) / (2 * h);
    return Number.isFinite(slope) ? slope : 0;
  });
}

/** The inverse curvature, n × n, after a step and the turn of the slope along it. */
function update(inverse: Float64Array, moved: Float64Array, turned: Float64Array): void {
  const n = moved.length;
  const along = dot(moved, turned);
  if (!(along > 1e-14)) return;
  const through = times(inverse, turned, 1);
  const weight = (1 + dot(turned, through) / along) / along;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      inverse[i * n + j] +=
        weight * moved[i] * moved[j] - (through[i] * moved[j] + moved[i] * through[j]) / along;
    }
  }
}

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
}

function times(matrix: Float64Array, vector: Float64Array, sign: number): Float64Array {
  const n = vector.length;
  return vector.map((_, i) => {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += matrix[i * n + j] * vector[j];
    return sign * sum;
  });
}
