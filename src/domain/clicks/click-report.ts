import type { Interval } from '../campaign/proportions';
import { clusteredRatio, type Ratio } from '../metrics/ratio';
import type { MeasuredRun } from '../metrics/shop-metrics';
import type { Shop } from '../shop/shop';
import type { Step } from '../steps';
import { cascadeChances, fitCascade, rowsByPage } from './cascade-model';
import { type FittedPositions, fitPositions } from './examination';
import { heavyClickers } from './heavy-clickers';
import { type Impressions, impressionsOf, someImpressions } from './impressions';
import { longestList } from './click-counts';
import { checkOrder, type OrderCheck } from './order-check';
import { type RankerReport, rankerReport } from './ranker-report';
import { ratePrior, type SmoothedRate, smoothedRate } from './smoothed-rate';

/** Why nothing can be said; the export that would tell is in the words. */
export const missingClicks = ['noImpressions', 'noClicks', 'noPositions', 'fewClicks'] as const;
export type MissingClicks = (typeof missingClicks)[number];

export interface PlaceFigures {
  readonly position: number;
  readonly shown: number;
  readonly clicks: number;
  /** Clicks a showing, customers as clusters. */
  readonly rate: Ratio;
  /** Beside the place that is looked at most; null where it cannot be compared. */
  readonly examination: Interval | null;
}

export interface CardFigures {
  readonly product: number;
  readonly shown: number;
  readonly clicks: number;
  /** Mean place at which it stood. */
  readonly place: number;
  readonly rate: number;
  /** Drawn to that of all cards as far as it was shown little. */
  readonly smoothed: Interval;
  /** Chance of a click at the place that is looked at most; null where place and liking cannot be told apart. */
  readonly relevance: Interval | null;
  /** What its click rate alone would make of it: too much where it stood well, too little where it stood badly. */
  readonly apparent: number;
  readonly standing: 'flattered' | 'heldBack' | null;
}

export interface ListClicks {
  /** '' where the log names none. */
  readonly list: string;
  readonly shown: number;
  readonly clicks: number;
  readonly customers: number;
}

export interface ClickReport extends ListClicks {
  readonly missing: MissingClicks | null;
  /** All lists of the log, most shown first. */
  readonly lists: readonly ListClicks[];
  /** Showings whose place is known. */
  readonly placed: number;
  /** Customers who click as no customer does, left out of all below, and their clicks. */
  readonly setAside: { readonly customers: number; readonly clicks: number };
  readonly places: readonly PlaceFigures[];
  /** Whether places can be compared: 'none' where each card always stood at one place. */
  readonly comparable: 'all' | 'some' | 'none';
  /** Cards by their number of showings. */
  readonly cards: readonly CardFigures[];
  /** Click rate of each segment, drawn to that of all. */
  readonly segments: readonly ({
    readonly code: number;
    readonly shown: number;
    readonly clicks: number;
  } & Interval)[];
  /** Mean loss (nats a showing) on the half of the customers that a model has not seen; null where it cannot be told. */
  readonly models: { readonly position: number; readonly cascade: number; readonly rate: number } | null;
  /** Null where nothing is known of places. */
  readonly order: OrderCheck | null;
  /** Null where place and liking cannot be told apart, or too little is there to learn from. */
  readonly ranker: RankerReport | null;
}

/** With fewer clicks in a list nothing of its places is known. */
export const fewestClicks = 30;

const noClicks: Omit<ClickReport, 'missing' | 'lists' | keyof ListClicks> = {
  placed: 0,
  setAside: { customers: 0, clicks: 0 },
  places: [],
  comparable: 'none',
  cards: [],
  segments: [],
  models: null,
  order: null,
  ranker: null,
};

/**
 * What a shop's log tells of where customers look and which cards they click for themselves.
 * @param wanted name of the list; null for the one that was shown most.
 */
