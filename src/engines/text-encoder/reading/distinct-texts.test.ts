import { expect, it } from 'vitest';
import { distinctTexts } from './distinct-texts';

it('keeps each text once and every place where it stands', () => {
  const { texts, positions, starts } = distinctTexts(['b', 'a', 'b', '', 'a', 'b']);
  expect(texts).toEqual(['b', 'a', '']);
  const places = texts.map((_, text) => [...positions.subarray(starts[text], starts[text + 1])]);
  expect(places).toEqual([[0, 2, 5], [1, 4], [3]]);
});

it('takes no text', () => {
  expect(distinctTexts([])).toEqual({
    texts: [],
    positions: new Int32Array(0),
    starts: Int32Array.of(0),
  });
});
