import { beforeAll, describe, expect, it } from 'vitest';
import { defaultRunOptions } from '../../contracts/analysis-api';
import type { RunSummary } from '../../contracts/run';
import type { SegmentProfile } from '../../domain/label/segment';
import type { Movement } from '../../domain/movement/movement';
import type { ValueSummary } from '../../domain/value/value-report';
import { reportPage } from '../../domain/report/report-page';
import { startI18n } from '../index';
import { type ReportMatter, sayReport } from './report';

beforeAll(() => {
  startI18n('en');
});

const profile = (code: number, more: Partial<SegmentProfile> = {}): SegmentProfile => ({
  code,
  customName: `Group ${code}`,
  archetype: 'loyal-regular',
  topics: [],
  keywords: [],
  quotes: [],
  size: 60,
  share: 0.5,
  revenue: Number.NaN,
  revenueShare: Number.NaN,
  confidence: 1,
  traits: [],
  ...more,
});

const value: ValueSummary = {
  asOf: -1,
  days: 90,
  missing: [{ what: 'buyers', have: 0, need: 100 }],
  method: { purchases: null, money: null },
  parameters: null,
  spending: null,
  holdOut: null,
  cautions: [],
  hasClock: false,
  total: { purchases: Number.NaN, value: Number.NaN },
};

const undated: Movement = {
  ids: [],
  months: [],
  codes: new Int16Array(),
  states: null,
  yearMoney: null,
  records: new Uint16Array(),
  said: null,
  movers: [],
  moves: {
    customer: new Int32Array(),
    month: new Int32Array(),
    reasons: new Int32Array(),
    before: new Float32Array(),
    after: new Float32Array(),
  },
  agreement: 1,
  undated: 1,
};

const counts = { read: 12, imported: 9, merged: 2, rejected: 1 };

function matterOf(profiles: readonly SegmentProfile[], revenue = 0): ReportMatter {
  return {
    shop: {
      name: 'Shop <b>',
      reports: [{ name: 'a.csv', ...counts }] as unknown as ReportMatter['shop']['reports'],
      facts: {
        customers: 120,
        products: 4,
        orderLines: 0,
        reviews: 9,
        events: 0,
        revenue,
        currency: revenue > 0 ? 'EUR' : '',
        from: Number.NaN,
        to: Number.NaN,
        languages: {},
        encoder: 'all-MiniLM-L6-v2',
        anonymousReviews: false,
      },
    },
    run: { profiles, options: { ...defaultRunOptions, depth: 'quick' } } as unknown as RunSummary,
    movement: undated,
    value,
    unsettled: [],
    madeAt: 0,
  };
}

describe.each(['en', 'zh-CN'])('a report in %s', (language) => {
  const page = (matter: ReportMatter) => reportPage(sayReport(matter, language));

  it('says what is not known, and leaves no place of a sentence empty', () => {
    const text = page(matterOf([profile(1), profile(2)]));
    expect(text).not.toMatch(/NaN|undefined|\{\{|report:|movement:|value:|segments:/);
    expect(text).toContain(sayReport(matterOf([profile(1)]), language).title.replace('<b>', '&#60;b&#62;'));
    expect(text).not.toMatch(/Revenue|销售额/);
  });

  it('says which money is not counted', () => {
    const text = page({
      ...matterOf([profile(1), profile(2)]),
      unsettled: [{ about: 'no-rate', currency: 'JPY', rows: 1877, money: 7_235_520 }],
    });
    expect(text).toContain('7,235,520');
    expect(text).toContain('1,877');
    expect(page(matterOf([profile(1)]))).not.toMatch(/leave open|未能说清/);
  });

  it('names the step of the segment first that most money is of, not the largest', () => {
    const paying = matterOf(
      [
        profile(1, { size: 110, share: 0.92, revenue: 10, revenueShare: 0.1 }),
        profile(2, { size: 10, share: 0.08, revenue: 90, revenueShare: 0.9 }),
      ],
      100,
    );
    const steps = sayReport(paying, language).sections[3]!.blocks[0]!;
    expect(steps.kind === 'list' && steps.items.map((item) => item.slice(0, 7))).toEqual([
      'Group 2',
      'Group 1',
    ]);
  });
});
