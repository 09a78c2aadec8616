import type { Shop } from '../shop/shop';
import type { Matrix } from '../math/matrix';
import { permutation, seededRandom } from '../math/random';
import type { ProductTexts } from '../recommend/models/content-vectors';
import type { Step } from '../steps';
import type { AdaptTaskName } from './adapt-report';
import type { AnsweredTask } from './judge';
import { nextAmongFirst, nextTakes, type NextTake } from './next-products';
import { side, type Sides } from './sides';
import { toldByHead, toldByNeighbours } from './told-labels';
import type { WeakLabels } from './train-map';

/** Fewer texts of a label to learn from, or to ask of, say nothing of it. */
const fewest = { learnt: 15, asked: 10 };
const mostClasses = 20;
/** More narrow no interval that matters, only lengthen the wait. */
const most = { learnt: 3000, asked: 1500 };
const fewestTakes = 100;

interface LabelTask {
  readonly task: Exclude<AdaptTaskName, 'next'>;
  readonly labels: Int32Array;
  readonly classes: number;
  readonly learnt: Int32Array;
  readonly asked: Int32Array;
  readonly cluster: Int32Array;
}

interface NextTask {
  readonly task: 'next';
  readonly takes: readonly NextTake[];
}

export type PlannedTask = LabelTask | NextTask;

/** What can be asked of a shop, on texts of customers that nothing is learnt from. */
export function plannedTasks({
  shop,
  texts,
  labels,
  sides,
  isTested,
  seed,
}: {
  readonly shop: Shop;
  /** Text of each review, −1 for none. */
  readonly texts: Int32Array;
  readonly labels: readonly WeakLabels[];
  readonly sides: Sides;
  readonly isTested: (customer: number) => boolean;
  readonly seed: number;
}): PlannedTask[] {
  const writers = writersOf(shop, texts, sides.ofText.length);
  const told = labels.flatMap(({ name, of }) => {
    const task = name === 'customer' ? null : labelTask(name, of, sides.ofText, writers, seed);
    return task === null ? [] : [task];
  });
  const all = nextTakes(shop, texts, isTested);
  const drawn = permutation(all.length, seededRandom(seed)).subarray(0, most.asked);
  if (all.length < fewestTakes) return told;
  return [...told, { task: 'next', takes: Array.from(drawn, (i) => all[i]) }];
}

/** Answers every task by both sets of vectors. */
export async function* measureTasks(
  tasks: readonly PlannedTask[],
  before: Matrix,
  after: Matrix,
  offers: {
    readonly mentions: ProductTexts;
    readonly products: number;
    readonly isTested: (customer: number) => boolean;
  },
): AsyncGenerator<Step, AnsweredTask[]> {
  const answered: AnsweredTask[] = [];
  const total = 4 * tasks.length;
  let done = 0;
  for (const task of tasks) {
    if (task.task === 'next') {
      const cluster = Int32Array.from(task.takes, ({ customer }) => customer);
      const stratum = new Int32Array(task.takes.length);
      const by = (vectors: Matrix): Float64Array =>
        nextAmongFirst(task.takes, { ...offers.mentions, vectors }, offers.products, offers.isTested);
      const answers = { before: by(before), after: by(after), stratum, cluster };
      answered.push({ task: 'next', by: 'list', classes: 0, answers });
      done += 4;
      yield { done, total };
      continue;
    }
    const { labels, classes, learnt, asked, cluster } = task;
    const stratum = Int32Array.from(asked, (row) => labels[row]);
    for (const [by, told] of [
      ['neighbours', toldByNeighbours],
      ['head', toldByHead],
    ] as const) {
      const first = told(before, labels, classes, learnt, asked);
      yield { done: ++done, total };
      const second = told(after, labels, classes, learnt, asked);
      yield { done: ++done, total };
      answered.push({
        task: task.task,
        by,
        classes,
        answers: { before: first, after: second, stratum, cluster },
      });
    }
  }
  return answered;
}

/** The commoner labels, those to learn from and those to ask of, at most so many of each; null where too few are left. */
function labelTask(
  task: LabelTask['task'],
  of: Int32Array,
  sides: Uint8Array,
  writers: Int32Array,
  seed: number,
): LabelTask | null {
  const isTest = (row: number): boolean => sides[row] === side.test;
  const isLearnt = (row: number): boolean => sides[row] === side.learn || sides[row] === side.end;
  const counts = new Map<number, { learnt: number; asked: number }>();
  of.forEach((label, row) => {
    if (label < 0) return;
    const count = counts.get(label) ?? { learnt: 0, asked: 0 };
    if (isLearnt(row)) count.learnt++;
    if (isTest(row)) count.asked++;
    counts.set(label, count);
  });
  const enough = [...counts]
    .filter(([, { learnt, asked }]) => learnt >= fewest.learnt && asked >= fewest.asked)
    .sort(([a, one], [b, other]) => other.learnt - one.learnt || a - b)
    .slice(0, mostClasses);
  if (enough.length < 2) return null;
  const numbers = new Map(enough.map(([label], i) => [label, i]));
  const labels = of.map((label) => numbers.get(label) ?? -1);
  const order = permutation(of.length, seededRandom(seed));
  const drawn = (isOf: (row: number) => boolean, limit: number): Int32Array => {
    const each = Math.ceil(limit / enough.length);
    const count = new Int32Array(enough.length);
    return order.filter((row) => labels[row] >= 0 && isOf(row) && ++count[labels[row]] <= each);
  };
  const asked = drawn(isTest, most.asked);
  return {
    task,
    labels,
    classes: enough.length,
    learnt: drawn(isLearnt, most.learnt),
    asked,
    cluster: Int32Array.from(asked, (row) => writers[row]),
  };
}

/** Who wrote each text; one of nobody known, or of several, stands for itself. */
function writersOf({ reviews }: Shop, texts: Int32Array, count: number): Int32Array {
  const writers = Int32Array.from({ length: count }, (_, text) => -1 - text);
  texts.forEach((text, review) => {
    if (text >= 0 && reviews.customer[review] >= 0) writers[text] = reviews.customer[review];
  });
  return writers;
}
