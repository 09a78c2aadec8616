import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encoderNames } from '../../../domain/text/encoders';
import reference from './fixtures/token-ids.json';
import { modelSpecs } from '../models';
import { loadTokeniser } from './tokeniser';

/** Serves the project's own `public/` from the disk, as the server would. */
async function fetchFromDisk(url: string): Promise<Response> {
  const file = new URL(`../../../../public${new URL(url).pathname}`, import.meta.url);
  try {
    return new Response(await readFile(file));
  } catch {
    return new Response('', { status: 404 });
  }
}

beforeAll(() => {
  vi.stubGlobal('self', { location: { href: 'http://localhost/' } });
  vi.stubGlobal('fetch', fetchFromDisk);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe.each(encoderNames)('the tokeniser of %s', (name) => {
  it('gives the ids of the reference', async () => {
    const tokeniser = await loadTokeniser({ ...modelSpecs[name], prefix: '' });
    const { ids, starts, textStarts, cut } = tokeniser.tokenise(reference.texts);
    reference.texts.forEach((text, i) => {
      expect([...ids.subarray(starts[i], starts[i + 1])], JSON.stringify(text)).toEqual(
        reference.ids[name][i],
      );
    });
    expect([...textStarts]).toEqual(Array.from({ length: reference.texts.length + 1 }, (_, i) => i));
    expect(cut.every((tokens) => tokens === 0)).toBe(true);
  });

  it('puts the prefix in front of every piece, and reads 1,024 tokens of a long text', async () => {
    const spec = modelSpecs[name];
    const tokeniser = await loadTokeniser(spec);
    const one = tokeniser.tokenise(['x']);
    const frame = one.ids.length - 1;
    const [first, last] = [one.ids[0], one.ids.at(-1)];
    const sentence = 'The strap broke on day 2, 客服没有回答。 ';
    const { ids, starts, textStarts, cut } = tokeniser.tokenise([sentence.repeat(700), sentence.trimEnd()]);
    const pieces = textStarts[1]!;
    expect(pieces).toBeGreaterThan(3);
    for (let piece = 0; piece <= pieces; piece++) {
      const tokens = ids.subarray(starts[piece], starts[piece + 1]);
      expect(tokens.length).toBeLessThanOrEqual(spec.maxTokens);
      expect([tokens[0], tokens.at(-1)]).toEqual([first, last]);
    }
    expect(starts[pieces]! - pieces * frame).toBe(1024 - frame);
    const perSentence = starts[pieces + 1]! - starts[pieces]! - frame;
    // A blank at the very end may count as a token.
    expect(Math.abs(cut[0]! + 1024 - frame - 700 * perSentence)).toBeLessThanOrEqual(1);
    expect(cut[1]).toBe(0);
  });
});

describe('loadTokeniser', () => {
  it('says that a model is missing', async () => {
    const spec = { ...modelSpecs['all-MiniLM-L6-v2'], name: 'no-such-model' as 'all-MiniLM-L6-v2' };
    await expect(loadTokeniser(spec)).rejects.toMatchObject({ name: 'Clientele:model-missing' });
  });
});
