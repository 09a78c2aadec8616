import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {} from '../src/app/script-api';
import { type EncoderName, encoderNames } from '../src/contracts/encoder-api';
import { expect, test } from './journey';

interface Reference {
  readonly texts: string[];
  readonly models: Record<EncoderName, { readonly vectors: number[][] }>;
}

// Made outside the browser: fixtures/encoder-reference.py says how.
const reference: Reference = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/encoder-reference.json'), 'utf8'),
);

function cosine(a: readonly number[], b: readonly number[]): number {
  let [product, lengthA, lengthB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    product += a[i]! * b[i]!;
    lengthA += a[i]! ** 2;
    lengthB += b[i]! ** 2;
  }
  return product / Math.sqrt(lengthA * lengthB);
}

for (const encoder of encoderNames) {
  test(`${encoder} gives in the browser the vectors that it gives outside`, async ({ page }) => {
    await page.goto('/');
    const { status, vectors } = await page.evaluate(
      async ([texts, name]) => {
        const answer = await window.clientele.encode(texts, name, 'wasm');
        return { ...answer, vectors: answer.vectors.map((vector) => Array.from(vector)) };
      },
      [reference.texts, encoder] as const,
    );
    expect(status.device).toBe('wasm');
    expect(status.threads).toBeGreaterThanOrEqual(1);
    reference.models[encoder].vectors.forEach((expected, i) => {
      expect(cosine(expected, vectors[i]!), reference.texts[i]!).toBeGreaterThan(0.999);
    });
  });
}

test.describe('on a software adapter', () => {
  test.use({
    launchOptions: async ({ launchOptions }, use) =>
      use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--enable-unsafe-webgpu'] }),
  });

  test('WASM is chosen, and WebGPU gives the same vectors where it is forced', async ({ page }) => {
    await page.goto('/');
    const texts = reference.texts.slice(0, 2);
    const read = (device: 'auto' | 'webgpu') =>
      page.evaluate(
        async ([some, wanted]) => {
          const answer = await window.clientele.encode(some, 'all-MiniLM-L6-v2', wanted);
          return { ...answer, vectors: answer.vectors.map((vector) => Array.from(vector)) };
        },
        [texts, device] as const,
      );
    const chosen = await read('auto');
    expect(chosen.status).toMatchObject({ device: 'wasm', reason: 'software-adapter' });
    const forced = await read('webgpu');
    expect(forced.status).toMatchObject({ device: 'webgpu', reason: null });
    for (const [i, vector] of forced.vectors.entries()) {
      expect(cosine(vector, chosen.vectors[i]!)).toBeGreaterThan(0.999);
    }
  });
});
