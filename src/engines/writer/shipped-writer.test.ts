import { openAsBlob, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { decoderBytes } from '../../compute/decoder/load-decoder';
import { GgufFile } from '../../compute/gguf/gguf-file';
import { shippedWriter } from '../../domain/writing/shipped-writer';
import { capacity } from './open-writer';

const folder = resolve(import.meta.dirname, '../../../public/models/qwen2.5-coder-0.5b-cut');

it('is as large as is told before it is fetched', async () => {
  const { parts } = JSON.parse(readFileSync(`${folder}/parts.json`, 'utf8')) as {
    parts: { name: string; bytes: number }[];
  };
  expect(parts.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(shippedWriter.bytes);
  const file = new Blob(await Promise.all(parts.map(({ name }) => openAsBlob(`${folder}/${name}`))));
  expect(decoderBytes(await GgufFile.open(file), capacity)).toBe(shippedWriter.memory);
});
