import { expect, it } from 'vitest';
import type { SegmentationResult } from '../contracts/analysis-api';
import type { ShopEntities } from '../contracts/entities';
import { tinyShop } from '../domain/label/fixtures/tiny-shop';
import { outsidersCode } from '../domain/label/segment';
import { similarCount } from '../domain/recommend/directions/similar';
import { buildInteractions } from '../domain/recommend/interactions';
import { Takers } from '../domain/recommend/reasons/takers';
import { detailOf, takersAmong } from './product-queries';

/** Four customers take product 0, the last two of five are in no group; nobody takes product 1. */
const shop = tinyShop({
  customers: 5,
  titles: ['Tea', 'Cup'],
  orders: [0, 1, 2, 4].map((customer) => ({ customer, product: 0, amount: 5 })),
});
const labels = Int32Array.of(0, 0, 1, 2, 2);
const codes = [4, 9, outsidersCode];
const sizes = [2, 1, 2];
const profiles = codes.map((code, segment) => ({ code, size: sizes[segment] }));
const tea = { productId: shop.products.ids[0]!, title: 'Tea', reviews: 4, praised: [], blamed: [] };
const segmentation = { labels, profiles, productVoices: [tea] } as unknown as SegmentationResult;
const entities: ShopEntities = {
  customerIds: shop.customers.ids,
  cards: shop.products.ids.map((id, product) => ({
    id,
    title: shop.products.title[product]!,
    description: '',
    category: '',
    price: Number.NaN,
    rating: Number.NaN,
    ratingCount: 0,
  })),
  historyStarts: new Int32Array(6),
  historyProducts: new Int32Array(0),
  featureColumns: [],
  featureValues: new Float32Array(0),
  baskets: { together: [], next: [], stockpiles: 0 },
};
const lists = {
  customers: 5,
  length: 1,
  products: Int32Array.of(1, -1, 1, 0, -1),
  scores: new Float32Array(5),
  reasons: new Uint8Array(5),
  evidence: new Int32Array(5),
  carrier: new Uint8Array(5),
};
const takers = new Takers(buildInteractions(shop), { labels, codes: Int32Array.from(codes), outsiders: 2 });
const similar = new Int32Array(2 * similarCount).fill(-1);

it('counts who takes a product in the order of the profiles, those in no group among them', () => {
  const ofProducts = { takers: takers.likedOfSegment, similar };
  const detail = detailOf({ entities, segmentation, lists: { ...lists, ofProducts } }, 0);
  expect(detail.takers!.map(({ takers }) => takers)).toEqual([2, 1, 1]);
  expect(detail.takers!.map(({ ofShop }) => ofShop)).toEqual([0.4, 0.2, 0.4]);
  expect(detail.voice).toBe(tea);
  expect(detail.audience).toEqual([{ customerId: 'c03', rank: 1, segment: 2, idleDays: Number.NaN }]);
  expect(detail).toMatchObject({ similar: [], together: [], next: [] });
  const cup = detailOf({ entities, segmentation, lists: { ...lists, ofProducts } }, 1);
  expect(cup.takers!.map(({ takers }) => takers)).toEqual([0, 0, 0]);
  expect(cup.voice).toBe('silent');
});

it('does not say of a run of an old version that nobody takes it and nothing is like it', () => {
  const { baskets: _, ...old } = entities;
  const cup = detailOf({ entities: old, segmentation, lists }, 1);
  expect(cup).toMatchObject({ takers: null, similar: null, together: null, next: [] });
  expect(cup.audience).toHaveLength(2);
});

it('finds who took one of some products, each customer once, and nobody where none is meant', () => {
  const taken = {
    cards: { length: 3 },
    historyStarts: Int32Array.of(0, 2, 2, 3, 5),
    historyProducts: Int32Array.of(0, 1, 2, 1, 0),
  };
  expect(takersAmong(taken, new Set([0, 1]))).toEqual([0, 3]);
  expect(takersAmong(taken, new Set([2]))).toEqual([2]);
  expect(takersAmong(taken, new Set())).toEqual([]);
});
