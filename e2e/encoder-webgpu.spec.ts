import type {} from '../src/app/script-api';
import { cosine } from '../src/domain/math/vector';
import { reference } from './encoder-reference';
import { expect, test } from './journey';

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--enable-unsafe-webgpu'] }),
});

test('on a software adapter our kernels are chosen, and WebGPU gives the right vectors where it is forced', async ({
  page,
}) => {
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
  expect(chosen.status.device).toMatch(/^kernels/);
  expect(chosen.status.reason).toBe('software-adapter');
  const forced = await read('webgpu');
  expect(forced.status).toMatchObject({ device: 'webgpu', reason: null });
  for (const [i, vector] of forced.vectors.entries()) {
    expect(cosine(vector, reference.models['all-MiniLM-L6-v2'].vectors[i]!)).toBeGreaterThan(0.999);
  }
});
