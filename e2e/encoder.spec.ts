import type {} from '../src/app/script-api';
import { encoderNames } from '../src/domain/text/encoders';
import { cosine } from '../src/domain/math/vector';
import { reference } from './encoder-reference';
import { expect, test } from './journey';

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
