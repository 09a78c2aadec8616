import type { Shop } from '../shop/shop';
import type { ProductTexts } from '../recommend/models/content-vectors';
import { type Matrix, takeRows } from '../math/matrix';
import { seededRandom, sampleWithoutReplacement } from '../math/random';
import { portion, type Step } from '../steps';
import type { ShopTexts } from '../text/collect-texts';
import { type Adapted, type AdaptReport, fewestAdaptTexts } from './adapt-report';
import { applyMap } from './apply-map';
import { judged } from './judge';
import { measureTasks, plannedTasks } from './measure-tasks';
import { drawSides, side } from './sides';
import { trainMap, type CurvePoint, type TrainMapOptions, type WeakLabels } from './train-map';
import { weakLabels } from './weak-labels';

/** The vectors of a shop's texts, texts × dimensions, centred and of unit length. */
export interface AdaptInput {
  readonly shop: Shop;
  readonly texts: ShopTexts;
  readonly vectors: Float32Array;
  readonly dimensions: number;
  readonly seed: number;
  /** How the map is learnt; as usual where missing. */
  readonly training?: TrainMapOptions;
}

/** More change no weight that matters, only the wait. */
const mostTexts = 20_000;
const trainingShare = 0.7;

/**
 * Adapts the reading to the shop: learns a map of its vectors by what the shop knows of its reviews (see `weakLabels`) and
 * takes it only where questions about customers whom it did not see are answered better by more than the error, and none
 * worse (see `judged`). The map that was tested is the one that is taken.
 */
export async function* adaptShop(input: AdaptInput): AsyncGenerator<Step, Adapted> {
  const { shop, dimensions, seed } = input;
  const { texts, vectors, mentions } = taken(input);
  const no = (reason: AdaptReport['reason'], found: Partial<AdaptReport> = {}): Adapted => ({
    report: { ...empty, reason, ...found },
    map: null,
  });
  const read = new Set(texts.filter((text) => text >= 0)).size;
  if (read < fewestAdaptTexts) return no('few-texts', { texts: { learnt: read, ending: 0, tested: 0 } });
  const sides = drawSides(shop.reviews, texts, vectors.rows, shop.customers.ids.length, seed);
  const rowsOf = (which: number): Int32Array =>
    Int32Array.from([...sides.ofText.keys()].filter((row) => sides.ofText[row] === which));
  const [learnt, ending, tested] = [side.learn, side.end, side.test].map(rowsOf);
  const counts = { learnt: learnt.length, ending: ending.length, tested: tested.length };
  const labels = weakLabels(shop, texts, vectors.rows).filter(
    (kind) => teaches(kind, learnt) && teaches(kind, ending),
  );
  const kinds = labels.map(({ name, of }) => ({
    name,
    texts: learnt.reduce((count, row) => count + (of[row] >= 0 ? 1 : 0), 0),
  }));
  if (labels.length === 0) return no('no-labels', { texts: counts });
  const isTested = (customer: number): boolean => customer >= 0 && sides.ofCustomer[customer] === side.test;
  const planned = plannedTasks({ shop, texts, labels, sides, isTested, seed });
  if (planned.length === 0) return no('no-tasks', { texts: counts, labels: kinds });

  const training = trainMap(vectors.values, dimensions, labels, learnt, ending, input.training);
  const { map, curve, bestStep } = yield* portion(training, 0, trainingShare);
  const found: Partial<AdaptReport> = { texts: counts, labels: kinds, curve, bestStep };
  if (bestStep === 0) return no('not-learnt', found);
  const turned = { ...vectors, values: vectors.values.slice() };
  applyMap(map, dimensions, turned.values);
  const measuring = measureTasks(planned, vectors, turned, {
    mentions,
    products: shop.products.ids.length,
    isTested,
  });
  const measured = yield* portion(measuring, trainingShare, 1);
  const { reason, tasks } = judged(measured);
  const report: AdaptReport = { ...empty, ...found, reason, tasks, taken: reason === 'taken' };
  return { report, map: report.taken ? Float32Array.from(map) : null };
}

const noCurve: readonly CurvePoint[] = [];
const empty: AdaptReport = {
  kind: 'contrastive',
  taken: false,
  reason: 'few-texts',
  texts: { learnt: 0, ending: 0, tested: 0 },
  labels: [],
  curve: noCurve,
  bestStep: 0,
  tasks: [],
};

/** Whether at least two groups of alike texts are among the rows, or it would be learnt that all are alike. */
function teaches({ of }: WeakLabels, rows: Int32Array): boolean {
  const sizes = new Map<number, number>();
  for (const row of rows) if (of[row] >= 0) sizes.set(of[row], (sizes.get(of[row]) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1).length > 1;
}

/** The texts that are looked at, numbered anew: of a very large shop a part, drawn. */
function taken({ shop, texts, vectors, dimensions, seed }: AdaptInput): {
  /** Of each review, −1 where it is left out. */
  texts: Int32Array;
  vectors: Matrix;
  mentions: ProductTexts;
} {
  const all = texts.texts.length;
  const wanted = new Uint8Array(all);
  for (const row of sampleWithoutReplacement(all, mostTexts, seededRandom(seed))) wanted[row] = 1;
  const rows = [...wanted.keys()].filter((row) => wanted[row] === 1);
  const numbers = new Int32Array(all).fill(-1);
  rows.forEach((row, i) => {
    numbers[row] = i;
  });
  const ofReview = texts.textOfReview.map((text) => (text < 0 ? -1 : numbers[text]));
  const mentions: [product: number, customer: number, text: number][] = [];
  texts.textOfProduct.forEach((text, product) => {
    if (text >= 0 && numbers[text] >= 0) mentions.push([product, -1, numbers[text]]);
  });
  ofReview.forEach((text, review) => {
    if (text >= 0) mentions.push([shop.reviews.product[review], shop.reviews.customer[review], text]);
  });
  const compact = takeRows({ rows: all, columns: dimensions, values: vectors }, rows);
  return {
    texts: ofReview,
    vectors: compact,
    mentions: {
      vectors: compact,
      product: Int32Array.from(mentions, ([product]) => product),
      customer: Int32Array.from(mentions, ([, customer]) => customer),
      text: Int32Array.from(mentions, ([, , text]) => text),
    },
  };
}
