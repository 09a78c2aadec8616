import type { RecommendationLists } from '../recommend/lists';
import { serviceLines } from '../shop/service-lines';
import type { Placed, Shop } from '../shop/shop';
import { isoDay, msPerDay } from '../time';
import { type EventType, eventTypes } from '../vocabulary/event-types';
import { answered, type Chosen } from './answered';
import { clusteredRatio, type Ratio } from './ratio';

/** What is measured, in the order of the screens. */
export const metricNames = [
  'reach',
  'shownProducts',
  'clickThrough',
  'interaction',
  'conversion',
  'stars',
  'satisfied',
  'repeatRate',
  'listCoverage',
] as const;
export type MetricName = (typeof metricNames)[number];

/** Why something is not known; the export that would tell is in the words. */
export const missingReasons = [
  'noImpressions',
  'noClicks',
  'noDates',
  'noOrders',
  'tooShort',
  'noStars',
  'noLists',
] as const;
export type MissingReason = (typeof missingReasons)[number];

export interface Metric {
  readonly name: MetricName;
  /** Null where it is not known. */
  readonly figure: Ratio | null;
  /** The same without accounts behind which there seems to be no customer; missing where none of them counts in it. */
  readonly without?: Ratio;
  readonly missing: MissingReason | null;
  readonly segments: readonly ({ readonly code: number } & Ratio)[];
  /** By the Monday of the week of what is counted, ascending, YYYY-MM-DD. */
  readonly weeks: readonly ({ readonly week: string } & Ratio)[];
  /** By the place of what is counted, from 1, and by what put it there, where events say these. */
  readonly positions: readonly ({ readonly position: number } & Ratio)[];
  readonly models: readonly ({ readonly model: string } & Ratio)[];
}

/** An answer within so many days of what was shown, looked at or bought counts. */
export const windows = { clickThrough: 1, interaction: 7, conversion: 7, repeatRate: 90 } as const;

const satisfiedFrom = 4;
const share = [0, 1] as const;

/** The segments of a run and what it offers. */
export interface MeasuredRun {
  /** Position in `codes` of each customer's segment. */
  readonly labels: Int32Array;
  readonly codes: readonly number[];
  readonly lists: RecommendationLists | null;
  /** 1 for accounts behind which there seems to be no customer, by number. */
  readonly isSuspect?: Uint8Array;
}

/** One entry for each name: what the shop's export tells of how it is going. */
export function shopMetrics(shop: Shop, run: MeasuredRun): Metric[] {
  const { customers, events, orderLines, products } = shop;
  const n = customers.ids.length;
  const isService = serviceLines(products);
  const isType = (...types: EventType[]) => {
    const wanted = types.map((type) => eventTypes.indexOf(type));
    return (row: number) => wanted.includes(events.type[row]!);
  };
  const logged = (...types: EventType[]): Chosen => ({ facts: events, keep: isType(...types) });
  const bought: Chosen = { facts: orderLines, keep: (row) => isService[orderLines.product[row]!] !== 1 };
  const has = (...types: EventType[]) => {
    const wanted = isType(...types);
    return events.type.some((_, row) => wanted(row));
  };
  const looks = has('click') ? 'click' : 'view';

  const rate = (
    name: MetricName,
    occasions: Chosen,
    answers: readonly Chosen[],
    days: number,
    missing: MissingReason | null,
  ): Metric => {
    if (missing !== null) return notKnown(name, missing);
    const hit = answered(occasions, answers, n, days);
    if (hit.every((each) => each === 255)) return notKnown(name, 'noDates');
    const { customer, at } = occasions.facts;
    const rows = Array.from(hit.keys()).filter((row) => hit[row] !== 255);
    const placed = occasions.facts === events ? events.placed : undefined;
    return ofRows(name, rows, (row) => hit[row]!, { customer, at, ...(placed && { placed }) }, run, n, share);
  };
  const noImpressions = has('impression') ? null : 'noImpressions';
  const noAnswers = has('click', 'view') ? null : 'noClicks';
  const noOrders = orderLines.count > 0 || has('purchase') ? null : 'noOrders';
  return [
    reach(shop, run, isType('impression')),
    shownProducts(shop, isType('impression')),
    rate(
      'clickThrough',
      logged('impression'),
      [logged(looks)],
      windows.clickThrough,
      noImpressions ?? noAnswers,
    ),
    rate(
      'interaction',
      logged('impression'),
      [logged('click', 'view', 'favourite', 'cart', 'purchase'), bought],
      windows.interaction,
      noImpressions,
    ),
    rate(
      'conversion',
      logged(looks),
      [logged('purchase'), bought],
      windows.conversion,
      noAnswers ?? noOrders,
    ),
    ...satisfaction(shop, run),
    repeatRate(shop, run, bought),
    listCoverage(run, products.ids.length),
  ];
}

