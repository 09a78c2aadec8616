import type { Page, Route } from '@playwright/test';
import type {} from '../src/app/script-api';
import type { DevicePreference } from '../src/contracts/encoder-api';
import { type EncoderName, encoderNames } from '../src/domain/text/encoders';
import { isolationHeaders, securityHeaders } from '../scripts/headers';
import { serveApp } from '../scripts/server';
import { cosine } from '../src/domain/math/vector';
import { reference } from './encoder-reference';
import { expect, test, untilReopened } from './journey';
import { reviewTexts } from './sample-reviews';

async function read(page: Page, encoder: EncoderName, device: DevicePreference, threads: number | null) {
  return page.evaluate(
    async ([texts, ...how]) => {
      const { status, vectors } = await window.clientele.encode(texts, ...how);
      return { status, vectors: vectors.map((vector) => Array.from(vector)) };
    },
    [reference.texts, encoder, device, threads] as const,
  );
}

/** How near vectors come to those made outside the browser, text by text. */
function nearness(encoder: EncoderName, vectors: readonly number[][]) {
  const cosines = reference.models[encoder].vectors.map((expected, i) => cosine(expected, vectors[i]!));
  const mean = cosines.reduce((sum, value) => sum + value, 0) / cosines.length;
  return { lowest: Math.min(...cosines), mean };
}

const kernelDevices = ['kernels', 'kernels-exact'] as const;
const allDevices = [...kernelDevices, 'wasm'] as const;

for (const encoder of encoderNames) {
  // How work is parted among threads is a matter of the device, not of the model. What ONNX Runtime makes of the other
  // models is held against the kernels, on more texts, by quantisation.spec.
  const threadCounts = encoder === 'all-MiniLM-L6-v2' ? [1, 2] : [2];
  const devices = encoder === 'all-MiniLM-L6-v2' ? allDevices : kernelDevices;
  for (const device of devices) {
    test(`${encoder} gives the right vectors on ${device}, with ${threadCounts.join(' or ')} threads`, async ({
      page,
    }) => {
      await page.goto('/');
      for (const threads of threadCounts) {
        const { status, vectors } = await read(page, encoder, device, threads);
        expect(status).toMatchObject({ device, threads, reason: 'chosen-by-hand' });
        const { lowest, mean } = nearness(encoder, vectors);
        console.log(`${encoder} ${device} ${threads}: lowest ${lowest.toFixed(5)}, mean ${mean.toFixed(5)}`);
        expect(lowest).toBeGreaterThanOrEqual(device === 'kernels' ? 0.98 : 0.999);
        expect(mean).toBeGreaterThanOrEqual(device === 'kernels' ? 0.995 : 0.999);
      }
    });
  }
}

test('without a graphics card the app measures once, takes its kernels and keeps what it found', async ({
  page,
}) => {
  await page.goto('/');
  const { status, vectors } = await read(page, 'all-MiniLM-L6-v2', 'auto', null);
  expect(status.device).toMatch(/^kernels/);
  expect(['no-adapter', 'no-webgpu', 'software-adapter']).toContain(status.reason);
  expect(nearness('all-MiniLM-L6-v2', vectors).lowest).toBeGreaterThanOrEqual(0.98);
  const chip = page.getByTestId('device-chip').first();
  await expect(chip).toHaveAttribute('data-device', status.device);
  await chip.click();
  const rates = page.getByTestId('device-rates');
  await expect(rates).toContainText('ONNX Runtime');
  const shown = await rates.textContent();
  await page.reload();
  await chip.click();
  await expect(rates).toHaveText(shown!);
});

test('a choice by hand holds over a reload', async ({ page }) => {
  await page.goto('/');
  const chip = page.getByTestId('device-chip').first();
  await chip.click();
  await page.getByTestId('device-select').click();
  await page.getByRole('option', { name: 'ONNX Runtime' }).click();
  await expect(chip).toHaveAttribute('data-device', 'wasm');
  await page.reload();
  await expect(chip).toHaveAttribute('data-device', 'wasm');
});

