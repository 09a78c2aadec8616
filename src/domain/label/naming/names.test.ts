import { describe, expect, it } from 'vitest';
import type { Archetype } from './archetype';
import { archetypeOf, archetypes, everydayCustomer } from './archetypes';
import { archetypeScore, assignArchetypes, type SegmentEvidence } from './assign-archetypes';
import type { RankedKeyword } from '../keywords/keywords';
import { longestName, nameSegments, type NameParts } from './names';
import type { Trait } from '../segment';
import { isHan } from '../keywords/tokens';

const evidence = (effects: Record<string, number>, more: Partial<SegmentEvidence> = {}): SegmentEvidence => ({
  effects: new Map(
    Object.entries(effects).map(([feature, effect]): [string, Trait] => [
      feature,
      { feature, unit: 'count', segmentValue: 2 + effect, shopValue: 2, effect },
    ]),
  ),
  concerns: [],
  focus: null,
  hasTopic: false,
  ...more,
});
const keys = (...segments: SegmentEvidence[]): string[] => assignArchetypes(segments).map((one) => one.key);

describe('archetypes', () => {
  it('have unique keys and names, and an action that is a full sentence, in both languages', () => {
    expect(new Set(archetypes.map((one) => one.key)).size).toBe(archetypes.length);
    expect(new Set(archetypes.map((one) => one.name.en)).size).toBe(archetypes.length);
    expect(new Set(archetypes.map((one) => one.name.zh)).size).toBe(archetypes.length);
    for (const { name, action } of archetypes) {
      expect(isHan(name.en) || isHan(action.en)).toBe(false);
      expect(isHan(name.zh) && isHan(action.zh)).toBe(true);
      expect(action.en).toMatch(/^[A-Z].*\.$/);
      expect(action.zh).toMatch(/。$/);
    }
  });

  it('are found by key', () => {
    expect(archetypeOf('gift-giver').name.en).toBe('Gift givers');
    expect(() => archetypeOf('nobody')).toThrow(RangeError);
  });
});

describe('assignArchetypes', () => {
  it('knows who spends much and often, who is new and who stays away', () => {
    expect(
      keys(
        evidence({ monetary: 1.2, frequency: 1, recency: -0.5 }),
        evidence({ tenure: -1.2, recency: -0.6, frequency: -0.3, monetary: -0.3 }),
        evidence({ recency: 1.4, frequency: -0.1, monetary: -0.2 }),
        evidence({ recency: 0, frequency: 0, monetary: 0 }),
      ),
    ).toEqual(['loyal-big-spender', 'new-customer', 'lapsed', 'everyday-customer']);
  });

  it('never speaks of what the export does not know', () => {
    const found = keys(
      evidence({ reviews: 1.5, meanRating: 0.6, reviewLength: 0.6 }),
      evidence({ meanRating: -1 }),
    );
    for (const key of found) {
      const { evidence: wanted } = archetypeOf(key);
      expect(
        wanted.kind === 'features' &&
          wanted.conditions.every(({ feature }) => /rating|review/i.test(feature)),
      ).toBe(true);
    }
  });

  it('names a segment after a concern only where it is spoken of clearly more, by enough people', () => {
    const gifts = { concern: 'gifts', reviewers: 80, share: 0.5, lift: 2, deviation: 8 } as const;
    expect(keys(evidence({}, { concerns: [gifts] }))).toEqual(['gift-giver']);
    for (const weak of [{ lift: 1.1 }, { deviation: 1.5 }, { share: 0.05 }, { reviewers: 8 }]) {
      expect(keys(evidence({}, { concerns: [{ ...gifts, ...weak }] }))).toEqual(['everyday-customer']);
    }
  });

  it('gives each archetype to one segment, for the best total', () => {
    // Both fit 'bulk-buyer'; only the first has another name to go by.
    const both = evidence({ basketSize: 1.5, recency: -1.4 });
    const one = evidence({ basketSize: 1.2, recency: 0 });
    expect(keys(both, one)).toEqual(['recently-active', 'bulk-buyer']);
  });

  it('takes the topic where nothing else tells a segment apart', () => {
    expect(keys(evidence({}, { hasTopic: true }), evidence({}, { hasTopic: true }))).toEqual([
      'topic-lover',
      'topic-lover',
    ]);
  });

  it('calls nobody a one-time buyer who orders more than once', () => {
    const oneTime = archetypeOf('one-time-buyer');
    const buyers = (orders: number): SegmentEvidence => {
      const trait: Trait = {
        feature: 'frequency',
        unit: 'count',
        segmentValue: orders,
        shopValue: 6,
        effect: -1,
      };
      return evidence({}, { effects: new Map([['frequency', trait]]) });
    };
    expect(archetypeScore(oneTime, buyers(1.1))).toBeGreaterThan(0);
    expect(archetypeScore(oneTime, buyers(3))).toBe(0);
  });
});