const noParts = { segments: [], weeks: [], positions: [], models: [] } as const;
/** Places behind these are too many to be told one by one. */
const mostPlaces = 30;

function notKnown(name: MetricName, missing: MissingReason): Metric {
  return { name, figure: null, missing, ...noParts };
}

/** Mean of a value over rows of a table, by segment and by week. */
function ofRows(
  name: MetricName,
  rows: readonly number[],
  value: (row: number) => number,
  {
    customer,
    at,
    placed,
  }: { readonly customer: Int32Array; readonly at: Float64Array; readonly placed?: Placed },
  { labels, codes, isSuspect }: MeasuredRun,
  customers: number,
  bounds: readonly [number, number],
): Metric {
  const summed = (some: readonly number[]) => {
    const [sums, counts] = [new Float64Array(customers), new Float64Array(customers)];
    for (const row of some) {
      const who = customer[row]!;
      if (who < 0) continue;
      sums[who]! += value(row);
      counts[who]! += 1;
    }
    return (keep: (customer: number) => boolean) => clusteredRatio(sums, counts, keep, bounds);
  };
  const everybody = () => true;
  const over = summed(rows);
  const ofSuspects = rows.some((row) => isSuspect?.[customer[row]!] === 1);
  const parted = (of: (row: number) => number) => {
    const parts = new Map<number, number[]>();
    for (const row of rows) {
      const part = of(row);
      if (Number.isNaN(part)) continue;
      const known = parts.get(part);
      if (known) known.push(row);
      else parts.set(part, [row]);
    }
    return [...parts]
      .sort(([a], [b]) => a - b)
      .map(([part, some]) => [part, summed(some)(everybody)] as const);
  };
  return {
    name,
    figure: over(everybody),
    ...(ofSuspects && { without: over((who) => isSuspect![who] !== 1) }),
    missing: null,
    segments: codes
      .map((code, label) => ({ code, ...over((who) => labels[who] === label) }))
      .filter(({ n }) => n > 0),
    weeks: parted((row) => mondayOf(at[row]!)).map(([monday, ratio]) => ({ week: isoDay(monday), ...ratio })),
    positions:
      placed === undefined
        ? []
        : parted((row) => placed.position[row]!)
            .slice(0, mostPlaces)
            .map(([position, ratio]) => ({ position, ...ratio })),
    models:
      placed === undefined
        ? []
        : parted((row) => (placed.model[row]! < 0 ? Number.NaN : placed.model[row]!)).map(
            ([model, ratio]) => ({
              model: placed.models[model]!,
              ...ratio,
            }),
          ),
  };
}

function mondayOf(at: number): number {
  const day = Math.floor(at / msPerDay);
  // 1970 began on a Thursday.
  return (day - ((day + 3) % 7)) * msPerDay;
}

