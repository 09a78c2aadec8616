import { TopK } from '../math/top-k';
import type { Interactions } from './interactions';
import { type ReasonKind, type RecommendationLists, reasonKinds } from './lists';
import type { BlendModel } from './models/blend';
import type { Explainer, Reason } from './reasons/explain';
import type { SegmentsForReasons, Takers } from './reasons/takers';
import type { Products } from '../shop/shop';
import type { Ruled } from './rules/ruled';
import type { ShapedList } from './rules/shape-list';

/** What a list is made from. */
export interface ListSources {
  readonly interactions: Interactions;
  readonly products: Products;
  readonly blend: BlendModel;
  /** 1 for each product of which anything is known. */
  readonly offerable: Uint8Array;
  readonly takers: Takers;
  /** Null before there is a segmentation. */
  readonly segments: SegmentsForReasons | null;
  readonly explainer: Explainer;
  readonly ruled: Ruled;
}

/** A product with its reason, as the lists state it. */
export interface Offer extends Reason {
  readonly product: number;
  /** What the models gave it for her, 0 where none says anything of it; NaN where nothing is known of her. */
  readonly score: number;
}

export interface Offers {
  readonly list: readonly Offer[];
  readonly further: readonly Offer[];
}

/**
 * Writes customers' lists one after the other: the best products by the blend, less what the rules leave out, each with
 * its reason. Where the rules leave a list short, the search goes deeper; where no model knows more, the shop's best
 * sellers among what the rules allow fill it up.
 */
export class ListWriter {
  private readonly lists: RecommendationLists;
  private customer = -1;
  private isKnown = false;
  private readonly near: TopK;
  private readonly deep: TopK;

  constructor(
    private readonly sources: ListSources,
    length: number,
  ) {
    const { rows, columns } = sources.interactions.matrix;
    this.lists = emptyLists(rows, length);
    this.near = new TopK(Math.min(columns, 3 * length + 10));
    this.deep = new TopK(Math.min(columns, 40 * length));
  }

  /** All lists written so far, and what the rules did to them. */
  finish(): RecommendationLists {
    return { ...this.lists, rules: this.sources.ruled.shaper.effects };
  }

  write(customer: number): void {
    this.turnTo(customer);
    const { near, deep, lists } = this;
    const { shaper } = this.sources.ruled;
    const isAll = near.k === this.sources.offerable.length;
    let list = shaper.shape(customer, this.candidates(near), isAll);
    if (!isAll && list.products.length < lists.length)
      list = shaper.shape(customer, this.candidates(deep), true);
    this.put(customer, list);
  }

  /** The list that `write` writes, its products' reasons and its effects on what the rules did left out. */
  made(customer: number): ShapedList {
    this.turnTo(customer);
    return this.madeUnder(customer, this.sources.ruled.shaper);
  }

  /**
   * The customer's list with its reasons, and behind it further products that a model speaks for and that she may be
   * offered, best first: of the best `deep` by fit.
   */
  offers(customer: number, deep: number): Offers {
    const { products, chosen } = this.made(customer);
    const listed = new Set(products);
    const top = this.candidates(new TopK(Math.min(this.sources.offerable.length, deep)));
    const { blend, ruled } = this.sources;
    const { allowed } = ruled;
    const further = Array.from(top.ids.subarray(0, top.count)).filter(
      (product) => !listed.has(product) && allowed.removal(customer, product) === null,
    );
    const offer = (product: number, isChosen: boolean): Offer => {
      const { kind, evidence, carrier } = this.reasonOf(customer, product, isChosen);
      return { product, kind, evidence, carrier, score: this.isKnown ? blend.scoreOf(product) : Number.NaN };
    };
    return {
      list: products.map((product, rank) => offer(product, rank < chosen)),
      further: further.map((product) => offer(product, true)),
    };
  }

  /** The list of the customer who was scored last, under the shop's or other rules, which no score hangs on. */
  madeUnder(customer: number, shaper: Ruled['shaper']): ShapedList {
    const { near, deep, lists } = this;
    const isAll = near.k === this.sources.offerable.length;
    const list = shaper.arrange(customer, this.candidates(near), isAll);
    if (isAll || list.products.length >= lists.length) return list;
    return shaper.arrange(customer, this.candidates(deep), true);
  }

  /** The scores by which the last customer's list was made; -Infinity where nothing may be said of a product. */
  get scores(): Float32Array {
    const { blend, offerable } = this.sources;
    const row = new Float32Array(offerable.length);
    if (!blend.scores(this.customer, row)) return row.fill(Number.NEGATIVE_INFINITY);
    return row.map((score, product) => (offerable[product] === 0 ? Number.NEGATIVE_INFINITY : score));
  }

  private turnTo(customer: number): void {
    this.customer = customer;
    this.isKnown = this.sources.blend.turnTo(customer);
  }

  /** The best that at least one model speaks for: what none speaks for is no recommendation. */
  private candidates(top: TopK) {
    const { blend, offerable } = this.sources;
    return { ids: top.ids, scores: top.scores, count: this.isKnown ? blend.best(top, offerable) : 0 };
  }

  private put(customer: number, { products, chosen }: ShapedList): void {
    const { lists, isKnown } = this;
    const { blend } = this.sources;
    let at = customer * lists.length;
    products.forEach((product, rank) => {
      const reason = this.reasonOf(customer, product, rank < chosen);
      lists.products[at] = product;
      lists.scores[at] = isKnown ? blend.scoreOf(product) : 0;
      lists.reasons[at] = reasonKinds.indexOf(reason.kind);
      lists.evidence[at] = reason.evidence;
      lists.carrier[at] = reason.carrier;
      at++;
    });
  }

  private reasonOf(customer: number, product: number, isChosen: boolean): Reason {
    const { explainer, takers, blend, ruled } = this.sources;
    const { allowed, shaper } = ruled;
    const due = allowed.due(customer, product);
    if (due !== null) return { kind: 'dueAgain', evidence: due.typical, carrier: 0 };
    const found = explainer.reason(customer, product, isChosen ? blend.carriersOf(product) : []);
    if (!neutralKinds.includes(found.kind)) return found;
    if (!isChosen && takers.isPopular(product)) return { ...found, kind: 'popularInShop' };
    return shaper.isPinned(product) ? { ...found, kind: 'shopsChoice' } : found;
  }
}

/** Reasons that claim nothing. */
const neutralKinds: readonly ReasonKind[] = ['bestMatch', 'littleKnown', 'filler'];

function emptyLists(customers: number, length: number): RecommendationLists {
  const size = customers * length;
  return {
    customers,
    length,
    products: new Int32Array(size).fill(-1),
    scores: new Float32Array(size),
    reasons: new Uint8Array(size),
    evidence: new Int32Array(size).fill(-1),
    carrier: new Uint8Array(size),
  };
}
