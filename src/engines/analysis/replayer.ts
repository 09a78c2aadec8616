import type { RunOptions, SegmentationResult } from '../../contracts/analysis-api';
import type { StreamFrame, StreamWanted } from '../../contracts/stream';
import { behaviourFeatures } from '../../domain/behaviour/behaviour-features';
import { type FeatureBlock, rowsOfBlock } from '../../domain/behaviour/features';
import { outsidersCode } from '../../domain/label/segment';
import { notYet } from '../../domain/movement/movement';
import { shopUntil } from '../../domain/movement/shop-until';
import { buildInteractions } from '../../domain/recommend/interactions';
import type { Ranker } from '../../domain/recommend/ranking/ranker';
import type { Shop } from '../../domain/shop/shop';
import { AnybodyUntil, CustomerPast } from '../../domain/stream/customer-past';
import { RunningShop } from '../../domain/stream/running-shop';
import { purchasesInOrders, streamTables, timelineOf } from '../../domain/stream/timeline';
import { eventTypes } from '../../domain/vocabulary/event-types';
import { type ModelOfToday, modelOfToday } from './model-of-today';
import type { Sides } from './sides';
import type { WindowDesk } from './window-desk';

/** Records of customers looked at again in one step, so that a step answers soon. */
const recordsAtOnce = 60_000;
const shown = 8;

/**
 * A shop as it happened, by its records' own time. Figures and lists are of every record until then; customers go to the
 * segments of today's run as soon as they do something (nothing is trained), and everybody is looked at again at a pause.
 */
export class Replayer {
  private readonly twice: number;
  private readonly running: RunningShop;
  private readonly past: CustomerPast;
  private readonly anybody: AnybodyUntil;
  private readonly codes: Int16Array;
  /** Blocks that are told of everybody at once, as they were when all were looked at last. */
  private vectors: readonly FeatureBlock[] = [];
  private waiting: number[] = [];
  private instant = Number.NaN;

  private constructor(
    private readonly shop: Shop,
    private readonly sides: Sides,
    private readonly found: SegmentationResult,
    private readonly model: ModelOfToday,
  ) {
    this.running = new RunningShop(shop, timelineOf(shop));
    this.twice = purchasesInOrders(shop);
    this.past = new CustomerPast(shop);
    this.anybody = new AnybodyUntil(shop, this.running.timeline);
    this.codes = new Int16Array(shop.customers.ids.length).fill(notYet);
  }

  static async open(
    shop: Shop,
    sides: Sides,
    found: SegmentationResult,
    options: RunOptions,
    ranker: Ranker,
  ): Promise<Replayer> {
    return new Replayer(shop, sides, found, await modelOfToday(shop, sides.blocks, found, options, ranker));
  }

  /**
   * Goes to an instant, forwards or back. @param desk makes the page of whoever is followed; null where nobody is.
   */
  async moveTo(
    { instant: wanted, customerId, isWhole }: StreamWanted,
    desk: WindowDesk | null,
  ): Promise<StreamFrame> {
    const { timeline } = this.running;
    const last = timeline.count > 0 ? timeline.at[timeline.count - 1]! : Number.NaN;
    const instant = wanted ?? last;
    // Whoever goes back begins anew, and nobody stands where she came to stand later.
    if (instant < this.instant) {
      this.codes.fill(notYet);
      this.waiting = [];
    }
    this.instant = instant;
    this.running.moveTo(instant);
    if (isWhole) await this.lookAtAll(instant);
    else await this.lookAtSome(instant);
    return this.frame(customerId, desk, last);
  }