const keyword = (term: string, more: Partial<RankedKeyword> = {}): RankedKeyword => ({
  term,
  weight: 1,
  language: isHan(term) ? 'zh' : 'en',
  lift: 2,
  reach: 0.4,
  inTitles: true,
  number: 0,
  ...more,
});
const parts = (archetype: Archetype, ...keywords: RankedKeyword[]): NameParts => ({
  archetype,
  keywords,
  focus: null,
  traits: [],
  brands: new Set(),
});

describe('nameSegments', () => {
  const spender = archetypeOf('loyal-big-spender');

  it('adds the topics, each name in its own language', () => {
    const [name] = nameSegments([
      parts(spender, keyword('strings'), keyword('picks'), keyword('琴弦'), keyword('拨片')),
    ]);
    expect(name).toEqual({ en: 'Loyal big spenders · strings & picks', zh: '忠诚大客户 · 琴弦与拨片' });
  });

  it('completes the name of a segment that its topic alone sets apart', () => {
    const [name] = nameSegments([parts(archetypeOf('topic-lover'), keyword('strings'), keyword('琴弦'))]);
    expect(name).toEqual({ en: 'Drawn to strings', zh: '偏爱琴弦' });
  });

  it('stays within the limit', () => {
    const long = keyword('a very long topic that fills the line');
    const names = nameSegments([parts(spender, long, keyword('wool')), parts(spender, long, long)]);
    for (const { en, zh } of names) expect(Math.max(en.length, zh.length)).toBeLessThanOrEqual(longestName);
  });

  it('leaves out topics that are rare, hardly the segment’s own, or a concern', () => {
    const doubtful = [
      keyword('mug', { reach: 0.01 }),
      keyword('bowl', { lift: 1.12 }),
      keyword('fast delivery'),
    ];
    expect(nameSegments([parts(spender, ...doubtful)])[0]!.en).toBe('Loyal big spenders');
  });

  it('says the thing rather than the brand, and the category where they keep to one', () => {
    const branded = { ...parts(spender, keyword('acme'), keyword('strings')), brands: new Set(['acme']) };
    expect(nameSegments([branded])[0]!.en).toBe('Loyal big spenders · strings');
    const only = { ...parts(spender, keyword('acme')), brands: new Set(['acme']) };
    expect(nameSegments([only])[0]!.en).toBe('Loyal big spenders · acme');
    const kept = { ...branded, focus: { category: 'Guitars', share: 0.6, lift: 2 } };
    expect(nameSegments([kept])[0]!.en).toBe('Loyal big spenders · Guitars');
  });

  it('is unique even where segments are told apart by nothing', () => {
    const names = nameSegments([parts(everydayCustomer), parts(everydayCustomer), parts(everydayCustomer)]);
    expect(new Set(names.map((name) => name.en)).size).toBe(3);
    expect(new Set(names.map((name) => name.zh)).size).toBe(3);
  });

  it('tells two of a kind apart by their strongest trait', () => {
    const trait: Trait = {
      feature: 'meanRating',
      unit: 'rating',
      segmentValue: 4.9,
      shopValue: 4.2,
      effect: 1,
    };
    const names = nameSegments([parts(everydayCustomer), { ...parts(everydayCustomer), traits: [trait] }]);
    expect(names[1]).toEqual({ en: 'Everyday customers · rate high', zh: '日常顾客 · 评分高' });
  });
});
