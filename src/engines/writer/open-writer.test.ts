import { expect, it } from 'vitest';
import { tinyWriter } from '../../../scripts/models/tiny-writer';
import { openTestRunner } from '../../compute/wasm/test-runner';
import { promptFor } from '../../domain/writing/prompts';
import { createWriter } from './open-writer';

const facts = ['1,240 customers', '18% bought in the last 30 days'];

it('opens a file, says what it takes, and answers the same to the same seed', async () => {
  const writer = createWriter(() => openTestRunner('relaxed'));
  const shares: number[] = [];
  const status = await writer.open(new Blob([tinyWriter()]), (share) => shares.push(share));
  expect(status).toMatchObject({ name: 'tiny writer by chance', threads: 1 });
  expect(shares.at(-1)).toBe(1);
  const turns = promptFor('summaries', facts, false);
  const first = await writer.answer(turns, 6, 3, () => undefined);
  expect(first.written).toBe(6);
  expect((await writer.answer(turns, 6, 3, () => undefined)).text).toBe(first.text);
});

it('reads what two questions have in common once', async () => {
  const writer = createWriter(() => openTestRunner('relaxed'));
  await writer.open(new Blob([tinyWriter()]), () => undefined);
  const first = await writer.answer(promptFor('summaries', facts, false), 1, 0, () => undefined);
  const second = await writer.answer(promptFor('summaries', ['5 customers'], false), 1, 0, () => undefined);
  expect(second.read).toBeLessThan(first.read / 3);
});

it('refuses a file that is no model with a sentence', async () => {
  const writer = createWriter(() => openTestRunner('relaxed'));
  await expect(writer.open(new Blob(['PK']), () => undefined)).rejects.toThrow(
    'The writing model cannot be used: the file is no GGUF.',
  );
  await expect(writer.answer([], 5, 0, () => undefined)).rejects.toThrow('no model is open');
});
