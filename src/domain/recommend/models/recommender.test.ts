import { describe, expect, it } from 'vitest';
import { alsImplicit } from './als';
import { alsOptions } from '../plan';
import { aloneIn, BlendModel } from './blend';
import { bpr } from './bpr/bpr';
import { chebyCf } from './chebyshev/cheby-cf';
import { content } from './content';
import { productVectors } from './content-vectors';
import { ease } from './ease';
import { explains } from '../reasons/explaining';
import { factorisation } from './factorisation';
import { servingOne } from './fold-in';
import { boughtInOrder, groupedShop } from '../fixtures/shops';
import { cpuFactorisationTrainer } from './factorisation-cpu';
import { itemKnn } from './item-knn';
import { popularity } from './popularity';
import { bertHead, textCrossEntropy, textSquaredError } from './text-pairs/text-models';
import { purchaseSequences } from '../purchase-sequences';
import { segmentPopularity } from './segment-popularity';
import { sequence } from './sequence/sequence';
import {
  type CustomerRow,
  type FittedModel,
  type FittedRecommender,
  hasSimilarity,
  type Recommender,
  recommenderNames,
  rowOf,
  type SavedModel,
  type TrainingCurve,
  type TrainingStep,
} from './recommender';
import { cpuRanker } from '../ranking/rank-cpu';
import { topOfCustomers } from '../ranking/top-of-customers';
import { twoTower } from './two-tower/two-tower';
import { selectRows, type SparseMatrix } from '../../math/sparse';
import { cosine, mean as meanOf, sum } from '../../math/vector';
import { drain, type Step } from '../../steps';

/** A fitted model with the way back from what it saves; null for the blend, which is made anew of its parts. */
interface Entrant {
  readonly interactions: SparseMatrix;
  fit(): AsyncGenerator<Step, FittedRecommender>;
  readonly restore: ((saved: SavedModel, interactions: SparseMatrix) => FittedModel) | null;
}

const perGroup = 8;
const stranger = 30;
const grouped = groupedShop(30, perGroup);
/** The grouped shop with one more customer of whom nothing is known. */
const shop = {
  ...grouped,
  rows: stranger + 1,
  starts: Int32Array.from([...grouped.starts, grouped.starts[stranger]]),
};

/** Product texts that say the group and, a little, the product. */
function groupTexts() {
  const products = 3 * perGroup;
  const vectors = { rows: products, columns: 5, values: new Float32Array(products * 5) };
  for (let j = 0; j < products; j++) {
    vectors.values[j * 5 + Math.floor(j / perGroup)] = 1;
    vectors.values[j * 5 + 3] = 0.1 * (j % 2);
    vectors.values[j * 5 + 4] = 0.02 * j;
  }
  const own = Int32Array.from({ length: products }, (_, j) => j);
  return { vectors, product: own, customer: new Int32Array(products).fill(-1), text: own };
}

const contentOptions = {
  ...content.defaults,
  neighbours: 12,
  products: productVectors(groupTexts(), 3 * perGroup),
};
const trained = factorisation(cpuFactorisationTrainer);
/** A shop of 30 customers needs a milder penalty and more steps than a real one. */
const tinyTraining = {
  ...trained.defaults,
  factors: 8,
  epochs: 60,
  batch: 64,
  learningRate: 0.1,
  regularisation: 0.001,
};

/** A shop of 200 purchases makes few steps an epoch. */
const tinyTextTraining = { texts: groupTexts(), batch: 16, learningRate: 0.02, factors: 8, hidden: 8 };

function entrant<Options>(
  recommender: Recommender<Options>,
  options: Options,
  interactions: SparseMatrix = shop,
): Entrant {
  return {
    interactions,
    fit: () => recommender.fit(interactions, options),
    restore: (saved, on) => recommender.restore(saved, on),
  };
}

