import { beforeAll, describe, expect, it } from 'vitest';
import type { SegmentProfile } from '../../domain/label/segment';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

const profile = (code: number, more: Partial<SegmentProfile>): SegmentProfile => ({
  code,
  customName: null,
  archetype: 'loyal-regular',
  topics: [],
  keywords: [],
  quotes: [],
  size: 50,
  share: 0.5,
  revenue: 100,
  revenueShare: 0.5,
  confidence: 1,
  traits: [],
  ...more,
});

function cautions(language: string, ...profiles: SegmentProfile[]): string[] {
  return speakerFor(language).cautions(profiles[0]!, profiles);
}

describe('cautions', () => {
  it('are none where nothing stands against a segment', () => {
    expect(cautions('en', profile(1, {}), profile(2, { archetype: 'lapsed' }))).toEqual([]);
  });

  it('say that few accounts pay most of the money', () => {
    const fewPay = { customers: 2, share: 0.8 };
    expect(cautions('en', profile(1, { fewPay }))).toEqual([
      '2 customers pay 80% of this segment’s money; do not take it as typical of the others.',
    ]);
    expect(cautions('zh-CN', profile(1, { fewPay }))[0]).toContain('80%');
  });

  it('say that a small segment may be merged', () => {
    const [small] = cautions('en', profile(1, { share: 0.019 }), profile(2, { archetype: 'lapsed' }));
    expect(small).toMatch(/^Under 2% of the customers/);
    // In a large shop that is thousands, and what a campaign costs is not known here.
    expect(small).not.toMatch(/campaign/);
    expect(cautions('zh-CN', profile(1, { share: 0.019 }), profile(2, {}))[0]).not.toContain('活动');
    expect(cautions('en', profile(1, { share: 0.02 }), profile(2, { archetype: 'lapsed' }))).toEqual([]);
  });

  it('say which others would be addressed in the same way', () => {
    expect(cautions('en', profile(1, {}), profile(2, { topics: ['tea'] }))).toEqual([
      'The next step is the same as for “Loyal regulars · tea”: these may be merged.',
    ]);
  });

  it('say nothing of merging those who are in no segment', () => {
    expect(
      cautions('en', profile(0, { share: 0.01 }), profile(1, {}), profile(2, { archetype: 'lapsed' })),
    ).toEqual([]);
  });
});
