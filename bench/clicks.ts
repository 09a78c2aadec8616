import { parseArgs } from 'node:util';
import { fitCascade } from '../src/domain/clicks/cascade-model';
import { fitPositions } from '../src/domain/clicks/examination';
import { fallingExamination, madeLog, type MadeShop } from '../src/domain/clicks/fixtures/made-log';
import { checkOrder } from '../src/domain/clicks/order-check';
import { estimatePolicy } from '../src/domain/clicks/off-policy';
import { ratePrior, smoothedRate } from '../src/domain/clicks/smoothed-rate';
import { thompsonOrder } from '../src/domain/clicks/thompson-order';
import { heavyClickers } from '../src/domain/clicks/heavy-clickers';
import { type Impressions, someImpressions } from '../src/domain/clicks/impressions';
import { argsortDescending } from '../src/domain/math/order';
import { permutation, type Random, seededRandom } from '../src/domain/math/random';
import { countOf } from './options';

/**
 * Click models against simulated shops whose truth is known: relevance and examination recovered, intervals that hold the
 * truth in 95 of 100 logs, what exploring costs, shops that lie, and time.
 */
export async function benchClicks(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { logs: { type: 'string' }, part: { type: 'string' } },
  });
  const logs = countOf(values.logs ?? '500', 'logs');
  const parts = {
    recovered,
    policies: () => policies(logs),
    smoothed: () => smoothed(logs),
    regret,
    lying,
    time,
  };
  for (const [name, run] of Object.entries(parts)) {
    if (values.part !== undefined && values.part !== name) continue;
    console.log(`\n${name}`);
    console.table(run());
  }
}

const cards = 40;
const relevance = Array.from({ length: cards }, (_, i) => 0.03 + 0.35 * (((i * 17) % cards) / cards) ** 2);
const shop: Omit<MadeShop, 'seed'> = {
  customers: 2000,
  pages: 60_000,
  examination: fallingExamination(10),
  relevance,
};
const digits = (value: number, count = 4) => Number(value.toFixed(count));

/** Orders that a shop's own belief biases: the better a card is, the more often it stands in front. */
function biased(strength: number): MadeShop['place'] {
  return (_, random) => {
    const some = [...permutation(cards, random).subarray(0, 10)];
    const keys = some.map((card) => strength * relevance[card]! + random());
    return {
      cards: [...argsortDescending(keys)].map((i) => some[i]!),
      propensity: new Array<number>(10).fill(Number.NaN),
    };
  };
}

/** Errors of relevance and examination, and how many of their intervals hold the truth, over ten logs. */
function recovered() {
  const rows = [];
  for (const [name, place] of [
    ['random orders', undefined],
    ['good cards in front', biased(2)],
    ['good cards almost always in front', biased(8)],
  ] as const) {
    let [worst, sum, raw, places, held, of, cardsHeld, cardsOf] = [0, 0, 0, 0, 0, 0, 0, 0];
    const runs = 10;
    for (let seed = 1; seed <= runs; seed++) {
      const log = madeLog({ ...shop, ...(place && { place }), seed });
      const { counts, model, examination, examined, examinedError } = fitPositions(log);
      const clicks = clicksOf(counts);
      const shown = shownOf(counts);
      const prior = ratePrior(clicks, examined);
      const mean = shop.examination.reduce((a, b) => a + b, 0) / 10;
      counts.products.forEach((product, i) => {
        const truth = relevance[product]!;
        const error = Math.abs(model.relevance[i]! - truth);
        worst = Math.max(worst, error);
        sum += error / (cards * runs);
        raw += Math.abs(clicks[i]! / shown[i]! / mean - truth) / (cards * runs);
        const { low, high } = smoothedRate(clicks[i]!, examined[i]!, prior, examinedError[i]);
        cardsOf++;
        if (low <= truth && truth <= high) cardsHeld++;
      });
      shop.examination.forEach((truth, k) => {
        places = Math.max(places, Math.abs(model.examination[k]! - truth));
        if (k === 0) return;
        of++;
        if (examination[k]!.low <= truth && truth <= examination[k]!.high) held++;
      });
    }
    rows.push({
      orders: name,
      'mean error of relevance': digits(sum),
      worst: digits(worst),
      'of raw click rates': digits(raw),
      'worst of examination': digits(places),
      'intervals of places hold': `${held} of ${of}`,
      'of cards': `${cardsHeld} of ${cardsOf}`,
    });
  }
  return rows;
}

