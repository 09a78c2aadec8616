import { describe, expect, it } from 'vitest';
import { emptyShop } from './fixtures/shops';
import { buildInteractions } from './interactions';
import { defaultInteractionWeights as weights, relation } from './interaction-weights';
import { OwnedFlags } from './ranking/exclude';
import type { Shop } from '../shop/shop';

const view = 1;
const cart = 4;
const purchase = 5;

/** Orders [customer, product, quantity, at], reviews [customer, product, rating, at], events [customer, product, type, at] */
function shopOf(orders: number[][], reviews: number[][] = [], events: number[][] = []): Shop {
  const shop = emptyShop(3, 5);
  const column = (rows: number[][], at: number) => Float64Array.from(rows, (row) => row[at]);
  const ids = (rows: number[][], at: number) => Int32Array.from(rows, (row) => row[at]);
  const common = (rows: number[][]) => ({
    count: rows.length,
    customer: ids(rows, 0),
    product: ids(rows, 1),
    at: column(rows, 3),
  });
  return {
    ...shop,
    orderLines: { ...shop.orderLines, ...common(orders), quantity: column(orders, 2) },
    reviews: { ...shop.reviews, ...common(reviews), rating: column(reviews, 2) },
    events: { ...shop.events, ...common(events), type: Uint8Array.from(events, (row) => row[2]) },
  };
}

describe('interactions', () => {
  it('merges all facts of a pair into one entry, products ascending', () => {
    const { matrix, lastAt } = buildInteractions(
      shopOf(
        [
          [2, 4, 1, 10],
          [0, 3, 1, 20],
          [2, 1, 2, 5],
          [2, 4, 1, 30],
        ],
        [[2, 4, 5, 40]],
      ),
    );
    expect([...matrix.starts]).toEqual([0, 1, 1, 3]);
    expect([...matrix.indices]).toEqual([3, 1, 4]);
    expect([...lastAt]).toEqual([20, 5, 40]);
    const twoPieces = weights.purchase + weights.quantityLog * Math.log(2);
    expect(matrix.values[0]).toBeCloseTo(weights.purchase, 6);
    expect(matrix.values[1]).toBeCloseTo(twoPieces, 6);
    expect(matrix.values[2]).toBeCloseTo(twoPieces + weights.reviewLiked, 6);
  });

  it('leaves out facts without a customer or product, and impressions', () => {
    const shop = shopOf([[-1, 0, 1, 1]], [[0, -1, 5, 1]], [[0, 2, 0, 1]]);
    expect(buildInteractions(shop).matrix.indices.length).toBe(0);
  });

  it('ties nobody to what was given back, be it looked at before, and never offers it', () => {
    const shop = shopOf(
      [[0, 1, 1, 5]],
      [],
      [
        [0, 2, view, 1],
        [0, 3, view, 1],
      ],
    );
    const back = {
      count: 2,
      customer: Int32Array.of(0, 0),
      product: Int32Array.of(1, 2),
      quantity: Float64Array.of(1, 1),
      at: Float64Array.of(6, 6),
    };
    const interactions = buildInteractions({ ...shop, returns: back });
    // Of product 1 some pieces were kept.
    expect([...interactions.relations]).toEqual([relation.owned, relation.returned, relation.seen]);
    expect(interactions.matrix.values[1]).toBeCloseTo(weights.returned, 6);
    const owned = new OwnedFlags(interactions);
    owned.turnTo(0);
    expect([...owned.flags]).toEqual([0, 1, 1, 0, 0]);
  });

  it('leaves out postage and other service lines', () => {
    const shop = shopOf(
      [
        [0, 0, 1, 1],
        [0, 1, 1, 1],
      ],
      [[0, 2, 5, 1]],
    );
    const title = ['POSTAGE', 'Postage stamp tin', '运费', '', ''];
    const { matrix } = buildInteractions({ ...shop, products: { ...shop.products, title } });
    expect([...matrix.indices]).toEqual([1]);
  });

  it('tells what was bought from what was only reviewed, seen or disliked', () => {
    const { relations } = buildInteractions(
      shopOf(
        [[0, 0, 1, 1]],
        [
          [0, 1, 4, 1],
          [0, 2, 2, 1],
        ],
        [
          [0, 3, view, 1],
          [0, 4, purchase, 1],
        ],
      ),
    );
    expect([...relations]).toEqual([
      relation.owned,
      relation.reviewed,
      relation.ownedDisliked,
      relation.seen,
      relation.owned,
    ]);
  });

  it('counts a purchase that orders and events both state once', () => {
    const { matrix } = buildInteractions(shopOf([[0, 0, 1, 1]], [], [[0, 0, purchase, 1]]));
    expect(matrix.values[0]).toBeCloseTo(weights.purchase, 6);
  });

  it('damps repeats: ten views are worth less than a purchase', () => {
    const views = Array.from({ length: 10 }, () => [0, 0, view, 1]);
    const { matrix } = buildInteractions(shopOf([[1, 0, 1, 1]], [], [...views, [2, 0, cart, 1]]));
    expect(matrix.values[0]).toBeLessThan(matrix.values[1]);
    expect(matrix.values[0]).toBeGreaterThan(weights.events[view]);
  });

  it('lets no number of looks and carts come to a purchase', () => {
    const looks = Array.from({ length: 10_000 }, (_, i) => [0, 0, i % 2 === 0 ? view : cart, 1]);
    const { matrix } = buildInteractions(shopOf([[1, 0, 1, 1]], [], looks));
    expect(matrix.values[0]).toBeLessThan(matrix.values[1]!);
  });

  it('takes one star for no wish, however often it was bought or looked at before', () => {
    const { matrix } = buildInteractions(
      shopOf(
        [
          [0, 0, 9, 1],
          [1, 0, 1, 1],
        ],
        [
          [0, 0, 1, 2],
          [2, 0, 1, 2],
        ],
        [[0, 0, cart, 1]],
      ),
    );
    expect([...matrix.values].map((value) => value / weights.purchase < 0.1)).toEqual([true, false, true]);
  });

  it('is independent of the order of the rows', () => {
    const orders = [
      [0, 1, 2, 10],
      [1, 0, 1, 20],
      [0, 3, 1, 5],
      [2, 2, 7, 1],
    ];
    const merged = (rows: number[][]) => ({ ...buildInteractions(shopOf(rows)), facts: null });
    expect(merged([...orders].reverse())).toEqual(merged(orders));
  });
});
