import { argsortDescending } from '../math/order';
import { TopK } from '../math/top-k';
import type { Interactions } from './interactions';
import { type ReasonKind, type RecommendationLists, reasonKinds } from './lists';
import type { BlendModel } from './models/blend';
import type { Explainer, Reason } from './reasons/explain';
import type { Takers } from './reasons/takers';
import type { Allowed } from './rules/allowed';
import type { ListShaper, RuleEffects } from './rules/shape-list';

/** What a list is made from. */
export interface ListSources {
  readonly interactions: Interactions;
  readonly blend: BlendModel;
  /** 1 for each product of which anything is known. */
  readonly offerable: Uint8Array;
  readonly takers: Takers;
  readonly explainer: Explainer;
  readonly allowed: Allowed;
  readonly shaper: ListShaper;
}

/**
 * Writes customers' lists one after the other: the best products by the blend, less what the rules leave out, each with
 * its reason. Where the rules leave a list short, the search goes deeper; where no model knows more, the shop's best
 * sellers among what the rules allow fill it up.
 */
export class ListWriter {
  private readonly lists: RecommendationLists;
  private readonly row: Float32Array;
  private readonly near: TopK;
  private readonly deep: TopK;
  private readonly bestSellers: Int32Array;
  private filledUp = 0;
  private short = 0;

  constructor(
    private readonly sources: ListSources,
    length: number,
  ) {
    const { rows, columns } = sources.interactions.matrix;
    this.lists = emptyLists(rows, length);
    this.row = new Float32Array(columns);
    this.near = new TopK(Math.min(columns, 3 * length + 10));
    this.deep = new TopK(Math.min(columns, 40 * length));
    const { liked } = sources.takers;
    this.bestSellers = argsortDescending(liked).filter((product) => liked[product] > 0);
  }

  /** All lists written so far, and what the rules did to them. */
  finish(): RecommendationLists {
    const rules: RuleEffects = {
      ...this.sources.shaper.effects,
      filledUp: this.filledUp,
      short: this.short,
    };
    return { ...this.lists, rules };
  }

  write(customer: number): void {
    const { blend, offerable, shaper } = this.sources;
    const { row, lists } = this;
    if (!blend.scores(customer, row)) row.fill(Number.NEGATIVE_INFINITY);
    for (let j = 0; j < row.length; j++) if (offerable[j] === 0) row[j] = Number.NEGATIVE_INFINITY;
    let list = shaper.shape(customer, this.candidates(this.near), this.near.k === row.length);
    if (list.length < lists.length && this.near.k < row.length) {
      list = shaper.shape(customer, this.candidates(this.deep), true);
    }
    this.put(customer, this.filled(customer, list), list.length);
  }

  /** The best that at least one model speaks for: what none speaks for is no recommendation. */
  private candidates(top: TopK) {
    const found = top.select(this.row);
    let count = 0;
    while (count < found && this.sources.blend.carriersOf(top.ids[count]).length > 0) count++;
    return { ids: top.ids, scores: top.scores, count };
  }

  private filled(customer: number, list: readonly number[]): readonly number[] {
    if (list.length === this.lists.length) return list;
    const there = new Set(list);
    const full = [...list];
    for (const product of this.bestSellers) {
      if (full.length === this.lists.length) break;
      if (there.has(product) || this.sources.allowed.removal(customer, product) !== null) continue;
      full.push(product);
    }
    if (full.length > list.length) this.filledUp++;
    if (full.length < this.lists.length) this.short++;
    return full;
  }

  private put(customer: number, list: readonly number[], chosen: number): void {
    const { lists, row } = this;
    let at = customer * lists.length;
    list.forEach((product, rank) => {
      const reason = this.reasonOf(customer, product, rank < chosen);
      lists.products[at] = product;
      lists.scores[at] = Number.isFinite(row[product]) ? row[product] : 0;
      lists.reasons[at] = reasonKinds.indexOf(reason.kind);
      lists.evidence[at] = reason.evidence;
      lists.carrier[at] = reason.carrier;
      at++;
    });
  }

  private reasonOf(customer: number, product: number, isChosen: boolean): Reason {
    const { allowed, explainer, takers, blend, shaper } = this.sources;
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
