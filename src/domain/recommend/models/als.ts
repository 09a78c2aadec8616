import { seededRandom } from '../../math/random';
import { cpuAlsSolver } from './als-cpu';
import { alsLoss } from './als-loss';
import { AlsModel, type AlsOptions } from './als-model';
import type { AlsSolver } from './als-solver';
import { curveOf, type Recommender, type TrainingStep } from './recommender';
import { transpose } from '../../math/sparse';

const alsDefaults: AlsOptions = {
  factors: 32,
  regularisation: 0.1,
  frequencyExponent: 0,
  alpha: 10,
  iterations: 10,
  cgSteps: 3,
  seed: 1,
};

/**
 * Implicit ALS: Hu, Koren, Volinsky, 'Collaborative Filtering for Implicit Feedback Datasets', 2008,
 * each row solved by conjugate gradient from its last value (Takács, Pilászy, Tikk 2011), by whichever solver is
 * given.
 */
export function alsBy(solver: AlsSolver): Recommender<AlsOptions> {
  return {
    name: 'als',
    defaults: alsDefaults,
    async *fit(interactions, options): AsyncGenerator<TrainingStep, AlsModel> {
      const { factors } = options;
      const random = seededRandom(options.seed);
      const customers = randomFactors(interactions.rows, factors, random);
      const products = randomFactors(interactions.columns, factors, random);
      const byProduct = transpose(interactions);
      const total = options.iterations * (interactions.rows + interactions.columns);
      let done = 0;
      const loss: number[] = [];
      for (let iteration = 0; iteration < options.iterations; iteration++) {
        for await (const step of solver.halfStep(interactions, products, customers, options)) {
          yield { done: done + step, total };
        }
        done += interactions.rows;
        yield { done, total };
        for await (const step of solver.halfStep(byProduct, customers, products, options)) {
          yield { done: done + step, total };
        }
        done += interactions.columns;
        const now = alsLoss(interactions, byProduct, customers, products, options);
        if (now !== null) loss.push(now);
        yield { done, total, ...(now !== null && { curve: curveOf(loss) }) };
      }
      return new AlsModel(interactions, customers, products, options);
    },
    restore: (saved, interactions) => AlsModel.restore(saved, interactions),
  };
}

function randomFactors(rows: number, factors: number, random: () => number): Float32Array {
  // Small against 1, so that the first half-step is led by the data and not by the draw.
  return Float32Array.from({ length: rows * factors }, () => (random() - 0.5) * 0.1);
}

/** Implicit ALS on the processor in plain TypeScript. */
export const alsImplicit = alsBy(cpuAlsSolver);
