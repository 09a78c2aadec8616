import { beforeAll, describe, expect, it } from 'vitest';
import type { AspectSummary } from '../../domain/voice/aspect-summaries';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';
import { aspect, profile, voice } from './fixtures/told';
import { riseOf } from './lead';
import type { WritingMatter } from './written';

beforeAll(() => {
  startI18n('en');
});

const lead = (matter: Partial<WritingMatter>, language = 'en') =>
  speakerFor(language).written(
    'lead',
    { profiles: [], voice: null, headline: 'Three segments.', ...matter },
    '',
  )[0];
const months = (...counts: [praised: number, blamed: number][]): AspectSummary['months'] =>
  counts.map(([praised, blamed], month) => ({ month, praised, blamed }));

describe('what a report begins with', () => {
  it('is the result, what reviews say most, and the step of most money', () => {
    const profiles = [profile(1, { revenue: 10 }), profile(2, { revenue: 90, archetype: 'lapsed' })];
    const said = voice([aspect('sound', 45, 2), aspect('delivery', 3, 31)]);
    expect(lead({ profiles, voice: said })!.text).toBe(
      'Three segments. In the 80 reviews that were read, nothing is praised as often as the sound (45 times), ' +
        'and nothing criticised as often as the delivery (31 times). What to do first, for “Lapsed customers”: ' +
        'Send one win-back offer, then save the budget for customers who answer.',
    );
    expect(lead({ profiles, voice: said }, 'zh-CN')!.text).toContain(
      '称赞最多的是声音（45 条），抱怨最多的是物流（31 条）',
    );
  });

  it('tells bad stars where only praise agrees enough to be told, and who moved', () => {
    const stars = { rated: 60, low: 51, high: 6 };
    const said = { ...voice([aspect('taste', 4, 1)]), stars };
    const text = lead({ profiles: [profile(1)], voice: said, moved: ['Nine moved.'] })!.text;
    expect(text).toMatch(
      /^Three segments. Nine moved. Of 60 reviews with stars, 6 give 4 or 5 and 51 give 1 or 2. In the/,
    );
    expect(lead({ profiles: [profile(1)], voice: said }, 'zh-CN')!.text).toContain('51 条给了 1 或 2 星');
    expect(
      lead({ profiles: [profile(1)], voice: { ...said, stars: { rated: 9, low: 9, high: 0 } } })!.text,
    ).not.toMatch(/stars/);
  });

  it('says that one thing is both, and of two that are as much neither', () => {
    const one = lead({
      profiles: [profile(1)],
      voice: voice([aspect('price', 45, 31), aspect('fit', 9, 9)]),
    })!;
    expect(one.text).toContain('the prices (45 times), and nothing criticised as often either (31 times).');
    const two = lead({ profiles: [profile(1)], voice: voice([aspect('price', 9, 0), aspect('fit', 9, 5)]) })!;
    expect(two.text).toContain('nothing is criticised as often as the fit (5 times).');
    expect(two.text).not.toContain('praised');
  });

  it('is the result alone where there is nothing else, and nothing where there are no customers', () => {
    expect(lead({ profiles: [profile(0)] })!.text).toBe('Three segments.');
    expect(lead({})).toBeUndefined();
  });
});

describe('a rise of complaints', () => {
  it('is told where they rose beyond what reviews did', () => {
    const complaints = aspect('delivery', 0, 60, {
      months: months([0, 3], [0, 4], [0, 3], [0, 15], [0, 18], [0, 17]),
    });
    const steady = aspect('sound', 60, 0, { months: months(...Array(6).fill([30, 0])) });
    expect(riseOf({ aspects: [complaints, steady] })).toMatchObject({
      aspect: 'delivery',
      now: 50,
      before: 10,
    });
  });

  it('is none where a shop only gets more reviews, where few complain, or where dates are missing', () => {
    const grows = aspect('delivery', 0, 60, {
      months: months([0, 3], [0, 4], [0, 3], [0, 15], [0, 18], [0, 17]),
    });
    const too = aspect('sound', 60, 0, { months: months([6, 0], [8, 0], [6, 0], [30, 0], [36, 0], [34, 0]) });
    expect(riseOf({ aspects: [grows, too] })).toBeNull();
    const few = aspect('fit', 0, 9, { months: months([0, 0], [0, 0], [0, 0], [0, 3], [0, 3], [0, 3]) });
    expect(
      riseOf({ aspects: [few, aspect('sound', 60, 0, { months: months(...Array(6).fill([30, 0])) })] }),
    ).toBeNull();
    expect(riseOf({ aspects: [aspect('fit', 0, 90)] })).toBeNull();
  });
});
