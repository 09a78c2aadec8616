import { beforeAll, describe, expect, it } from 'vitest';
import type { SegmentProfile } from '../../domain/label/segment';
import type { AspectSummary } from '../../domain/voice/aspect-summaries';
import { checkText } from '../../domain/writing/check-text';
import { wordsOf } from '../../domain/writing/writing-words';
import { startI18n } from '../index';
import { speakerFor } from '../speaker';

beforeAll(() => {
  startI18n('en');
});

const profile = (code: number, more: Partial<SegmentProfile> = {}): SegmentProfile => ({
  ...{ code, customName: null, archetype: 'loyal-regular', topics: [], keywords: [], quotes: [] },
  ...{ size: 100, share: 0.5, revenue: 1, revenueShare: 0.5, confidence: 1, traits: [] },
  ...more,
});
const aspect = (name: AspectSummary['aspect'], praised: number, blamed: number): AspectSummary => ({
  ...{ aspect: name, praised, blamed, praise: null, complaint: null, months: [] },
});
const spends: SegmentProfile['traits'][number] = {
  ...{ feature: 'monetary', unit: 'money', segmentValue: 230, shopValue: 100, effect: 1 },
};
const choices = (profiles: SegmentProfile[], language = 'en') =>
  speakerFor(language)
    .written('names', { profiles, voice: null }, 'EUR')
    .map((name) => name.choices!);

describe('names to choose from', () => {
  it('are made of the type with its topics, its traits, what it mostly takes and what it speaks of', () => {
    const [names] = choices([
      profile(1, {
        topics: ['strings', 'picks'],
        traits: [
          spends,
          { feature: 'buyCategory=Drums', unit: 'share', segmentValue: 0.7, shopValue: 0.1, effect: 2 },
        ],
        aspects: [aspect('delivery', 4, 3), aspect('price', 1, 0)],
      }),
    ]);
    expect(names).toEqual([
      'Loyal regulars · strings & picks',
      'Loyal regulars',
      'Loyal regulars · strings',
      'Loyal regulars · picks',
      'Loyal regulars · spend more',
      'Loyal regulars · Drums',
      'Loyal regulars · Delivery',
    ]);
  });

  it('say that something is praised or blamed only where the portrait does', () => {
    const spoken = { aspects: [aspect('delivery', 1, 40)] };
    expect(choices([profile(1, spoken)])[0]!.join()).not.toContain('let down');
    const [claimed] = choices([profile(1, { ...spoken, voice: { aspect: 'delivery', feeling: 'blamed' } })]);
    expect(claimed).toContain('Loyal regulars let down by delivery');
    expect(claimed).toContain('Customers let down by delivery');
  });

  it('make nothing of a category that is a minor part of what they take, or that a few reviews speak of', () => {
    const [names] = choices([
      profile(1, {
        traits: [
          { feature: 'buyCategory=Drums', unit: 'share', segmentValue: 0.3, shopValue: 0.1, effect: 2 },
          { feature: 'buyBrand=other', unit: 'share', segmentValue: 0.9, shopValue: 0.1, effect: 2 },
        ],
        aspects: [aspect('taste', 2, 2)],
      }),
    ]);
    expect(names).toEqual(['Loyal regulars']);
  });

  it('never repeat the figure by which the type is told', () => {
    const often = { feature: 'frequency', unit: 'count', segmentValue: 9, shopValue: 3, effect: 1 } as const;
    expect(choices([profile(1, { traits: [often] })])[0]).toEqual(['Loyal regulars']);
  });

  it('are each of one segment alone', () => {
    const [first, second] = choices([
      profile(1, { topics: ['strings'] }),
      profile(2, { topics: ['picks'], traits: [spends] }),
    ]);
    expect(first).toEqual(['Loyal regulars · strings']);
    expect(second).toEqual(['Loyal regulars · picks', 'Loyal regulars · spend more']);
    expect(choices([profile(1), profile(2)]).flat()).toHaveLength(2);
  });

  it('leave few accounts and the groups that marketers know what they are called', () => {
    const few = profile(1, { archetype: 'few-accounts', size: 3, topics: ['strings'], traits: [spends] });
    const group = profile(2, { rfm: 'most-loyal', topics: ['picks'], traits: [spends] });
    expect(choices([few, group]).map((names) => names.length)).toEqual([1, 1]);
  });

  it.each(['en', 'zh-CN'])('are borne out by their facts in %s', (language) => {
    const drawn = profile(2, { archetype: 'topic-lover', topics: ['琴弦', '琴桥', 'strings', 'picks'] });
    const claims = profile(1, {
      ...{ voice: { aspect: 'sound', feeling: 'praised' }, topics: ['ukulele', '拨片'], traits: [spends] },
      aspects: [aspect('sound', 20, 1)],
    });
    const written = speakerFor(language).written('names', { profiles: [claims, drawn], voice: null }, 'EUR');
    for (const { choices: names, facts } of written) {
      expect(names!.length).toBeGreaterThan(1);
      for (const name of names!)
        expect(checkText(name, { facts, reply: false }, wordsOf(name)), name).toEqual([]);
    }
  });
});
