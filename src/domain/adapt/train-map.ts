import { permutation, type Random, seededRandom } from '../math/random';
import { type ContrastiveBatch, contrastiveLoss } from './contrastive-loss';

/** What makes texts alike: equal numbers do, −1 tells nothing. One a text. */
export interface WeakLabels {
  readonly name: WeakLabelName;
  readonly of: Int32Array;
}

/** Whence it is known that two texts are alike: stars given, the product's category, who wrote them. */
export const weakLabelNames = ['stars', 'category', 'customer'] as const;
export type WeakLabelName = (typeof weakLabelNames)[number];

/** Mean over the kinds of labels of their loss, as a share of what it was before anything was learnt. */
export interface CurvePoint {
  readonly step: number;
  /** On the texts that are learnt from, of the last steps; null before the first. */
  readonly learnt: number | null;
  /** On those that are held back. */
  readonly heldOut: number;
}

export interface TrainedMap {
  /** dimensions × dimensions, row by row: the one of the least loss on what was held back. */
  readonly map: Float64Array;
  readonly curve: readonly CurvePoint[];
  readonly bestStep: number;
}

export interface TrainMapOptions {
  readonly steps: number;
  readonly batch: number;
  readonly learningRate: number;
  /** Times half the squared distance of the map from the identity. */
  readonly pull: number;
  readonly temperature: number;
  /** Looks without a better one after which it ends. */
  readonly patience: number;
  readonly seed: number;
}

/** Set by hand and never searched; what they bring is in BENCHMARKS.md (`npm run bench -- adapt`). */
export const trainMapDefaults: TrainMapOptions = {
  steps: 160,
  batch: 128,
  learningRate: 1e-3,
  pull: 1e-3,
  temperature: 0.1,
  patience: 4,
  seed: 1,
};

const lookEvery = 10;
const heldBatches = 2;
const [beta1, beta2, epsilon] = [0.9, 0.999, 1e-8];

/**
 * Learns a linear map of vectors under which texts that are alike lie closer, by the supervised contrastive loss, one
 * kind of labels a step in turn, by Adam (Kingma and Ba 2015), from the identity on and pulled back to it. Ends with the
 * map of the least loss on `heldOut`, which is looked at every ten steps and not learnt from.
 *
 * @param vectors texts × dimensions, unit length. @param learnt rows to learn from. @param heldOut rows to end by.
 */
export async function* trainMap(
  vectors: Float32Array,
  dimensions: number,
  kinds: readonly WeakLabels[],
  learnt: Int32Array,
  heldOut: Int32Array,
  options: TrainMapOptions = trainMapDefaults,
): AsyncGenerator<{ done: number; total: number; curve: readonly CurvePoint[] }, TrainedMap> {
  const { steps, batch, learningRate, pull, temperature, patience, seed } = options;
  const random = seededRandom(seed);
  const draws = kinds.map(({ of }) => new BatchDraw(vectors, dimensions, of, learnt, batch));
  const looks = kinds.map(({ of }) => {
    const draw = new BatchDraw(vectors, dimensions, of, heldOut, batch);
    return Array.from({ length: heldBatches }, () => draw.next(random));
  });
  const map = identity(dimensions);
  const gradient = new Float64Array(map.length);
  const means = new Float64Array(map.length);
  const squares = new Float64Array(map.length);
  const lossOn = (batches: readonly ContrastiveBatch[]): number =>
    batches.reduce((sum, each) => sum + contrastiveLoss(each, map, temperature).loss, 0) / batches.length;
  const first = looks.map(lossOn);
  const firstLearnt = draws.map(() => Number.NaN);
  const heldLoss = (): number =>
    looks.reduce((sum, batches, k) => sum + lossOn(batches) / first[k], 0) / looks.length;

  let best = { step: 0, loss: 1, map: map.slice() };
  const curve: CurvePoint[] = [{ step: 0, learnt: null, heldOut: 1 }];
  let [sum, count] = [0, 0];
  for (let step = 1; step <= steps; step++) {
    const kind = (step - 1) % draws.length;
    gradient.fill(0);
    const { loss } = contrastiveLoss(draws[kind].next(random), map, temperature, gradient);
    if (Number.isNaN(firstLearnt[kind])) firstLearnt[kind] = loss;
    sum += loss / firstLearnt[kind];
    count++;
    const rate = (learningRate * Math.sqrt(1 - beta2 ** step)) / (1 - beta1 ** step);
    for (let i = 0; i < map.length; i++) {
      const rest = i % (dimensions + 1) === 0 ? 1 : 0;
      const slope = gradient[i] + pull * (map[i] - rest);
      means[i] += (1 - beta1) * (slope - means[i]);
      squares[i] += (1 - beta2) * (slope * slope - squares[i]);
      map[i] -= (rate * means[i]) / (Math.sqrt(squares[i]) + epsilon);
    }
    if (step % lookEvery === 0 || step === steps) {
      const loss = heldLoss();
      curve.push({ step, learnt: sum / count, heldOut: loss });
      [sum, count] = [0, 0];
      if (loss < best.loss) best = { step, loss, map: map.slice() };
      if (step - best.step >= patience * lookEvery) break;
    }
    yield { done: step, total: steps, curve };
  }
  return { map: best.map, curve, bestStep: best.step };
}

export function identity(dimensions: number): Float64Array {
  const map = new Float64Array(dimensions * dimensions);
  for (let d = 0; d < dimensions; d++) map[d * (dimensions + 1)] = 1;
  return map;
}

/** Draws batches in which every row has another of its label: as many of each as fit, labels alike often. */
class BatchDraw {
  readonly #groups: readonly Int32Array[];

  constructor(
    private readonly vectors: Float32Array,
    private readonly dimensions: number,
    private readonly labels: Int32Array,
    rows: Int32Array,
    private readonly size: number,
  ) {
    const groups = new Map<number, number[]>();
    for (const row of rows) {
      const label = labels[row];
      if (label < 0) continue;
      const group = groups.get(label);
      if (group) group.push(row);
      else groups.set(label, [row]);
    }
    this.#groups = [...groups.values()]
      .filter(({ length }) => length > 1)
      .map((group) => Int32Array.from(group));
    if (this.#groups.length < 2) throw new RangeError('labels of fewer than two groups teach nothing');
  }

  next(random: Random): ContrastiveBatch {
    const groups = this.#groups;
    const each = Math.max(2, Math.floor(this.size / groups.length));
    const rows: number[] = [];
    for (const g of permutation(groups.length, random)) {
      if (rows.length >= this.size) break;
      const group = groups[g];
      // A few of a large group: drawn one by one, and what was drawn twice once.
      const drawn = new Set<number>();
      for (let i = 0; i < 2 * each && drawn.size < each; i++)
        drawn.add(group[Math.floor(random() * group.length)]);
      if (drawn.size > 1) rows.push(...drawn);
    }
    const { dimensions } = this;
    const vectors = new Float64Array(rows.length * dimensions);
    rows.forEach((row, i) => {
      for (let d = 0; d < dimensions; d++) vectors[i * dimensions + d] = this.vectors[row * dimensions + d];
    });
    return { vectors, dimensions, labels: Int32Array.from(rows, (row) => this.labels[row]) };
  }
}
