import type { CampaignMember } from '../campaign/campaign';
import type { Aspect } from '../lexicon/voice';
import type { Movement } from '../movement/movement';
import { numbersByName } from '../shop/customers-called';
import type { Shop } from '../shop/shop';
import type { CustomerClock } from '../value/clock/customer-clock';
import type { CustomerValues } from '../value/value-report';
import type { VoiceReading } from '../voice/read-voice';
import { daysSince, lastDayOf, orderFigures } from './order-figures';
import { byCustomer, type Deeds, deedsOf } from './deeds';
import { exact, type Figure } from './figure';
import { aspectFigure, feelingsOf, starFigures } from './review-figures';
import type { DeedName, NumberName } from './rule';

/** What is found of a shop elsewhere, each asked for when a rule first speaks of it. */
export interface ShopFindings {
  /** Of the pieces that each bought the share that came back; NaN where nothing was bought, null without the orders' rows. */
  readonly returnRate: () => Float64Array | null;
  /** Null without reviews. */
  readonly voice: () => VoiceReading | null;
  /** Null without dated orders. */
  readonly clock: () => CustomerClock | null;
  /** 1 for an account behind which there seems to be no customer. */
  readonly suspects: () => Uint8Array;
}

/** What a run, or the user, says of the customers; null where that is not there. */
export interface RunFindings {
  /** Code and confidence of each customer's segment, and the codes that there are. */
  readonly segments: {
    readonly code: Int16Array;
    readonly confidence: Float32Array;
    readonly codes: readonly number[];
  } | null;
  readonly lists: { readonly products: Int32Array; readonly length: number } | null;
  readonly movement: Movement | null;
  readonly values: CustomerValues | null;
  /** Chances of each that she orders nothing, and that she sends something back; NaN where it is not told. */
  readonly risk?: { readonly lapse: Float64Array; readonly refund: Float64Array } | null;
  readonly campaigns: readonly KeptMembers[];
  /** How many reviews of each customer are about some words; null where nothing tells, as where no BERT has read them. */
  readonly about: (words: string) => Figure | null;
}

/** Who is in a campaign that is kept with the shop. */
export interface KeptMembers {
  readonly id: string;
  readonly name: string;
  readonly members: readonly Pick<CampaignMember, 'id' | 'group'>[];
}

type OrderFigures = ReturnType<typeof orderFigures>;

/** Everything known of a shop's customers, as columns; each is made when it is first asked for and kept. */
export class AudienceFacts {
  readonly customers: number;
  /** The last day with a record, since 1970; NaN where none has a date. */
  readonly lastDay: number;
  #numbers: ReadonlyMap<string, number> | undefined;
  #orders: OrderFigures | null | undefined;
  readonly #figures = new Map<NumberName, Figure | null>();
  readonly #deeds = new Map<DeedName, Deeds | null>();

  constructor(
    readonly shop: Shop,
    readonly findings: ShopFindings,
  ) {
    this.customers = shop.customers.ids.length;
    this.lastDay = lastDayOf(shop);
  }

  /** Position of a customer by her id or what else the export knows her by, undefined for a stranger. */
  numberOf(id: string): number | undefined {
    this.#numbers ??= numbersByName(this.shop.customers);
    return this.#numbers.get(id);
  }

  /** Null where the shop's export tells of no such thing. */
  deeds(name: Exclude<DeedName, 'offered'>): Deeds | null {
    const known = this.#deeds.get(name);
    if (known !== undefined) return known;
    const found = deedsOf(this.shop, name);
    this.#deeds.set(name, found);
    return found;
  }

  /** A figure that does not depend on a run; null where the shop's export cannot tell it. */
  figure(name: NumberName): Figure | null {
    const known = this.#figures.get(name);
    if (known !== undefined) return known;
    const found = this.#find(name);
    this.#figures.set(name, found);
    return found;
  }

  aspect(aspect: Aspect, feeling: 'praised' | 'blamed'): Figure | null {
    const voice = this.findings.voice();
    return voice && aspectFigure(this.shop.reviews, voice, aspect, feeling, this.customers);
  }

  /** See `feelingsOf`. */
  feelings(): Int8Array | null {
    const voice = this.findings.voice();
    return voice && feelingsOf(this.shop.reviews, voice, this.customers);
  }

  #find(name: NumberName): Figure | null {
    switch (name) {
      case 'orders':
      case 'pieces':
      case 'products':
      case 'averageOrder':
      case 'piecesPerOrder':
      case 'daysSinceFirstOrder':
      case 'daysSinceLastOrder':
      case 'daysBetweenOrders':
        return known(this.#ofOrders()?.[name] ?? null);
      case 'money':
        return known(exact(this.shop.customers.spend));
      case 'returnRate': {
        const rates = this.findings.returnRate();
        // An export without a single return tells of none, and not that nobody returned anything.
        return rates?.some((rate) => rate > 0) ? exact(rates) : null;
      }
      case 'reviews':
      case 'meanStars': {
        const { reviews } = this.shop;
        return reviews.count > 0 ? known(starFigures(reviews, this.customers)[name]) : null;
      }
      case 'daysKnown':
        return this.#seen('first');
      case 'daysQuiet':
        return this.#seen('last');
      case 'daysUntilDue': {
        const clock = this.findings.clock();
        return clock && known(exact(clock.due.map((day) => Math.round(day) - this.lastDay)));
      }
      default:
        return null;
    }
  }

  #ofOrders(): OrderFigures | null {
    if (this.#orders !== undefined) return this.#orders;
    const bought = this.shop.orderLines.count > 0 ? this.deeds('bought') : null;
    this.#orders = bought && orderFigures(this.shop, bought, this.lastDay);
    return this.#orders;
  }

  #seen(end: 'first' | 'last'): Figure | null {
    const { orderLines, reviews, events } = this.shop;
    if (Number.isNaN(this.lastDay)) return null;
    const all = [orderLines, reviews, events].map((rows) => byCustomer(this.customers, rows));
    return daysSince(all, this.lastDay)[end];
  }
}

/** Null where it is known of nobody. */
function known(figure: Figure | null): Figure | null {
  return figure?.low.some((value) => !Number.isNaN(value)) ? figure : null;
}
