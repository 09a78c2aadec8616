import type { Shop } from '../shop/shop';
import type { ProductTexts } from '../recommend/models/content-vectors';
import { type Matrix, takeRows } from '../math/matrix';
import { sampleWithoutReplacement, seededRandom } from '../math/random';
import type { ShopTexts } from '../text/collect-texts';
import { plannedTasks, type PlannedTask } from './measure-tasks';
import { drawSides, side } from './sides';
import type { WeakLabels } from './train-map';
import { weakLabels } from './weak-labels';

/** The vectors of a shop's texts, texts × dimensions, centred and of unit length. */
export interface AdaptShop {
  readonly shop: Shop;
  readonly texts: ShopTexts;
  readonly vectors: Float32Array;
  readonly dimensions: number;
  readonly seed: number;
}

/** More change no weight that matters, only the wait. */
const mostTexts = 20_000;

/** What is learnt from and what is tested, told apart by customer; texts are numbered anew, of a very large shop a part. */
export interface Prepared {
  /** The texts that are looked at, by their numbers in the shop. */
  readonly rows: readonly number[];
  /** Of each review, −1 where it is left out. */
  readonly ofReview: Int32Array;
  /** Different texts of reviews. */
  readonly read: number;
  readonly learnt: Int32Array;
  readonly ending: Int32Array;
  readonly tested: Int32Array;
  /** What makes texts alike, as far as it teaches. */
  readonly labels: readonly WeakLabels[];
  readonly tasks: readonly PlannedTask[];
  readonly mentions: ProductTexts;
  readonly isTested: (customer: number) => boolean;
}

/** Parts a shop's texts, the same for the same seed whatever learns from them. */
export function prepareAdapting(input: AdaptShop): Prepared {
  const { shop, seed } = input;
  const rows = taken(input);
  const { ofReview, mentions } = numbered(input, rows);
  const read = new Set(ofReview.filter((text) => text >= 0)).size;
  const sides = drawSides(shop.reviews, ofReview, rows.length, shop.customers.ids.length, seed);
  const rowsOf = (which: number): Int32Array =>
    Int32Array.from([...sides.ofText.keys()].filter((row) => sides.ofText[row] === which));
  const [learnt, ending, tested] = [side.learn, side.end, side.test].map(rowsOf);
  const labels = weakLabels(shop, ofReview, rows.length).filter(
    (kind) => teaches(kind, learnt) && teaches(kind, ending),
  );
  const isTested = (customer: number): boolean => customer >= 0 && sides.ofCustomer[customer] === side.test;
  const tasks = plannedTasks({ shop, texts: ofReview, labels, sides, isTested, seed });
  return { rows, ofReview, read, learnt, ending, tested, labels, tasks, mentions, isTested };
}

/** The texts that were taken, out of vectors of all. */
export function takenVectors(
  { dimensions }: AdaptShop,
  rows: readonly number[],
  vectors: Float32Array,
): Matrix {
  return takeRows({ rows: vectors.length / dimensions, columns: dimensions, values: vectors }, rows);
}

function taken({ texts, seed }: AdaptShop): number[] {
  const all = texts.texts.length;
  const wanted = new Uint8Array(all);
  for (const row of sampleWithoutReplacement(all, mostTexts, seededRandom(seed))) wanted[row] = 1;
  return [...wanted.keys()].filter((row) => wanted[row] === 1);
}

/** Whether at least two groups of alike texts are among the rows, or it would be learnt that all are alike. */
function teaches({ of }: WeakLabels, rows: Int32Array): boolean {
  const sizes = new Map<number, number>();
  for (const row of rows) if (of[row] >= 0) sizes.set(of[row], (sizes.get(of[row]) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1).length > 1;
}

function numbered(
  input: AdaptShop,
  rows: readonly number[],
): { ofReview: Int32Array; mentions: ProductTexts } {
  const { shop, texts } = input;
  const numbers = new Int32Array(texts.texts.length).fill(-1);
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
  return {
    ofReview,
    mentions: {
      vectors: takenVectors(input, rows, input.vectors),
      product: Int32Array.from(mentions, ([product]) => product),
      customer: Int32Array.from(mentions, ([, customer]) => customer),
      text: Int32Array.from(mentions, ([, , text]) => text),
    },
  };
}
