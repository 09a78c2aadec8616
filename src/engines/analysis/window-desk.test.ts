import { beforeAll, describe, expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions } from '../../contracts/analysis-api';
import type { WindowEvent } from '../../domain/window/window-event';
import { drain } from '../../domain/steps';
import { type Analyser, createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows } from './fixtures/made-shop';
import { pagesOf, type WindowDesk } from './window-desk';

const kinds: Kind[] = [
  { customers: 40, goods: ['Oat biscuits', 'Rye bread', 'Butter'], category: 'Food', orders: 6, price: 6 },
  { customers: 40, goods: ['Trowel', 'Rake', 'Plant pot'], category: 'Garden', orders: 4, price: 25 },
];

const event = (customerId: string, productId: string, kind: WindowEvent['kind'], at = 1e12): WindowEvent => ({
  ...{ customerId, productId, kind, at, position: 1, list: 'forYou', model: 'itemKnn' },
  dwellSeconds: Number.NaN,
});

describe('a shop with its window', () => {
  let analyser: Analyser;
  let desk: WindowDesk;
  let ids: readonly string[];
  let products: readonly string[];
  const run = { labels: new Int32Array(80), codes: [1], lists: null };
  const shown = () => analyser.metrics(run).find(({ name }) => name === 'clickThrough')!;

  beforeAll(async () => {
    const assembled = await importedShop(madeRows(kinds, 3));
    ({ ids } = assembled.shop.customers);
    ({ ids: products } = assembled.shop.products);
    analyser = createAnalyser(openStages({ kernels: async () => null }));
    analyser.take(assembled);
    const options = { ...defaultRunOptions, recommender: 'itemKnn' } as const;
    const maker = await analyser.listMaker(options, run.labels, Int32Array.of(1), null, () => {});
    desk = analyser.windowDesk(maker);
  });

  it('has a page for each customer whom it knows, and folds in what she did', async () => {
    expect(desk.page('nobody', [])).toBeNull();
    const own = ids.slice(0, 3);
    const pages = await drain(pagesOf(desk, [...own, 'nobody']));
    expect(pages.map(({ customerId }) => customerId)).toEqual(own);
    const page = pages[0]!;
    const offered = page.rows.flatMap(({ offers }) => offers.map(({ product }) => product));
    const [first] = offered;
    if (first === undefined) throw new Error('an empty page');
    const after = desk.page(own[0]!, [event(own[0]!, products[first]!, 'dismiss')])!;
    expect(after.rows.flatMap(({ offers }) => offers.map(({ product }) => product))).not.toContain(first);
    expect(desk.page(own[0]!, [])).toEqual({ ...page, took: expect.any(Number) });
  });

  it('notes score and chance with each card, and its own log carries what the check of orders asks', () => {
    const rules = { share: 0.5, ranked: [] };
    const places = desk.places([], rules);
    const played: WindowEvent[] = [];
    for (const [visit, id] of ids.slice(0, 60).entries()) {
      const { rows } = desk.page(id, [], { places, visit: `${id}/0` })!;
      const [row] = rows;
      expect(
        row!.offers.every(({ propensity, score }) => propensity > 0 && propensity <= 1 && score > 0),
      ).toBe(true);
      row!.offers.forEach(({ product, model, score, propensity }, i) => {
        const at = 1e12 + visit * 1e8 + i;
        const shown = { ...event(id, products[product]!, 'impression', at), model, score, propensity };
        played.push({ ...shown, position: i + 1 });
        if ((visit + i) % 3 === 0) played.push({ ...shown, kind: 'click', at: at + 0.5, position: i + 1 });
      });
    }
    const drawn = played.filter(({ propensity }) => propensity! < 1);
    expect(drawn.length).toBeGreaterThan(50);
    analyser.observe(played);
    const report = drain(analyser.clicks(run, 'forYou'));
    analyser.observe([]);
    return report.then(({ placed, order }) => {
      expect(placed).toBe(played.filter(({ kind }) => kind === 'impression').length);
      expect(order!.refusal).not.toBe('noPropensities');
      expect(order!.refusal).not.toBe('notExplored');
      expect(order!.shown).toBeGreaterThan(100);
    });
  });

  it('counts what was played in its figures until it is taken back', () => {
    expect(shown()).toMatchObject({ figure: null, missing: 'noImpressions' });
    const [id, product] = [ids[0]!, products[0]!];
    analyser.observe([event(id, product, 'impression'), event(id, product, 'click', 1e12 + 1)]);
    expect(shown().figure).toMatchObject({ value: 1, n: 1 });
    analyser.observe([]);
    expect(shown()).toMatchObject({ figure: null, missing: 'noImpressions' });
  });
});
