import { beforeAll, describe, expect, it } from 'vitest';
import type { SegmentChoice } from '../../domain/cluster/choice/segment-choice';
import type { SideParts } from '../../domain/cluster/choice/sides';
import type { SegmentProfile } from '../../domain/label/segment';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

const choice = (sides: readonly SideParts[]): SegmentChoice => ({
  clusterer: 'kmeans',
  verdict: { answer: 'segments', reason: 'parted', parts: 2, distinct: 500, emptiest: 0, sides },
  byK: [],
  byGap: 2,
  stability: { whole: 1, jaccard: [1, 1], boxes: [], draws: 20 } as unknown as SegmentChoice['stability'],
  agreement: 1,
  areApart: true,
  noiseShare: 0,
  parameters: {},
});

const said = (language: string, sides: readonly SideParts[]): string =>
  speakerFor(language)
    .verdict({ choice: choice(sides), shown: 2, told: { k: 'auto' } })
    .join(' ');

describe('the verdict', () => {
  it('speaks of no sides where one is all that is known', () => {
    expect(said('en', [])).not.toMatch(/side/);
    expect(said('en', [{ side: 'behaviour', parts: 2 }])).not.toMatch(/side/);
    expect(said('zh-CN', [])).not.toContain('方面');
  });

  it('says of several sides which part the customers, or that none does alone', () => {
    expect(
      said('en', [
        { side: 'taste', parts: 1 },
        { side: 'behaviour', parts: 2 },
      ]),
    ).toContain('What they do divides them into 2 groups');
    expect(
      said('en', [
        { side: 'taste', parts: 1 },
        { side: 'behaviour', parts: 1 },
      ]),
    ).toContain('No side divides them on its own');
  });

  it('does not let segments that were split by hand pass for parts with gaps between them', () => {
    const of = (language: string, shown: number, isKept: boolean) =>
      speakerFor(language)
        .verdict({ choice: choice([]), shown, told: { k: 'auto' }, isKept })
        .join(' ');
    expect(of('en', 3, true)).toContain('The 3 shown come from what was kept or split by hand');
    expect(of('zh-CN', 3, true)).toContain('并非每一组都与相邻的组分得开');
    for (const [shown, isKept] of [
      [2, true],
      [3, false],
    ] as const)
      expect(of('en', shown, isKept)).not.toContain('by hand');
  });
});

const profile = (code: number, revenueShare: number, more: Partial<SegmentProfile> = {}): SegmentProfile => ({
  code,
  customName: `Group ${code}`,
  archetype: 'loyal-regular',
  topics: [],
  keywords: [],
  quotes: [],
  size: 50,
  share: 0.5,
  revenue: 1000 * revenueShare,
  revenueShare,
  confidence: 1,
  traits: [],
  ...more,
});

describe('the headline', () => {
  const headline = (language: string, ...profiles: SegmentProfile[]): string =>
    speakerFor(language).headline({ profiles, options: { cluster: 'kmeans' } as never });

  it('says with the money who brings it where few do', () => {
    const wholesale = profile(2, 0.9, { fewPay: { customers: 1, share: 0.85 } });
    expect(headline('en', profile(1, 0.1), wholesale)).toMatch(
      /90% of the revenue; but 85% of that is from one/,
    );
    expect(headline('zh-CN', profile(1, 0.1), wholesale)).toContain('其中 85% 来自 1 位顾客');
    expect(headline('en', profile(1, 0.1), profile(2, 0.9))).toMatch(/brings the most money: 90%/);
    // Of two halves none brings the most.
    expect(headline('en', profile(1, 0.49), profile(2, 0.51))).not.toMatch(/money/);
    expect(headline('zh-CN', profile(1, 0.5), profile(2, 0.5))).not.toContain('收入');
  });

  it('says of groups that differ by their time that these may be no kinds of customers', () => {
    const first = (language: string, ofTheirTime: number, shown: number) =>
      speakerFor(language).verdict({ choice: { ...choice([]), ofTheirTime }, shown, told: { k: 'auto' } })[0];
    expect(first('en', 1, 2)).toMatch(/perhaps only in time: 1 of 2 is set apart .* not segments\.$/);
    expect(first('en', 2, 2)).toMatch(/perhaps only in time: 2 of 2 are/);
    expect(first('zh-CN', 2, 2)).toContain('2 组中有 2 组');
    // Where others remain the first sentence says how many of them are meant.
    expect(first('en', 1, 4)).toMatch(/^These are segments except for 1 of the 4/);
    expect(first('zh-CN', 1, 4)).toContain('除其中 1 组外');
    expect(first('en', 0, 2)).toMatch(/^These are segments: /);
    const run = { choice: { ...choice([]), ofTheirTime: 1 }, options: { cluster: 'kmeans' } as never };
    const profiles = [profile(1, 0.1), profile(2, 0.9)];
    expect(speakerFor('en').headline({ ...run, profiles })).toMatch(/cut into 2 slices/);
  });

  it('says apart of whom nothing is on record, and counts the others', () => {
    const rest = { ...profile(0, 0), customName: null, size: 50, unknown: 50 };
    const profiles = [profile(1, 0.2), profile(2, 0.8), rest];
    const speaker = speakerFor('en');
    const run = { choice: { ...choice([]), unknown: 50 }, options: { cluster: 'kmeans' } as never };
    expect(speaker.headline({ ...run, profiles })).toMatch(/^100 customers .* holds 50% of them/);
    expect(speaker.verdict({ ...run, shown: 2, told: { k: 'auto' } }).join(' ')).toContain(
      'Nothing is on record for 50 more customers',
    );
    expect(speaker.segmentNames(profiles).shown(0)).toBe('Customers with nothing on record');
    expect(speaker.action(rest)).toMatch(/ordered where this export does not reach/);
    expect(speakerFor('zh-CN').segmentNames(profiles).shown(0)).toBe('没有任何记录的顾客');
    // Beside others whom nothing joins the caution says how many of them are meant.
    expect(speaker.cautions({ ...rest, unknown: 20 }, profiles)[0]).toMatch(/^20 of them have nothing/);
  });
});
