import { describe, expect, it } from 'vitest';
import { aspectKeys } from '../../lexicon/voice';
import type { AgainstRest } from '../../voice/against-rest';
import type { ArchetypeKey } from './archetypes';
import { type Portrait, portray, type SegmentEvidence } from './portray';

const use = (share: number, elsewhere = 0.02, deviation = 8): AgainstRest => ({
  reviewers: 100,
  share,
  elsewhere,
  deviation,
});

/**
 * A segment of 100 of 400 customers of whom a share are regulars, all of them reviewers of whom a share blame the
 * delivery.
 */
const evidence = (regulars: number, late = 0, more: Partial<SegmentEvidence> = {}): SegmentEvidence => ({
  size: 100,
  customers: 400,
  fits: new Map<ArchetypeKey, { share: number; elsewhere: number }>([
    ['loyal-regular', { share: regulars, elsewhere: 0.1 }],
  ]),
  voice: {
    reviewers: 100,
    aspects: aspectKeys.map((aspect) => ({
      aspect,
      praised: use(0),
      blamed: use(aspect === 'delivery' ? late : 0),
      praisers: 0,
      blamers: aspect === 'delivery' ? Math.round(100 * late) : 0,
    })),
    purposes: [
      { purpose: 'gifts', use: use(0) },
      { purpose: 'hobby', use: use(0) },
    ],
  },
  focus: null,
  hasTopic: false,
  ...more,
});

