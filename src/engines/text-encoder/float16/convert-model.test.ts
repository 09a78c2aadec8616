import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGraph } from '../../../compute/onnx/graph';
import { fields } from '../../../compute/onnx/protobuf';
import { convertToFloat16 } from './convert-model';

const [float, int8, half] = [1, 3, 10];

function read(name: string) {
  const file = new Uint8Array(readFileSync(`public/models/${name}/onnx/model_quantized.onnx`));
  return { before: readGraph(file), file, rewritten: convertToFloat16(file) };
}

/** Fields of a message by number, as they stand in the file. */
function fieldsOf(message: Uint8Array, number: number): Uint8Array[] {
  return Array.from(fields(message))
    .filter((field) => field.number === number)
    .map(({ bytes, whole }) => (bytes.length > 0 ? bytes : whole));
}

describe.each([
  ['all-MiniLM-L6-v2', 13],
  ['bge-small-zh-v1.5', 9],
  ['multilingual-e5-small', 25],
])('%s in half precision', (name, norms) => {
  const { before, file, rewritten } = read(name);
  const after = readGraph(rewritten);
  const count = (operator: string) => after.nodes.filter((node) => node.operator === operator).length;

  it('holds every float as a half, but for the scales of 8-bit weights', () => {
    const scales = new Set(
      after.nodes.filter(({ operator }) => operator === 'DequantizeLinear').map(({ inputs }) => inputs[1]),
    );
    for (const [tensor, { type, dims, raw }] of before.initialisers) {
      const found = after.initialisers.get(tensor)!;
      expect(found.dims).toEqual(dims);
      const halved = type === float && !scales.has(tensor);
      expect(found.type).toBe(halved ? half : type);
      if (halved) expect(found.raw.length).toBe(raw.length / 2);
      else expect(Buffer.compare(found.raw, raw)).toBe(0);
      if (type === int8) expect(found.type).toBe(int8);
    }
    expect(after.initialisers.size).toBe(before.initialisers.size);
  });

  it('normalises layers in single precision, in one node each', () => {
    expect(count('LayerNormalization')).toBe(norms);
    for (const spelled of ['Pow', 'Sqrt', 'ReduceMean']) expect(count(spelled)).toBe(0);
  });

  it('computes every input of a node before it, and the output last, as a float', () => {
    const known = new Set([
      '',
      'input_ids',
      'attention_mask',
      'token_type_ids',
      ...after.initialisers.keys(),
    ]);
    for (const { inputs, outputs } of after.nodes) {
      expect(inputs.filter((input) => !known.has(input))).toEqual([]);
      for (const output of outputs) known.add(output);
    }
    expect(after.nodes.at(-1)).toMatchObject({ operator: 'Cast', outputs: ['last_hidden_state'] });
  });

  it('leaves inputs, outputs and producer as they are', () => {
    const graphs = [file, rewritten].map((model) => fieldsOf(model, 7)[0]!);
    for (const number of [11, 12]) {
      expect(fieldsOf(graphs[1]!, number)).toEqual(fieldsOf(graphs[0]!, number));
    }
    for (const number of [1, 2, 3]) expect(fieldsOf(rewritten, number)).toEqual(fieldsOf(file, number));
  });

  it('has no floats left for a second rewriting but the scales, and its own casts', () => {
    const twice = readGraph(convertToFloat16(rewritten));
    expect([...twice.initialisers.keys()]).toEqual([...after.initialisers.keys()]);
    // Not by toEqual, which takes minutes for megabytes.
    for (const [name, { type, raw }] of twice.initialisers) {
      expect(type).toBe(after.initialisers.get(name)!.type);
      expect(Buffer.compare(raw, after.initialisers.get(name)!.raw)).toBe(0);
    }
  });
});

it('refuses what is no ONNX file', () => {
  expect(() => convertToFloat16(Uint8Array.of(58, 0))).toThrow('no ONNX graph');
});