const models: Record<string, Entrant> = {
  popularity: entrant(popularity, popularity.defaults),
  als: entrant(alsImplicit, { ...alsImplicit.defaults, factors: 8 }),
  'als as shops get it': entrant(alsImplicit, { ...alsOptions(30, 24, 150, 1), factors: 8 }),
  'ease by products': entrant(ease, { ...ease.defaults, lambda: 5 }),
  'ease by customers': entrant(ease, { ...ease.defaults, lambda: 5 }, twelveCustomers()),
  itemKnn: entrant(itemKnn, itemKnn.defaults),
  'itemKnn by BM25': entrant(itemKnn, { ...itemKnn.defaults, weighting: 'bm25' }),
  content: entrant(content, contentOptions),
  factorisation: entrant(trained, tinyTraining),
  chebyCf: entrant(chebyCf, { ...chebyCf.defaults, rank: 5 }),
  bpr: entrant(bpr, { ...bpr.defaults, factors: 8, learningRate: 0.1 }),
  twoTower: entrant(twoTower, { ...twoTower.defaults, factors: 8, batch: 32, uniform: 8 }),
  textCrossEntropy: entrant(textCrossEntropy, {
    ...textCrossEntropy.defaults,
    ...tinyTextTraining,
  }),
  textSquaredError: entrant(textSquaredError, {
    ...textSquaredError.defaults,
    ...tinyTextTraining,
  }),
  bertHead: entrant(bertHead, { ...bertHead.defaults, ...tinyTextTraining }),
  // A shop of 30 customers shows few transitions. How long ago something was bought is left aside: without a purchase the days since the others change as well.
  sequence: entrant(sequence, {
    ...sequence.defaults,
    recency: 0,
    smoothing: 10,
    sequences: purchaseSequences(boughtInOrder(shop)),
  }),
  segmentPopularity: entrant(segmentPopularity, {
    ...segmentPopularity.defaults,
    segments: 3,
    rank: 4,
    prior: 2,
  }),
  blend: { interactions: shop, fit: blendOf, restore: null },
};

/** Fewer customers than products, which makes EASE take its other form; the stranger is row 30 again. */
function twelveCustomers() {
  const starts = shop.starts.map((start) => Math.min(start, shop.starts[12]));
  const end = shop.starts[12];
  return { ...shop, starts, indices: shop.indices.slice(0, end), values: shop.values.slice(0, end) };
}

async function* blendOf(): AsyncGenerator<Step, FittedRecommender> {
  const parts = [yield* ease.fit(shop, ease.defaults), yield* popularity.fit(shop, popularity.defaults)];
  return new BlendModel(parts, boughtInOrder(shop), aloneIn({ ease: 1 }), 'ranked');
}

it('every recommender stands before the same questions, the blend among them', async () => {
  const asked = new Set<string>();
  for (const entrant of Object.values(models)) asked.add((await drain(entrant.fit())).name);
  expect([...asked].sort()).toEqual([...recommenderNames].sort());
});

/** Models that learn in rounds. */
const inRounds = [
  'als',
  'als as shops get it',
  'factorisation',
  'bpr',
  'twoTower',
  'textCrossEntropy',
  'textSquaredError',
  'bertHead',
];

/** Models that say nothing of single products of hers. */
const unexplained = [
  'segmentPopularity',
  'popularity',
  'factorisation',
  'bpr',
  'textCrossEntropy',
  'textSquaredError',
  'bertHead',
  'blend',
];

function rowWithout({ products, values }: CustomerRow, left: number): CustomerRow {
  const keep = (_: number, at: number) => products[at] !== left;
  return { products: products.filter(keep), values: values.filter(keep) };
}

const centred = (row: Float32Array) => row.map((score) => score - meanOf(row));
const knowsTaste = (name: string) => name !== 'popularity';
const knowsStrangers = (name: string) => name === 'popularity' || name === 'blend';

