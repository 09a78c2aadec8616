import { expect, it } from 'vitest';
import { tinyWriter } from '../../../scripts/models/tiny-writer';
import { GgufFile } from '../gguf/gguf-file';
import { ReferenceDecoder } from './decode-qwen2';
import cases from './fixtures/tiny-writer.json';

const file = await GgufFile.open(new Blob([tinyWriter()]));

it('gives the scores that numpy gives', async () => {
  const decoder = await ReferenceDecoder.open(file, 'none');
  for (const { ids, logits } of cases) {
    const found = decoder.logits(ids).at(-1)!;
    expect(found.length).toBe(logits.length);
    found.forEach((value, token) => {
      expect(Math.abs(value - logits[token])).toBeLessThan(2e-5);
    });
  }
});

it('rounds rows to 8 bits without leaving the scores far behind', async () => {
  const rounded = await ReferenceDecoder.open(file, 'blocks');
  for (const { ids, logits } of cases) {
    const found = rounded.logits(ids).at(-1)!;
    const spread = Math.sqrt(logits.reduce((sum, value) => sum + value * value, 0) / logits.length);
    const error = Math.sqrt(
      found.reduce((sum, value, i) => sum + (value - logits[i]) ** 2, 0) / logits.length,
    );
    expect(error / spread).toBeLessThan(0.03);
    expect(error / spread).toBeGreaterThan(1e-4);
  }
});

it('scores a token by what came before alone', async () => {
  const decoder = await ReferenceDecoder.open(file, 'none');
  const [ids] = cases.map((each) => each.ids);
  const whole = decoder.logits(ids);
  const part = decoder.logits(ids.slice(0, 3));
  part.forEach((row, t) => {
    expect([...row]).toEqual([...whole[t]]);
  });
});