export async function* clickReport(
  shop: Shop,
  run: Pick<MeasuredRun, 'labels' | 'codes'> | null,
  wanted: string | null = null,
): AsyncGenerator<Step, ClickReport> {
  const total = 7;
  yield { done: 0, total };
  const everything = impressionsOf(shop.events, {
    customers: shop.customers.ids.length,
    products: shop.products.ids.length,
  });
  yield { done: 1, total };
  const lists = listsOf(everything);
  const chosen = lists.find(({ list }) => list === wanted) ?? lists[0];
  if (chosen === undefined)
    return { ...noClicks, list: '', shown: 0, clicks: 0, customers: 0, lists, missing: 'noImpressions' };
  const number = everything.lists.indexOf(chosen.list);
  const own = someImpressions(everything, (row) => everything.list[row] === number);
  const heavy = heavyClickers(own);
  const log = someImpressions(own, (row) => heavy[own.customer[row]] === 0);
  const setAside = {
    customers: heavy.reduce((sum, each) => sum + each, 0),
    clicks: own.clicked.reduce((sum, each, row) => sum + each * heavy[own.customer[row]], 0),
  };
  const clicks = log.clicked.reduce((sum, each) => sum + each, 0);
  const placed = log.position.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0);
  const base = { ...noClicks, ...chosen, lists, placed, setAside };
  if (clicks === 0) return { ...base, missing: 'noClicks' };
  const segments = run === null ? [] : segmentRates(log, run);
  yield { done: 2, total };
  if (placed === 0) return { ...base, segments, cards: cardsOf(log, null), missing: 'noPositions' };
  if (clicks < fewestClicks) return { ...base, segments, cards: cardsOf(log, null), missing: 'fewClicks' };
  const fitted = fitPositions(log);
  yield { done: 3, total };
  const places = placesOf(log, fitted);
  const told = places.filter(({ examination }) => examination !== null).length;
  const comparable = told < 2 ? 'none' : told === places.length ? 'all' : 'some';
  const cards = cardsOf(log, comparable === 'none' ? null : fitted);
  yield { done: 4, total };
  const models = comparable === 'none' ? null : losses(log);
  yield { done: 5, total };
  const order = checkOrder(log);
  yield { done: 6, total };
  const ranker = comparable === 'none' ? null : rankerReport(log, (customer) => run?.labels[customer] ?? -1);
  return { ...base, missing: null, places, comparable, cards, segments, models, order, ranker };
}

function listsOf({ count, list, lists, clicked, customer }: Impressions): ListClicks[] {
  const names = ['', ...lists];
  const [shown, clicks] = [new Float64Array(names.length), new Float64Array(names.length)];
  const who = names.map(() => new Set<number>());
  for (let row = 0; row < count; row++) {
    shown[list[row] + 1]++;
    clicks[list[row] + 1] += clicked[row];
    who[list[row] + 1].add(customer[row]);
  }
  return names
    .map((name, i) => ({ list: name, shown: shown[i], clicks: clicks[i], customers: who[i].size }))
    .filter((each) => each.shown > 0)
    .sort((a, b) => b.shown - a.shown);
}

function placesOf(log: Impressions, { counts, examination }: FittedPositions): PlaceFigures[] {
  const { count, position, clicked, customer, customers } = log;
  const [sums, numbers] = [new Float64Array(customers), new Float64Array(customers)];
  const rows: number[][] = Array.from({ length: counts.positions }, () => []);
  for (let row = 0; row < count; row++)
    if (position[row] > 0) rows[Math.min(position[row], longestList) - 1].push(row);
  return rows.flatMap((some, k) => {
    if (some.length === 0) return [];
    sums.fill(0);
    numbers.fill(0);
    for (const row of some) {
      sums[customer[row]] += clicked[row];
      numbers[customer[row]]++;
    }
    const rate = clusteredRatio(sums, numbers, () => true, [0, 1]);
    const known = examination[k];
    const clicks = some.reduce((sum, row) => sum + clicked[row], 0);
    return [
      {
        position: k + 1,
        shown: some.length,
        clicks,
        rate,
        examination: Number.isNaN(known.value) ? null : known,
      },
    ];
  });
}

function cardsOf(log: Impressions, fitted: FittedPositions | null): CardFigures[] {
  const { count, product, clicked, position, products } = log;
  const [shown, clicks] = [new Float64Array(products), new Float64Array(products)];
  const [places, known] = [new Float64Array(products), new Float64Array(products)];
  for (let row = 0; row < count; row++) {
    shown[product[row]]++;
    clicks[product[row]] += clicked[row];
    if (position[row] === 0) continue;
    places[product[row]] += position[row];
    known[product[row]]++;
  }
  const prior = ratePrior(clicks, shown);
  const relevance = fitted === null ? new Map<number, SmoothedRate>() : relevances(fitted);
  const average = fitted === null ? Number.NaN : meanExamination(fitted);
  return Array.from(shown.keys())
    .filter((card) => shown[card] > 0)
    .sort((a, b) => shown[b] - shown[a] || a - b)
    .map((card) => {
      const found = relevance.get(card) ?? null;
      const rate = clicks[card] / shown[card];
      const apparent = Math.min(1, rate / average);
      const { value, low, high } = smoothedRate(clicks[card], shown[card], prior);
      const standing =
        found === null || (apparent >= found.low && apparent <= found.high)
          ? null
          : apparent > found.high
            ? 'flattered'
            : 'heldBack';
      return {
        product: card,
        shown: shown[card],
        clicks: clicks[card],
        place: places[card] / known[card],
        rate,
        smoothed: { value, low, high },
        relevance: found && { value: found.value, low: found.low, high: found.high },
        apparent,
        standing,
      };
    });
}

