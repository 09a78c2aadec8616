import type { Ranker } from '../../domain/recommend/ranker';
import { gpuUsable, type TensorOptions } from '../tensor/backend';

/** The ranking on a real GPU, or `fallback` where there is none or it fails its test. Never throws. */
export async function createRanker(fallback: Ranker, options: TensorOptions = {}): Promise<Ranker> {
  if (!(await gpuUsable(options))) return fallback;
  try {
    return await (await import('./ranker')).webGpuRanker(fallback);
  } catch {
    return fallback;
  }
}
