import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tinyWriter } from '../../../scripts/models/tiny-writer';
import { Decoder } from '../../compute/decoder/decoder';
import { loadDecoder } from '../../compute/decoder/load-decoder';
import { GgufFile } from '../../compute/gguf/gguf-file';
import { ReferenceDecoder } from '../../compute/reference/decode-qwen2';
import { openTestRunner } from '../../compute/wasm/test-runner';
import { seededRandom } from '../../domain/math/random';
import { chatTokens } from './chat';
import { logChance } from './choose-token';
import { Grammar } from './grammar';
import { scoreChoices } from './score-choices';
import { openWriterTokeniser } from './tokeniser';
import { writeAnswer } from './write-answer';

const file = await GgufFile.open(new Blob([tinyWriter()]));
const tokeniser = openWriterTokeniser(file);
const prompt = chatTokens(tokeniser, [{ role: 'user', text: 'Name these customers.' }]);

let decoder: Decoder;
beforeAll(async () => {
  const runner = await openTestRunner('relaxed');
  decoder = new Decoder(runner, await loadDecoder(runner, file, { capacity: 128, product: 'pairwise' }));
});
beforeEach(() => {
  decoder.forget(0);
});

it('writes token by token what scores highest', async () => {
  const reference = await ReferenceDecoder.open(file, 'blocks');
  const { tokens, ended } = await writeAnswer(decoder, tokeniser, prompt, { most: 6 });
  const read = [...prompt];
  for (let i = 0; i < 6; i++) {
    const scores = reference.logits(read).at(-1)!;
    read.push(scores.indexOf(Math.max(...scores)));
  }
  expect(tokens).toEqual(read.slice(prompt.length));
  expect(ended).toBe('length');
});

it('writes the same again with the same seed, and not always with another', async () => {
  const written = async (seed: number) => {
    const sampling = { temperature: 1.5, among: 40, random: seededRandom(seed) };
    return (await writeAnswer(decoder, tokeniser, prompt, { most: 12, sampling })).tokens.join();
  };
  const texts = [await written(1), await written(2), await written(3)];
  expect(await written(1)).toBe(texts[0]);
  expect(new Set(texts).size).toBeGreaterThan(1);
});

describe('a grammar', () => {
  const grammar = new Grammar([
    { kind: 'oneOf', texts: ['Loyal ', 'Lapsed ', '流失的'] },
    { kind: 'characters', of: /[a-z]/, least: 2, most: 6 },
    { kind: 'text', text: '!' },
  ]);

  it('holds whatever the model would rather write', async () => {
    for (const seed of [1, 2, 3]) {
      const sampling = { temperature: 2, among: 20, random: seededRandom(seed) };
      const { text, ended } = await writeAnswer(decoder, tokeniser, prompt, { most: 40, grammar, sampling });
      expect(text).toMatch(/^(Loyal |Lapsed |流失的)[a-z]{2,6}!$/);
      expect(ended).toBe('itself');
    }
  });

  it('begins no character of several bytes that it does not hold', async () => {
    const chinese = new Grammar([{ kind: 'characters', of: /[\u4e00-\u9fff]/, least: 3, most: 5 }]);
    for (const seed of [1, 2, 3]) {
      const sampling = { temperature: 3, among: 60, random: seededRandom(seed) };
      const { text } = await writeAnswer(decoder, tokeniser, prompt, {
        most: 40,
        grammar: chinese,
        sampling,
      });
      expect(text).toMatch(/^[\u4e00-\u9fff]{3,5}$/);
    }
  });

  it('takes no other way and ends nowhere else', () => {
    const state = (text: string) => grammar.advance(grammar.start(), text);
    expect(state('Lo')).not.toBeNull();
    expect(state('Late')).toBeNull();
    expect(grammar.ends(state('Loyal ab')!)).toBe(false);
    expect(grammar.ends(state('Loyal ab!')!)).toBe(true);
    expect(state('Loyal abcdefg')).toBeNull();
    const open = new Grammar([
      { kind: 'characters', of: /\d/, least: 0, most: 2 },
      { kind: 'oneOf', texts: ['', '%'] },
    ]);
    expect(open.ends(open.start())).toBe(true);
    expect(open.advance(open.start(), '12%')).not.toBeNull();
    expect(open.advance(open.start(), '123')).toBeNull();
  });
});

it('tells what it writes as it goes, but nothing that a stop takes back', async () => {
  const sampled = () => ({
    most: 30,
    sampling: { temperature: 3, among: 100, random: seededRandom(8) },
    grammar: new Grammar([{ kind: 'characters', of: /[a-z的客户]/, least: 20, most: 60 }]),
  });
  const whole = await writeAnswer(decoder, tokeniser, prompt, sampled());
  const stop = whole.text.slice(8, 10);
  expect(stop).toHaveLength(2);
  const told: string[] = [];
  const cut = await writeAnswer(decoder, tokeniser, prompt, {
    ...sampled(),
    stops: [stop],
    onText: (text) => told.push(text),
  });
  expect(cut.ended).toBe('stop');
  expect(whole.text.startsWith(cut.text)).toBe(true);
  expect(cut.text).not.toContain(stop);
  expect(told.join('')).toBe(cut.text);
  expect(told.length).toBeGreaterThan(1);
});

it('stops between two tokens', async () => {
  const stop = new AbortController();
  let told = 0;
  const onText = () => {
    told++;
    stop.abort();
  };
  await expect(
    writeAnswer(decoder, tokeniser, prompt, { most: 50, onText, signal: stop.signal }),
  ).rejects.toThrow('aborted');
  expect(told).toBe(1);
});

it('scores answers by the chances of all their tokens, as the reference does', async () => {
  const reference = await ReferenceDecoder.open(file, 'blocks');
  const choices = ['Loyal', '流失的客户', ''];
  const scored = await scoreChoices(decoder, tokeniser, prompt, choices);
  choices.forEach((text, i) => {
    const tokens = [...tokeniser.encode(text), tokeniser.end];
    const scores = reference.logits([...prompt, ...tokens]);
    const sum = tokens.reduce(
      (total, token, t) => total + logChance(Float32Array.from(scores[prompt.length + t - 1]!), token),
      0,
    );
    expect(scored[i]).toMatchObject({ text, tokens: tokens.length });
    expect(Math.abs(scored[i]!.logChance - sum)).toBeLessThan(0.02 * (1 + Math.abs(sum)));
  });
});

it('gives chances that add up to one', () => {
  const scores = Float32Array.of(3, 1, -2, 800);
  const sum = [...scores.keys()].reduce((total, token) => total + Math.exp(logChance(scores, token)), 0);
  expect(sum).toBeCloseTo(1, 12);
});
