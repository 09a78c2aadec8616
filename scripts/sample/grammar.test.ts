import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/domain/math/random';
import { expand } from './grammar';

describe('expand', () => {
  it('reaches every alternative and leaves the rest as it is', () => {
    const random = seededRandom(1);
    const seen = new Set(Array.from({ length: 60 }, () => expand('a [b|c|d [e|f]] g', {}, random)));
    expect([...seen].sort()).toEqual(['a b g', 'a c g', 'a d e g', 'a d f g']);
  });

  it('fills two places of one slot with different words', () => {
    const random = seededRandom(2);
    for (let i = 0; i < 20; i++) {
      expect(['x y', 'y x']).toContain(expand('{who} {who}', { who: ['x', 'y'] }, random));
    }
  });

  it('names a slot that it does not know', () => {
    expect(() => expand('for {nobody}', {}, seededRandom(3))).toThrow('{nobody}');
  });
});
