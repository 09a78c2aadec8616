import { describe, expect, it } from 'vitest';
import { RowHash } from './row-hash';
import { fnv1a } from '../math/hash';

const of = (cells: Record<string, string | number>) => {
  const hash = new RowHash();
  for (const [name, value] of Object.entries(cells)) {
    if (typeof value === 'number') hash.addNumber(fnv1a(name), value);
    else hash.addText(fnv1a(name), value);
  }
  return `${hash.high}:${hash.low}`;
};

describe('RowHash', () => {
  it('does not depend on the order of columns or on empty ones', () => {
    expect(of({ a: 'x', b: 2 })).toBe(of({ b: 2, a: 'x' }));
    expect(of({ a: 'x', b: '', c: Number.NaN })).toBe(of({ a: 'x' }));
    expect(of({ a: 0 })).toBe(of({ a: -0 }));
  });

  it('tells values, columns and swapped values apart', () => {
    const rows = [
      { a: 'x' },
      { a: 'y' },
      { b: 'x' },
      { a: 'x', b: 'y' },
      { a: 'y', b: 'x' },
      { a: 'xy' },
      { a: 1 },
      { a: 2 },
      { b: 1 },
    ];
    expect(new Set(rows.map(of)).size).toBe(rows.length);
  });

  it('does not collide on many similar rows, in either lane more often than chance', () => {
    const hash = new RowHash();
    const [user, item] = [fnv1a('user'), fnv1a('item')];
    const rows = new Set<string>();
    const low = new Set<number>();
    const high = new Set<number>();
    for (let i = 0; i < 200_000; i++) {
      hash.reset();
      hash.addText(user, String(i % 1000));
      hash.addNumber(item, Math.floor(i / 1000));
      rows.add(`${hash.low} ${hash.high}`);
      low.add(hash.low);
      high.add(hash.high);
    }
    expect(rows.size).toBe(200_000);
    // n²/2^33 = 4.7 pairs collide by chance in 32 bits; 30 would be far outside.
    expect(low.size).toBeGreaterThan(200_000 - 30);
    expect(high.size).toBeGreaterThan(200_000 - 30);
  });
});
