import { openNodeStages } from '../scripts/lists/rank-split';
import { seededRandom } from '../src/domain/math/random';
import { TopK } from '../src/domain/math/top-k';
import { gatherFacts } from '../src/domain/recommend/facts';
import { emptyShop } from '../src/domain/recommend/fixtures/shops';
import { defaultInteractionWeights } from '../src/domain/recommend/interaction-weights';
import { interactionsOf } from '../src/domain/recommend/interactions';
import type { ListMaker } from '../src/domain/recommend/list-maker';
import { Standings } from '../src/domain/recommend/models/standings';
import { OwnedFlags } from '../src/domain/recommend/ranking/exclude';
import { prepareLists } from '../src/domain/recommend/recommend';
import { defaultRules } from '../src/domain/recommend/rules/offer-rules';
import type { Step } from '../src/domain/steps';
import type { Shop } from '../src/domain/shop/shop';
import { type Row, timed } from './spent';

const size = { customers: 100_000, products: 20_000, each: 27, tastes: 50 };
const threads = 2;
const listLength = 20;
const weights = { popularity: 0.2, als: 1, itemKnn: 0.7 } as const;
/** What whole rows are really computed for; their time is scaled to all. */
const plainCustomers = 512;
const msPerDay = 86_400_000;

/**
 * The app's own lists of a large shop, with rules, segments and reasons, by the models that such a shop is planned and
 * with weights that are given; beside the least that whole rows cost, by plain TypeScript and without reasons.
 */
export async function timeAppLists(customers = size.customers): Promise<Row[]> {
  const shop = madeShop(customers);
  const facts = gatherFacts(shop, defaultInteractionWeights.events);
  const interactions = interactionsOf(facts);
  const { stages, close } = await openNodeStages(threads);
  const segments = {
    labels: Int32Array.from({ length: customers }, (_, i) => i % 5),
    codes: Int32Array.of(1, 2, 3, 4, 5),
    outsiders: -1,
  };
  const tuning = {
    blending: { overall: weights, byHistory: [] },
    halfLifeDays: null,
    easeLambda: null,
    whitening: null,
  };
  const input = { ...stages, facts, interactions, texts: null, seed: 1, segments, shop, tuning };
  const [maker, fit] = await timed(
    prepareLists({
      ...input,
      includeBought: false,
      rules: defaultRules,
      rebuying: null,
      listLength,
      recommender: 'blend',
    }),
  );
  const [, plain] = await timed(wholeRows(maker, plainCustomers));
  const [lists, made] = await timed(maker.lists());
  close();
  const filled = lists.products.reduce((sum, product) => sum + (product >= 0 ? 1 : 0), 0);
  console.log(`The app's lists: ${filled.toLocaleString('en')} offers, each with its reason.`);
  const task = `${customers.toLocaleString('en')} × ${size.products.toLocaleString('en')}: the app's lists`;
  const share = plainCustomers / customers;
  return [
    { task: `${task}, fit`, name: 'the app', ...fit, share: 1 },
    { task, name: 'the app', ...made, share: 1 },
    {
      task,
      name: 'plain TypeScript',
      wall: plain.wall / share,
      processor: plain.processor / share,
      share,
    },
  ];
}

/** The best of the same sums over whole rows of the catalogue, model by model, for the first customers. */
async function* wholeRows({ sources }: ListMaker, customers: number): AsyncGenerator<Step, number> {
  const { blend, interactions } = sources;
  const products = interactions.matrix.columns;
  const [row, sums] = [new Float32Array(products), new Float32Array(products)];
  const standings = new Standings();
  const top = new TopK(3 * listLength + 10);
  const owned = new OwnedFlags(interactions);
  let found = 0;
  for (let customer = 0; customer < customers; customer++) {
    sums.fill(0);
    owned.turnTo(customer);
    for (const model of blend.models) {
      const weight = weights[model.name as keyof typeof weights];
      if (!model.scores(customer, row)) continue;
      for (const product of owned.products) row[product] = Number.NEGATIVE_INFINITY;
      standings.take(row);
      for (let s = 0; s < standings.count; s++) sums[standings.ids[s]!]! += weight * standings.values[s]!;
      if (model.name !== 'popularity') continue;
      for (let j = 0; j < products; j++) if (row[j]! > 0) sums[j]! += 1e-4 * row[j]!;
    }
    found += top.select(sums);
    yield { done: customer + 1, total: customers };
  }
  return found;
}

/** Orders of three lines; half of what is taken is of a customer's own taste, and in both some are taken much. */
function madeShop(customers: number): Shop {
  const random = seededRandom(1);
  const { products, each, tastes } = size;
  const count = customers * each;
  const own = products / tastes;
  const [customer, product, order] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const at = new Float64Array(count);
  let line = 0;
  for (let row = 0; row < customers; row++) {
    const taken = new Set<number>();
    while (taken.size < each) {
      const isOwn = random() < 0.5;
      const place = random() ** 2;
      taken.add(Math.floor(isOwn ? (row % tastes) * own + own * place : products * place));
    }
    let bought = 0;
    for (const each of taken) {
      const visit = Math.floor(bought++ / 3);
      [customer[line], product[line], order[line]] = [row, each, row * 9 + visit];
      at[line++] = msPerDay * (visit * 10 + (row % 30));
    }
  }
  const amount = new Float64Array(count);
  const quantity = new Float64Array(count).fill(1);
  return {
    ...emptyShop(customers, products),
    orderLines: { count, customer, product, order, quantity, amount, at },
  };
}
