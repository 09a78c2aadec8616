import { cpuAssigner } from '../../domain/cluster/assign-cpu';
import type { Assigner } from '../../domain/cluster/clusterer';
import type { FactorisationTrainer } from '../../domain/recommend/factorisation-trainer';
import { cpuFactorisationTrainer } from '../../domain/recommend/gradient-trainer';
import { gpuUsable, type TensorOptions } from './backend';

/** The assignment step on a real GPU, or `fallback` where there is none or it fails its test. Never throws. */
export async function createAssigner(
  options: TensorOptions = {},
  fallback: Assigner = cpuAssigner,
): Promise<Assigner> {
  if (!(await gpuUsable(options))) return fallback;
  try {
    return await (await import('./assigner')).webGpuAssigner(fallback);
  } catch {
    return fallback;
  }
}

/** The factorisation's trainer on a real GPU, or the processor's where there is none or it fails its test. Never throws. */
export async function createFactorisationTrainer(options: TensorOptions = {}): Promise<FactorisationTrainer> {
  if (!(await gpuUsable(options))) return cpuFactorisationTrainer;
  try {
    return await (await import('./trainer')).webGpuTrainer();
  } catch {
    return cpuFactorisationTrainer;
  }
}
