import { describe, expect, it } from 'vitest';
import { classify, signOf, subjectOf, voiceClasses } from './voice-classes';

describe('what reviews say, as colours', () => {
  it('tells praise, blame, both, silence and no review apart', () => {
    const classes = classify(['a', 'b', 'c', 'd', 'e'], {
      good: ['c', 'a'],
      bad: ['b', 'c'],
      writers: ['a', 'b', 'c', 'd'],
    });
    expect(Array.from(classes, (each) => voiceClasses[each])).toEqual([
      'good',
      'bad',
      'both',
      'silent',
      'none',
    ]);
  });

  it('is found by its sign in an address, and nothing by another', () => {
    expect(subjectOf(signOf('delivery'))).toBe('delivery');
    expect(subjectOf(signOf('feeling'))).toBe('feeling');
    expect(['segment', 'aspect:weather', 'delivery'].map(subjectOf)).toEqual([null, null, null]);
  });
});
