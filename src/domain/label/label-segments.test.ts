import { describe, expect, it } from 'vitest';
import type { FeatureBlock } from '../behaviour/features';
import { archetypeKeys } from './archetypes/archetypes';
import { tinyShop, unknownLanguages } from './fixtures/tiny-shop';
import { indexTerms } from './keywords/term-index';
import { labelSegments, type LabelInput } from './label-segments';

const customers = 40;
const labels = Int32Array.from({ length: customers }, (_, i) => (i < 10 ? 0 : 1));
const shop = tinyShop({
  customers,
  titles: ['Copper kettle', 'Garden hose'],
  orders: Array.from({ length: customers }, (_, customer) => ({
    customer,
    product: customer < 10 ? 0 : 1,
    amount: customer < 10 ? 90 : 10,
  })),
  reviews: Array.from({ length: customers }, (_, customer) => ({
    customer,
    product: customer < 10 ? 0 : 1,
    text:
      customer < 10
        ? 'The kettle boils in no time and pours like a dream.'
        : 'The hose waters all of the tomatoes behind the shed.',
    rating: customer < 10 ? 5 : 4,
  })),
});
const blocks: FeatureBlock[] = [
  {
    block: 'behaviour',
    rows: customers,
    columns: [{ name: 'monetary', unit: 'money', transform: 'log1p' }],
    values: Float32Array.from({ length: customers }, (_, i) => (i < 10 ? 90 : 10)),
  },
];
const input: LabelInput = {
  shop,
  labels,
  k: 2,
  blocks,
  confidence: Float32Array.from({ length: customers }, (_, i) => (i < 10 ? 0.9 : 0.5)),
  previous: null,
  terms: indexTerms(shop, unknownLanguages),
  languages: unknownLanguages,
};

describe('labelSegments', () => {
  const { profiles, figures } = labelSegments(input);
  const codes = (of: typeof profiles) => of.map(({ code }) => code);

  it('states sizes, shares, revenue and confidence', () => {
    expect(profiles.map((profile) => profile.size)).toEqual([10, 30]);
    expect(profiles[0]!.share).toBe(0.25);
    expect(profiles.map((profile) => profile.revenue)).toEqual([900, 300]);
    expect(profiles[0]!.revenueShare).toBe(0.75);
    expect(profiles[0]!.confidence).toBeCloseTo(0.9, 6);
  });

  it('numbers segments by size and gives every one type, topics, keywords and quotes', () => {
    expect(codes(profiles)).toEqual([2, 1]);
    for (const profile of profiles) {
      expect(archetypeKeys).toContain(profile.archetype);
      expect(profile.keywords.length).toBeGreaterThan(0);
      expect(profile.quotes.length).toBeGreaterThan(0);
    }
    expect(profiles[0]!.topics.join(' ')).toMatch(/kettle|copper/);
    expect(profiles[0]!.keywords.map((keyword) => keyword.term).join(' ')).toMatch(/kettle|copper/);
    expect(profiles[0]!.traits.map((trait) => trait.feature)).toEqual(['monetary']);
  });

  it('has the figures of every segment, however small, in plain units', () => {
    expect(figures).toMatchObject([
      [{ feature: 'monetary', segmentValue: 90, shopValue: 10 }],
      [{ feature: 'monetary', segmentValue: 10, shopValue: 10 }],
    ]);
    const alone = Int32Array.from(labels, (label, i) => (i === 0 ? 2 : label));
    const [, , own] = labelSegments({ ...input, labels: alone, k: 3 }).figures;
    expect(own).toMatchObject([{ feature: 'monetary', segmentValue: 90 }]);
  });

  it('keeps codes and given names over a run with other cluster numbers', () => {
    const ids = shop.customers.ids;
    const previous = {
      codes: new Map(ids.map((id, i) => [id, profiles[labels[i]!]!.code])),
      customNames: new Map([[2, 'Tea people']]),
    };
    const { profiles: again } = labelSegments({
      ...input,
      labels: labels.map((label) => 1 - label),
      previous,
    });
    expect(codes(again)).toEqual([1, 2]);
    expect(again.map((profile) => profile.customName)).toEqual([null, 'Tea people']);
  });

  it('has no share of revenue where there is no money, and needs no text', () => {
    const silent = tinyShop({ customers });
    const terms = indexTerms(silent, unknownLanguages);
    const { profiles: result } = labelSegments({ ...input, shop: silent, terms, blocks: [] });
    for (const profile of result) {
      expect(profile.revenueShare).toBeNaN();
      expect(profile.revenue).toBe(0);
      expect(profile.keywords).toEqual([]);
      expect(profile.quotes).toEqual([]);
      expect([profile.archetype, profile.topics]).toEqual(['everyday-customer', []]);
    }
  });

  it('refuses labels that are not one per customer', () => {
    expect(() => labelSegments({ ...input, labels: new Int32Array(3) })).toThrow('40 customers, 3 labels');
  });
});
