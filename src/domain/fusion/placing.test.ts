import { expect, it } from 'vitest';
import { type BlockName, type FeatureBlock, rowsOfBlock, vectorColumns } from '../behaviour/features';
import { normal, seededRandom } from '../math/random';
import { fuseBy, type Fusion } from './fusion';
import { placing } from './placing';
import { scaleBlocks } from './scale-blocks';

const rows = 60;
const random = seededRandom(3);
const vectors = (block: BlockName, dimensions: number): FeatureBlock => ({
  block,
  rows,
  columns: vectorColumns(dimensions),
  values: Float32Array.from({ length: rows * dimensions }, (_, at) =>
    Math.floor(at / dimensions) % 7 === 3 ? Number.NaN : normal(random),
  ),
});
const blocks: FeatureBlock[] = [
  vectors('text', 5),
  {
    block: 'behaviour',
    rows,
    columns: [
      { name: 'frequency', unit: 'count', transform: 'log1p' },
      { name: 'recency', unit: 'days', transform: 'log1p' },
      { name: 'flat', unit: 'count', transform: 'none' },
    ],
    values: Float32Array.from({ length: rows * 3 }, (_, at) =>
      at % 3 === 2 ? 1 : at % 11 === 0 ? Number.NaN : Math.floor(90 * random()),
    ),
  },
];
const weights = { text: 1, behaviour: 2 };

it.each<Fusion>(['weighted', 'linear'])('puts the rows of a %s fusion where they are', (fusion) => {
  const scaled = scaleBlocks(blocks);
  const { points, kept } = fuseBy(fusion, scaled, weights);
  const { place, turn } = placing(scaled, weights, kept?.dimensions ?? null);
  const some = Int32Array.of(3, 0, 59, 3);
  const placed = turn(place(blocks.map((block) => rowsOfBlock(block, some))));
  expect(placed.columns).toBe(points.columns);
  some.forEach((row, i) => {
    for (let j = 0; j < points.columns; j++) {
      expect(placed.values[i * points.columns + j]).toBeCloseTo(points.values[row * points.columns + j]!, 5);
    }
  });
});

it('knows columns by their names, and has what is lacking in the middle', () => {
  const scaled = scaleBlocks(blocks);
  const { place, columns } = placing(scaled, weights, null);
  expect(columns.slice(-2)).toEqual([
    { block: 'behaviour', feature: 'frequency' },
    { block: 'behaviour', feature: 'recency' },
  ]);
  const behaviour = blocks[1]!;
  const turned: FeatureBlock = {
    ...behaviour,
    columns: [behaviour.columns[1]!, behaviour.columns[0]!],
    values: Float32Array.from(
      { length: rows * 2 },
      (_, at) => behaviour.values[3 * (at >> 1) + 1 - (at % 2)]!,
    ),
  };
  const whole = place([behaviour]);
  expect(place([turned])).toEqual(whole);
  const textColumns = scaled[0]!.matrix.columns;
  expect(whole.values.slice(0, textColumns)).toEqual(new Float32Array(textColumns));
});
