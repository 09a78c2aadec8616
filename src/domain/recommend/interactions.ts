import type { SparseMatrix } from '../math/sparse';
import { groupByKey } from '../math/order';
import type { Shop } from '../shop/shop';
import { type Facts, gatherFacts } from './facts';
import { defaultInteractionWeights, type InteractionWeights, PairTally } from './interaction-weights';

/** Who had to do with what: customers × products with facts beside every entry (same positions). */
export interface Interactions {
  /** Values are confidences (> 0): how sure it is that the customer wants such products. */
  readonly matrix: SparseMatrix;
  /** Last instant of each entry, ms; -Infinity where the export has no date. */
  readonly lastAt: Float64Array;
  /**
   * `relation` of each entry: looked at only, bought, reviewed without a purchase on record, rated 1 or 2,
   * or given back.
   */
  readonly relations: Uint8Array;
  /** What all of it was put together from. */
  readonly facts: Facts;
}

/** Puts a shop's orders, returns, reviews and events together (see `gatherFacts` for what is left out). */
export function buildInteractions(
  shop: Shop,
  weights: InteractionWeights = defaultInteractionWeights,
): Interactions {
  return interactionsOf(gatherFacts(shop, weights.events), weights);
}

/** One confidence for each pair of customer and product, of all that is known of the pair. */
export function interactionsOf(
  facts: Facts,
  weights: InteractionWeights = defaultInteractionWeights,
): Interactions {
  const { customers, products } = facts;
  // By customer and within one by product: two stable sorts, the lesser key first.
  const byProduct = groupByKey(facts.product, products, facts.count).positions;
  const customerOf = byProduct.map((fact) => facts.customer[fact]);
  const order = groupByKey(customerOf, customers).positions.map((at) => byProduct[at]);
  return mergeFacts(facts, order, weights);
}

function mergeFacts(facts: Facts, order: Int32Array, weights: InteractionWeights): Interactions {
  const { customers, products } = facts;
  const starts = new Int32Array(customers + 1);
  const indices = new Int32Array(order.length);
  const values = new Float32Array(order.length);
  const lastAt = new Float64Array(order.length);
  const relations = new Uint8Array(order.length);
  const tally = new PairTally();
  let entries = 0;
  for (let o = 0; o < order.length; ) {
    const customer = facts.customer[order[o]];
    const product = facts.product[order[o]];
    tally.clear();
    for (; o < order.length; o++) {
      const i = order[o];
      if (facts.customer[i] !== customer || facts.product[i] !== product) break;
      tally.add(facts.kind[i], facts.amount[i], facts.at[i]);
    }
    indices[entries] = product;
    values[entries] = tally.confidence(weights);
    lastAt[entries] = tally.lastAt;
    relations[entries] = tally.relation();
    starts[customer + 1] = ++entries;
  }
  for (let i = 0; i < customers; i++) starts[i + 1] = Math.max(starts[i + 1], starts[i]);
  const matrix: SparseMatrix = {
    rows: customers,
    columns: products,
    starts,
    indices: indices.slice(0, entries),
    values: values.slice(0, entries),
  };
  return { matrix, lastAt: lastAt.slice(0, entries), relations: relations.slice(0, entries), facts };
}