describe.each(Object.entries(models))(
  '%s as a recommender',
  (name, { interactions, fit: fitted, restore }) => {
    it('reports steps that grow to its total at most', async () => {
      const steps: Step[] = [];
      await drain(fitted(), (step) => steps.push(step));
      expect(steps.length).toBeGreaterThan(0);
      for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
      for (let s = 1; s < steps.length; s++) {
        if (name !== 'blend') expect(steps[s].done).toBeGreaterThanOrEqual(steps[s - 1].done);
      }
    });

    it.runIf(inRounds.includes(name))(
      'tells with the last step of each round how its loss went',
      async () => {
        const curves: TrainingCurve[] = [];
        await drain(fitted(), ({ curve }: TrainingStep) => {
          if (curve !== undefined) curves.push(curve);
        });
        expect(curves.map(({ loss }) => loss.length)).toEqual(curves.map((_, round) => round + 1));
        const { loss } = curves.at(-1)!;
        expect(loss.length).toBeGreaterThan(2);
        expect(loss.at(-1)).toBeLessThan(loss[0]);
      },
    );

    it('gives a finite score to every product', async () => {
      const out = new Float32Array(shop.columns).fill(Number.NaN);
      expect((await drain(fitted())).scores(4, out)).toBe(true);
      expect(out.every((score) => Number.isFinite(score))).toBe(true);
    });

    it('repeats itself exactly', async () => {
      const first = new Float32Array(shop.columns);
      const second = new Float32Array(shop.columns);
      (await drain(fitted())).scores(7, first);
      (await drain(fitted())).scores(7, second);
      expect(second).toEqual(first);
    });

    it('may be stopped after any step, and learns the same when it begins again', async () => {
      const [first, second] = [new Float32Array(shop.columns), new Float32Array(shop.columns)];
      (await drain(fitted())).scores(7, first);
      let steps = 0;
      await drain(fitted(), () => void steps++);
      for (const stopAfter of new Set([1, Math.ceil(steps / 2)])) {
        const begun = fitted();
        for (let s = 0; s < stopAfter; s++) await begun.next();
        await begun.return(undefined as never);
        expect(await begun.next()).toEqual({ done: true, value: undefined });
      }
      (await drain(fitted())).scores(7, second);
      expect(second).toEqual(first);
    });

    it('lists many customers at once as it lists each alone', async () => {
      const model = await drain(fitted());
      const who = Int32Array.of(4, stranger, 9, 0);
      const { k, ids } = await drain(topOfCustomers(model, who, shop.columns, 10, cpuRanker));
      const out = new Float32Array(shop.columns);
      for (const [i, customer] of who.entries()) {
        const list = ids.subarray(i * k, (i + 1) * k);
        if (!model.scores(customer, out)) {
          expect([...list].every((id) => id === -1)).toBe(true);
          continue;
        }
        const best = out.slice().sort().reverse();
        const found = [...list].filter((id) => id >= 0);
        expect(new Set(found).size).toBe(found.length);
        expect(found.length).toBeGreaterThan(0);
        for (const [rank, id] of found.entries()) expect(out[id]).toBeCloseTo(best[rank], 4);
      }
    });

    it('says whether it knows a stranger', async () => {
      expect((await drain(fitted())).scores(stranger, new Float32Array(shop.columns))).toBe(
        knowsStrangers(name),
      );
    });

    it.runIf(knowsTaste(name))('ranks the products of the own group before those of others', async () => {
      const model = await drain(fitted());
      const out = new Float32Array(shop.columns);
      for (let customer = 0; customer < 12; customer++) {
        model.scores(customer, out);
        const mean = (group: number) =>
          out.subarray(group * perGroup, (group + 1) * perGroup).reduce((sum, score) => sum + score, 0);
        expect(mean(customer % 3)).toBeGreaterThan(
          Math.max(mean((customer + 1) % 3), mean((customer + 2) % 3)),
        );
      }
    });

    it('explains scores by contributions that add up to them', async () => {
      const model = await drain(fitted());
      if (!explains(model)) return expect(unexplained).toContain(name);
      const out = new Float32Array(shop.columns);
      model.scores(4, out);
      const owned = shop.indices.slice(shop.starts[4], shop.starts[5]);
      const gains = new Float32Array(owned.length);
      // A product that she does not own, of her own group.
      const product = [...Array(perGroup).keys()].map((j) => perGroup + j).find((j) => !owned.includes(j))!;
      model.contributions(4, product, owned, gains);
      // Of models that are not linear in what she has they tell what goes with each alone.
      if (!['als', 'twoTower'].includes(model.name)) expect(sum(gains)).toBeCloseTo(out[product], 4);
    });

    it.runIf(restore !== null)('explains by what a score loses once a product is left out', async () => {
      const model = (await drain(fitted())) as FittedModel;
      if (!explains(model)) return expect(unexplained).toContain(name);
      // Without a product the penalty on her factors is less by a trifle too, where it goes by their number.
      const within = name === 'als as shops get it' ? 1e-3 : 1e-4;
      const whole = new Float32Array(shop.columns);
      const without = new Float32Array(shop.columns);
      for (const customer of [1, 4, 9]) {
        const row = rowOf(interactions, customer);
        for (const product of Array.from({ length: 3 * perGroup }, (_, j) => j)) {
          if (row.products.includes(product)) continue;
          const gains = new Float32Array(row.products.length);
          model.contributions(customer, product, row.products, gains);
          model.scoresOf(row, whole);
          for (const [at, left] of row.products.entries()) {
            model.scoresOf(rowWithout(row, left), without);
            expect(Math.abs(gains[at] - (whole[product] - without[product]))).toBeLessThan(within);
          }
        }
      }
    });

    describe.runIf(restore !== null)('as a model', () => {
      const model = async () => (await drain(fitted())) as FittedModel;
      const scoresFor = (of: FittedModel, customer: number) => {
        const out = new Float32Array(shop.columns);
        of.scores(customer, out);
        return out;
      };

      it('comes back from what it saves, which passes between threads', async () => {
        const first = await model();
        const again = restore!(structuredClone(first.save()), interactions);
        expect(again.name).toBe(first.name);
        expect(again.save()).toEqual(first.save());
        expect(scoresFor(again, 4)).toEqual(scoresFor(first, 4));
        expect(again.scores(stranger, new Float32Array(shop.columns))).toBe(knowsStrangers(name));
      });

      it('serves a new customer by what she has, and knows nothing of one who has nothing', async () => {
        const of = await model();
        const out = new Float32Array(shop.columns);
        const row = {
          products: Int32Array.of(perGroup, perGroup + 2, perGroup + 5),
          values: new Float32Array(3).fill(1),
        };
        expect(of.scoresOf(row, out)).toBe(true);
        const mean = (group: number) => sum(out.subarray(group * perGroup, (group + 1) * perGroup));
        if (knowsTaste(name)) expect(mean(1)).toBeGreaterThan(Math.max(mean(0), mean(2)));
        const nothing = { products: new Int32Array(0), values: new Float32Array(0) };
        expect(of.scoresOf(nothing, out)).toBe(knowsStrangers(name));
      });

      it('gives a customer of the training about the scores that it gives to her row', async () => {
        const of = await model();
        const out = new Float32Array(shop.columns);
        of.scoresOf(rowOf(interactions, 4), out);
        // Factors that were learnt by gradient descent keep something of the chance draw that training began with.
        const least = name === 'factorisation' || name === 'bpr' ? 0.6 : 0.999;
        expect(cosine(centred(out), centred(scoresFor(of, 4)))).toBeGreaterThan(least);
      });

      it('serves a customer alone as it serves her row, and explains it so', async () => {
        const of = await model();
        const own = boughtInOrder(selectRows(interactions, [4]));
        const alone = servingOne(of, own);
        const [out, whole] = [new Float32Array(shop.columns), new Float32Array(shop.columns)];
        expect(alone.scores(0, out)).toBe(of.scoresOf({ ...rowOf(own.matrix, 0), at: own.lastAt }, whole));
        for (let j = 0; j < out.length; j++) expect(out[j]).toBeCloseTo(whole[j], 5);
        expect(explains(alone)).toBe(explains(of));
        if (!explains(of) || !explains(alone)) return;
        const row = rowOf(interactions, 4);
        const [gains, ofAll] = [new Float32Array(row.products.length), new Float32Array(row.products.length)];
        for (let product = 0; product < shop.columns; product++) {
          alone.contributions(0, product, row.products, gains);
          of.contributions(4, product, row.products, ofAll);
          for (let o = 0; o < gains.length; o++) expect(gains[o]).toBeCloseTo(ofAll[o], 4);
        }
      });

      it('finds the products of a product’s own group alike', async () => {
        const of = await model();
        if (!hasSimilarity(of)) return expect(name).toBe('popularity');
        const out = new Float32Array(shop.columns);
        expect(of.similarProducts(perGroup + 1, out)).toBe(true);
        out[perGroup + 1] = 0;
        const mean = (group: number) => sum(out.subarray(group * perGroup, (group + 1) * perGroup));
        expect(mean(1)).toBeGreaterThan(Math.max(mean(0), mean(2)));
        if (of.similarCustomers === undefined) return;
        const alike = new Float32Array(interactions.rows);
        expect(of.similarCustomers(stranger, alike)).toBe(false);
        expect(of.similarCustomers(4, alike)).toBe(true);
        const ofGroup = (group: number) =>
          sum(alike.filter((_, i) => i < stranger && i % 3 === group && i !== 4));
        expect(ofGroup(1)).toBeGreaterThan(Math.max(ofGroup(0), ofGroup(2)));
      });
    });
  },
);
