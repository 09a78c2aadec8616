import { expect, it } from 'vitest';
import type { AspectSummary } from '../../../domain/voice/aspect-summaries';
import { pairedAspects } from './paired-aspects';

const aspect = (name: AspectSummary['aspect'], praised: number, blamed: number): AspectSummary => ({
  aspect: name,
  praised,
  blamed,
  praise: null,
  complaint: null,
  months: [],
});

it('has every aspect of either once, the most spoken of first', () => {
  const rows = pairedAspects(
    [aspect('delivery', 1, 2), aspect('price', 3, 0)],
    [aspect('quality', 1, 0), aspect('delivery', 0, 9)],
  );
  expect(
    rows.map(({ aspect: name, of }) => [name, of.map(({ praised, blamed }) => [praised, blamed])]),
  ).toEqual([
    [
      'delivery',
      [
        [1, 2],
        [0, 9],
      ],
    ],
    [
      'price',
      [
        [3, 0],
        [0, 0],
      ],
    ],
    [
      'quality',
      [
        [0, 0],
        [1, 0],
      ],
    ],
  ]);
});