  /** Who did something since, as far as a step has time. */
  private async lookAtSome(instant: number): Promise<void> {
    const known = new Set(this.waiting);
    for (const customer of this.running.takeTouched(Number.MAX_SAFE_INTEGER)) known.add(customer);
    const some: number[] = [];
    let records = 0;
    for (const customer of known) {
      if (some.length > 0 && records >= recordsAtOnce) break;
      records += this.past.recordsUntil(customer, instant);
      some.push(customer);
      known.delete(customer);
    }
    this.waiting = [...known];
    if (some.length === 0) return;
    const customers = Int32Array.from(some);
    const then = this.past.shopOf(customers, instant, this.anybody.at(this.running.figures().records));
    const everyone = behaviourFeatures(then);
    const own = rowsOfBlock(everyone, Int32Array.from(customers.keys()));
    const others = [...this.vectors, ...this.attributes()].map((block) => rowsOfBlock(block, customers));
    await this.assign(then, [own, ...others], customers);
  }

  private async lookAtAll(instant: number): Promise<void> {
    this.waiting = [];
    this.running.takeTouched(Number.MAX_SAFE_INTEGER);
    const all = Int32Array.from(this.codes.keys()).filter((customer) => this.running.isKnown(customer));
    if (all.length === 0) return;
    const then = shopUntil(this.shop, justAfter(instant));
    this.vectors = this.sides.vectorsUntil(justAfter(instant), buildInteractions(then).matrix);
    const blocks = [behaviourFeatures(then), ...this.vectors, ...this.attributes()];
    await this.assign(then, blocks, null, all);
  }

  private attributes(): readonly FeatureBlock[] {
    return this.sides.blocks.filter(({ block }) => block === 'attributes');
  }

  /** @param customers whose the rows are; null where row c is customer c. @param known of the latter, who has a record. */
  private async assign(
    then: Shop,
    blocks: readonly FeatureBlock[],
    customers: Int32Array | null,
    known: Int32Array = Int32Array.of(),
  ): Promise<void> {
    const points = this.model.fusion.place(blocks);
    // Nobody is held where she was before: at every instant all stand where what is known of them puts them.
    const assigned = await this.model.assign(then, points, new Int16Array(points.rows).fill(notYet));
    const { labels, profiles } = this.found;
    const take = (customer: number, row: number) => {
      // Of who is in no segment today nothing is told that would put her into one.
      const isOutside = profiles[labels[customer]!]!.code === outsidersCode;
      this.codes[customer] = isOutside ? outsidersCode : assigned[row]!;
    };
    if (customers === null) for (const customer of known) take(customer, customer);
    else customers.forEach(take);
  }

  private frame(customerId: string | null, desk: WindowDesk | null, last: number): StreamFrame {
    const { timeline } = this.running;
    const sizes = new Map<number, number>();
    for (const code of this.codes) if (code !== notYet) sizes.set(code, (sizes.get(code) ?? 0) + 1);
    const customer = customerId === null ? -1 : this.shop.customers.ids.indexOf(customerId);
    const page = customer < 0 || desk === null ? null : desk.pageUntil(customerId!, this.instant);
    const code = this.codes[customer] ?? notYet;
    return {
      instant: this.instant,
      first: timeline.at[0] ?? Number.NaN,
      last,
      total: timeline.count,
      undated: timeline.undated,
      late: timeline.late,
      twice: this.twice,
      figures: this.running.figures(),
      segments: [...sizes]
        .map(([of, customers]) => ({ code: of, customers }))
        .sort((a, b) => a.code - b.code),
      waiting: this.waiting.length,
      top: this.running.top(shown),
      latest: this.running.latest(shown).map((place) => this.told(place)),
      followed: page && { page, code: code === notYet ? null : code },
    };
  }

  private told(place: number): StreamFrame['latest'][number] {
    const { timeline } = this.running;
    const table = streamTables[timeline.table[place]!]!;
    const row = timeline.row[place]!;
    const { customer, product } = this.shop[table];
    return {
      at: timeline.at[place]!,
      table,
      kind: table === 'events' ? eventTypes[this.shop.events.type[row]!]! : '',
      customerId: this.shop.customers.ids[customer[row]!] ?? '',
      product: product[row]!,
    };
  }
}

/** The next instant that a number can say: what happened at this one is before it. */
function justAfter(instant: number): number {
  return instant + Math.max(Math.abs(instant), 1) * Number.EPSILON;
}
