import { msPerDay } from '../../../time';
import type { ExplainingRecommender } from '../../reasons/explaining';
import type { CustomerRow, SavedModel, SimilarityModel } from '../recommender';
import type { Interactions } from '../../interactions';
import { purchaseSequences } from '../../purchase-sequences';
import { type LastPurchases, lastPurchases, weightsByRecency } from './last-purchases';
import type { SequenceOptions } from './sequence-options';
import type { Transitions } from './transitions';

/** Products with the say that each has in what comes next. */
interface Weighed {
  readonly products: Int32Array;
  readonly weights: Float32Array;
}

/**
 * Score of a product j: the sum over a customer's purchases i, each with its say by recency, of the probability that j
 * follows i, divided by the root of how common j is. The probability is (seen transitions + smoothing · share of j in
 * all that is bought) / (all transitions seen from i + smoothing): what few have shown is drawn towards what everybody
 * buys (Zhai and Lafferty 2004).
 */
export class SequenceModel implements ExplainingRecommender, SimilarityModel {
  readonly name = 'sequence';
  /** One over the root of how common each product is; 0 of what nobody bought. */
  private readonly discount: Float64Array;
  /** What each product has of a probability without any transition. */
  private readonly share: Float64Array;

  constructor(
    private readonly transitions: Transitions,
    private readonly last: LastPurchases,
    /** Purchases of each product, a day of a customer counting as sure as it is. */
    private readonly volumes: Float64Array,
    private readonly options: SequenceOptions,
  ) {
    const total = volumes.reduce((sum, volume) => sum + volume, 0);
    this.discount = discountsOf(volumes, options);
    this.share = volumes.map((volume) => (total > 0 ? volume / total : 0));
  }

  /** The model that `save` told of. */
  static restore({ options, tables }: SavedModel): SequenceModel {
    const of = <Table extends Int32Array | Float32Array | Float64Array>(name: string) =>
      tables[name] as Table;
    const outgoing = of<Float32Array>('outgoing');
    const ids = of<Int32Array>('ids');
    return new SequenceModel(
      {
        k: outgoing.length > 0 ? ids.length / outgoing.length : 1,
        ids,
        counts: of('counts'),
        followers: of('followers'),
        outgoing,
        sources: of('sources'),
      },
      { starts: of('starts'), products: of('products'), weights: of('weights') },
      of('volumes'),
      options as SequenceOptions,
    );
  }

  save(): SavedModel {
    const { ids, counts, followers, outgoing, sources } = this.transitions;
    const { volumes } = this;
    const tables = { ids, counts, followers, outgoing, sources, ...this.last, volumes };
    return { name: this.name, options: this.options, tables };
  }

  /** False where nobody but her showed what follows her products: nothing but what everybody buys would be left. */
  scores(customer: number, out: Float32Array): boolean {
    return this.scoresBy(this.lastOf(customer), 2, out);
  }

  /** By the last instants where the row has them; else as if she had bought all on one day. */
  scoresOf({ products, values, at }: CustomerRow, out: Float32Array): boolean {
    const days = Float64Array.from(products, (_, o) => (at === undefined ? 0 : Math.floor(at[o] / msPerDay)));
    return this.scoresBy({ products, weights: weightsByRecency(days, values, this.options.recency) }, 1, out);
  }

  /** The same model for one customer alone, number 0, of whom these interactions are. */
  forOne(interactions: Interactions): SequenceModel {
    const { transitions, volumes, options } = this;
    const last = lastPurchases(purchaseSequences(interactions), options.recency);
    return new SequenceModel(transitions, last, volumes, options);
  }

  /** What follows a product or comes before it. */
  similarProducts(product: number, out: Float32Array): boolean {
    out.fill(0);
    const { k, ids } = this.transitions;
    for (let at = product * k; at < (product + 1) * k && ids[at] >= 0; at++) {
      out[ids[at]] += this.strengthAt(product, at);
    }
    for (let other = 0; other < out.length; other++) {
      const at = this.placeOf(other, product);
      if (at >= 0) out[other] += this.strengthAt(other, at);
    }
    return out.some((score) => score > 0);
  }

  contributions(customer: number, product: number, owned: Int32Array, out: Float32Array): void {
    const own = this.lastOf(customer);
    const said = new Map<number, number>();
    own.products.forEach((each, o) => void said.set(each, own.weights[o]));
    for (let o = 0; o < owned.length; o++) {
      const weight = said.get(owned[o]);
      if (weight === undefined) {
        out[o] = 0;
        continue;
      }
      const at = this.placeOf(owned[o], product);
      const seen = at < 0 ? 0 : this.strengthAt(owned[o], at);
      out[o] = weight * (seen + this.unseenOf(owned[o]) * this.share[product] * this.discount[product]);
    }
  }

  /** Whether `next` is bought beside or after `product` more often than it is bought anyway. */
  speaksFor(product: number, next: number): boolean {
    const at = this.placeOf(product, next);
    const { counts, outgoing } = this.transitions;
    return at >= 0 && counts[at] > outgoing[product] * this.share[next];
  }

  /** How many customers bought `next` on a later day than `product`. */
  followersOf(product: number, next: number): number {
    const at = this.placeOf(product, next);
    return at < 0 ? 0 : this.transitions.followers[at];
  }

  private lastOf(customer: number): Weighed {
    const { starts, products, weights } = this.last;
    const [from, to] = [starts[customer], starts[customer + 1]];
    return { products: products.subarray(from, to), weights: weights.subarray(from, to) };
  }

  private scoresBy({ products, weights }: Weighed, fewestSources: number, out: Float32Array): boolean {
    const { k, ids, sources } = this.transitions;
    out.fill(0);
    let unseen = 0;
    for (let o = 0; o < products.length; o++) {
      const product = products[o];
      for (let at = product * k; at < (product + 1) * k && ids[at] >= 0; at++) {
        out[ids[at]] += weights[o] * this.strengthAt(product, at);
      }
      unseen += weights[o] * this.unseenOf(product);
    }
    for (let j = 0; j < out.length; j++) out[j] += unseen * this.share[j] * this.discount[j];
    return products.some((product) => sources[product] >= fewestSources);
  }

  /** Part of a score by the seen transitions at a place of the table. */
  private strengthAt(product: number, at: number): number {
    const { counts, ids, outgoing } = this.transitions;
    return (counts[at] / (outgoing[product] + this.options.smoothing)) * this.discount[ids[at]];
  }

  /** Probability that goes by what everybody buys. */
  private unseenOf(product: number): number {
    const { smoothing } = this.options;
    return smoothing / (this.transitions.outgoing[product] + smoothing);
  }

  /** Where the table has the transition, -1 where it does not. */
  private placeOf(product: number, next: number): number {
    const { k, ids } = this.transitions;
    for (let at = product * k; at < (product + 1) * k && ids[at] >= 0; at++) if (ids[at] === next) return at;
    return -1;
  }
}

/** What the score of each product is multiplied with, so that the common do not stand before all others. */
export function discountsOf(volumes: Float64Array, { commonness }: SequenceOptions): Float64Array {
  return volumes.map((volume) => (volume > 0 ? 1 / Math.sqrt(volume + commonness) : 0));
}
