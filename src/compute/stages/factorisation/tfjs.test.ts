import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../../../domain/math/random';
import type {
  FactorisationShape,
  FactorisationTrainer,
} from '../../../domain/recommend/models/factorisation-trainer';
import { cpuFactorisationTrainer } from '../../../domain/recommend/models/factorisation-cpu';
import { tensorTrainer } from './tfjs';

beforeAll(async () => {
  await setBackend('cpu');
});

const random = seededRandom(2);
const draw = (length: number, below: number) =>
  Int32Array.from({ length }, () => Math.floor(random() * below));
const pairs = {
  users: draw(900, 30),
  items: draw(900, 20),
  labels: Float32Array.from({ length: 900 }, () => (random() < 0.3 ? 1 : 0)),
};
const shape: FactorisationShape = {
  users: 30,
  items: 20,
  factors: 8,
  epochs: 3,
  learningRate: 0.1,
  regularisation: 0.001,
  batch: 128,
  seed: 3,
};

async function train(trainer: FactorisationTrainer) {
  const steps = trainer.train(pairs, shape);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}

it('ends at the factors of the trainer on the processor', async () => {
  const found = await train(tensorTrainer);
  const expected = await train(cpuFactorisationTrainer);
  for (const table of ['userFactors', 'itemFactors'] as const) {
    expect(found[table]).toHaveLength(expected[table].length);
    found[table].forEach((value, i) => {
      expect(value).toBeCloseTo(expected[table][i]!, 4);
    });
  }
});

it('leaves no tensor behind', async () => {
  const before = memory().numTensors;
  await train(tensorTrainer);
  expect(memory().numTensors).toBe(before);
});
