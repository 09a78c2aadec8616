import { expect, it } from 'vitest';
import { readGraph } from '../../../compute/onnx/graph';
import { calibrationModel } from './calibration-model';

it('writes a chain of products that an ONNX reader reads', () => {
  const { nodes, initialisers } = readGraph(calibrationModel(2));
  expect(nodes.map(({ operator, inputs, outputs }) => [operator, ...inputs, ...outputs])).toEqual([
    ['MatMul', 'x', 'up', 'h0'],
    ['MatMul', 'h0', 'down', 'x1'],
    ['MatMul', 'x1', 'up', 'h1'],
    ['MatMul', 'h1', 'down', 'y'],
  ]);
  const up = initialisers.get('up')!;
  expect(up).toMatchObject({ dims: [384, 1536], type: 1 });
  expect(up.raw.length).toBe(384 * 1536 * 4);
  expect(initialisers.get('down')!.dims).toEqual([1536, 384]);
});

it('keeps numbers in a row alive through many products', () => {
  const { initialisers } = readGraph(calibrationModel(1));
  const floats = (name: string) => new Float32Array(initialisers.get(name)!.raw.slice().buffer);
  const times = (row: Float32Array, matrix: Float32Array) => {
    const columns = matrix.length / row.length;
    return Float32Array.from({ length: columns }, (_, c) =>
      row.reduce((sum, value, r) => sum + value * matrix[r * columns + c]!, 0),
    );
  };
  const [up, down] = [floats('up'), floats('down')];
  let row = new Float32Array(384).fill(1);
  for (let pair = 0; pair < 4; pair++) row = times(times(row, up), down) as typeof row;
  const length = Math.hypot(...row) / Math.sqrt(384);
  expect(length).toBeGreaterThan(0.05);
  expect(length).toBeLessThan(20);
});
