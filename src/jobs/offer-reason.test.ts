import { expect, it } from 'vitest';
import type { ShopEntities } from '../contracts/entities';
import { offerReason } from './offer-reason';

const card = (id: string, title: string) => ({
  id,
  title,
  description: '',
  category: '',
  imageUrl: '',
  price: Number.NaN,
  rating: Number.NaN,
  ratingCount: 0,
});
const entities: ShopEntities = {
  customerIds: [],
  cards: [card('P1', 'Capo'), card('P2', '')],
  historyStarts: new Int32Array(1),
  historyProducts: new Int32Array(0),
  featureColumns: [],
  featureValues: new Float32Array(0),
};

it('says which product a reason speaks of, by its id where it has no title', () => {
  expect(offerReason('becauseYouBought', 0, entities)).toEqual({
    kind: 'becauseYouBought',
    product: 'Capo',
    segment: null,
    days: null,
  });
  expect(offerReason('similarToReviewed', 1, entities).product).toBe('P2');
});

it('says which segment, whose code is no product’s number', () => {
  expect(offerReason('likedBySegment', 1, entities)).toEqual({
    kind: 'likedBySegment',
    product: '',
    segment: 1,
    days: null,
  });
});

it('says after how many days it is bought again', () => {
  expect(offerReason('dueAgain', 30, entities).days).toBe(30);
});

it('speaks of nothing where nothing is given', () => {
  for (const kind of ['becauseYouBought', 'popularInShop', 'similarTaste'] as const) {
    expect(offerReason(kind, -1, entities)).toEqual({ kind, product: '', segment: null, days: null });
  }
});
