import { beforeAll, describe, expect, it } from 'vitest';
import { openStages } from '../../compute/stages/stages';
import { defaultRunOptions } from '../../contracts/analysis-api';
import { findAudience } from '../../domain/audience/find-audience';
import type { Rule } from '../../domain/audience/rule';
import { dayAfter } from '../../domain/time';
import { endOfRecords, playedTimes } from '../../domain/window/played-times';
import type { WindowEvent } from '../../domain/window/window-event';
import { type Analyser, createAnalyser } from './analyser';
import { importedShop, type Kind, madeRows } from './fixtures/made-shop';
import type { TakenShop } from './load-shop';

const kinds: Kind[] = [
  { customers: 90, goods: ['Oat biscuits', 'Rye bread', 'Butter'], category: 'Food', orders: 7, price: 6 },
  { customers: 60, goods: ['Trowel', 'Rake', 'Plant pot'], category: 'Garden', orders: 4, price: 25 },
];
/** Fifteen years after the shop's last order. */
const today = Date.UTC(2026, 5, 1, 9, 30);
const nothingKnown = {
  segments: null,
  lists: null,
  movement: null,
  values: null,
  campaigns: [],
  about: () => null,
};
const quiet: Rule = { what: 'daysQuiet', atMost: 60 };
const bought: Rule = { what: 'bought', lastDays: 30 };

describe('an export of 2011 in front of whose window one click is played', () => {
  let assembled: TakenShop;
  let analyser: Analyser;
  let click: WindowEvent;

  const look = async () => {
    const { ids, blocks } = analyser.features();
    const column = (name: string) => {
      const block = blocks.find(({ columns }) => columns.some((each) => each.name === name))!;
      const at = block.columns.findIndex((each) => each.name === name);
      return ids.map((_, c) => block.values[c * block.columns.length + at]!);
    };
    const facts = analyser.audienceFacts();
    const members = (rule: Rule) => [...findAudience(rule, facts, nothingKnown).members].map((c) => ids[c]!);
    return {
      recency: column('recency'),
      tenure: column('tenure'),
      lastDay: facts.lastDay,
      quiet: members(quiet),
      bought: members(bought),
      value: await analyser.value(() => undefined),
    };
  };

  beforeAll(async () => {
    const { orders, reviews } = madeRows(kinds, 4);
    const old = orders.map((each) => ({ ...each, row: each.row.replace(/,2025-/, ',2011-') }));
    assembled = await importedShop({ orders: old, reviews });
    const { customers, products } = assembled.shop;
    click = {
      ...{ customerId: customers.ids[0]!, productId: products.ids[0]!, kind: 'click', at: today },
      ...{ position: 1, list: 'forYou', model: 'itemKnn', dwellSeconds: Number.NaN },
    };
    analyser = createAnalyser(openStages({ kernels: async () => null }));
    analyser.take(assembled);
  });

  it('leaves recency, tenure, value and audiences of everybody else as they were', async () => {
    const before = await look();
    expect(before.quiet.length).toBeGreaterThan(20);
    expect(before.bought.length).toBeGreaterThan(5);
    analyser.observe([click]);
    const after = await look();
    const others = <T>(values: readonly T[]) => values.slice(1);
    for (const [i, days] of others(after.recency).entries())
      expect(days).toBeCloseTo(others(before.recency)[i]!, 6);
    for (const [i, days] of others(after.tenure).entries())
      expect(days).toBeCloseTo(others(before.tenure)[i]!, 6);
    expect(after.lastDay).toBe(before.lastDay);
    const without = (ids: readonly string[]) => ids.filter((id) => id !== click.customerId);
    expect(without(after.quiet)).toEqual(without(before.quiet));
    expect(after.bought).toEqual(before.bought);
    expect(after.value).toEqual(before.value);
    // Of herself it is seen.
    expect(after.recency[0]).toBeCloseTo(0, 6);
    expect(after.quiet).toContain(click.customerId);
  });

  it('is asked for audiences with what was played, whatever the analysis observed', () => {
    analyser.observe([]);
    const dismissed = analyser.audienceFacts([click]);
    expect(dismissed.shop.events.count).toBe(assembled.shop.events.count + 1);
    expect(dismissed.lastDay).toBe(analyser.audienceFacts().lastDay);
    expect(analyser.audienceFacts([click])).not.toBe(dismissed);
  });

  it('adds no month to the history', async () => {
    const end = endOfRecords(assembled.shop);
    analyser.observe([click]);
    const options = { ...defaultRunOptions, k: 2 } as const;
    const found = await analyser.segment(options, null, () => undefined);
    const steps = analyser.movement(found, options);
    let step = await steps.next();
    while (step.done !== true) step = await steps.next();
    expect(step.value.months.at(-1)!.end).toBeGreaterThan(end);
    expect(step.value.months.at(-1)!.end).toBeLessThan(dayAfter(end) + 40 * 86_400_000);
  });
});

describe('when played events count', () => {
  const times = (ats: readonly number[], end: number) => [
    ...playedTimes(
      ats.map((at) => ({ at })),
      end,
    ),
  ];

  it('on the last day, in their order, hardly apart', () => {
    const end = Date.UTC(2011, 11, 9, 12, 50);
    const [click_, impression, cart] = times([today + 5, today, today + 9], end);
    expect(impression! > end && impression! < click_! && click_! < cart!).toBe(true);
    expect(cart! - end).toBeLessThan(1);
  });

  it('never on the next day, however late the last record is and however many are played', () => {
    const end = Date.UTC(2011, 11, 9, 23, 59, 59, 999);
    const many = times(
      Array.from({ length: 5_000 }, (_, i) => today + i),
      end,
    );
    expect(Math.max(...many)).toBeLessThan(dayAfter(end));
  });

  it('where they were, in a shop whose records go on', () => {
    expect(times([today, today + 4], today + 2)[0]).toBe(today);
  });

  it('at no time in a shop without dates', () => {
    expect(times([today], Number.NEGATIVE_INFINITY)).toEqual([Number.NaN]);
  });
});
