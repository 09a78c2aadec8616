import { argsortDescending } from '../../math/order';
import type { SparseMatrix } from '../../math/sparse';
import { eventTypes } from '../../vocabulary/event-types';
import type { Facts } from '../facts';
import type { Interactions } from '../interactions';
import type { ListMaker } from '../list-maker';
import { type ListSources, ListWriter, type Offer } from '../list-writer';
import { carriers } from '../lists';
import { Explainer } from '../reasons/explain';
import { FactsByCustomer, type LateFact } from './own-interactions';
import { arrangeRows, type PageRow, type WindowPage } from './window-page';

/** Of so many products, the best by fit, reasons are found for the rows behind the first. */
const deep = 60;
const purchase = eventTypes.indexOf('purchase');
const popularity = carriers.indexOf('popularity');

/** Makes the pages of a shop's customers by models that are fitted, what they did since folded in. */
export class WindowMaker {
  private readonly facts: FactsByCustomer;
  /** What each segment likes, most taken first; found when it is first asked for. */
  private readonly liked = new Map<number, Int32Array>();
  private readonly popular: Int32Array;

  /** @param facts all that is on record; what came later is handed to `page`. */
  constructor(
    private readonly maker: ListMaker,
    facts: Facts,
  ) {
    this.facts = new FactsByCustomer(facts);
    const { takers, offerable } = maker.sources;
    this.popular = argsortDescending(takers.liked).filter(
      (product) => takers.isPopular(product) && offerable[product] === 1,
    );
  }

  /**
   * A customer's page. Where she did nothing but what the models were fitted on, it is made of her list as it was made;
   * else her row is folded in.
   * @param late what she did since.
   */
  page(customer: number, late: readonly LateFact[]): WindowPage {
    const own = this.facts.own(customer, late);
    const { sources } = this.maker;
    if (isSameRow(own.matrix, sources.interactions.matrix, customer))
      return this.arrange(sources, customer, customer);
    const boughtNow = late.filter(({ kind }) => kind === purchase).map(({ product }) => product);
    return this.ofRow(own, customer, new Set(boughtNow));
  }

  /** Her page by what she had done until an instant, it included, by the models as they are. */
  pageUntil(customer: number, instant: number): WindowPage {
    return this.ofRow(this.facts.ownUntil(customer, instant), customer, new Set());
  }

  private ofRow(own: Interactions, customer: number, boughtNow: ReadonlySet<number>): WindowPage {
    const { sources } = this.maker;
    const alone: ListSources = {
      ...sources,
      interactions: own,
      blend: sources.blend.forOne(own),
      explainer: new Explainer(own, sources.segments, sources.takers, () => customer),
      ruled: sources.ruled.forOne(own, customer, boughtNow),
    };
    return this.arrange(alone, 0, customer);
  }

  /** Ranks ahead for these customers, in place of those before. */
  prepare(customers: Int32Array): Promise<void> {
    return this.maker.prepare(customers);
  }

  /** What anybody sees of whom nothing is known: what a segment takes is nothing that she is like. */
  best(): PageRow[] {
    const { ruled, offerable } = this.maker.sources;
    const mayBe = (product: number) => offerable[product] === 1 && !ruled.allowed.isClosed(product);
    return arrangeRows(
      [],
      [],
      null,
      offersOf(this.popular, mayBe, () => Number.NaN, 'popularInShop', -1),
    );
  }

  /** @param customer her number in these sources. @param who her number in the shop. */
  private arrange(sources: ListSources, customer: number, who: number): WindowPage {
    const { interactions, offerable, ruled, segments, blend } = sources;
    const { list, further } = new ListWriter(sources, this.maker.length).offers(customer, deep);
    const mayBe = (product: number) =>
      offerable[product] === 1 && ruled.allowed.removal(customer, product) === null;
    const isKnown = interactions.matrix.starts[customer + 1]! > interactions.matrix.starts[customer]!;
    const scoreOf = (product: number) => (isKnown ? blend.scoreOf(product) : Number.NaN);
    const label = segments?.labels[who] ?? -1;
    const code = segments?.codes[label] ?? -1;
    const isInSegment = segments !== null && label >= 0 && label !== segments.outsiders;
    const segment = isInSegment
      ? { code, offers: offersOf(this.likedBy(label, who), mayBe, scoreOf, 'likedBySegment', code) }
      : null;
    const shop = offersOf(this.popular, mayBe, scoreOf, 'popularInShop', -1);
    return { isKnown, rows: arrangeRows(list, further, segment, shop) };
  }

  private likedBy(label: number, who: number): Int32Array {
    const known = this.liked.get(label);
    if (known !== undefined) return known;
    const { takers } = this.maker.sources;
    const products = takers.liked.length;
    const counts = takers.likedOfSegment.subarray(label * products, (label + 1) * products);
    const found = argsortDescending(counts).filter((product) => takers.isLikedBySegment(who, product));
    this.liked.set(label, found);
    return found;
  }
}

function* offersOf(
  products: Iterable<number>,
  mayBe: (product: number) => boolean,
  scoreOf: (product: number) => number,
  kind: Offer['kind'],
  evidence: number,
): Generator<Offer> {
  for (const product of products)
    if (mayBe(product)) yield { product, kind, evidence, carrier: popularity, score: scoreOf(product) };
}

/** Whether row 0 of one matrix is that of a customer in another. */
function isSameRow(own: SparseMatrix, all: SparseMatrix, customer: number): boolean {
  const [from, to] = [all.starts[customer]!, all.starts[customer + 1]!];
  if (own.indices.length !== to - from) return false;
  return own.indices.every(
    (product, e) => all.indices[from + e] === product && all.values[from + e] === own.values[e],
  );
}
