import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../math/random';
import { timeToNext } from '../../recommend/rules/time-to-next';
import reference from '../fixtures/reference.json';
import { madeDays, poissonDays } from '../fixtures/made-shop';
import { calendarDay, closedWeekdays, closuresOf, nextOpenDay, openDay } from './closures';
import { customerClock } from './customer-clock';
import { dueStates } from './due-state';
import { regularInterval } from './regular';
import { fitWeibull } from './weibull';

const spells = {
  days: reference.spells.map(([days]) => days),
  came: reference.spells.map(([, came]) => came),
};

it('has the curve that lifelines has', () => {
  const { curve, followed } = timeToNext(spells.days, spells.came);
  for (const [i, day] of curve.days.entries()) {
    const theirs = reference.survival.find(([at]) => at === day);
    expect(1 - curve.shares[i]).toBeCloseTo(theirs![1], 9);
  }
  expect(followed).toBeGreaterThan(30);
});

it('fits the Weibull distribution that lifelines fits', () => {
  const { shape, scale, logLikelihood } = fitWeibull(spells.days, spells.came)!;
  expect(shape / reference.weibull.shape).toBeCloseTo(1, 3);
  expect(scale / reference.weibull.scale).toBeCloseTo(1, 3);
  expect(logLikelihood).toBeCloseTo(reference.weibull.logLikelihood, 4);
});

it('says nothing where nothing came', () => {
  expect(fitWeibull([3, 4], [0, 0])).toBeNull();
});

describe('a regular interval', () => {
  it.each([
    ['months of the calendar', [31, 28, 31, 30, 31, 30], 30.5],
    ['an order skipped now and then', [30, 31, 60, 30, 29, 30, 31], 30],
    ['every other week', [14, 14, 13, 15, 14], 14],
  ])('is seen in %s', (_, pauses, days) => {
    expect(regularInterval(pauses)!.days).toBeCloseTo(days, 0);
  });

  it.each([
    ['three pauses that happen to be alike', [30, 30, 31]],
    ['pauses of which one is none of it', [30, 31, 30, 47, 30]],
    ['days on end', [1, 1, 2, 1, 1, 1]],
    ['a doubling', [10, 20, 40, 80, 160]],
  ])('is not seen in %s', (_, pauses) => {
    expect(regularInterval(pauses)).toBeNull();
  });

  it('is hardly ever seen in what has no memory', () => {
    const random = seededRandom(9);
    let seen = 0;
    for (let i = 0; i < 20_000; i++)
      if (regularInterval(Array.from({ length: 4 }, () => Math.ceil(-30 * Math.log(random()))))) seen++;
    expect(seen / 20_000).toBeLessThan(0.002);
  });
});

const statesOf = (bought: ReturnType<typeof madeDays>) => {
  const clock = customerClock(bought);
  const states = Array.from(clock.state, (state) => dueStates[state]);
  return { clock, states, count: (name: string) => states.filter((own) => own === name).length };
};