test('where the kernels are not served ONNX Runtime reads, and says why', async ({ page }) => {
  await page.context().route('**/kernels/*.wasm', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  for (const device of ['kernels', 'auto'] as const) {
    const { status, vectors } = await read(page, 'all-MiniLM-L6-v2', device, null);
    expect(status.device).toBe('wasm');
    if (device === 'kernels') expect(status.reason).toBe('kernels-failed');
    expect(nearness('all-MiniLM-L6-v2', vectors).lowest).toBeGreaterThanOrEqual(0.999);
  }
});

test('where the kernels break off on the way ONNX Runtime reads from the start', async ({ page }) => {
  await page.context().route('**/encoder.worker-*.js', breakAfter(tasksBeforeTrap));
  await page.goto('/');
  const texts = reviewTexts('en').slice(0, 400);
  const { status, vectors } = await page.evaluate(
    (some) => window.clientele.encode(some, 'all-MiniLM-L6-v2', 'kernels', 1),
    texts,
  );
  expect(status).toMatchObject({ device: 'wasm', reason: 'kernels-failed' });
  expect(Object.values(vectors)).toHaveLength(texts.length);
});

/** More than choosing a product and checking the vectors take, fewer than the reviews. */
const tasksBeforeTrap = 100;

/** Serves the encoder's worker with a fault: from some task on the kernels' threads say that it trapped. */
function breakAfter(tasks: number) {
  const fault = `
    let seen = 0;
    self.Worker = class extends Worker {
      constructor(url, options) {
        super(url, options);
        if (options?.name === 'kernel') this.addEventListener('message', (event) => this.spoil(event));
      }
      spoil(event) {
        if (!('done' in event.data) || ++seen <= ${tasks}) return;
        event.stopImmediatePropagation();
        this.onmessage({ data: { failed: event.data.done, message: 'unreachable' } });
      }
    };
  `;
  return async (route: Route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: fault + (await response.text()) });
  };
}

test('exact vectors are used again on every path, 8-bit ones on their own alone', async ({ page }) => {
  await page.goto('/');
  const reviews = ['Customer ID,Product ID,Rating,Review,Date'];
  for (const [i, text] of reviewTexts('en').slice(0, 120).entries())
    reviews.push(`c${i % 12},p${i % 7},${1 + (i % 5)},"${text.replaceAll('"', '""')}",2024-03-11`);
  await page.evaluate(
    (csv) => window.clientele.importFiles([new File([csv], 'reviews.csv')]),
    reviews.join('\n'),
  );
  const runOn = async (device: DevicePreference) => {
    await choose(page, device);
    await page.goto('/');
    await untilReopened(page);
    const run = await page.evaluate(() => window.clientele.run({ depth: 'quick' }));
    expect(run.device?.device).toBe(device);
    return run.reusedVectors / run.totalVectors;
  };
  expect(await runOn('kernels')).toBe(0);
  expect(await runOn('wasm')).toBe(0);
  expect(await runOn('kernels-exact')).toBe(1);
  expect(await runOn('kernels')).toBe(1);
});

/** The choice that the settings would have kept. */
async function choose(page: Page, device: DevicePreference): Promise<void> {
  await page.goto('/');
  await page.evaluate(
    (wanted) => localStorage.setItem('clientele.device', JSON.stringify({ device: wanted, threads: null })),
    device,
  );
}

/** As most servers send them: the policy, but not what makes a page isolated. */
const plainHeaders = Object.fromEntries(
  Object.entries(securityHeaders).filter(([name]) => !(name in isolationHeaders)),
);

test.describe('on a page that is not isolated', () => {
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    baseURL: async ({}, use) => {
      const server = await serveApp(0, false, plainHeaders);
      await use(server.url);
      await server.close();
    },
  });

  test('the kernels read on one thread', async ({ page }) => {
    await page.goto('/');
    expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
    for (const device of ['kernels', 'kernels-exact'] as const) {
      const { status, vectors } = await read(page, 'all-MiniLM-L6-v2', device, 2);
      expect(status).toMatchObject({ device, threads: 1 });
      expect(nearness('all-MiniLM-L6-v2', vectors).lowest).toBeGreaterThanOrEqual(0.98);
    }
    expect((await read(page, 'all-MiniLM-L6-v2', 'auto', null)).status.threads).toBe(1);
  });
});
