import type { BlockName } from '../behaviour/features';
import type { TasteSources } from '../taste/taste-block';
import { pca } from '../math/pca';
import { sum } from '../math/vector';
import type { WeightTrial } from './choose-weights';
import { type BlockShare, type BlockWeights, type Fused, fuse } from './fuse';
import type { ScaledBlock } from './scale-blocks';

/**
 * How the sides of a customer are put together:
 * - `weighted`: side by side, each by its weight;
 * - `concatenated`: side by side, each alike;
 * - `linear`: weighted, then turned onto the principal components that hold nine tenths of the variance, which leaves
 *   out what no two columns have in common;
 * - `text`, `behaviour`: that side alone.
 */
export const fusions = ['weighted', 'concatenated', 'linear', 'text', 'behaviour'] as const;
export type Fusion = (typeof fusions)[number];

/** Whether weights are those given, or found by `chooseWeights`. */
export const weightings = ['given', 'auto'] as const;
export type Weighting = (typeof weightings)[number];

/** Whether a fusion goes by weights. */
export const goesByWeights = (fusion: Fusion): boolean => fusion === 'weighted' || fusion === 'linear';

/** The part of the variance that `linear` keeps at least. */
export const linearVariance = 0.9;

/** What a fusion came to, for the reader. */
export interface FusionReport {
  readonly shares: readonly BlockShare[];
  /** What `linear` kept: how many dimensions, and which part of the variance. */
  readonly kept?: { readonly dimensions: number; readonly variance: number };
  /** Part of the reviews' variance that was their products' and was taken out; missing without reviews. */
  readonly productWording?: number;
  /** The weights that were tried, where they were to be found. */
  readonly trials?: readonly WeightTrial[];
  /** What the taste was told by; missing where there was none to tell. */
  readonly taste?: TasteSources;
}

/** The weights with which a fusion puts the blocks together. */
export function weightsOf(fusion: Fusion, weights: BlockWeights): BlockWeights {
  switch (fusion) {
    case 'weighted':
    case 'linear':
      return weights;
    case 'concatenated':
      return alike(weights);
    case 'text':
      return { text: 1 };
    case 'behaviour':
      return { behaviour: 1 };
    default:
      return fusion satisfies never;
  }
}

/** One for each block that has any weight. */
function alike(weights: BlockWeights): BlockWeights {
  const taking = Object.entries(weights).filter(([, weight]) => weight > 0);
  return Object.fromEntries(taking.map(([block]) => [block, 1])) as Partial<Record<BlockName, number>>;
}

/** Puts the blocks together as asked. */
export function fuseBy(
  fusion: Fusion,
  blocks: readonly ScaledBlock[],
  weights: BlockWeights,
): Fused & Pick<FusionReport, 'kept'> {
  const fused = fuse(blocks, weightsOf(fusion, weights));
  return fusion === 'linear' && fused.points.columns > 0 ? reduce(fused) : fused;
}

/** The fewest principal components that hold the variance. */
function reduce({ points, shares }: Fused): Fused & Pick<FusionReport, 'kept'> {
  const { scores, variances } = pca(points, points.columns);
  const whole = sum(variances);
  let held = 0;
  let dimensions = 0;
  while (dimensions < variances.length && held < linearVariance * whole) held += variances[dimensions++];
  const values = new Float32Array(points.rows * dimensions);
  for (let i = 0; i < points.rows; i++) {
    values.set(scores.values.subarray(i * scores.columns, i * scores.columns + dimensions), i * dimensions);
  }
  return {
    points: { rows: points.rows, columns: dimensions, values },
    shares,
    kept: { dimensions, variance: whole > 0 ? Math.min(1, held / whole) : 1 },
  };
}