describe('portray', () => {
  it('calls a segment what most of its customers are, clearly more than the others', () => {
    expect(portray(evidence(0.7), null).archetype).toBe('loyal-regular');
    expect(portray(evidence(0.55), null).archetype).toBe('everyday-customer');
    const everywhere = evidence(0.7, 0, {
      fits: new Map([['loyal-regular', { share: 0.7, elsewhere: 0.6 }]]),
    });
    expect(portray(everywhere, null).archetype).toBe('everyday-customer');
  });

  it('goes by what nearly all of them and hardly others do, before words of what they buy', () => {
    const smaller = (share: number) =>
      evidence(0, 0, { hasTopic: true, fits: new Map([['smaller-orders', { share, elsewhere: 0.05 }]]) });
    expect(portray(smaller(0.95), null).archetype).toBe('smaller-orders');
    expect(portray(smaller(0.7), null).archetype).toBe('topic-lover');
  });

  it('calls nobody everyday who complains, though everybody else does too', () => {
    const displeased = (share: number, more: Partial<SegmentEvidence> = {}) =>
      evidence(0, 0, { fits: new Map([['critical-voice', { share, elsewhere: share }]]), ...more });
    expect(portray(displeased(0.9), null).archetype).toBe('critical-voice');
    expect(portray(displeased(0.9, { hasTopic: true }), null).archetype).toBe('critical-voice');
    expect(portray(displeased(0.3), null).archetype).toBe('everyday-customer');
    // Stars tell it in languages too in which no praise or blame is read.
    const { voice } = evidence(0);
    const unread = displeased(0.9, { voice: { ...voice, reviewers: 0 } });
    expect(portray(unread, null).archetype).toBe('critical-voice');
  });

  it('says of nobody that she is drawn to what half of them are put off by', () => {
    const displeased = (share: number, elsewhere: number) =>
      evidence(0, 0, { hasTopic: true, fits: new Map([['critical-voice', { share, elsewhere }]]) });
    expect(portray(displeased(0.55, 0.05), null).archetype).toBe('critical-voice');
    expect(portray(displeased(0.4, 0.05), null).archetype).toBe('everyday-customer');
    expect(portray(displeased(0.1, 0.05), null).archetype).toBe('topic-lover');
    // Where as many of the others are put off, it tells nothing of these.
    expect(portray(displeased(0.4, 0.35), null).archetype).toBe('topic-lover');
  });

  it('says what the displeased complain of, though everybody does', () => {
    const fits = new Map([['critical-voice', { share: 0.9, elsewhere: 0.9 }] as const]);
    const { voice } = evidence(0, 0.8);
    const aspects = voice.aspects.map((own) => ({
      ...own,
      blamed: { ...own.blamed, elsewhere: own.blamed.share },
    }));
    const found = portray(evidence(0, 0, { fits, voice: { ...voice, aspects } }), null);
    expect(found).toMatchObject({
      archetype: 'critical-voice',
      voice: { aspect: 'delivery', feeling: 'blamed' },
    });
    const few = evidence(0, 0.3).voice;
    const divided = few.aspects.map((own) => ({
      ...own,
      blamed: { ...own.blamed, elsewhere: own.blamed.share },
    }));
    expect(portray(evidence(0, 0, { fits, voice: { ...few, aspects: divided } }), null).voice).toBeNull();
  });

  it('knows nothing of a type that nobody else could be, and still gives a name', () => {
    const fits = new Map([['loyal-regular', { share: 0.9, elsewhere: Number.NaN }] as const]);
    expect(portray(evidence(0, 0, { fits }), null).archetype).toBe('everyday-customer');
  });

  it('claims nothing of a few customers, which chance would explain', () => {
    const fits = new Map([['loyal-regular', { share: 0.7, elsewhere: 0.3 }] as const]);
    expect(portray(evidence(0, 0, { size: 100, fits }), null).archetype).toBe('loyal-regular');
    expect(portray(evidence(0, 0, { size: 6, fits }), null).archetype).toBe('everyday-customer');
  });

  it('calls fewer than five what they are, accounts and no kind of customer', () => {
    expect(portray(evidence(1, 0, { size: 1 }), null).archetype).toBe('few-accounts');
    expect(portray(evidence(1, 0, { size: 4 }), portray(evidence(1), null)).archetype).toBe('few-accounts');
    expect(portray(evidence(1, 0, { size: 5 }), null).archetype).toBe('loyal-regular');
  });

  it('keeps the name of an earlier run while a few customers come and go, and lets it go when most do', () => {
    const before: Portrait = portray(evidence(0.62, 0.21), null);
    expect(before).toMatchObject({
      archetype: 'loyal-regular',
      voice: { aspect: 'delivery', feeling: 'blamed' },
    });
    for (const regulars of [0.58, 0.6, 0.64]) {
      expect(portray(evidence(regulars, 0.19), before)).toMatchObject({
        archetype: 'loyal-regular',
        voice: before.voice,
      });
    }
    expect(portray(evidence(0.4, 0.05), before)).toMatchObject({
      archetype: 'everyday-customer',
      voice: null,
    });
  });

  it('keeps a claim that a few voices more contradict', () => {
    const divided = (praised: number, against: number) => {
      const one = evidence(0);
      const aspects = one.voice.aspects.map((each) =>
        each.aspect === 'price'
          ? { ...each, praised: use(praised), blamed: use(against), praisers: 40 }
          : each,
      );
      return { ...one, voice: { ...one.voice, aspects } };
    };
    const before = portray(divided(0.4, 0.19), null);
    expect(before.voice).toEqual({ aspect: 'price', feeling: 'praised' });
    expect(portray(divided(0.4, 0.21), before).voice).toEqual(before.voice);
    expect(portray(divided(0.4, 0.21), null).voice).toBeNull();
    expect(portray(divided(0.4, 0.3), before).voice).not.toEqual(before.voice);
  });

  it('lets reviews speak only for those whose reviews were read', () => {
    const few = evidence(0, 0.5);
    expect(portray({ ...few, size: 1000, customers: 4000 }, null).voice).toBeNull();
  });

  it('is told by the topic where nothing else tells', () => {
    expect(portray(evidence(0, 0, { hasTopic: true }), null).archetype).toBe('topic-lover');
    expect(portray(evidence(0, 0.5, { hasTopic: true }), null).archetype).toBe('everyday-customer');
  });

  it('takes a type of an early version, which is none any more, for no type', () => {
    const early = { archetype: 'fast-delivery-fan' as ArchetypeKey, fit: null, voice: null };
    expect(portray(evidence(0.7), early).archetype).toBe('loyal-regular');
  });
});