interface Counted {
  readonly products: Int32Array;
  readonly starts: Int32Array;
  readonly shown: Float64Array;
  readonly clicks: Float64Array;
}
const sumsOf = (values: Float64Array, { products, starts }: Counted) =>
  Float64Array.from(products, (_, i) => values.subarray(starts[i], starts[i + 1]).reduce((a, b) => a + b, 0));
const clicksOf = (counts: Counted) => sumsOf(counts.clicks, counts);
const shownOf = (counts: Counted) => sumsOf(counts.shown, counts);

/** Five cards always, in random orders: what the order that is best in truth brings, known exactly. */
const five = [0.28, 0.21, 0.15, 0.1, 0.05];
const steep = fallingExamination(5);
const always: NonNullable<MadeShop['place']> = (_, random) => ({
  cards: [...permutation(5, random)],
  propensity: new Array<number>(5).fill(0.2),
});
/** Half the pages as the shop has them, half in random order. */
const partly: NonNullable<MadeShop['place']> = (_, random) => {
  const order = random() < 0.5 ? [4, 3, 2, 1, 0] : [...permutation(5, random)];
  return { cards: order, propensity: order.map((card, k) => 0.1 + (card === 4 - k ? 0.5 : 0)) };
};

/** Customers who differ in how readily they click, as customers do: what one does hangs together. */
function unlike(log: Impressions, spread: number, seed: number, truth: readonly number[]): Impressions {
  const random = seededRandom(seed);
  const ready = Array.from({ length: log.customers }, () => 1 + spread * (2 * random() - 1));
  const clicked = Uint8Array.from({ length: log.count }, (_, row) =>
    random() < steep[log.position[row]! - 1]! * truth[log.product[row]!]! * ready[log.customer[row]!]!
      ? 1
      : 0,
  );
  return { ...log, clicked };
}

/** How often the 95% intervals of the three estimates hold what the order brings in truth. */
function policies(logs: number) {
  const rows = [];
  for (const [name, place, customers, pages, truth, spread] of [
    ['random orders', always, 300, 1200, five, 0],
    ['half of the pages random', partly, 300, 1200, five, 0],
    ['customers unlike', partly, 300, 1200, five, 0.9],
    ['all cards alike', always, 300, 1200, five.map(() => 0.15), 0],
    ['all cards alike, few', always, 60, 120, five.map(() => 0.15), 0],
    ['few customers', always, 60, 240, five, 0],
  ] as const) {
    const hits = { ips: 0, snips: 0, dr: 0 };
    const width = { ips: 0, snips: 0, dr: 0 };
    const best = steep.reduce((sum, examined, k) => sum + examined * truth[k]!, 0) / 5;
    for (let seed = 1; seed <= logs; seed++) {
      const made = madeLog({ customers, pages, examination: steep, relevance: truth, place, seed });
      const log = spread > 0 ? unlike(made, spread, seed + 7919, truth) : made;
      const { count, product, position, propensity } = log;
      // A model that is wrong on purpose, too flat by half: doubly robust holds all the same.
      const guess = (card: number, k: number) => 0.5 * steep[k]! * truth[card]! + 0.03;
      const found = estimatePolicy(
        {
          weight: Float64Array.from({ length: count }, (_, i) =>
            product[i] === position[i]! - 1 ? 1 / propensity[i]! : 0,
          ),
          reward: log.clicked,
          cluster: log.customer,
          expectedLogged: Float64Array.from({ length: count }, (_, i) =>
            guess(product[i]!, position[i]! - 1),
          ),
          expectedOther: Float64Array.from({ length: count }, (_, i) =>
            guess(position[i]! - 1, position[i]! - 1),
          ),
        },
        customers,
      );
      for (const way of ['ips', 'snips', 'dr'] as const) {
        if (found[way].low <= best && best <= found[way].high) hits[way]++;
        width[way] += (found[way].high - found[way].low) / logs;
      }
    }
    rows.push({
      shop: name,
      logs,
      ips: percent(hits.ips, logs),
      snips: percent(hits.snips, logs),
      dr: percent(hits.dr, logs),
      'width ips': digits(width.ips),
      'width snips': digits(width.snips),
      'width dr': digits(width.dr),
    });
  }
  return rows;
}

