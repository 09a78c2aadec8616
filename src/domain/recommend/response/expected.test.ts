import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { seededRandom } from '../../math/random';
import { listsOf } from '../evaluation/evaluate-model';
import { type DayOrder, ordersInput } from '../fixtures/orders-input';
import { aloneIn, BlendModel } from '../models/blend';
import { fitModels } from '../models/fit-models';
import { inputsOf, planOf } from '../models/model-inputs';
import { expectedOf, expectedOfAll } from './expected';
import { measureResponse } from './response';
import { type Response, responseDays } from './response-report';

const customers = 600;
const products = 40;
/** The export ends here; what comes after is the future that is foretold. */
const end = 720;

/** A purchase every 90 days of everybody, without a memory of the last, each of a product that chance picks. */
function withoutSignal(): DayOrder[] {
  const random = seededRandom(4);
  const orders: DayOrder[] = [];
  for (let c = 0; c < customers; c++) {
    let day = 90 * random();
    while (day < end + responseDays) {
      orders.push([c, Math.floor(products * random()), day]);
      day -= 90 * Math.log(1 - random());
    }
  }
  return orders;
}

/** Everybody goes through the products of one of four kinds, mostly in the same order. */
function withSignal(): DayOrder[] {
  const random = seededRandom(6);
  const orders: DayOrder[] = [];
  for (let c = 0; c < customers; c++) {
    let next = 0;
    for (let day = 200 * random(); day < end + responseDays && next < 10; day += 60 + 120 * random()) {
      const product = random() < 0.9 ? 10 * (c % 4) + next++ : Math.floor(products * random());
      orders.push([c, product, day]);
    }
  }
  return orders;
}

/** What was foretold at the end of the export, and what came of it. */
async function foretold(orders: readonly DayOrder[], model: 'itemKnn') {
  const past = ordersInput(
    orders.filter(([, , day]) => day < end),
    customers,
    products,
  );
  const blending = aloneIn({ [model]: 1 });
  const response = await drain(measureResponse(past, { blending, halfLifeDays: null }));
  const inputs = inputsOf(past);
  const models = await drain(fitModels(planOf(past), past.interactions, inputs, [model]));
  const blend = new BlendModel(models, past.interactions, blending);
  const everybody = Int32Array.from({ length: customers }, (_, c) => c);
  const { ids, length } = await listsOf(blend, past.interactions, everybody, 20);
  const future = new Set(orders.filter(([, , day]) => day >= end).map(([c, p]) => products * c + p));
  const last = new Map<number, number>();
  for (const [c, , day] of orders) if (day < end) last.set(c, Math.max(last.get(c) ?? 0, day));
  const offers = [...ids].flatMap((product, at) => {
    const c = Math.floor(at / length);
    if (product < 0 || !last.has(c)) return [];
    const bought = future.has(products * c + product) ? 1 : 0;
    return [{ rank: (at % length) + 1, idleDays: end - last.get(c)!, bought }];
  });
  return { response: response!, offers };
}

const shareOf = (bought: readonly { readonly bought: number }[]) =>
  bought.reduce((sum, each) => sum + each.bought, 0) / bought.length;

describe('the expected response', () => {
  it('is the base rate at every place where nothing tells who buys what', async () => {
    const orders = withoutSignal();
    const { response, offers } = await foretold(orders, 'itemKnn');
    const newPairs = new Set(orders.filter(([, , day]) => day < end).map(([c, p]) => products * c + p));
    const future = new Set(orders.filter(([, , day]) => day >= end).map(([c, p]) => products * c + p));
    const open = customers * products - newPairs.size;
    const base = [...future].filter((pair) => !newPairs.has(pair)).length / open;
    for (const band of [
      [1, 3],
      [4, 10],
      [11, 20],
    ] as const) {
      const there = offers.filter(({ rank }) => rank >= band[0] && rank <= band[1]);
      const { share, known } = expectedOfAll(response, there)!;
      expect(known).toBeGreaterThan(0);
      expect(share.low).toBeLessThan(base);
      expect(share.high).toBeGreaterThan(base);
    }
  });

  it('is right within its interval where the past tells it, far from the base rate', async () => {
    const { response, offers } = await foretold(withSignal(), 'itemKnn');
    const base = shareOf(offers);
    for (const isActive of [true, false]) {
      const first = offers.filter(({ rank, idleDays }) => rank <= 3 && idleDays <= responseDays === isActive);
      const expected = expectedOfAll(response, first);
      if (expected === null) continue;
      const came = shareOf(first);
      const doubt = 1.96 * Math.sqrt((came * (1 - came)) / first.length);
      expect(expected.share.low).toBeLessThan(came + doubt);
      expect(expected.share.high).toBeGreaterThan(came - doubt);
      if (isActive) expect(expected.share.low).toBeGreaterThan(2 * base);
    }
  });
});

describe('the expected response of some customers', () => {
  const third = { value: 0.3, low: 0.2, high: 0.5 };
  const tenth = { value: 0.1, low: 0.05, high: 0.2 };
  const response: Response = {
    cutAt: 0,
    active: { customers: 400, anything: third, places: [third, tenth, null] },
    quiet: null,
  };

  it('goes by their places and how long they have been quiet', () => {
    expect(expectedOf(response, { rank: 3, idleDays: 10 })).toEqual({
      share: third,
      known: 1,
      measuredOn: 400,
    });
    expect(expectedOf(response, { rank: 4, idleDays: 90 })?.share).toEqual(tenth);
    // Too few purchases at such places, nobody so quiet, a longer list than was measured, no dates.
    expect(expectedOf(response, { rank: 11, idleDays: 10 })).toBeNull();
    expect(expectedOf(response, { rank: 1, idleDays: 91 })).toBeNull();
    expect(expectedOf(response, { rank: 21, idleDays: 10 })).toBeNull();
    expect(expectedOf(response, { rank: 1, idleDays: Number.NaN })).toBeNull();
  });

  it('is the mean of theirs, and says of how many it is', () => {
    const all = [1, 2, 4, 11].map((rank) => ({ rank, idleDays: 5 }));
    const { share, known, measuredOn } = expectedOfAll(response, all)!;
    expect(share.value).toBeCloseTo(0.7 / 3, 12);
    expect(share.low).toBeCloseTo(0.45 / 3, 12);
    expect(share.high).toBeCloseTo(1.2 / 3, 12);
    expect({ known, measuredOn }).toEqual({ known: 3, measuredOn: 400 });
    expect(expectedOfAll(response, [{ rank: 11, idleDays: 5 }])).toBeNull();
    expect(expectedOfAll(response, [])).toBeNull();
  });
});
