import type {} from '../src/app/script-api';
import { type EncoderName, encoderNames } from '../src/domain/text/encoders';
import { expect, test } from './journey';
import { reviewTexts } from './sample-reviews';

const count = 120;

for (const encoder of encoderNames) {
  test(`${encoder}: the 8-bit kernels give the vectors of ONNX Runtime`, async ({ page }) => {
    await page.goto('/');
    const { devices, cosines } = await page.evaluate(compare, [textsFor(encoder), encoder] as const);
    expect(devices).toEqual(['wasm', 'kernels']);
    expect(cosines).toHaveLength(count);
    const mean = cosines.reduce((total, each) => total + each, 0) / count;
    const lowest = Math.min(...cosines);
    console.log(`${encoder}: cosine mean ${mean.toFixed(5)}, lowest ${lowest.toFixed(5)}`);
    expect(mean).toBeGreaterThanOrEqual(0.995);
    expect(lowest).toBeGreaterThanOrEqual(0.98);
  });
}

/** Texts in the encoder's own language; half and half for those of many. */
function textsFor(encoder: EncoderName): string[] {
  if (encoder === 'all-MiniLM-L6-v2') return reviewTexts('en').slice(0, count);
  if (encoder === 'bge-small-zh-v1.5') return reviewTexts('zh').slice(0, count);
  return [...reviewTexts('en').slice(0, count / 2), ...reviewTexts('zh').slice(0, count / 2)];
}

/** Runs in the page: reads the texts on both and compares text by text. */
async function compare([texts, encoder]: readonly [string[], EncoderName]) {
  const exact = await window.clientele.encode(texts, encoder, 'wasm');
  const int8 = await window.clientele.encode(texts, encoder, 'kernels');
  const cosines = exact.vectors.map((vector, row) => {
    const other = int8.vectors[row]!;
    let [product, own, others] = [0, 0, 0];
    for (let d = 0; d < vector.length; d++) {
      product += vector[d]! * other[d]!;
      own += vector[d]! ** 2;
      others += other[d]! ** 2;
    }
    return product / Math.sqrt(own * others);
  });
  return { devices: [exact.status.device, int8.status.device], cosines };
}