describe('the clock of customers', () => {
  // Everybody comes again after 40 days, more or less; customers 0, 1 and 2 came last 10, 55 and 200 days ago.
  const made = () =>
    madeDays(200, 1, (c, random) => {
      const end = [490, 444, 300][c] ?? 500 - 45 * random();
      const days: number[] = [];
      for (let day = end; day > 0; day -= 40 + 8 * normal(random)) days.unshift(day);
      return days.map((day) => [day, 10] as const);
    });

  it('tells who is not yet due, who is, and who has left', () => {
    const { states, clock } = statesOf(made());
    expect(states.slice(0, 3)).toEqual(['not-yet', 'overdue', 'lapsed']);
    expect(clock.due[0] - 17_000).toBeGreaterThan(490 + 34);
    expect(clock.due[0] - 17_000).toBeLessThan(490 + 46);
    expect(clock.from[0]).toBeLessThan(clock.due[0]);
    expect(clock.until[0]).toBeGreaterThan(clock.due[0]);
  });

  it('knows subscribers, and those of them who ended', () => {
    const { states, clock } = statesOf(
      madeDays(60, 2, (c) => {
        const end = c === 1 ? 200 : c === 2 ? 440 : 488;
        return Array.from({ length: 6 }, (_, i) => [end - 30 * (5 - i), 29] as const);
      }),
    );
    expect([states[0], states[1], states[2]]).toEqual(['subscribed', 'lapsed', 'overdue']);
    expect(clock.interval[0]).toBe(30);
    expect(clock.due[0]).toBe(17_000 + 488 + 30);
  });

  it('never calls a buyer of every December due in spring', () => {
    const shop = madeDays(400, 3, (c, random) => [
      ...[0, 1, 2, 3]
        .filter(() => random() < 0.75)
        .flatMap((year) => [365 * year + 335 + 24 * random(), 365 * year + 335 + 24 * random()])
        .map((day) => [day, 20] as const),
      // One stray order says that it is May.
      ...(c === 0 ? [[365 * 4 + 130, 5] as const] : []),
    ]);
    const { clock, count, states } = statesOf(shop);
    expect(count('due')).toBeLessThan(0.01 * 400);
    for (const [c, state] of states.entries())
      if (state === 'overdue') expect(shop.lastDay - shop.days[shop.starts[c + 1] - 1]).toBeGreaterThan(500);
    const next = Array.from(clock.due).filter((_, c) => states[c] === 'not-yet');
    expect(next.length).toBeGreaterThan(150);
    const near = next.filter((day) => day - 17_000 > 365 * 4 + 300 && day - 17_000 < 365 * 5 + 20);
    expect(near.length / next.length).toBeGreaterThan(0.8);
  });

  it('knows nothing where everybody bought once', () => {
    const { clock, count } = statesOf(madeDays(300, 4, (_, random) => [[600 * random(), 10]]));
    expect(count('unknown')).toBe(300);
    expect(clock.due.every(Number.isNaN)).toBe(true);
  });

  it('lets nobody be gone from a lively shop of fourteen days', () => {
    const { count } = statesOf(
      madeDays(300, 5, (_, random) =>
        poissonDays(13 * random(), 14, 3, random).map((day) => [day, 9] as const),
      ),
    );
    expect(count('lapsed') + count('overdue')).toBe(0);
  });

  it('does not wait for a slow buyer as it does for a quick one', () => {
    const { states } = statesOf(
      madeDays(300, 6, (c, random) => {
        const wait = c % 2 === 0 ? 12 : 90;
        const days: number[] = [];
        const last = c < 2 ? 440 : 500 - wait * random();
        for (let day = last; day > 0; day -= wait * (0.7 + 0.6 * random())) days.unshift(day);
        return days.map((day) => [day, 10] as const);
      }),
    );
    expect(states[0]).toBe('lapsed');
    expect(states[1]).toBe('not-yet');
  });

  it('has those who never bought as such', () => {
    const { states } = statesOf(madeDays(2, 7, (c) => (c === 0 ? [] : [[3, 1]])));
    expect(states).toEqual(['never', 'unknown']);
  });
});

