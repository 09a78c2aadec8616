import { expect, it } from 'vitest';
import { seededRandom } from '../../math/random';
import { KeyNumbers } from './key-numbers';

it('numbers keys as a Map does, zero included', () => {
  const random = seededRandom(5);
  const numbers = new KeyNumbers();
  const map = new Map<string, number>();
  for (let i = 0; i < 20_000; i++) {
    const [low, high] = [Math.floor(random() * 150), Math.floor(random() * 150)];
    const key = `${low}:${high}`;
    if (!map.has(key)) map.set(key, map.size);
    expect(numbers.numberOf(low, high)).toBe(map.get(key));
  }
  expect(numbers.size).toBe(map.size);
});
