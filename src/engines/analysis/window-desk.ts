import type { Exploring, FoundPage, FoundRow, Pictures } from '../../contracts/window';
import type { Facts } from '../../domain/recommend/facts';
import { defaultInteractionWeights } from '../../domain/recommend/interaction-weights';
import type { ListMaker } from '../../domain/recommend/list-maker';
import { carriers } from '../../domain/recommend/lists';
import type { LateFact } from '../../domain/recommend/window/own-interactions';
import { WindowMaker } from '../../domain/recommend/window/window-maker';
import type { PageRow } from '../../domain/recommend/window/window-page';
import type { Shop } from '../../domain/shop/shop';
import type { Step } from '../../domain/steps';
import { eventTypes } from '../../domain/vocabulary/event-types';
import { CardPlaces, exploredPlaces, type PlacingRules } from '../../domain/clicks/card-places';
import { heavyClickers } from '../../domain/clicks/heavy-clickers';
import { impressionsOf, someImpressions } from '../../domain/clicks/impressions';
import { isPicture } from '../../domain/window/picture';
import { endOfRecords, playedTimes } from '../../domain/window/played-times';
import { type WindowEvent, withWindowEvents } from '../../domain/window/window-event';

/** How the cards of a page are put into places, on which visit. */
export interface Placing {
  readonly places: CardPlaces;
  readonly visit: string;
}

/** Pages of a shop's customers by what made a run's lists, ids in the place of numbers. */
export class WindowDesk {
  private readonly pages: WindowMaker;
  private readonly customers: ReadonlyMap<string, number>;
  private readonly products: ReadonlyMap<string, number>;
  /** Instant of the shop's last record. */
  private readonly end: number;

  /** @param base the shop without what was done in its window. @param facts of the same. */
  constructor(
    private readonly base: Shop,
    facts: Facts,
    private readonly maker: ListMaker,
  ) {
    this.pages = new WindowMaker(maker, facts);
    this.customers = new Map(base.customers.ids.map((id, number) => [id, number]));
    this.products = new Map(base.products.ids.map((id, number) => [id, number]));
    this.end = endOfRecords(base);
  }

  /**
   * How cards are put into places, by all that was shown and clicked until now.
   * @param events of all customers in the window, none where its own do not count.
   */
  places(events: readonly WindowEvent[], rules: PlacingRules): CardPlaces {
    const all = impressionsOf(withWindowEvents(this.base, events).events, {
      customers: this.base.customers.ids.length,
      products: this.base.products.ids.length,
    });
    const heavy = heavyClickers(all);
    const log = someImpressions(all, (row) => heavy[all.customer[row]!] === 0);
    const { segments } = this.maker.sources;
    return new CardPlaces(log, (customer) => segments?.labels[customer] ?? -1, rules);
  }

  /**
   * A customer's page, what she did in the window folded in; null where there is no such customer.
   * @param placing none: the cards stand as the recommender has them, surely.
   */
  page(customerId: string, events: readonly WindowEvent[], placing: Placing | null = null): FoundPage | null {
    const customer = this.customers.get(customerId);
    if (customer === undefined) return null;
    const start = performance.now();
    const { isKnown, rows } = this.pages.page(customer, this.late(events));
    return {
      customerId,
      isKnown,
      rows: rows.map((row) => foundRow(row, customer, placing)),
      took: performance.now() - start,
    };
  }

  /** Her page by what she had done until an instant, it included; null where there is no such customer. */
  pageUntil(customerId: string, instant: number): FoundPage | null {
    const customer = this.customers.get(customerId);
    if (customer === undefined) return null;
    const start = performance.now();
    const { isKnown, rows } = this.pages.pageUntil(customer, instant);
    const found = rows.map((row) => foundRow(row, customer, null));
    return { customerId, isKnown, rows: found, took: performance.now() - start };
  }

  /** Ranks ahead for customers whose pages are asked for next, as far as the shop has them. */
  prepare(customerIds: readonly string[]): Promise<void> {
    const known = customerIds.flatMap((id) => this.customers.get(id) ?? []);
    return this.pages.prepare(Int32Array.from(known));
  }

  /** What anybody sees of whom nothing is known. */
  best(placing: Placing | null = null): FoundRow[] {
    return this.pages.best().map((row) => foundRow(row, -1, placing));
  }

  /** Pictures that the export holds as data. */
  pictures(): Pictures {
    const found = new Map<number, string>();
    this.base.products.imageUrl.forEach((url, product) => {
      if (isPicture(url)) found.set(product, url);
    });
    return found;
  }

  /** What counts of it, by the shop's numbers. */
  private late(events: readonly WindowEvent[]): LateFact[] {
    const weights = defaultInteractionWeights.events;
    const times = playedTimes(events, this.end);
    return events.flatMap(({ productId, kind }, i) => {
      const [product, type] = [this.products.get(productId), eventTypes.indexOf(kind)];
      if (product === undefined || !(weights[type]! > 0)) return [];
      const at = times[i]!;
      return [{ product, kind: type, at: Number.isNaN(at) ? Number.NEGATIVE_INFINITY : at }];
    });
  }
}

/** Customers for whom the models that rank many at once do so ahead. */
const pagesAtOnce = 1_024;

/** The pages of many by what is on record, in their order; of one whom the shop does not have there is none. */
export async function* pagesOf(
  desk: WindowDesk,
  customerIds: readonly string[],
  placing: Placing | null = null,
): AsyncGenerator<Step, FoundPage[]> {
  const pages: FoundPage[] = [];
  for (const [done, id] of customerIds.entries()) {
    if (done % pagesAtOnce === 0) await desk.prepare(customerIds.slice(done, done + pagesAtOnce));
    const page = desk.page(id, [], placing);
    if (page !== null) pages.push(page);
    yield { done: done + 1, total: customerIds.length };
  }
  return pages;
}

function foundRow(
  { kind: row, about, cameBy, offers }: PageRow,
  customer: number,
  placing: Placing | null,
): FoundRow {
  const placed = placing?.places.place(row, customer, offers, placing.visit) ?? null;
  return {
    kind: row,
    about,
    cameBy,
    offers: offers.map((_, place) => {
      const { product, kind, evidence, carrier, score } = offers[placed?.order[place] ?? place]!;
      const model = row === 'segment' ? 'segment' : carriers[carrier]!;
      return { product, kind, evidence, model, score, propensity: placed?.propensity[place] ?? 1 };
    }),
  };
}

/** What a file draws its orders by: what is believed of the cards that it holds. */
export function exploringOf(places: CardPlaces, share: number, rows: readonly FoundRow[]): Exploring {
  const lists: Record<string, { unknown: Pair; cards: Map<number, Pair> }> = {};
  for (const { kind, offers } of rows) {
    const { cards, unknown } = places.beliefsOf(kind);
    const own = lists[kind] ?? { unknown: pairOf(unknown), cards: new Map<number, Pair>() };
    lists[kind] = own;
    for (const { product } of offers.slice(0, exploredPlaces)) {
      const belief = cards.get(product);
      if (belief !== undefined) own.cards.set(product, pairOf(belief));
    }
  }
  return { share, places: exploredPlaces, lists };
}

type Pair = readonly [a: number, b: number];

function pairOf({ a, b }: { readonly a: number; readonly b: number }): Pair {
  return [Number(a.toPrecision(6)), Number(b.toPrecision(6))];
}
