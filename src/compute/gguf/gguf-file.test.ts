import { expect, it } from 'vitest';
import { tinyShape, tinyWriter } from '../../../scripts/models/tiny-writer';
import { type StoredTensor, writeGguf } from '../../../scripts/models/gguf-writer';
import { describeDecoder } from '../decoder/decoder-shape';
import { seededRandom } from '../../domain/math/random';
import { blockFormats } from './block-formats';
import { GgufFile } from './gguf-file';

const bytes = tinyWriter();
const open = (parts: BlobPart) => GgufFile.open(new Blob([parts]));
const floats = (name: string, dims: number[]): StoredTensor => ({
  name,
  dims,
  format: blockFormats[0],
  raw: new Uint8Array(4 * dims.reduce((product, dim) => product * dim, 1)),
});

it('reads what the header says and finds every tensor', async () => {
  const file = await open(bytes);
  const { shape } = describeDecoder(file);
  expect(shape).toMatchObject(tinyShape);
  expect(file.texts('tokenizer.ggml.tokens')[shape.vocabulary - 1]).toBe('<|im_end|>');
  const gamma = await file.floatsOf(file.tensor('output_norm.weight', tinyShape.width));
  expect(gamma.reduce((sum, value) => sum + value, 0) / gamma.length).toBeCloseTo(1, 0);
});

it('says what is missing or of another shape', async () => {
  const file = await open(bytes);
  expect(() => file.tensor('nothing', 1)).toThrow('the file holds no nothing');
  expect(() => file.tensor('output_norm.weight', 4)).toThrow('has the shape 96, not 4');
  expect(() => file.number('nothing')).toThrow('says nothing of nothing');
});

it('refuses what is no GGUF, of another version or of another kind of model', async () => {
  await expect(open('')).rejects.toThrow('the file is no GGUF');
  await expect(open('PK, a ZIP')).rejects.toThrow('the file is no GGUF');
  const other = bytes.slice();
  other[4] = 1;
  await expect(open(other)).rejects.toThrow('GGUF version 1');
  const llama = writeGguf(new Map([['general.architecture', { type: 'text', value: 'llama' }]]), []);
  const file = await open(llama);
  expect(() => describeDecoder(file)).toThrow('a model of the kind llama; what we run is qwen2');
});

it('refuses a file that is cut anywhere', async () => {
  for (const share of [0.00001, 0.001, 0.01, 0.05, 0.08, 0.5, 0.99]) {
    await expect(open(bytes.slice(0, Math.floor(share * bytes.length)))).rejects.toThrow(RangeError);
  }
});

it('refuses tensors that are stored twice, in other formats or not in whole blocks', async () => {
  const [format] = blockFormats;
  await expect(open(writeGguf(new Map(), [floats('a', [1]), floats('a', [1])]))).rejects.toThrow('a twice');
  const kQuants = { name: 'a', dims: [32], format: { ...format, type: 14 }, raw: new Uint8Array(128) };
  await expect(open(writeGguf(new Map(), [kQuants]))).rejects.toThrow('a is stored in format 14');
  const broken = { name: 'a', dims: [33], format: blockFormats[2], raw: new Uint8Array(36) };
  await expect(open(writeGguf(new Map(), [broken]))).rejects.toThrow('rows of 33');
});

it('never does worse than refuse, whatever is damaged in the header', async () => {
  const random = seededRandom(5);
  const head = bytes.slice();
  for (let round = 0; round < 100; round++) {
    const damaged = head.slice();
    for (let i = 0; i < 3; i++) damaged[Math.floor(random() * 12_000)] = Math.floor(random() * 256);
    try {
      describeDecoder(await open(damaged));
    } catch (error) {
      expect(error).toBeInstanceOf(RangeError);
      expect((error as Error).message).not.toContain('Invalid');
    }
  }
});

it('does not believe a count that no file could hold', async () => {
  const list = bytes.slice();
  const view = new DataView(list.buffer);
  view.setBigUint64(16, 2n ** 60n, true);
  await expect(open(list)).rejects.toThrow('speaks of');
});
