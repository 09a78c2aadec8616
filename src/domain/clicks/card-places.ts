import { fnv1a } from '../math/hash';
import { argsortDescending } from '../math/order';
import { seededRandom } from '../math/random';
import { type CardRanker, fitCardRanker } from './card-ranker';
import { type Impressions, someImpressions } from './impressions';
import { learnCards } from './learned-cards';
import { type Belief, exploredOrder } from './thompson-order';

/**
 * Places of a row that another order may change. An order is judged by pages of which all these places were seen, and of
 * a row that is scrolled few see more.
 */
export const exploredPlaces = 5;

/** What is believed of the cards of one list's rows: beta distributions of a click at the best place. */
export interface ListBeliefs {
  readonly cards: ReadonlyMap<number, Belief>;
  /** Of a card that was never shown. */
  readonly unknown: Belief;
}

/** Nothing is known: any rate is as likely as another. */
const open: ListBeliefs = { cards: new Map(), unknown: { a: 1, b: 1 } };

export interface PlacedCard {
  readonly product: number;
  /** What the recommender gave it; NaN where it gave none. */
  readonly score: number;
}

/** How a shop puts the cards of its rows into places. */
export interface PlacingRules {
  /** Share of showings whose order is drawn, 0 to 1. */
  readonly share: number;
  /** Lists that are ordered by the ranker in place of the recommender's order. */
  readonly ranked: readonly string[];
}

/** How the rows of a shop's window are put in order, and with which chance, by what its log says until now. */
export class CardPlaces {
  private readonly beliefs = new Map<string, ListBeliefs>();
  private readonly rankers = new Map<string, CardRanker>();

  /** @param segmentOf of each customer's number; below 0 where she is in none. */
  constructor(
    private readonly log: Impressions,
    private readonly segmentOf: (customer: number) => number,
    readonly rules: PlacingRules,
  ) {}

  /** @param list its name before a colon, as lists of one kind are learned from together. */
  beliefsOf(list: string): ListBeliefs {
    let known = this.beliefs.get(list);
    if (known === undefined) {
      const own = this.ofList(list);
      if (own === null) known = open;
      else {
        const { cards, unknown } = learnCards(own);
        known = { cards, unknown };
      }
      this.beliefs.set(list, known);
    }
    return known;
  }

  /** The cards as they stand for a customer where nothing is drawn: positions in `cards`. */
  standing(list: string, customer: number, cards: readonly PlacedCard[]): Int32Array {
    const order = Int32Array.from(cards.keys());
    const ranker = this.rules.ranked.includes(list) ? this.rankerOf(list) : null;
    if (ranker === null) return order;
    const segment = customer < 0 ? -1 : this.segmentOf(customer);
    const front = cards.slice(0, exploredPlaces);
    const chances = front.map((card) => ranker.chance({ ...card, segment }, 1));
    order.set(argsortDescending(chances));
    return order;
  }

  /**
   * Where each card of a row stands this time, and the chance with which it came to stand there: 1 behind the places that
   * are explored. Drawn by Thompson sampling; the chance of a drawn order is counted over 400 draws.
   * @param visit the same visit to the same row draws the same order.
   */
  place(
    list: string,
    customer: number,
    cards: readonly PlacedCard[],
    visit: string,
  ): { readonly order: Int32Array; readonly propensity: Float64Array } {
    const order = this.standing(list, customer, cards);
    const propensity = new Float64Array(order.length).fill(1);
    const front = order.slice(0, exploredPlaces);
    if (front.length < 2 || !(this.rules.share > 0)) return { order, propensity };
    const { cards: known, unknown } = this.beliefsOf(list);
    const drawn = exploredOrder(
      Array.from(front, (i) => known.get(cards[i].product) ?? unknown),
      this.rules.share,
      seededRandom(fnv1a(`${visit}/${list}/${cards[0].product}`)),
    );
    drawn.order.forEach((from, place) => {
      order[place] = front[from];
    });
    propensity.set(drawn.propensity);
    return { order, propensity };
  }

  private rankerOf(list: string): CardRanker | null {
    let known = this.rankers.get(list);
    if (known === undefined) {
      const own = this.ofList(list);
      if (own === null) return null;
      known = fitCardRanker(own, this.segmentOf);
      this.rankers.set(list, known);
    }
    return known;
  }

  /** Null where nothing of it was shown at a known place. */
  private ofList(list: string): Impressions | null {
    const number = this.log.lists.indexOf(list);
    if (number < 0) return null;
    const own = someImpressions(
      this.log,
      (row) => this.log.list[row] === number && this.log.position[row] > 0,
    );
    return own.count > 0 ? own : null;
  }
}
