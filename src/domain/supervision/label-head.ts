import { type Interval, shareOf } from '../campaign/proportions';
import type { Matrix } from '../math/matrix';
import { calibrationError, reliability, type ReliabilityBin } from '../math/reliability';
import { chancesOf, fitSoftmax, type SoftmaxRegression, mostLikely } from './softmax-regression';
import { sharpened, temperatureOf } from './temperature';

/** A label is learnt from this many examples on; fewer are left out, and said to be. */
export const fewestOfLabel = 10;
/** All labels together. */
export const fewestLabelled = 40;

/** Why nothing is learnt: too few examples, or fewer than two labels with enough of them. */
export type LabelRefusal = 'few-labelled' | 'few-labels';

/** How one label is told, on rows that were not learnt from. */
export interface ToldLabel {
  readonly label: string;
  readonly given: number;
  /** Of those that have it, told it; of those told it, have it. NaN of none. */
  readonly recall: number;
  readonly precision: number;
}

export interface LabelQuality {
  /** Rows that were told and not learnt from. */
  readonly rows: number;
  /** Share told rightly, with its interval. */
  readonly accuracy: Interval;
  /** The same where everybody is told the commonest label. */
  readonly majority: Interval;
  /** Whether the accuracy is above the commonest label's by more than the error (McNemar's, on the same rows). */
  readonly isBetter: boolean;
  readonly labels: readonly ToldLabel[];
  /** Mean distance of how sure it was and how often that was right. */
  readonly calibrationError: number;
  readonly reliability: readonly ReliabilityBin[];
}

export interface LabelReport {
  readonly refusal: LabelRefusal | null;
  /** Rows with a label that can be learnt from. */
  readonly given: number;
  /** Labels with too few examples, and how many each has. */
  readonly leftOut: readonly { readonly label: string; readonly given: number }[];
  /** null where nothing was learnt. */
  readonly quality: LabelQuality | null;
}

/** What was learnt of labels and what it tells of every row. */
export interface LearntLabels {
  readonly report: LabelReport;
  /** Names of the labels that were learnt, by their number. */
  readonly labels: readonly string[];
  /** Of each row the number of the likeliest label, −1 where nothing is known of the row. */
  readonly told: Int32Array;
  /** How likely it is, 0 to 1; NaN where nothing is told. */
  readonly chance: Float32Array;
}

export interface LabelledRows {
  /** Rows × columns, with columns about one wide. */
  readonly points: Matrix;
  /** 1 where something is known of the row. */
  readonly known: Uint8Array;
  /** Rows of one group hang together, and are never learnt from where one of them is told. */
  readonly group: Int32Array;
}

const folds = 3;
/** Set by hand; never searched on labels. */
const penalty = 30;
const iterations = { fresh: 60, again: 12 };
/** More change no weight that matters, only the wait. */
const mostLabelled = 2000;
const z95 = 1.959964;

/**
 * Learns labels of a shop's own from examples, by a multinomial logistic head on vectors: what it tells of an example comes
 * from others (three folds, groups kept together), so that accuracy, calibration and the list of doubts are held out. What
 * was learnt is kept, so that a corrected example is learnt anew in a moment.
 */
export class LabelHead {
  #learnt: { readonly labels: string; readonly models: readonly SoftmaxRegression[] } | null = null;

  constructor(private readonly rows: LabelledRows) {}

