import type { Ranker } from '../../../domain/recommend/ranking/ranker';
import { rankerOr } from '../../hand-over';
import { gpuUsable, type TensorOptions } from '../../webgpu/tfjs-backend';

/**
 * The ranking on a real GPU, or `fallback` where there is none, it fails its test, or later is lost or has too little
 * memory. Never throws.
 */
export async function createRanker(fallback: Ranker, options: TensorOptions = {}): Promise<Ranker> {
  if (!(await gpuUsable(options))) return fallback;
  try {
    const { webGpuRanker } = await import('./ranker');
    return rankerOr(await webGpuRanker(), fallback);
  } catch {
    return fallback;
  }
}
