import type {
  FactorisationFactors,
  FactorisationShape,
  FactorisationTrainer,
  LabelledPairs,
} from '../../../domain/recommend/models/factorisation-trainer';
import { cpuFactorisationTrainer } from '../../../domain/recommend/models/factorisation-cpu';
import { tensorTrainer } from './tfjs';
import { startTfjs } from '../../webgpu/start-tfjs';

/** The trainer on WebGPU that has proved itself on a small problem. Throws where WebGPU fails or its gradients are wrong. */
export async function openGpuTrainer(): Promise<FactorisationTrainer> {
  await startTfjs();
  await prove();
  return tensorTrainer;
}

/** Pairs with repeated users and items, in batches that do not divide them evenly. */
const toyPairs: LabelledPairs = {
  users: Int32Array.from([0, 0, 1, 2, 2, 1, 0]),
  items: Int32Array.from([0, 1, 1, 3, 0, 2, 0]),
  labels: Float32Array.from([1, 0, 1, 1, 0, 0, 1]),
};
const toyShape: FactorisationShape = {
  users: 3,
  items: 4,
  factors: 5,
  epochs: 4,
  learningRate: 0.1,
  regularisation: 0.01,
  batch: 3,
  seed: 1,
};

/**
 * On some GPUs gradients are all zero while the forward pass is right (tensorflow/tfjs#8590): a small
 * training must end where the processor's does.
 */
async function prove(): Promise<void> {
  const found = await trainedFactors(tensorTrainer);
  const expected = await trainedFactors(cpuFactorisationTrainer);
  for (const table of ['userFactors', 'itemFactors'] as const) {
    for (let i = 0; i < expected[table].length; i++) {
      if (!(Math.abs(found[table][i] - expected[table][i]) < 1e-3)) {
        throw new Error(`The GPU trains wrongly: ${found[table][i]}, not ${expected[table][i]}.`);
      }
    }
  }
}

async function trainedFactors(trainer: FactorisationTrainer): Promise<FactorisationFactors> {
  const steps = trainer.train(toyPairs, toyShape);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
