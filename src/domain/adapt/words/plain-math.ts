import { Adam } from '../../math/adam';
import { transposed } from '../../math/matrix';
import { plainProducts } from '../../math/matrix-products';
import { attend, attendBack } from './attention';
import { gelu, geluBack } from './gelu';
import type { TrainingMath } from './training-math';

const multiply = async (
  x: Float32Array,
  inner: number,
  by: Float32Array,
  columns: number,
): Promise<Float32Array> => {
  const tall = { rows: x.length / inner, columns: inner, values: x };
  return (await plainProducts.dense(tall, { rows: inner, columns, values: by })).values;
};
const turned = (values: Float32Array, rows: number, columns: number): Float32Array =>
  transposed({ rows, columns, values }).values;

/** What a layer learns by in plain TypeScript, the reference for the kernels. */
export const plainMath: TrainingMath = {
  keep: (values) => values.slice(),
  begin: () => {},
  apply: async ({ inner, outer, weights, bias }, x) => {
    const values = await multiply(x, inner, weights, outer);
    for (let i = 0; i < values.length; i += outer) for (let c = 0; c < outer; c++) values[i + c] += bias[c];
    return values;
  },
  addGradient: async ({ inner, outer, weights, bias }, x, slope) => {
    const rows = x.length / inner;
    const values = await multiply(turned(x, rows, inner), rows, slope, outer);
    for (let i = 0; i < weights.length; i++) weights[i] += values[i];
    for (let i = 0; i < slope.length; i += outer) for (let c = 0; c < outer; c++) bias[c] += slope[i + c];
  },
  back: ({ inner, outer, weights }, slope) => multiply(slope, outer, turned(weights, inner, outer), inner),
  attend: async (qkv, looks, width, heads) => attend(qkv, looks, width, heads),
  attendBack: async (qkv, { shares }, looks, width, heads, slope) =>
    attendBack(qkv, shares, looks, width, heads, slope),
  gelu: async (x) => gelu(x),
  geluBack: async (x, slope) => {
    geluBack(x, slope);
    return slope;
  },
  tell: async (states, vectors, bias, targets, byBias) => {
    const rows = targets.length;
    const words = bias.length;
    const width = states.length / rows;
    const logits = await multiply(states, width, turned(vectors, words, width), words);
    let [loss, right] = [0, 0];
    for (let r = 0; r < rows; r++) {
      const start = r * words;
      let [most, best] = [Number.NEGATIVE_INFINITY, 0];
      for (let w = 0; w < words; w++) {
        const value = logits[start + w] + bias[w];
        logits[start + w] = value;
        if (value > most) [most, best] = [value, w];
      }
      if (best === targets[r]) right++;
      let sum = 0;
      const wanted = logits[start + targets[r]];
      for (let w = 0; w < words; w++) sum += logits[start + w] = Math.exp(logits[start + w] - most);
      loss += most + Math.log(sum) - wanted;
      // From here on slopes by the likenesses.
      for (let w = 0; w < words; w++) logits[start + w] /= sum * rows;
      logits[start + targets[r]] -= 1 / rows;
    }
    if (byBias === null) return { loss, right, slope: null };
    for (let i = 0; i < logits.length; i += words) for (let w = 0; w < words; w++) byBias[w] += logits[i + w];
    return { loss, right, slope: await multiply(logits, words, vectors, width) };
  },
  steps: (weights, options) => {
    const adam = new Adam(weights, options);
    return { step: async (gradients, share) => adam.step(gradients, share) };
  },
};