describe('a shop that was closed', () => {
  const wait = 20;
  /** Days of a shop that is closed for August: who wants to buy then comes when it opens again, at some day of hers. */
  const closedFrom = (from: number, days: number, until: number) =>
    madeDays(400, 3, (_, random) =>
      poissonDays(100 * random(), until - days, wait, random).map((day) => [
        day < from ? day : day + days,
        20,
      ]),
    );

  it('is seen, and a season that ends is not', () => {
    const bought = closedFrom(200, 30, 260);
    expect(closuresOf(bought)).toHaveLength(1);
    expect(closuresOf(bought)[0]!.days).toBeGreaterThanOrEqual(30);
    const season = madeDays(400, 3, (c, random) =>
      // Three in four buy before the feast, the others whenever.
      c % 4 > 0 ? [[160 + 40 * random(), 20]] : [[(random() < 0.5 ? 0 : 240) + 160 * random(), 20]],
    );
    expect(closuresOf(season)).toEqual([]);
    expect(closuresOf(madeDays(30, 4, (_, random) => [[400 * random(), 20]]))).toEqual([]);
  });

  it('is not seen where boxes go out once a month', () => {
    const boxes = madeDays(100, 5, (c) => Array.from({ length: 12 - (c % 4) }, (_, i) => [30 * i, 20]));
    expect(closuresOf(boxes)).toEqual([]);
  });

  it('makes nobody late for not having bought then', () => {
    const late = (bought: ReturnType<typeof madeDays>) => {
      const { state } = customerClock(bought);
      return state.filter((each) => ['overdue', 'lapsed'].includes(dueStates[each]!)).length;
    };
    // It opened again ten days before the records end.
    const closed = closedFrom(200, 45, 255);
    const open = closedFrom(1000, 0, 210);
    expect(late(closed)).toBeLessThan(1.15 * late(open) + 5);
    expect(late(closed)).toBeGreaterThan(0.6 * late(open));
  });

  it('has dates that leave the closed days out', () => {
    const bought = closedFrom(200, 45, 275);
    const { due, closures } = customerClock(bought);
    const [closure] = closures;
    for (const day of due) {
      const isClosed = day >= closure!.from && day < closure!.from + closure!.days;
      expect(isClosed).toBe(false);
    }
  });
});

describe('weekdays on which nobody buys', () => {
  // Day 0 of the made shop is a Monday.
  const shop = (isOpen: (day: number) => boolean, wait = 12) =>
    madeDays(200, 9, (_, random) =>
      poissonDays(60 * random(), 300, wait, random)
        .filter((day) => isOpen(Math.floor(day)))
        .map((day) => [day, 10]),
    );

  it('are seen where the shop is closed then, and nobody is due on one', () => {
    const bought = shop((day) => day % 7 < 5);
    expect(closedWeekdays(bought)).toEqual([0, 6]);
    const { due } = customerClock(bought);
    const told = due.filter((day) => !Number.isNaN(day));
    expect(told.length).toBeGreaterThan(100);
    expect(told.some((day) => [0, 6].includes((Math.round(day) + 4) % 7))).toBe(false);
  });

  it('are not seen where chance leaves one out, or the records are short', () => {
    expect(closedWeekdays(shop(() => true))).toEqual([]);
    expect(closedWeekdays(madeDays(40, 2, (_, random) => [[300 * random(), 10]]))).toEqual([]);
    expect(closedWeekdays(madeDays(400, 2, (_, random) => [[4 * random(), 10]]))).toEqual([]);
  });

  it('move a date to the next open day and no other', () => {
    expect(nextOpenDay([0], 17_006)).toBe(17_007);
    expect(nextOpenDay([0], 17_005.2)).toBe(17_005.2);
    expect(nextOpenDay([0, 6], 17_005.2)).toBe(17_007);
    expect(nextOpenDay([0], Number.NaN)).toBeNaN();
  });
});

it('numbers open days and finds them again', () => {
  const closures = [
    { from: 10, days: 5 },
    { from: 30, days: 10 },
  ];
  for (const day of [3, 9, 15, 29, 40, 77]) expect(calendarDay(closures, openDay(closures, day))).toBe(day);
  expect(openDay(closures, 15)).toBe(10);
  expect(openDay(closures, 12)).toBe(10);
});

it('says of nobody in a shop of three weeks when she is due, unless all who come back do so at once', () => {
  const known = (wait: number) => {
    const bought = madeDays(400, 5, (_, random) =>
      poissonDays(12 * random(), 21, wait, random).map((day) => [day, 10]),
    );
    const { state } = customerClock(bought);
    return state.filter((each) => dueStates[each] !== 'unknown').length;
  };
  expect(known(40)).toBe(0);
  expect(known(1.5)).toBeGreaterThan(300);
});
