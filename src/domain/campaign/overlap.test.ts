import { describe, expect, it } from 'vitest';
import { seededRandom } from '../math/random';
import { drawControl } from './control-group';
import { campaignOf } from './fixtures/campaign';
import { overlapOf } from './overlap';
import { standOf } from './stand';

const ids = Array.from({ length: 1000 }, (_, i) => `c${i}`);
const drawn = (seed: number) => {
  const control = drawControl(ids, new Float64Array(ids.length), 0.2, seed);
  return campaignOf(ids, (i) => control[i] === 1);
};

describe('another campaign', () => {
  it('that drew the same customers into the same groups cannot be told from this one', () => {
    expect(overlapOf(drawn(1), drawn(1))).toEqual({
      ...{ name: 'spring', date: '2026-03-01', shared: 1000, mailed: 1, control: 0 },
      isUneven: true,
    });
  });

  it('that drew by its own lot reaches both groups alike, in all but a few of many', () => {
    let uneven = 0;
    for (let seed = 2; seed < 102; seed++) if (overlapOf(drawn(1), drawn(seed))!.isUneven) uneven++;
    expect(uneven).toBeLessThan(10);
  });

  it('is none where no day or no customer is in common, and one where a single day is', () => {
    const other = drawn(3);
    expect(overlapOf(drawn(1), { ...other, date: '2026-03-31' })).toBeNull();
    expect(overlapOf(drawn(1), { ...other, date: '2026-01-30' })).toBeNull();
    expect(overlapOf(drawn(1), { ...other, date: '2026-03-30' })?.shared).toBe(1000);
    expect(overlapOf(drawn(1), { ...other, date: '2026-01-31' })?.shared).toBe(1000);
    const random = seededRandom(1);
    const strangers = campaignOf(
      ids.map((id) => `x${id}`),
      () => random() < 0.2,
    );
    expect(overlapOf(drawn(1), strangers)).toBeNull();
  });
});

describe('how a campaign stands', () => {
  const march = { date: '2026-03-01', days: 30 };
  const open = { complete: false };

  it('goes by today until the orders reach it', () => {
    expect(standOf(march, null, '2026-02-28')).toEqual({
      ...{ state: 'planned', covered: 0, lastDay: '2026-03-30' },
    });
    expect(standOf(march, { lastOrder: '2026-02-20', effect: null }, '2026-03-01').state).toBe('running');
    expect(standOf(march, { lastOrder: '2026-02-20', effect: null }, '2026-03-30').state).toBe('running');
    expect(standOf(march, { lastOrder: '', effect: null }, '2026-03-31').state).toBe('waiting');
  });

  it('says to which of its days the orders reach, and when it is told', () => {
    expect(standOf(march, { lastOrder: '2026-03-01', effect: open }, '2026-04-09')).toMatchObject({
      ...{ state: 'waiting', covered: 1 },
    });
    expect(standOf(march, { lastOrder: '2026-05-01', effect: { complete: true } }, '2026-03-02')).toEqual({
      ...{ state: 'told', covered: 30, lastDay: '2026-03-30' },
    });
    expect(standOf(march, { lastOrder: '2026-03-02', effect: null }, '2026-03-02').state).toBe('strangers');
  });
});