/** Relevance of each card by its product's number, drawn to that of all. */
export function relevances({ counts, examined, examinedError }: FittedPositions): Map<number, SmoothedRate> {
  const clicks = Float64Array.from(counts.products, (_, i) =>
    counts.clicks.subarray(counts.starts[i], counts.starts[i + 1]).reduce((sum, each) => sum + each, 0),
  );
  const known = examined.map((value) => (Number.isNaN(value) ? 0 : value));
  const prior = ratePrior(clicks, known);
  const found = new Map<number, SmoothedRate>();
  counts.products.forEach((product, i) => {
    if (known[i] > 0) found.set(product, smoothedRate(clicks[i], known[i], prior, examinedError[i]));
  });
  return found;
}

/** Examination of the usual showing. */
function meanExamination({ counts, examined }: FittedPositions): number {
  let [sum, shown] = [0, 0];
  counts.products.forEach((_, i) => {
    if (!(examined[i] > 0)) return;
    sum += examined[i];
    for (let pair = counts.starts[i]; pair < counts.starts[i + 1]; pair++) shown += counts.shown[pair];
  });
  return sum / shown;
}

function segmentRates(log: Impressions, { labels, codes }: Pick<MeasuredRun, 'labels' | 'codes'>) {
  const [shown, clicks] = [new Float64Array(codes.length), new Float64Array(codes.length)];
  for (let row = 0; row < log.count; row++) {
    const label = labels[log.customer[row]];
    if (!(label >= 0)) continue;
    shown[label]++;
    clicks[label] += log.clicked[row];
  }
  const prior = ratePrior(clicks, shown);
  return codes.flatMap((code, label) => {
    if (shown[label] === 0) return [];
    const { value, low, high } = smoothedRate(clicks[label], shown[label], prior);
    return [{ code, shown: shown[label], clicks: clicks[label], value, low, high }];
  });
}

/** Each model learned on one half of the customers foretells the clicks of the other; beside the cards' rates alone. */
function losses(log: Impressions): ClickReport['models'] {
  const sums = { position: 0, cascade: 0, rate: 0 };
  let shown = 0;
  for (const half of [0, 1]) {
    const learn = someImpressions(log, (row) => log.customer[row] % 2 !== half);
    const test = someImpressions(log, (row) => log.customer[row] % 2 === half && log.position[row] > 0);
    if (learn.count === 0 || test.count === 0) return null;
    const fitted = fitPositions(learn);
    const relevance = relevances(fitted);
    const cards = new Map(cardsOf(learn, null).map((card) => [card.product, card.smoothed.value]));
    const rows = rowsByPage(test);
    const { relevance: ofCascade, examined } = fitCascade(learn);
    const prior = ratePrior(
      ofCascade.map((value, p) => (examined[p] > 0 ? value * examined[p] : 0)),
      examined,
    );
    const known = new Map<number, number>();
    const cascade = cascadeChances(
      test,
      (product) => {
        const before = known.get(product);
        if (before !== undefined) return before;
        const n = examined[product];
        const value = smoothedRate(n > 0 ? ofCascade[product] * n : 0, n, prior).value;
        known.set(product, value);
        return value;
      },
      rows,
    );
    const usual = clickShare(learn);
    const usualRelevance = usual / (meanExamination(fitted) || 1);
    for (const row of rows) {
      const product = test.product[row];
      const examination = fitted.model.examination[Math.min(test.position[row], longestList) - 1];
      const chance = Number.isNaN(examination ?? Number.NaN)
        ? usual
        : examination * (relevance.get(product)?.value ?? usualRelevance);
      sums.position += loss(chance, test.clicked[row]);
      sums.cascade += loss(cascade[row], test.clicked[row]);
      sums.rate += loss(cards.get(product) ?? usual, test.clicked[row]);
      shown++;
    }
  }
  return { position: sums.position / shown, cascade: sums.cascade / shown, rate: sums.rate / shown };
}

function clickShare({ clicked, count }: Impressions): number {
  return clicked.reduce((sum, each) => sum + each, 0) / count;
}

function loss(chance: number, clicked: number): number {
  const sure = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return clicked === 1 ? -Math.log(sure) : -Math.log1p(-sure);
}
