import { beforeAll, describe, expect, it } from 'vitest';
import { type ArchetypeKey, archetypeKeys } from '../../domain/label/archetypes/archetypes';
import { trait } from '../../domain/label/fixtures/trait';
import { aspectKeys } from '../../domain/lexicon/voice';
import type { SegmentProfile } from '../../domain/label/segment';
import { startI18n } from '../index';
import { languages } from '../languages';
import { speakerFor } from '../speaker';
import { longestName } from './segment-names';

beforeAll(() => {
  startI18n('en');
});

let code = 0;
const profile = (
  archetype: ArchetypeKey,
  topics: readonly string[] = [],
  more: Partial<SegmentProfile> = {},
): SegmentProfile => ({
  code: ++code,
  customName: null,
  archetype,
  topics,
  keywords: [],
  quotes: [],
  size: 1,
  share: 1,
  revenue: 0,
  revenueShare: Number.NaN,
  confidence: 1,
  traits: [],
  ...more,
});

function named(language: string, ...profiles: SegmentProfile[]): string[] {
  const names = speakerFor(language).segmentNames(profiles);
  return profiles.map((one) => names.shown(one.code));
}

describe('segmentNames', () => {
  it('adds the topics, each language those that its readers can read', () => {
    const spender = profile('loyal-big-spender', ['strings', '琴弦', 'picks', '拨片']);
    expect(named('en', spender)).toEqual(['Loyal big spenders · strings & picks']);
    expect(named('zh-CN', spender)).toEqual(['忠诚大客户 · 琴弦与拨片']);
  });

  it('takes topics of the other script where there are no others', () => {
    expect(named('zh-CN', profile('bulk-buyer', ['strings', 'picks']))).toEqual([
      '批量采购者 · strings、picks',
    ]);
    expect(named('en', profile('bulk-buyer', ['琴弦', '拨片']))).toEqual(['Bulk buyers · 琴弦 & 拨片']);
  });

  it('qualifies by nothing that the type says already, nor by what its twin has too', () => {
    const brief = [trait('reviewLength', 'characters', 50, 200, -2)];
    const said = (smell: number, price: number) =>
      [
        { aspect: 'smell', praised: smell },
        { aspect: 'price', praised: price },
      ].map((of) => ({ ...of, blamed: 0, praise: null, complaint: null, months: [] }) as never);
    expect(
      named(
        'en',
        profile('brief-reviewer', [], { traits: brief, aspects: said(10, 40) }),
        profile('brief-reviewer', [], { traits: brief, aspects: said(40, 30) }),
        profile('brief-reviewer', [], { traits: brief, aspects: said(40, 30) }),
      ),
    ).toEqual(['Reviewers of few words', 'Reviewers of few words · Smell', 'Reviewers of few words 2']);
    const everyday = (effect: number) =>
      profile('everyday-customer', [], { traits: [trait('reviewLength', 'characters', 100, 200, effect)] });
    expect(named('en', everyday(-2), everyday(-1.8))).toEqual(['Mixed customers', 'Mixed customers 2']);
    expect(named('en', everyday(2), everyday(-1.8))).toEqual([
      'Mixed customers',
      'Mixed customers · write briefly',
    ]);
  });

  it('says of what specialists are so, whatever else tells two of them apart', () => {
    const tea = (effect: number) =>
      profile('specialist', ['tea'], { traits: [trait('frequency', 'count', 5, 10, effect)] });
    const dogs = profile('specialist', ['dogs'], { traits: [trait('frequency', 'count', 5, 10, -1)] });
    expect(named('en', tea(1), dogs, tea(-1), tea(-1))).toEqual([
      'Specialists · tea',
      'Specialists · dogs',
      'Specialists · tea · order less often',
      'Specialists · tea 2',
    ]);
  });

  it('tells the months in which they come, and the words that only one of two uses before it numbers', () => {
    const season = profile('seasonal', ['tea'], { season: { from: 12, to: 1 } });
    const word = (...terms: string[]) =>
      profile('everyday-customer', [], { keywords: terms.map((term) => ({ term, weight: 1 })) });
    expect(named('en', season, word('coffee'), word('boots held', 'boots'))).toEqual([
      'Seasonal customers · December to January · tea',
      'Mixed customers',
      'Mixed customers · “boots”',
    ]);
    expect(named('zh-CN', season)).toEqual(['季节性顾客 · 12月至1月 · tea']);
    expect(speakerFor('en').action(season)).toContain('before December to January');
    expect(speakerFor('en').action({ ...season, season: { from: 3, to: 3 } })).toContain('before March,');
  });

  it('parts two scripts that nothing stands between', () => {
    expect(named('zh-CN', profile('topic-lover', ['strings', 'picks']))).toEqual(['偏爱 strings、picks']);
    expect(named('zh-CN', profile('topic-lover', ['琴弦']))).toEqual(['偏爱琴弦']);
    expect(named('en', profile('topic-lover', ['strings']))).toEqual(['Drawn to strings']);
  });

  it('counts accounts that are too few for a kind of customer', () => {
    expect(
      named('en', profile('few-accounts', ['strings']), profile('few-accounts', [], { size: 3 })),
    ).toEqual(['One account · strings', '3 accounts']);
    expect(named('zh-CN', profile('few-accounts'))).toEqual(['1 个账户']);
  });

  it('completes the title of a segment that its topic alone sets apart', () => {
    const drawn = profile('topic-lover', ['strings', '琴弦']);
    expect(named('en', drawn)).toEqual(['Drawn to strings']);
    expect(named('zh-CN', drawn)).toEqual(['偏爱琴弦']);
  });

  it('stays within the limit', () => {
    const long = 'a very long topic that fills the line';
    const names = named('en', profile('lapsed', [long, 'wool']), profile('lapsed', [long, long]));
    for (const name of names) expect(name.length).toBeLessThanOrEqual(longestName);
  });

  it('is unique even where segments are told apart by nothing', () => {
    const alike = () => profile('everyday-customer');
    for (const language of languages) {
      expect(new Set(named(language, alike(), alike(), alike())).size).toBe(3);
    }
  });

  it('tells two of a kind apart by their strongest trait, in whatever order they are given', () => {
    const rating = trait('meanRating', 'rating', 4.9, 4.2, 1);
    const plain = profile('everyday-customer');
    const high = profile('everyday-customer', [], { traits: [rating] });
    expect(named('en', high, plain)).toEqual(['Mixed customers · rate high', 'Mixed customers']);
    expect(named('zh-CN', plain, high)).toEqual(['普通顾客', '普通顾客 · 评分高']);
  });

  it('shows the marketer’s name and still knows the automatic one; nothing for a segment that is not there', () => {
    const tea = profile('gift-giver', [], { customName: 'Tea people' });
    const names = speakerFor('en').segmentNames([tea]);
    expect([names.shown(tea.code), names.automatic(tea.code)]).toEqual(['Tea people', 'Gift givers']);
    expect([names.shown(-1), names.automatic(-1)]).toEqual(['', '']);
  });
});

