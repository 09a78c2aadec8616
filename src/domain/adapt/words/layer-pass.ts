import type { Attended, Looks } from './attention';
import type { EncoderLayer } from './layer';
import { normRows, normRowsBack, type NormedRows } from './row-norm';
import type { TrainingMath } from './training-math';

/** What a layer made of a batch of texts, and what leads back from it. */
export interface LayerPass {
  /** asked rows × width. */
  readonly out: Float32Array;
  readonly looks: Looks;
  readonly x: Float32Array;
  readonly qkv: Float32Array;
  readonly attended: Attended;
  readonly between: NormedRows;
  readonly risen: Float32Array;
  readonly bent: Float32Array;
  readonly last: NormedRows;
}

/**
 * Runs a layer over texts that lie end to end, as far as the rows that are asked need it: keys and values of all tokens, all
 * else of those rows alone. @param x states of the layer below, rows × width.
 */
export async function runLayer(
  math: TrainingMath,
  layer: EncoderLayer,
  x: Float32Array,
  looks: Looks,
): Promise<LayerPass> {
  const { width, heads, epsilon } = layer;
  const qkv = await math.apply(layer.qkv, x);
  const attended = await math.attend(qkv, looks, width, heads);
  const sum = await math.apply(layer.attended, attended.context);
  looks.asked.forEach((row, i) => {
    for (let c = 0; c < width; c++) sum[i * width + c] += x[row * width + c];
  });
  const between = normRows(sum, layer.attendedNorm, epsilon);
  const risen = await math.apply(layer.rise, between.out);
  const bent = await math.gelu(risen);
  const fallen = await math.apply(layer.fall, bent);
  for (let i = 0; i < fallen.length; i++) fallen[i] += between.out[i];
  const last = normRows(fallen, layer.norm, epsilon);
  return { out: last.out, looks, x, qkv, attended, between, risen, bent, last };
}

/**
 * Adds to `gradient`, a layer of the same shape, the slopes by the layer's weights. What lies below is frozen, so that no
 * slope by its states is made. @param slope by what came out, asked rows × width.
 */
export async function addLayerGradient(
  math: TrainingMath,
  layer: EncoderLayer,
  { x, looks, qkv, attended, between, risen, bent, last }: LayerPass,
  slope: Float32Array,
  gradient: EncoderLayer,
): Promise<void> {
  const { width, heads } = layer;
  const bySum = normRowsBack(last, layer.norm, slope, gradient.norm);
  await math.addGradient(gradient.fall, bent, bySum);
  const byRise = await math.geluBack(risen, await math.back(layer.fall, bySum));
  await math.addGradient(gradient.rise, between.out, byRise);
  const byBetween = await math.back(layer.rise, byRise);
  for (let i = 0; i < byBetween.length; i++) byBetween[i] += bySum[i];
  const byAttended = normRowsBack(between, layer.attendedNorm, byBetween, gradient.attendedNorm);
  await math.addGradient(gradient.attended, attended.context, byAttended);
  const byContext = await math.back(layer.attended, byAttended);
  const byQkv = await math.attendBack(qkv, attended, looks, width, heads, byContext);
  await math.addGradient(gradient.qkv, x, byQkv);
}