  /** @param given the label of each row that has one. */
  learn(given: ReadonlyMap<number, string>): LearntLabels {
    const { points, known, group } = this.rows;
    const counts = new Map<string, number>();
    for (const [row, label] of given) if (known[row] === 1) counts.set(label, (counts.get(label) ?? 0) + 1);
    const byCount = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const labels = byCount.filter(([, count]) => count >= fewestOfLabel).map(([label]) => label);
    const leftOut = byCount
      .filter(([, count]) => count < fewestOfLabel)
      .map(([label, count]) => ({ label, given: count }));
    const numbers = new Map(labels.map((label, i) => [label, i]));
    const all = [...given]
      .filter(([row, label]) => known[row] === 1 && numbers.has(label))
      .sort(([a], [b]) => a - b);
    const refusal: LabelRefusal | null =
      labels.length < 2 ? 'few-labels' : all.length < fewestLabelled ? 'few-labelled' : null;
    const report = { refusal, given: all.length, leftOut, quality: null };
    const nothing = {
      labels: [],
      told: new Int32Array(points.rows).fill(-1),
      chance: new Float32Array(points.rows).fill(Number.NaN),
    };
    if (refusal !== null) return { report, ...nothing };

    // Evenly out of all, and the same ones after a correction.
    const every = Math.max(1, Math.ceil(all.length / mostLabelled));
    const taken = all.filter((_, i) => i % every === 0);
    const rows = Int32Array.from(taken, ([row]) => row);
    const classOf = new Int32Array(points.rows).fill(-1);
    for (const [row, label] of all) classOf[row] = numbers.get(label)!;
    const foldOf = (row: number): number => (Math.imul(group[row] ^ 0x9e3779b9, 0x85ebca6b) >>> 8) % folds;
    const key = labels.join('\n');
    const before = this.#learnt?.labels === key ? this.#learnt.models : null;
    const ones = new Float64Array(points.rows).fill(1);
    const modelOf = (train: Int32Array, m: number): SoftmaxRegression =>
      fitSoftmax(points, classOf, labels.length, train, ones, {
        penalty,
        iterations: before ? iterations.again : iterations.fresh,
        ...(before && { start: before[m] }),
      });
    const models = Array.from({ length: folds }, (_, fold) =>
      modelOf(
        rows.filter((row) => foldOf(row) !== fold),
        fold,
      ),
    );
    models.push(modelOf(rows, folds));
    this.#learnt = { labels: key, models };

    const width = labels.length;
    const held = new Float64Array(rows.length * width);
    rows.forEach((row, i) => {
      chancesOf(points, row, models[foldOf(row)].weights, held.subarray(i * width, (i + 1) * width));
    });
    const truth = Int32Array.from(rows, (row) => classOf[row]);
    const quality = qualityOf(held, truth, labels);
    const temperature = temperatureOf(held, truth, width);
    const { told, chance } = nothing;
    const chances = new Float64Array(width);
    for (let row = 0; row < points.rows; row++) {
      if (known[row] === 0) continue;
      // Of an example, what the others tell of it.
      const model = classOf[row] >= 0 ? models[foldOf(row)] : models[folds];
      chancesOf(points, row, model.weights, chances);
      sharpened(chances, temperature);
      const best = mostLikely(chances);
      told[row] = best;
      chance[row] = chances[best];
    }
    return { report: { ...report, quality }, labels, told, chance };
  }
}

/** Accuracy and calibration of held-out chances, rows × labels; how sure to be is learnt for each half on the other. */
function qualityOf(held: Float64Array, truth: Int32Array, labels: readonly string[]): LabelQuality {
  const width = labels.length;
  const of = (rows: readonly number[]): [Float64Array, Int32Array] => [
    Float64Array.from(rows.flatMap((i) => [...held.subarray(i * width, (i + 1) * width)])),
    Int32Array.from(rows, (i) => truth[i]),
  ];
  const halves = [0, 1].map((half) => [...truth.keys()].filter((i) => i % 2 === half));
  const temperatures = halves.map((rows) => temperatureOf(...of(rows), width));
  const told = new Int32Array(truth.length);
  const sure = new Float64Array(truth.length);
  for (let i = 0; i < truth.length; i++) {
    const chances = held.slice(i * width, (i + 1) * width);
    sharpened(chances, temperatures[1 - (i % 2)]);
    told[i] = mostLikely(chances);
    sure[i] = chances[told[i]];
  }
  const n = truth.length;
  const given = new Int32Array(width);
  const toldOf = new Int32Array(width);
  const rightOf = new Int32Array(width);
  let [right, gained, lost] = [0, 0, 0];
  // Labels are by count, so the first is the commonest.
  for (let i = 0; i < n; i++) {
    given[truth[i]]++;
    toldOf[told[i]]++;
    const isRight = told[i] === truth[i];
    if (isRight) {
      right++;
      rightOf[truth[i]]++;
    }
    if (isRight && truth[i] !== 0) gained++;
    if (!isRight && truth[i] === 0) lost++;
  }
  const bins = reliability(
    sure,
    told.map((each, i) => (each === truth[i] ? 1 : 0)),
    told.map(() => 1),
  );
  return {
    rows: n,
    accuracy: shareOf(right, n),
    majority: shareOf(given[0], n),
    isBetter: gained - lost > z95 * Math.sqrt(gained + lost),
    labels: labels.map((label, c) => ({
      label,
      given: given[c],
      recall: rightOf[c] / given[c],
      precision: rightOf[c] / toldOf[c],
    })),
    calibrationError: calibrationError(bins),
    reliability: bins,
  };
}