describe('what they praise or blame', () => {
  it('completes the type, and stands alone for those whom it alone tells apart', () => {
    const late = { voice: { aspect: 'delivery', feeling: 'blamed' } } as const;
    const regular = profile('loyal-regular', ['strings'], late);
    const anybody = profile('everyday-customer', [], late);
    expect(named('en', regular, anybody)).toEqual([
      'Loyal regulars let down by delivery',
      'Customers let down by delivery',
    ]);
    expect(named('zh-CN', regular, anybody)).toEqual(['对物流失望的忠实常客', '对物流失望的顾客']);
  });

  it('leaves it said what a specialist is one of', () => {
    const fit = { voice: { aspect: 'fit', feeling: 'blamed' } } as const;
    expect(named('en', profile('specialist', ['Shoes', '鞋'], fit))[0]).toMatch(/^Specialists .+ · Shoes$/);
    expect(named('zh-CN', profile('specialist', ['Shoes', '鞋'], fit))[0]).toMatch(/单一品类顾客 · 鞋$/);
  });

  it('is answered by the suggested action', () => {
    const speaker = speakerFor('en');
    const blamed = { aspect: 'returns', feeling: 'blamed' } as const;
    expect(speaker.action({ archetype: 'loyal-regular', voice: blamed })).toMatch(/refunds/);
    const loyal = { archetype: 'loyal-regular', size: 40 } as const;
    expect(speaker.action({ ...loyal, stars: { rated: 30, low: 28, high: 1 } })).toMatch(/complaints/);
    for (const stars of [
      { rated: 30, low: 3, high: 25 },
      { rated: 5, low: 5, high: 0 },
    ])
      expect(speaker.action({ ...loyal, stars })).toMatch(/reward/);
    for (const language of languages) {
      for (const aspect of aspectKeys) {
        for (const feeling of ['praised', 'blamed'] as const) {
          const action = speakerFor(language).action({
            archetype: 'everyday-customer',
            voice: { aspect, feeling },
          });
          expect(action).toMatch(/[.。]$/);
        }
      }
    }
  });

  it('is no reason to sell: the action names whom it is for and what they paid', () => {
    const audience = { customers: 1200, revenue: 34_500 };
    expect(speakerFor('en').audience({ audience }, '€')).toBe(
      'For 1,200 customers, who have paid €34,500 so far.',
    );
    expect(speakerFor('en').audience({ audience: { customers: 1, revenue: 0 } }, '€')).toBe(
      'For one customer.',
    );
    expect(speakerFor('zh-CN').audience({ audience }, '¥')).toContain('1,200');
  });
});

describe('the suggested action', () => {
  it('of specialists names their category, so that those of two are not put together', () => {
    const action = (language: string, topics: string[]) =>
      speakerFor(language).action({ archetype: 'specialist', topics });
    expect(action('en', ['Makeup', '口红'])).toContain('“Makeup”');
    expect(action('zh-CN', ['Makeup', '口红'])).toContain('“口红”');
    expect(action('en', ['Makeup'])).not.toBe(action('en', ['Skincare']));
  });
});

describe('archetypes', () => {
  it('have titles of their own, and an action that is a full sentence, in every language', () => {
    for (const language of languages) {
      const titles = archetypeKeys.map((key) => named(language, profile(key))[0]);
      expect(new Set(titles).size).toBe(archetypeKeys.length);
      for (const key of archetypeKeys)
        expect(speakerFor(language).action({ archetype: key })).toMatch(/[.。]$/);
    }
  });
});
