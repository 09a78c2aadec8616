import { sampleWithoutReplacement, seededRandom } from '../src/domain/math/random';
import { TopK } from '../src/domain/math/top-k';
import { mean } from '../src/domain/math/vector';
import { listsOf, measureLists } from '../src/domain/recommend/evaluation/evaluate-model';
import {
  type HeldOut,
  holdOut,
  productsOf,
  unreadIn,
  withHistory,
} from '../src/domain/recommend/evaluation/held-out';
import { purchaseFacts } from '../src/domain/recommend/evaluation/purchases';
import { split } from '../src/domain/recommend/evaluation/split';
import { type Facts, gatherFacts } from '../src/domain/recommend/facts';
import { defaultInteractionWeights } from '../src/domain/recommend/interaction-weights';
import type { ProductTexts } from '../src/domain/recommend/models/content-vectors';
import { fitModels } from '../src/domain/recommend/models/fit-models';
import { inputsOf, type LearningInput, planOf } from '../src/domain/recommend/models/model-inputs';
import type { FittedModel, RecommenderName } from '../src/domain/recommend/models/recommender';
import type { Shop } from '../src/domain/shop/shop';
import { drain } from '../src/domain/steps';
import type { HeavyStages } from '../src/compute/stages/stages';

const seed = 1;
const length = 20;
const newShare = 0.2;

const names: readonly RecommenderName[] = [
  'popularity',
  'itemKnn',
  'als',
  'ease',
  'content',
  'textCrossEntropy',
  'textSquaredError',
  'bertHead',
];

/** One model's line of a table; seconds are those of the processor, all threads together. */
export type TextModelLine = Readonly<Record<string, string>>;

/** What is printed, table by table. */
export interface TextModelTables {
  /** Each customer's whole last order hidden. */
  readonly lastOrder: readonly TextModelLine[];
  /** All purchases and reviews of a fifth of the products hidden: their titles alone are known. */
  readonly newProducts: readonly TextModelLine[];
  /** A fifth of the customers hidden from training, who come with the first product that they bought. */
  readonly newCustomers: readonly TextModelLine[];
}

/** The models that read texts beside those that do not. */
export async function measureTextModels(
  shop: Shop,
  texts: ProductTexts,
  stages: HeavyStages,
): Promise<TextModelTables> {
  const facts = gatherFacts(shop, defaultInteractionWeights.events);
  const last = withHistory(split(facts, 'last-order', seed));
  const lastOrder = [];
  for (const { model, seconds } of await fitted(last, texts, stages)) {
    const found = measureLists(await listsOf(model, last.train, last.customers, length), last, length);
    lastOrder.push({
      model: model.name,
      'recall@20': mean(found.recall).toFixed(4),
      'NDCG@20': mean(found.ndcg).toFixed(4),
      'fit, s': seconds.toFixed(1),
      training: trainingOf(model),
    });
  }
  const { held, isNew } = hideProducts(facts);
  const chance = length / isNew.reduce((sum, flag) => sum + flag, 0);
  const newProducts = [];
  for (const { model } of await fitted(held, texts, stages)) {
    const whole = measureLists(await listsOf(model, held.train, held.customers, length), held, length);
    const among = mean(recallAmong(model, held, isNew, chance));
    newProducts.push({
      model: model.name,
      'recall@20 among all': mean(whole.recall).toFixed(4),
      'among the new alone': among.toFixed(4),
      'times chance': (among / chance).toFixed(2),
    });
  }
  const strangers = hideCustomers(facts);
  const newCustomers = [];
  for (const { model } of await fitted(strangers, texts, stages)) {
    newCustomers.push({ model: model.name, 'recall@20': mean(recallOfNew(model, strangers)).toFixed(4) });
  }
  return { lastOrder, newProducts, newCustomers };
}

async function fitted(
  held: HeldOut,
  texts: ProductTexts,
  stages: HeavyStages,
): Promise<{ model: FittedModel; seconds: number }[]> {
  const input: LearningInput = { ...stages, facts: held.facts, interactions: held.train, texts, seed };
  const inputs = inputsOf(input, unreadIn(held));
  const models = [];
  for (const name of names) {
    const before = process.cpuUsage();
    const all = await drain(fitModels(planOf(input), held.train, inputs, [name]));
    const model = all.find((each): each is FittedModel => each.name === name);
    const { user, system } = process.cpuUsage(before);
    if (model !== undefined) models.push({ model, seconds: (user + system) / 1e6 });
  }
  return models;
}

/** Hides all that was done with a fifth of the products, drawn with the seed. */
function hideProducts(facts: Facts): { held: HeldOut; isNew: Uint8Array } {
  const isNew = drawnFifth(facts.products);
  const hidden = Uint8Array.from({ length: facts.count }, (_, f) => isNew[facts.product[f]!]!);
  return { held: withHistory(hide(facts, hidden)), isNew };
}

/** Hides all that a fifth of the customers did, drawn with the seed. */
function hideCustomers(facts: Facts): HeldOut {
  const isNew = drawnFifth(facts.customers);
  return hide(
    facts,
    Uint8Array.from({ length: facts.count }, (_, f) => isNew[facts.customer[f]!]!),
  );
}

function hide(facts: Facts, hidden: Uint8Array): HeldOut {
  return holdOut(facts, purchaseFacts(facts), hidden, new Uint8Array(facts.customers).fill(1));
}

function drawnFifth(count: number): Uint8Array {
  const isDrawn = new Uint8Array(count);
  for (const i of sampleWithoutReplacement(count, Math.round(newShare * count), seededRandom(seed)))
    isDrawn[i] = 1;
  return isDrawn;
}

/** Recall of each new customer in her list by one product of hers, the first by number, which is no target then. */
function recallOfNew(model: FittedModel, { customers, targets, train }: HeldOut): Float64Array {
  const scores = new Float32Array(train.matrix.columns);
  const top = new TopK(length);
  const recalls = Float64Array.from(customers, (_, i) => {
    const [first, ...rest] = productsOf(targets, i);
    if (first === undefined || rest.length === 0) return Number.NaN;
    if (!model.scoresOf({ products: Int32Array.of(first), values: Float32Array.of(1) }, scores)) return 0;
    scores[first] = Number.NEGATIVE_INFINITY;
    const found = new Set(top.ids.subarray(0, top.select(scores)));
    return rest.filter((product) => found.has(product)).length / rest.length;
  });
  return recalls.filter((recall) => !Number.isNaN(recall));
}

/**
 * Recall of each tested customer in lists of new products alone; `chance` for one of whom the model says nothing, or of
 * all of them the same.
 */
function recallAmong(model: FittedModel, held: HeldOut, isNew: Uint8Array, chance: number): Float64Array {
  const products = Int32Array.from([...isNew.keys()].filter((product) => isNew[product] === 1));
  const scores = new Float32Array(isNew.length);
  const top = new TopK(length);
  return Float64Array.from(held.customers, (customer, i) => {
    const hidden = productsOf(held.targets, i);
    const isKnown = model.scores(customer, scores);
    const own = Float32Array.from(products, (product) => scores[product]!);
    if (!isKnown || own.every((score) => score === own[0])) return chance;
    const found = new Set(top.ids.subarray(0, top.select(own)).map((at) => products[at]!));
    return hidden.filter((product) => found.has(product)).length / hidden.length;
  });
}

function trainingOf({ curve }: FittedModel): string {
  if (curve?.error === undefined) return '';
  const { validation, best, loss, error } = curve;
  return `epoch ${best + 1} of ${loss.length}, balanced accuracy ${validation[best]!.toFixed(3)} ± ${error.toFixed(3)}`;
}
