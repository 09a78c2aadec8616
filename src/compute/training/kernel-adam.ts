import type { WeightSteps } from '../../domain/adapt/words/training-math';
import type { AdamOptions } from '../../domain/math/adam';
import {
  adamBytes,
  adamDecay,
  adamEpsilon,
  adamMean,
  adamRate,
  adamSpread,
  adamSquare,
} from '../memory-layout';
import { allEnded } from '../wasm/parallel-for';
import type { KernelRunner } from '../wasm/runner';
import type { TrainingMemory } from './training-memory';

/** Weights of a task. */
const taskWeights = 1 << 18;

/** AdamW on the kernels, what it remembers in single precision; see `Adam`. */
export class KernelAdam implements WeightSteps {
  readonly #means: readonly Float32Array[];
  readonly #squares: readonly Float32Array[];
  readonly #rates: Float32Array;
  #steps = 0;

  /** @param weights kept in `memory`, as the gradients are. */
  constructor(
    private readonly runner: KernelRunner,
    private readonly memory: TrainingMemory,
    private readonly weights: readonly Float32Array[],
    private readonly options: AdamOptions,
  ) {
    const zeros = ({ length }: Float32Array) => memory.keep(new Float32Array(length));
    this.#means = weights.map(zeros);
    this.#squares = weights.map(zeros);
    this.#rates = memory.keep(new Float32Array(adamBytes / 4));
  }

  async step(gradients: readonly Float32Array[], share: number): Promise<void> {
    const { runner, memory, weights } = this;
    this.#steps++;
    this.#setRates(share);
    const rates = memory.at(this.#rates);
    const tasks = weights.flatMap((each, a) => {
      const of = [each, gradients[a], this.#means[a], this.#squares[a]].map((values) => memory.at(values));
      return Array.from({ length: Math.ceil(each.length / taskWeights) }, (_, t) => {
        const [first, end] = [t * taskWeights, Math.min(each.length, (t + 1) * taskWeights)];
        return runner.run('adamStep', ...of, first, end, rates);
      });
    });
    await allEnded(tasks);
  }

  #setRates(share: number): void {
    const { weightDecay, beta1, beta2, epsilon } = this.options;
    const learningRate = share * this.options.learningRate;
    const set = (field: number, value: number) => {
      this.#rates[field / 4] = value;
    };
    set(adamRate, learningRate / (1 - beta1 ** this.#steps));
    set(adamSpread, 1 / Math.sqrt(1 - beta2 ** this.#steps));
    set(adamDecay, 1 - learningRate * weightDecay);
    set(adamMean, 1 - beta1);
    set(adamSquare, 1 - beta2);
    set(adamEpsilon, epsilon);
  }
}
