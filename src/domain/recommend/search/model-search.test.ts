import { describe, expect, it } from 'vitest';
import { permutation, seededRandom } from '../../math/random';
import { drain } from '../../steps';
import { split } from '../evaluation/split';
import type { FitBegun, FitLog } from '../experiments/fit-log';
import { dataFingerprint } from '../experiments/fingerprints';
import type { FitQuality } from '../experiments/experiment';
import { boughtInOrder, factsOf, sparseOf } from '../fixtures/shops';
import { type DayOrder, ordersInput } from '../fixtures/orders-input';
import { ageingOf } from '../models/interest-ageing';
import type { LearningInput } from '../models/model-inputs';
import { planModels } from '../plan';
import { searchOptions } from './model-search';
import type { SearchReport } from './search-report';
import { drawOptions, searchSpaces } from './search-space';
import { tunedPlan } from './tuned-plan';

const customers = 900;
const products = 48;

/** Who takes what: `taste` says how likely each is, nothing else does. */
function shopOf(taste: (customer: number, product: number) => number): LearningInput {
  const random = seededRandom(11);
  const dense = Array.from({ length: customers }, (_, i) =>
    Array.from({ length: products }, (_, j) => (random() < taste(i, j) ? 1 : 0)),
  );
  const interactions = boughtInOrder(sparseOf(dense));
  // In no order of the products: else the last is always the highest number.
  const at = interactions.lastAt.map(() => Math.floor(random() * 1_000) * 86_400_000);
  const dated = { ...interactions, lastAt: at };
  return { facts: factsOf(dated), interactions: dated, texts: null, seed: 1 };
}

const grouped = shopOf((i, j) => (i % 6 === j % 6 ? 0.7 : 0.02));
const noise = shopOf(() => 0.15);

/** A clock that each look at it moves on. */
function clock(perLook = 0) {
  let at = 0;
  return () => (at += perLook);
}

function search(input: LearningInput, more: Partial<Parameters<typeof searchOptions>[0]> = {}) {
  return drain(
    searchOptions({
      ...input,
      models: ['itemKnn'],
      budgetSeconds: 1_000,
      now: clock(1e-6),
      isStopped: () => false,
      ...more,
    }),
  );
}

const planned = planModels(customers, products, grouped.interactions.matrix.indices.length, 0);

