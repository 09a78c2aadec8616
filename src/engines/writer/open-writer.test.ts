import { expect, it } from 'vitest';
import { tinyWriter } from '../../../scripts/models/tiny-writer';
import { openTestRunner } from '../../compute/wasm/test-runner';
import { promptFor } from '../../domain/writing/prompts';
import { createWriter } from './open-writer';

const asking = (...given: string[]) => ({ facts: given, slots: [], tone: '' });
const facts = asking('1,240 customers', '18% bought in the last 30 days');

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
  const second = await writer.answer(
    promptFor('summaries', asking('5 customers'), false),
    1,
    0,
    () => undefined,
  );
  expect(second.read).toBeLessThan(first.read / 3);
});

it('refuses a file that is no model with a sentence', async () => {
  const writer = createWriter(() => openTestRunner('relaxed'));
  await expect(writer.open(new Blob(['PK']), () => undefined)).rejects.toThrow(
    'The writing model cannot be used: the file is no GGUF.',
  );
  await expect(writer.answer([], 5, 0, () => undefined)).rejects.toThrow('no model is open');
});

it('is stopped between two tokens, and then goes on with the model that it has', async () => {
  const writer = createWriter(() => openTestRunner('relaxed'));
  await writer.open(new Blob([tinyWriter()]), () => undefined);
  const turns = promptFor('summaries', facts, false);
  const whole = await writer.answer(turns, 8, 3, () => undefined);
  let told = 0;
  const stopped = writer.answer(turns, 400, 3, () => {
    // As a message does that comes in from the page, and not in the middle of a token.
    if (++told === 1) setTimeout(() => void writer.stop(), 0);
  });
  await expect(stopped).rejects.toMatchObject({ name: 'Clientele:cancelled' });
  expect(told).toBeLessThan(399);
  expect((await writer.answer(turns, 8, 3, () => undefined)).text).toBe(whole.text);
  const choosing = writer.choose(
    turns,
    Array.from({ length: 50 }, (_, i) => `Loyal ${i}`),
  );
  setTimeout(() => void writer.stop(), 0);
  await expect(choosing).rejects.toMatchObject({ name: 'Clientele:cancelled' });
});

it('scores choices by the token, so that length alone neither helps nor harms', async () => {
  const writer = createWriter(() => openTestRunner('relaxed'));
  await writer.open(new Blob([tinyWriter()]), () => undefined);
  const turns = promptFor('names', facts, false);
  const choices = ['Loyal', 'Loyal customers of the shop who come again and again'];
  const { scores } = await writer.choose(turns, choices);
  // By chance each token is about as likely as any: by sums the long one would be far behind.
  expect(Math.abs(scores[0]! - scores[1]!)).toBeLessThan(Math.abs(scores[0]!));
  expect((await writer.choose(turns, [...choices].reverse())).scores.toReversed()).toEqual(scores);
});

it('looks at a file without laying it out', async () => {
  const writer = createWriter(() => openTestRunner('relaxed'));
  const look = await writer.look(new Blob([tinyWriter()]));
  const { name, bytes } = await writer.open(new Blob([tinyWriter()]), () => undefined);
  expect(look).toEqual({ name, bytes });
  await expect(writer.look(new Blob(['PK']))).rejects.toMatchObject({ name: 'Clientele:bad-option' });
});