const percent = (hits: number, of: number) => `${((100 * hits) / of).toFixed(1)}%`;

/** How often the intervals of smoothed click rates hold the truth: cards unlike, all alike, few. */
function smoothed(logs: number) {
  const rows = [];
  for (const [name, count, shown, spread] of [
    ['cards unlike', 30, 200, 1],
    ['all cards alike', 30, 200, 0],
    ['all alike, five cards', 5, 100, 0],
    ['all alike, shown ten times', 50, 10, 0],
    ['unlike, shown ten times', 50, 10, 1],
  ] as const) {
    const random = seededRandom(11);
    let [held, of, known, width, plain] = [0, 0, 0, 0, 0];
    for (let log = 0; log < logs; log++) {
      const truth = Array.from(
        { length: count },
        () => 0.1 * Math.exp(spread * 0.6 * (random() + random() - 1)),
      );
      const clicks = truth.map((rate) => {
        let sum = 0;
        for (let i = 0; i < shown; i++) if (random() < rate) sum++;
        return sum;
      });
      const prior = ratePrior(clicks, new Array<number>(count).fill(shown));
      // The most likely strength taken as known, as plain empirical Bayes has it.
      const top = prior.strengths.reduce((best, each) => (each.weight > best.weight ? each : best));
      const sure = { ...prior, strengths: [{ ...top, weight: 1, error: 0 }] };
      for (const [i, rate] of truth.entries()) {
        const { low, high } = smoothedRate(clicks[i]!, shown, prior);
        const bare = smoothedRate(clicks[i]!, shown, sure);
        of++;
        width += high - low;
        plain += (2 * 1.96 * Math.sqrt(((clicks[i]! + 0.5) * (shown - clicks[i]! + 0.5)) / shown)) / shown;
        if (low <= rate && rate <= high) held++;
        if (bare.low <= rate && rate <= bare.high) known++;
      }
    }
    rows.push({
      cards: name,
      holds: percent(held, of),
      'with strength and mean taken as known': percent(known, of),
      width: digits(width / of),
      'width without smoothing': digits(plain / of),
    });
  }
  return rows;
}

/** Clicks lost beside the best order over 20,000 pages of five places, cards beginning unknown. */
function regret() {
  const pages = 20_000;
  const truth = Array.from({ length: 12 }, (_, i) => 0.04 + 0.02 * i);
  const examined = fallingExamination(5);
  const worth = (order: ArrayLike<number>) => examined.reduce((sum, e, k) => sum + e * truth[order[k]!]!, 0);
  const best = worth(argsortDescending(truth));
  const lost = (
    choose: (a: Float64Array, b: Float64Array, random: Random) => ArrayLike<number>,
    seed: number,
  ) => {
    const random = seededRandom(seed);
    const [clicks, shown] = [new Float64Array(12), new Float64Array(12)];
    let sum = 0;
    for (let page = 0; page < pages; page++) {
      const order = choose(clicks, shown, random);
      sum += best - worth(order);
      examined.forEach((e, k) => {
        // Of a showing at a place that is examined by half, half a showing is learned.
        shown[order[k]!]! += e;
        if (random() < e * truth[order[k]!]!) clicks[order[k]!]!++;
      });
    }
    return sum;
  };
  return [1, 2, 3, 4, 5].map((seed) => {
    const uniform = lost((_a, _b, random) => permutation(12, random), seed);
    const thompson = lost(
      (clicks, shown, random) =>
        thompsonOrder(
          Array.from(clicks, (c, i) => ({ a: 1 + c, b: 9 + Math.max(0, shown[i]! - c) })),
          random,
        ),
      seed,
    );
    return {
      seed,
      uniform: Math.round(uniform),
      thompson: Math.round(thompson),
      ratio: digits(thompson / uniform, 3),
    };
  });
}

