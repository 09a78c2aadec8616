import { describe, expect, it } from 'vitest';
import { drain } from '../../steps';
import { eventTypes } from '../../vocabulary/event-types';
import { boughtInOrder, emptyShop, groupedShop } from '../fixtures/shops';
import { relation } from '../interaction-weights';
import { aloneIn } from '../models/blend';
import { prepareLists, type RecommendInput } from '../recommend';
import { defaultRules } from '../rules/offer-rules';
import { FactsByCustomer, type LateFact } from './own-interactions';
import { WindowMaker } from './window-maker';
import type { WindowPage } from './window-page';

const perGroup = 12;
const customers = 90;
const stranger = customers;
const grouped = groupedShop(customers, perGroup);
/** Three groups that buy products of their own, and one customer of whom nothing is known. */
const shop = boughtInOrder({
  ...grouped,
  rows: customers + 1,
  starts: Int32Array.from([...grouped.starts, grouped.starts[customers]!]),
});

const input: RecommendInput = {
  facts: shop.facts,
  interactions: shop,
  texts: null,
  seed: 1,
  segments: {
    labels: Int32Array.from({ length: customers + 1 }, (_, i) => (i === stranger ? 3 : i % 3)),
    codes: Int32Array.from([7, 8, 9, 0]),
    outsiders: 3,
  },
  includeBought: false,
  shop: emptyShop(customers + 1, 3 * perGroup),
  rules: defaultRules,
  rebuying: null,
  listLength: 20,
  recommender: 'blend',
  tuning: { halfLifeDays: null, blending: aloneIn({ itemKnn: 1, als: 0.5 }) },
};

async function made(changed: Partial<RecommendInput> = {}): Promise<WindowMaker> {
  const maker = await drain(prepareLists({ ...input, ...changed }));
  return new WindowMaker(maker, shop.facts);
}

const did = (kind: (typeof eventTypes)[number], ...products: number[]): LateFact[] =>
  products.map((product, i) => ({ product, kind: eventTypes.indexOf(kind), at: 1e12 + i }));

const shown = ({ rows }: WindowPage) => rows.flatMap(({ offers }) => offers.map(({ product }) => product));
const groupOf = (product: number) => Math.floor(product / perGroup);

function bought(customer: number): number[] {
  const { starts, indices } = shop.matrix;
  return [...indices.slice(starts[customer]!, starts[customer + 1]!)];
}

describe('a customer’s page', () => {
  it('offers what she lacks, each product once, and under a product of hers what that carried', async () => {
    const maker = await made();
    const takers = new FactsByCustomer(shop.facts);
    for (let customer = 0; customer < customers; customer += 7) {
      const page = maker.page(customer, []);
      expect(page.isKnown).toBe(true);
      const all = shown(page);
      expect(new Set(all).size).toBe(all.length);
      const own = takers.own(customer, []).matrix.indices;
      for (const product of all) expect(own).not.toContain(product);
      for (const row of page.rows) {
        expect(row.offers.length).toBeGreaterThanOrEqual(3);
        if (row.kind !== 'because') continue;
        expect(bought(customer)).toContain(row.about);
        // The groups have nothing in common: what was bought carries what is of its own.
        for (const { product, evidence } of row.offers) {
          expect(evidence).toBe(row.about);
          expect(groupOf(product)).toBe(groupOf(row.about));
        }
      }
    }
  });

  it('shows a stranger what the shop takes, and nothing that speaks of her', async () => {
    const page = (await made()).page(stranger, []);
    expect(page.isKnown).toBe(false);
    expect(page.rows.map(({ kind }) => kind)).toEqual(['shop']);
    expect(page.rows[0]!.offers.every(({ kind }) => kind === 'popularInShop')).toBe(true);
  });

  it('has no row where fewer than three products may be shown', async () => {
    const tooLittle = { ...defaultRules, buried: input.shop.products.ids.slice(2) };
    expect((await made({ rules: tooLittle })).page(stranger, []).rows).toEqual([]);
  });

  it('turns at once to what a stranger looks at, and back where that is taken back', async () => {
    const maker = await made();
    const before = maker.page(stranger, []);
    const liked = maker.page(stranger, did('favourite', perGroup, perGroup + 1, perGroup + 2));
    expect(liked.isKnown).toBe(true);
    const first = liked.rows[0]!;
    expect(first.kind).toBe('forYou');
    expect(first.offers.every(({ product }) => groupOf(product) === 1)).toBe(true);
    expect(maker.page(stranger, [])).toEqual(before);
  });

  it('never shows again what was waved away or bought, and nothing of a regret pulls others in', async () => {
    const maker = await made();
    const page = maker.page(4, []);
    const [waved, taken] = page.rows[0]!.offers;
    const after = maker.page(4, [...did('dismiss', waved!.product), ...did('purchase', taken!.product)]);
    expect(shown(after)).not.toContain(waved!.product);
    expect(shown(after)).not.toContain(taken!.product);
    const regrets = maker.page(stranger, did('dismiss', 0, 1, 2, 3));
    expect(regrets.rows.map(({ kind }) => kind)).toEqual(['shop']);
    expect(shown(regrets).filter((product) => product < 4)).toEqual([]);
  });

  it('lets a wish take an earlier no back, and a look not', async () => {
    const own = new FactsByCustomer(shop.facts);
    const standsAt = (...late: LateFact[]) => own.own(stranger, late).relations[0];
    const [no] = did('dismiss', 5);
    const later = (kind: 'cart' | 'view') => ({ ...did(kind, 5)[0]!, at: no!.at + 1 });
    expect(standsAt(no!)).toBe(relation.dismissed);
    expect(standsAt(no!, later('view'))).toBe(relation.dismissed);
    expect(standsAt(no!, later('cart'))).toBe(relation.seen);
    expect(standsAt(later('cart'), { ...no!, at: no!.at + 2 })).toBe(relation.dismissed);
  });

  it('shows what goes with what she did now beside what goes with what she bought', async () => {
    const customer = 4;
    const late = did('cart', ...[0, 1, 2].filter((product) => !bought(customer).includes(product)));
    const own = new FactsByCustomer(shop.facts).own(customer, late);
    const folded = (await made()).page(customer, late);
    expect(own.matrix.indices.length).toBe(bought(customer).length + late.length);
    const kinds = folded.rows.flatMap(({ offers }) => offers.map(({ product }) => groupOf(product)));
    // What she put into the cart is of another group: both are on her page now.
    expect(new Set(kinds)).toEqual(new Set([0, 1]));
  });

  it('has for anybody else what is popular, and nothing that says whom she is like', async () => {
    expect((await made()).best().map(({ kind }) => kind)).toEqual(['shop']);
  });
});
