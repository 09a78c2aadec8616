import { describe, expect, it } from 'vitest';
import { addressWith, choicesOf, isAt, wholeNumber } from './address-choices';

describe('choices in an address', () => {
  it('come back as they were written, in any script', () => {
    const choices = { by: 'recency', find: '茶 & tea=5%/2?', hidden: '2.3' };
    expect(choicesOf('/map', addressWith('/map', choices))).toEqual(choices);
  });

  it('leave the plain address where all is as usual', () => {
    expect(addressWith('/map', { by: null })).toBe('/map');
    expect(choicesOf('/map', '/map')).toEqual({});
  });

  it('are no other screen’s', () => {
    expect(choicesOf('/segments/compare', '/segments/compared/a=1')).toEqual({});
    expect(choicesOf('/map', '/recommend/c1')).toEqual({});
    expect(['/map', '/map/of=products', '/maps', '/compare/one=rest'].map((at) => isAt('/map', at))).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('stand in one order, so that the same choices are one address', () => {
    expect(addressWith('/map', { b: '2', a: '1' })).toBe(addressWith('/map', { a: '1', b: '2' }));
  });

  it('take a number for what is one', () => {
    expect(['12', '0', '-1', '1e3', '', undefined, '1.5'].map(wholeNumber)).toEqual([
      ...[12, 0],
      ...[null, null, null, null, null],
    ]);
  });
});