/** Shops that lie, and what is said of them. */
function lying() {
  const customers = 800;
  const made = { customers, pages: 8000, examination: steep, relevance: five };
  const said = (name: string, log: Impressions) => {
    const { model } = fitPositions(log);
    const { refusal, verdict, estimates } = checkOrder(log);
    return {
      shop: name,
      places: [...model.examination].map((value) => (Number.isNaN(value) ? '?' : value.toFixed(2))).join(' '),
      order: refusal ?? verdict,
      'more clicks of 100':
        estimates === null
          ? ''
          : `${(100 * estimates.dr.moreLow).toFixed(2)} … ${(100 * estimates.dr.moreHigh).toFixed(2)}`,
    };
  };
  const standing = () => ({ cards: [0, 1, 2, 3, 4], propensity: [1, 1, 1, 1, 1] });
  const open = madeLog({ ...made, place: always, seed: 3 });
  // One account looks at 3,000 pages and clicks the worst card each time.
  const bot = madeLog({ ...made, customers: 1, pages: 3000, place: always, seed: 4 });
  const together: Impressions = withBot(open, bot);
  return [
    said('honest', open),
    said('all cards alike', madeLog({ ...made, relevance: five.map(() => 0.15), place: always, seed: 5 })),
    said('always the same order', madeLog({ ...made, place: standing, seed: 6 })),
    said(
      'the same order, chances lied',
      madeLog({ ...made, place: () => ({ ...standing(), propensity: five.map(() => 0.5) }), seed: 7 }),
    ),
    said('a bot among them', together),
    said('the same, the bot set aside', withoutHeavy(together)),
    said('twenty customers', madeLog({ ...made, customers: 20, pages: 60, place: always, seed: 8 })),
    said('customers stop at the first click', madeLog({ ...made, place: always, seed: 9, way: 'cascade' })),
  ];
}

function withoutHeavy(log: Impressions): Impressions {
  const heavy = heavyClickers(log);
  return someImpressions(log, (row) => heavy[log.customer[row]!] === 0);
}

function withBot(log: Impressions, bot: Impressions): Impressions {
  const ints = (a: Int32Array, b: Int32Array, add = 0) =>
    Int32Array.from([...a, ...b.map((value) => value + add)]);
  const numbers = (a: Float64Array, b: Float64Array) => Float64Array.from([...a, ...b]);
  return {
    ...log,
    count: log.count + bot.count,
    customer: ints(log.customer, bot.customer, log.customers),
    product: ints(log.product, bot.product),
    position: ints(log.position, bot.position),
    list: ints(log.list, bot.list),
    model: ints(log.model, bot.model),
    at: numbers(log.at, bot.at),
    clicked: Uint8Array.from([...log.clicked, ...bot.product.map((card) => (card === 4 ? 1 : 0))]),
    score: numbers(log.score, bot.score),
    propensity: numbers(log.propensity, bot.propensity),
    page: ints(log.page, bot.page, log.pages),
    pages: log.pages + bot.pages,
    customers: log.customers + 1,
  };
}

function time() {
  const wide = Array.from({ length: 2000 }, (_, i) => 0.02 + 0.3 * (((i * 37) % 2000) / 2000));
  const log = madeLog({
    customers: 20_000,
    pages: 60_000,
    examination: fallingExamination(10),
    relevance: wide,
    seed: 1,
  });
  const taken = (job: () => unknown) => {
    // What other programs of the machine take is not counted.
    const start = process.cpuUsage();
    job();
    const { user, system } = process.cpuUsage(start);
    return Math.round((user + system) / 1000);
  };
  return [
    {
      of: `${log.count} impressions, 2,000 cards`,
      'model, 20 times for its intervals, ms': taken(() => fitPositions(log)),
      'cascade, ms': taken(() => fitCascade(log)),
      'order check, ms': taken(() => checkOrder(log)),
    },
  ];
}
