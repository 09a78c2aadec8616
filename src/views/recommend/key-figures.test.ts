import { describe, expect, it } from 'vitest';
import type { Unit } from '../../domain/behaviour/features';
import { attributesOf, compared, figuresOf } from './key-figures';

const feature = (name: string, value: number, unit: Unit = 'count') => ({
  column: { name, unit, transform: 'none' as const },
  value,
  shopMean: 1,
});

describe('figuresOf', () => {
  it('puts money first and features without a fixed place last', () => {
    const names = figuresOf([feature('unheardOf', 1), feature('age', 30), feature('monetary', 5)]);
    expect(names.map(({ column }) => column.name)).toEqual(['monetary', 'age', 'unheardOf']);
  });

  it('leaves out what is not known and what is an attribute', () => {
    expect(figuresOf([feature('recency', Number.NaN), feature('gender=f', 1)])).toEqual([]);
  });
});

describe('attributesOf', () => {
  it('names the values that hold, equals signs in the value included', () => {
    const features = [
      feature('gender=f', 1),
      feature('gender=m', 0),
      feature('city=a=b', 1),
      feature('age', 1),
    ];
    expect(attributesOf(features)).toEqual([
      { attribute: 'gender', value: 'f' },
      { attribute: 'city', value: 'a=b' },
    ]);
  });
});

describe('compared', () => {
  it('tells sides apart from a tenth on', () => {
    expect([compared(1.2, 1), compared(0.8, 1), compared(1.05, 1)]).toEqual(['above', 'below', 'same']);
  });

  it('copes with an average of zero', () => {
    expect([compared(0, 0), compared(1, 0)]).toEqual(['same', 'above']);
  });
});
