import { describe, expect, it } from 'vitest';
import type { Trait } from '../segment';
import { archetypes } from './archetypes';
import { archetypeScore, assignArchetypes, type SegmentEvidence } from './assign-archetypes';
import type { Evidence } from './evidence';

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
const keys = (...segments: SegmentEvidence[]) => assignArchetypes(segments);

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
      const wanted: Evidence = archetypes[key];
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
    expect(archetypeScore('one-time-buyer', buyers(1.1))).toBeGreaterThan(0);
    expect(archetypeScore('one-time-buyer', buyers(3))).toBe(0);
  });
});
