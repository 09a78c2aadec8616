import { beforeAll, describe, expect, it } from 'vitest';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';
import { permutation, seededRandom } from '../../domain/math/random';
import type { Events, Shop } from '../../domain/shop/shop';
import { drain } from '../../domain/steps';
import { eventTypes } from '../../domain/vocabulary/event-types';
import { clickReport } from '../../domain/clicks/click-report';

const relevance = [0.5, 0.35, 0.2, 0.1, 0.05, 0.3];
const examined = [1, 0.7, 0.5, 0.35];
const customers = 200;

interface Made {
  readonly pages?: number;
  /** Cards of a page, first place first. */
  readonly order?: (random: () => number) => readonly number[];
  readonly propensity?: number;
  readonly withPositions?: boolean;
  readonly bot?: number;
}

/** A shop with a log of pages of four places, clicks by what is planted. */
function shopOf({ pages = 3000, order, propensity, withPositions = true, bot = 0 }: Made): Shop {
  const random = seededRandom(7);
  const rows: { who: number; card: number; kind: string; at: number; place: number }[] = [];
  for (let page = 0; page < pages + bot; page++) {
    const isBot = page >= pages;
    const cards = order?.(random) ?? [...permutation(6, random)].slice(0, 4);
    const who = isBot ? customers : page % customers;
    for (const [k, card] of cards.entries()) {
      const at = page * 60_000 + k;
      rows.push({ who, card, kind: 'impression', at, place: k + 1 });
      if (isBot ? card === 4 : random() < relevance[card]! * examined[k]!)
        rows.push({ who, card, kind: 'click', at: at + 1000, place: k + 1 });
    }
  }
  const count = rows.length;
  const missing = new Float64Array(count).fill(Number.NaN);
  const events: Events = {
    count,
    customer: Int32Array.from(rows, ({ who }) => who),
    product: Int32Array.from(rows, ({ card }) => card),
    type: Uint8Array.from(rows, ({ kind }) => eventTypes.indexOf(kind as 'click')),
    at: Float64Array.from(rows, ({ at }) => at),
    dwellSeconds: missing,
    placed: {
      position: withPositions ? Float64Array.from(rows, ({ place }) => place) : missing,
      list: new Int32Array(count),
      lists: ['forYou'],
      model: new Int32Array(count),
      models: ['blend'],
      score: missing,
      propensity: propensity === undefined ? missing : missing.map(() => propensity),
    },
  };
  const ids = (length: number) => Array.from({ length }, (_, i) => `x${i}`);
  return {
    customers: { ids: ids(customers + 1), attributes: [], spend: new Float64Array(customers + 1) },
    products: { ids: ids(6) },
    events,
  } as unknown as Shop;
}

const reportOf = (made: Made) => drain(clickReport(shopOf(made), null));
const english = speakerFor('en');

beforeAll(() => {
  startI18n('en');
});

describe('what a log tells of places', () => {
  it('finds places, cards and whether another order is better', async () => {
    const report = await reportOf({ propensity: 0.25, order: (random) => [...permutation(4, random)] });
    expect(report.missing).toBeNull();
    for (const [k, truth] of examined.entries()) {
      const { examination } = report.places[k]!;
      expect(examination!.low).toBeLessThanOrEqual(truth);
      expect(examination!.high).toBeGreaterThanOrEqual(truth);
    }
    expect(report.order?.verdict).toBe('better');
    expect(report.models!.position).toBeLessThan(report.models!.rate);
    expect(english.clicks(report).join(' ')).toContain('more clicks per 100 showings');
  });

  it('tells a card that stood well from one that stood badly, which their click rates do not', async () => {
    // 2 nearly always first, 5 nearly always last.
    const order = (random: () => number) =>
      random() < 0.9 ? [2, 1, 0, 5] : random() < 0.5 ? [5, 0, 1, 2] : [0, 2, 5, 1];
    const { cards, comparable } = await reportOf({ order });
    const of = (card: number) => cards.find(({ product }) => product === card)!;
    expect(comparable).toBe('all');
    expect(of(2).standing).toBe('flattered');
    expect(of(5).standing).toBe('heldBack');
    expect(of(5).relevance!.value).toBeGreaterThan(of(2).relevance!.value);
    expect(of(5).rate).toBeLessThan(of(2).rate);
  });

  it('says that nothing can be told apart where cards never change places', async () => {
    const report = await reportOf({ order: () => [0, 1, 2, 3], propensity: 1 });
    expect(report.comparable).toBe('none');
    expect(report.cards.every((card) => card.relevance === null && card.standing === null)).toBe(true);
    expect(report.order?.refusal).toBe('notExplored');
    expect(english.clicks(report).join(' ')).toContain('cannot be told');
  });

  it('leaves the order alone where no place is known', async () => {
    const report = await reportOf({ withPositions: false });
    expect(report).toMatchObject({ missing: 'noPositions', order: null, places: [] });
    expect(english.clicks(report).at(-1)).toContain('order stays as it is');
  });

  it('says so where there are too few clicks, and where nothing was shown', async () => {
    expect((await reportOf({ pages: 10 })).missing).toBe('fewClicks');
    const none = await reportOf({ pages: 0 });
    expect(none.missing).toBe('noImpressions');
    expect(english.clicks(none)).toHaveLength(1);
  });

  it('sets an account aside that clicks one card over and over', async () => {
    const honest = await reportOf({});
    const { setAside, cards } = await reportOf({ bot: 2000 });
    expect(setAside.customers).toBe(1);
    const worst = (of: typeof cards) => of.find(({ product }) => product === 4)!.rate;
    expect(worst(cards)).toBeCloseTo(worst(honest.cards), 10);
  });
});
