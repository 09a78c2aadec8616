import { cpuAssigner } from '../../domain/cluster/assign-cpu';
import type { Assigner } from '../../domain/cluster/clusterer';
import type { FactorisationTrainer } from '../../domain/recommend/models/factorisation-trainer';
import { cpuFactorisationTrainer } from '../../domain/recommend/models/factorisation-cpu';
import { gpuUsable, type TensorOptions } from './tfjs-backend';

/** The assignment step on a real GPU, or `fallback` where there is none or it fails its test. Never throws. */
export async function createAssigner(
  options: TensorOptions = {},
  fallback: Assigner = cpuAssigner,
): Promise<Assigner> {
  if (!(await gpuUsable(options))) return fallback;
  try {
    return await (await import('../stages/assign/assigner')).webGpuAssigner(fallback);
  } catch {
    return fallback;
  }
}

/** The factorisation's trainer on a real GPU, or the processor's where there is none or it fails its test. Never throws. */
export async function createFactorisationTrainer(options: TensorOptions = {}): Promise<FactorisationTrainer> {
  if (!(await gpuUsable(options))) return cpuFactorisationTrainer;
  try {
    return await (await import('../stages/factorisation/trainer')).webGpuTrainer();
  } catch {
    return cpuFactorisationTrainer;
  }
}