describe('a search for options', () => {
  it('takes what is better for customers by whom it was not chosen, and the next plan has it', async () => {
    const badEase = { ...planned, ease: { ...planned.ease!, lambda: 1e7 } };
    const report = await search(grouped, { plan: badEase, models: ['ease'] });
    const [found] = report.models;
    expect(found).toMatchObject({
      model: 'ease',
      outcome: 'better',
      default: { lambda: 1e7 },
      stopped: false,
    });
    const { difference, standardError, best, default: before, customers: of } = found!.confirmation!;
    expect(difference.value).toBeGreaterThan(standardError);
    expect(difference.value).toBeCloseTo(best - before);
    expect(of).toBe(Math.ceil(report.customers / 2));
    const tuned = { split: report.split, seed: 1, models: { ease: found!.best! } };
    expect(tunedPlan(badEase, tuned, 'last-order', 1).ease).toEqual({ ...badEase.ease, ...found!.best });
    // Under another test the options were chosen by what is hidden there.
    expect(tunedPlan(badEase, tuned, 'time', 1)).toEqual(badEase);
    expect(tunedPlan(badEase, tuned, 'last-order', 2)).toEqual(badEase);
  });

  it('is not fooled by the best of many where nothing is to be found', async () => {
    let better = 0;
    for (let seed = 1; seed <= 5; seed++) {
      const { models } = await search({ ...noise, seed });
      if (models[0]!.outcome === 'better') better++;
    }
    // By chance alone about one in six differences exceeds one standard error; the best of many nearly always would.
    expect(better).toBeLessThanOrEqual(2);
  });

  it('reads neither the test nor, in training, what it validates on', async () => {
    const begun: FitBegun[] = [];
    const measured: FitQuality[] = [];
    const log: FitLog = {
      begin: (fit) => {
        begun.push(fit);
        return { step: () => undefined, fitted: () => undefined };
      },
      measured: (_, quality) => void measured.push(quality),
    };
    await search(grouped, { log });
    const outer = split(grouped.facts, 'last-order', 1);
    const inner = split(outer.facts, 'last-order', 1);
    const expected = dataFingerprint(inner.train);
    expect(begun.length).toBeGreaterThan(3);
    for (const fit of begun)
      expect(fit).toMatchObject({ purpose: 'search', hidden: ['last-order', 'last-order'], data: expected });
    expect(expected).not.toBe(dataFingerprint(outer.train));
    expect(measured.length).toBeGreaterThan(begun.length);
  });

  it('ends with the best so far where the time is over or it is stopped', async () => {
    const none = await search(grouped, { isStopped: () => true });
    expect(none.models).toMatchObject([{ outcome: 'noTime', best: null, stopped: true, tried: 0 }]);
    let asked = 0;
    const some = await search(grouped, { isStopped: () => ++asked > 12 });
    expect(some.models[0]).toMatchObject({ stopped: true });
    expect(some.models[0]!.tried).toBeGreaterThan(0);
    expect(some.models[0]!.best).not.toBeNull();
    expect(some.models[0]!.confirmation).not.toBeNull();
  });

  it('tries fewer options where a look takes long', async () => {
    const tried = async (perLook: number) =>
      (await search(grouped, { now: clock(perLook), models: ['ease'] })).models[0]!.tried;
    expect(await tried(1e-6)).toBe(81);
    expect(await tried(20)).toBeLessThanOrEqual(27);
  });

  it('asks those of the blend, any other where it is named, and none that lacks what it reads', async () => {
    const short = { budgetSeconds: 0.001, now: clock(1), isStopped: () => false };
    const all = await drain(searchOptions({ ...grouped, ...short }));
    expect(all.models.map(({ model }) => model)).toEqual([
      'ease',
      'als',
      'itemKnn',
      'chebyCf',
      'factorisation',
    ]);
    const named = await search(grouped, { ...short, models: ['sequence', 'content', 'bpr'] });
    expect(named.models.map(({ model }) => model)).toEqual(['sequence', 'bpr']);
  });

  it('gives models of sequences the days of what is learnt from', async () => {
    const { models } = await search(grouped, { models: ['sequence'], now: clock(30) });
    expect(models[0]!.tried).toBeGreaterThan(0);
    expect(models[0]!.confirmation).not.toBeNull();
    expect(Object.keys(models[0]!.default).sort()).toEqual([
      'commonness',
      'mostLag',
      'recency',
      'sameDay',
      'smoothing',
    ]);
  });

  it('searches on signs that have aged as those of the lists have, and says so of each fit', async () => {
    const begun: FitBegun[] = [];
    const log: FitLog = {
      begin: (fit) => {
        begun.push(fit);
        return { step: () => undefined, fitted: () => undefined };
      },
      measured: () => undefined,
    };
    await search(movedOn(), { log, models: ['itemKnn', 'sequence'] });
    const aged = new Set(begun.filter(({ options }) => ageingOf(options) !== null).map(({ model }) => model));
    const plain = new Set(
      begun.filter(({ options }) => ageingOf(options) === null).map(({ model }) => model),
    );
    expect([...aged]).toEqual(['itemKnn']);
    expect([...plain]).toEqual(['sequence']);
  });

  it('searches nothing with a handful of validation customers', async () => {
    const few = { ...grouped, facts: firstCustomers(grouped, 180) };
    const report: SearchReport = await search(few);
    expect(report.customers).toBeLessThan(200);
    expect(report.models).toEqual([]);
  });
});

it('draws different options within their ranges, none that cost more than twice what the size allows', () => {
  const drawn = drawOptions(searchSpaces.als, { factors: 16 }, 50, seededRandom(1));
  expect(new Set(drawn.map((options) => JSON.stringify(options))).size).toBe(50);
  for (const { factors, alpha } of drawn) {
    expect([16, 32]).toContain(factors);
    expect(alpha).toBeGreaterThanOrEqual(0.5);
    expect(alpha).toBeLessThanOrEqual(40);
  }
  // Of twelve choices no more than twelve are drawn.
  expect(drawOptions(searchSpaces.itemKnn, { neighbours: 500 }, 50, seededRandom(1))).toHaveLength(12);
});

/** Everybody took six products of one taste two years ago, and of late four of another, one after the other. */
function movedOn(): LearningInput {
  const random = seededRandom(1);
  const orders = Array.from({ length: 450 }, (_, c) => c).flatMap((c): DayOrder[] => {
    const of = (taste: number, count: number) =>
      permutation(12, random)
        .subarray(0, count)
        .map((p) => p + 12 * taste);
    const late = (c + 1 + (c % 3)) % 4;
    return [
      ...Array.from(of(c % 4, 6), (product, i): DayOrder => [c, product, 100 + i]),
      ...Array.from(of(late, 4), (product, i): DayOrder => [c, product, 800 + 10 * i + (c % 7)]),
    ];
  });
  return ordersInput(orders, 450, 48);
}

function firstCustomers({ facts }: LearningInput, count: number) {
  const kept = facts.customer.findIndex((customer) => customer >= count);
  const cut = <Column extends { slice(from: number, to: number): Column }>(column: Column) =>
    column.slice(0, kept);
  return {
    ...facts,
    count: kept,
    customer: cut(facts.customer),
    product: cut(facts.product),
    kind: cut(facts.kind),
    amount: cut(facts.amount),
    at: cut(facts.at),
    order: cut(facts.order),
  };
}