/** Share of the customers who were shown anything. */
function reach({ customers, events }: Shop, run: MeasuredRun, isShown: (row: number) => boolean): Metric {
  const n = customers.ids.length;
  const shown = new Uint8Array(n);
  for (let row = 0; row < events.count; row++) {
    if (events.customer[row]! >= 0 && isShown(row)) shown[events.customer[row]!] = 1;
  }
  if (!shown.includes(1)) return notKnown('reach', 'noImpressions');
  return ofRows(
    'reach',
    Array.from({ length: n }, (_, who) => who),
    (who) => shown[who]!,
    { customer: Int32Array.from(shown.keys()), at: new Float64Array(n).fill(Number.NaN) },
    run,
    n,
    share,
  );
}

/** Share of the catalogue that anybody was shown: counted whole, not sampled. */
function shownProducts({ events, products }: Shop, isShown: (row: number) => boolean): Metric {
  const shown = new Set<number>();
  for (let row = 0; row < events.count; row++) {
    if (events.product[row]! >= 0 && isShown(row)) shown.add(events.product[row]!);
  }
  if (shown.size === 0) return notKnown('shownProducts', 'noImpressions');
  return counted('shownProducts', shown.size, products.ids.length);
}

function counted(name: MetricName, part: number, whole: number): Metric {
  const value = part / whole;
  const figure = { value, low: value, high: value, n: whole, customers: 0 };
  return { name, figure, missing: null, ...noParts };
}

function satisfaction({ customers, reviews }: Shop, run: MeasuredRun): Metric[] {
  const rated = Array.from({ length: reviews.count }, (_, row) => row).filter(
    (row) => reviews.customer[row]! >= 0 && !Number.isNaN(reviews.rating[row]!),
  );
  if (rated.length === 0) return [notKnown('stars', 'noStars'), notKnown('satisfied', 'noStars')];
  const over = (name: MetricName, value: (row: number) => number, bounds: readonly [number, number]) =>
    ofRows(name, rated, value, reviews, run, customers.ids.length, bounds);
  return [
    over('stars', (row) => reviews.rating[row]!, [1, 5]),
    over('satisfied', (row) => (reviews.rating[row]! >= satisfiedFrom ? 1 : 0), share),
  ];
}

/**
 * Share of the buyers who ordered again within `windows.repeatRate` days of their first order; those whose first order
 * is more recent than that are not asked yet. Two orders of one day are one occasion.
 */
function repeatRate({ customers }: Shop, run: MeasuredRun, { facts, keep }: Chosen): Metric {
  const n = customers.ids.length;
  const first = new Float64Array(n).fill(Number.NaN);
  let last = Number.NaN;
  const each = (visit: (who: number, day: number) => void) => {
    for (let row = 0; row < facts.count; row++) {
      const [who, at] = [facts.customer[row]!, facts.at[row]!];
      if (who >= 0 && !Number.isNaN(at) && keep(row)) visit(who, Math.floor(at / msPerDay));
    }
  };
  each((who, day) => {
    if (!(first[who]! <= day)) first[who] = day;
    if (!(last >= day)) last = day;
  });
  if (facts.count === 0) return notKnown('repeatRate', 'noOrders');
  if (Number.isNaN(last)) return notKnown('repeatRate', 'noDates');
  const again = new Uint8Array(n);
  each((who, day) => {
    if (day > first[who]! && day <= first[who]! + windows.repeatRate) again[who] = 1;
  });
  const asked = Array.from(first.keys()).filter((who) => first[who]! + windows.repeatRate <= last);
  if (asked.length === 0) return notKnown('repeatRate', 'tooShort');
  const at = first.map((day) => day * msPerDay);
  const found = { customer: Int32Array.from(first.keys()), at };
  return ofRows('repeatRate', asked, (who) => again[who]!, found, run, n, share);
}

/** Share of the catalogue that is in anybody's list. */
function listCoverage({ lists }: MeasuredRun, products: number): Metric {
  if (lists === null) return notKnown('listCoverage', 'noLists');
  const listed = new Set(lists.products);
  listed.delete(-1);
  return counted('listCoverage', listed.size, products);
}
