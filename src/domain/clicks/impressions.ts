import { rowsByCustomer } from '../behaviour/customer-rows';
import type { Events } from '../shop/shop';
import { msPerDay, msPerMinute } from '../time';
import { eventTypes } from '../vocabulary/event-types';

/** What was shown, in the order of customers and their time: one entry a showing. */
export interface Impressions {
  readonly count: number;
  readonly customer: Int32Array;
  readonly product: Int32Array;
  /** From 1; 0 where it is not known. */
  readonly position: Int32Array;
  /** Number in `lists`, −1 where it is not known. */
  readonly list: Int32Array;
  readonly model: Int32Array;
  readonly at: Float64Array;
  /** 1 where it was clicked. */
  readonly clicked: Uint8Array;
  /** NaN where they are not known. */
  readonly score: Float64Array;
  readonly propensity: Float64Array;
  /** Showings of one list to one customer at once have one number. */
  readonly page: Int32Array;
  readonly pages: number;
  readonly customers: number;
  readonly products: number;
  /** Lists by what stands before the colon of their names: 'because:p1' is of 'because'. */
  readonly lists: readonly string[];
  readonly models: readonly string[];
}

/** A click so long after a showing came of something else. */
const windowMs = msPerDay;
/** Cards of a list that come so long after the one before are of another visit. */
const visitMs = 30 * msPerMinute;

const [impression, view, click] = (['impression', 'view', 'click'] as const).map((type) =>
  eventTypes.indexOf(type),
) as [number, number, number];

/**
 * The impressions of a log and which of them were clicked: a click (a view, where clicks are not logged) counts for the
 * last showing of the product to the same customer before it, within a day, in the list and at the place that it names,
 * as far as both are known. Showings without a product or a time, which no click can be tied to, are left out.
 * @param shop numbers of customers and products.
 */
export function impressionsOf(
  events: Events,
  shop: { readonly customers: number; readonly products: number },
): Impressions {
  const { placed } = events;
  const hasClicks = events.type.includes(click);
  const answer = hasClicks ? click : view;
  const isDated = (row: number) => events.product[row] >= 0 && !Number.isNaN(events.at[row]);
  const counts = (row: number) => events.type[row] === impression || events.type[row] === answer;
  const { starts, rows } = rowsByCustomer(
    events.customer,
    events.count,
    shop.customers,
    (row) => counts(row) && isDated(row),
  );
  const families = listFamilies(placed?.lists ?? []);
  const shown: number[] = [];
  const page: number[] = [];
  const clicked: number[] = [];
  const slack = slackOf(events, answer);
  let pages = 0;
  const ofProduct = new Map<number, number[]>();
  for (let c = 0; c < shop.customers; c++) {
    const own = rows.subarray(starts[c], starts[c + 1]);
    if (own.length === 0) continue;
    // Of what happened at one instant the showing comes first.
    own.sort((a, b) => events.at[a] - events.at[b] || rank(events.type[a]) - rank(events.type[b]) || a - b);
    ofProduct.clear();
    const lists = new Map<number, { page: number; last: number; places: Set<number> }>();
    for (const row of own) {
      if (events.type[row] !== impression) continue;
      const at = shown.push(row) - 1;
      clicked.push(0);
      const place = placed?.position[row] ?? Number.NaN;
      const mark = Number.isNaN(place) ? -1 - events.product[row] : place;
      const list = placed?.list[row] ?? -1;
      let open = lists.get(list);
      if (open === undefined || events.at[row] - open.last > visitMs || open.places.has(mark)) {
        open = { page: pages++, last: 0, places: new Set() };
        lists.set(list, open);
      }
      open.last = events.at[row];
      open.places.add(mark);
      page.push(open.page);
      const known = ofProduct.get(events.product[row]);
      if (known) known.push(at);
      else ofProduct.set(events.product[row], [at]);
    }
    for (const row of own) {
      if (events.type[row] !== answer) continue;
      const found = shownBefore(events, shown, ofProduct.get(events.product[row]), row, slack);
      if (found >= 0) clicked[found] = 1;
    }
  }
  const of = <T>(values: ArrayLike<T> | undefined, missing: T) => {
    return (_: unknown, i: number): T => values?.[shown[i]] ?? missing;
  };
  const count = shown.length;
  const numbers = (values: ArrayLike<number> | undefined, missing: number) =>
    Float64Array.from({ length: count }, of(values, missing));
  return {
    count,
    customer: Int32Array.from(shown, (row) => events.customer[row]),
    product: Int32Array.from(shown, (row) => events.product[row]),
    position: Int32Array.from(shown, (row) => placed?.position[row] || 0),
    list: Int32Array.from(shown, (row) => families.of[placed?.list[row] ?? -1] ?? -1),
    model: Int32Array.from(shown, (row) => placed?.model[row] ?? -1),
    at: numbers(events.at, Number.NaN),
    clicked: Uint8Array.from(clicked),
    score: numbers(placed?.score, Number.NaN),
    propensity: numbers(placed?.propensity, Number.NaN),
    page: Int32Array.from(page),
    pages,
    ...shop,
    lists: families.names,
    models: placed?.models ?? [],
  };
}

function rank(type: number): number {
  return type === impression ? 0 : 1;
}

/** The last showing that a click may be of, by its number among the showings; −1 without. */
function shownBefore(
  { at, placed }: Events,
  shown: readonly number[],
  own: readonly number[] | undefined,
  row: number,
  slack: number,
): number {
  if (own === undefined) return -1;
  let [low, high] = [0, own.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[shown[own[middle]]] <= at[row] + slack) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0; i--) {
    const other = shown[own[i]];
    if (at[row] - at[other] > windowMs) return -1;
    if (placed === undefined) return own[i];
    const [list, otherList] = [placed.list[row], placed.list[other]];
    const [place, otherPlace] = [placed.position[row], placed.position[other]];
    const isList = list < 0 || otherList < 0 || list === otherList;
    if (isList && (Number.isNaN(place) || Number.isNaN(otherPlace) || place === otherPlace)) return own[i];
  }
  return -1;
}

/** Milliseconds that a click may be later than its date says: a day where all are of one time of the day. */
function slackOf(events: Events, answer: number): number {
  let first = Number.NaN;
  for (let row = 0; row < events.count; row++) {
    if (events.type[row] !== answer || Number.isNaN(events.at[row])) continue;
    const time = events.at[row] % msPerDay;
    if (Number.isNaN(first)) first = time;
    else if (time !== first) return 0;
  }
  return msPerDay - 1;
}

function listFamilies(lists: readonly string[]): { of: Int32Array; names: string[] } {
  const names: string[] = [];
  const of = Int32Array.from(lists, (name) => {
    const family = name.split(':')[0];
    const known = names.indexOf(family);
    return known >= 0 ? known : names.push(family) - 1;
  });
  return { of, names };
}

/** Some of the impressions, in their order. */
export function someImpressions(all: Impressions, keep: (row: number) => boolean): Impressions {
  const rows: number[] = [];
  for (let row = 0; row < all.count; row++) if (keep(row)) rows.push(row);
  if (rows.length === all.count) return all;
  const ints = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]);
  const numbers = (values: Float64Array) => Float64Array.from(rows, (row) => values[row]);
  return {
    ...all,
    count: rows.length,
    customer: ints(all.customer),
    product: ints(all.product),
    position: ints(all.position),
    list: ints(all.list),
    model: ints(all.model),
    at: numbers(all.at),
    clicked: Uint8Array.from(rows, (row) => all.clicked[row]),
    score: numbers(all.score),
    propensity: numbers(all.propensity),
    page: ints(all.page),
  };
}
