import { expect, it } from 'vitest';
import { readGraph } from './graph';
import { WeightReader } from './weights';

const text = new TextEncoder();
const varint = (value: number): number[] =>
  value < 128 ? [value] : [128 + (value % 128), ...varint(Math.floor(value / 128))];
const field = (number: number, bytes: ArrayLike<number>) => [
  number * 8 + 2,
  ...varint(bytes.length),
  ...Array.from(bytes),
];
const named = (number: number, name: string) => field(number, text.encode(name));
const node = (operator: string, inputs: string[], output: string) =>
  field(1, [...inputs.flatMap((name) => named(1, name)), ...named(2, output), ...named(4, operator)]);
const tensor = (name: string, type: number, dims: number[], raw: ArrayLike<number>) =>
  field(5, [...dims.flatMap((dim) => [8, dim]), 16, type, ...named(8, name), ...field(9, raw)]);

/** y = x · (w_q · w_scale) + b, as the models have it. */
const graph = [
  ...node('DequantizeLinear', ['w_q', 'w_scale'], 'w'),
  ...node('MatMul', ['x', 'w'], 'product'),
  ...node('Add', ['product', 'b'], 'y'),
  ...tensor('w_q', 3, [2, 1], [5, 251]),
  ...tensor('w_scale', 1, [1], new Uint8Array(Float32Array.of(0.5).buffer)),
  ...tensor('b', 1, [1], new Uint8Array(Float32Array.of(2).buffer)),
];
const file = Uint8Array.from([...field(7, graph), 8, 9]);

it('reads nodes and tensors', () => {
  const { nodes, initialisers } = readGraph(file);
  expect(nodes[1]).toEqual({ operator: 'MatMul', inputs: ['x', 'w'], outputs: ['product'] });
  expect(initialisers.get('w_q')).toMatchObject({ type: 3, dims: [2, 1] });
});

it('finds the weights of the product to which a bias is added', () => {
  const weights = new WeightReader(readGraph(file));
  expect(weights.weightsBefore('b')).toBe('w');
  expect(weights.int8('w')).toEqual({
    k: 2,
    n: 1,
    values: Int8Array.of(5, -5),
    scales: Float32Array.of(0.5),
  });
  expect([...weights.floats('b')]).toEqual([2]);
});

it('names what is missing or of another type', () => {
  const weights = new WeightReader(readGraph(file));
  expect(() => weights.floats('nothing')).toThrow('holds no nothing');
  expect(() => weights.floats('w_q')).toThrow('w_q is of type 3, not 1');
  expect(() => weights.weightsBefore('w_scale')).toThrow('no product before w_scale');
});

it('refuses what is no such file', () => {
  expect(() => readGraph(Uint8Array.of(8, 1))).toThrow('no ONNX graph');
  expect(() => readGraph(file.subarray(0, 40))).toThrow('ends behind the message');
});
