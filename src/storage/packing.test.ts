import { expect, it } from 'vitest';
import { packValue, unpackValue } from './packing';

it('gives back what it was given, numbers that are none and typed arrays too', () => {
  const value = {
    name: '小明 – "x"',
    none: null,
    yes: true,
    figures: [1.5, Number.NaN, Number.NEGATIVE_INFINITY],
    words: ['a', '', 'b'],
    odd: Uint8Array.of(1, 2, 3),
    codes: Int32Array.of(-1, 7),
    amounts: Float64Array.of(0.1, Number.NaN),
    vectors: new Float32Array([1, 2, 3, 4]).subarray(1, 3),
    empty: new Float64Array(0),
    $: 'a key of its own',
    nested: { $: [1], deep: { '': -2 } },
  };
  const bytes = packValue(value);
  expect(unpackValue(bytes)).toEqual({ ...value, vectors: Float32Array.of(2, 3) });
  // From any place in a larger buffer.
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(unpackValue(shifted.subarray(3))).toEqual(unpackValue(bytes));
});

it('leaves out what is undefined and refuses what it cannot write', () => {
  expect(unpackValue(packValue({ a: undefined, b: 1 }))).toEqual({ b: 1 });
  expect(() => packValue({ a: () => 1 })).toThrow(TypeError);
});

it('says that bytes are no packed value', () => {
  const bytes = packValue({ a: Float64Array.of(1, 2, 3), b: 'text' });
  for (const length of [0, 3, 9, bytes.length - 1]) {
    expect(() => unpackValue(bytes.subarray(0, length)), `${length} bytes`).toThrow();
  }
  for (const tree of [
    '{"$":["Float64Array",-8,1]}',
    '{"$":["Function",0,1]}',
    '{"$":7}',
    '{"$":"toString"}',
  ]) {
    const forged = new Uint8Array(64);
    new DataView(forged.buffer).setUint32(0, tree.length, true);
    forged.set(new TextEncoder().encode(tree), 4);
    expect(() => unpackValue(forged), tree).toThrow();
  }
});
