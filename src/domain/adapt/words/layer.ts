/** A linear map y = x·W + b: weights are inner × outer, row by row. */
export interface Linear {
  readonly inner: number;
  readonly outer: number;
  readonly weights: Float32Array;
  readonly bias: Float32Array;
}

/** Factors and shifts of a layer normalisation. */
export interface Norm {
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
}

/** One layer of a BERT (Devlin et al. 2019): attention and feed-forward, each followed by its normalisation. */
export interface EncoderLayer {
  readonly width: number;
  readonly heads: number;
  /** Added to variances. */
  readonly epsilon: number;
  /** Query, key and value as one product, width × 3·width. */
  readonly qkv: Linear;
  readonly attended: Linear;
  readonly attendedNorm: Norm;
  readonly rise: Linear;
  readonly fall: Linear;
  readonly norm: Norm;
}

/** All weights of a layer, always in the same order, so that gradients can stand beside them. */
export function weightsOf({ qkv, attended, attendedNorm, rise, fall, norm }: EncoderLayer): Float32Array[] {
  const linears = [qkv, attended, rise, fall].flatMap(({ weights, bias }) => [weights, bias]);
  return [...linears, attendedNorm.gamma, attendedNorm.beta, norm.gamma, norm.beta];
}

/** A layer of the same shape with weights of its own. */
export function copyLayer(layer: EncoderLayer): EncoderLayer {
  return mapLayer(layer, (values) => values.slice());
}

/** A layer of the same shape with other weights. */
export function mapLayer(layer: EncoderLayer, of: (values: Float32Array) => Float32Array): EncoderLayer {
  const linear = (each: Linear): Linear => ({ ...each, weights: of(each.weights), bias: of(each.bias) });
  const norm = ({ gamma, beta }: Norm): Norm => ({ gamma: of(gamma), beta: of(beta) });
  return {
    ...layer,
    qkv: linear(layer.qkv),
    attended: linear(layer.attended),
    attendedNorm: norm(layer.attendedNorm),
    rise: linear(layer.rise),
    fall: linear(layer.fall),
    norm: norm(layer.norm),
  };
}
