import { join } from 'node:path';
import type {} from '../src/app/script-api';
import { build } from 'esbuild';
import type { dotsPage } from './dots-page';
import type { gpuKernels, Ranking } from './gpu-kernels-page';
import { expect, test } from './journey';

/** A software adapter, which draws into a page only where the page itself is drawn by Vulkan. */
const withAdapter = [
  ...['--enable-unsafe-webgpu', '--enable-features=Vulkan'],
  ...['--use-angle=swiftshader', '--use-vulkan=swiftshader'],
];

test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...withAdapter] }),
});

/** The shaders are no part of what a page can call; they are put into one for this. */
async function pageScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, file)],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]!.text;
}

type InPage = { readonly gpuKernels: typeof gpuKernels; readonly dotsPage: typeof dotsPage };

const rankings: readonly Ranking[] = [
  { users: 1, items: 1, columns: 1, k: 1, exclude: false },
  { users: 70, items: 333, columns: 24, k: 20, exclude: false },
  { users: 130, items: 517, columns: 16, k: 20, exclude: true },
  { users: 9, items: 12, columns: 33, k: 40, exclude: true },
  { users: 5, items: 41, columns: 64, k: 1, exclude: false },
  { users: 3, items: 0, columns: 8, k: 2, exclude: false },
  { users: 0, items: 5, columns: 8, k: 2, exclude: false },
];

test('the top-k shader ranks as plain TypeScript does, ties and exclusions included', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(await pageScript('gpu-kernels-page.ts'));
  for (const sizes of rankings) {
    const answer = await page.evaluate(
      (wanted) => (globalThis as unknown as InPage).gpuKernels.compare(wanted),
      sizes,
    );
    expect(answer, JSON.stringify(sizes)).toEqual({
      stage: 'rank',
      device: 'webgpu',
      dropped: [],
      different: 0,
      entries: sizes.users * sizes.k,
    });
  }
});

test('a software adapter is not taken unless it is asked for', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(await pageScript('gpu-kernels-page.ts'));
  expect(await page.evaluate(() => (globalThis as unknown as InPage).gpuKernels.realOnly())).toEqual({
    stage: 'rank',
    device: 'plain',
    dropped: [],
  });
});

test('a graphics card paints the dots of a map as the processor does, and one of software is not taken', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate(await pageScript('dots-page.ts'));
  const inPage = <T>(ask: 'takesAdapter' | 'differing' | 'paintsWhenGone') =>
    page.evaluate((wanted) => (globalThis as unknown as InPage).dotsPage[wanted]() as Promise<T>, ask);
  expect(await inPage('takesAdapter')).toBe(false);
  const found = await inPage<readonly number[]>('differing');
  expect(found).toHaveLength(8);
  for (const share of found) expect(share).toBeLessThan(0.01);
  expect(await inPage('paintsWhenGone')).toBe(false);
});

test('where the kernels are not served the analysis goes on without them, and Runs says why', async ({
  page,
}) => {
  await page.context().route('**/kernels/*.wasm', (route) => route.fulfill({ status: 404 }));
  await page.goto('/');
  const run = await page.evaluate(async () => {
    const csv = ['order_id,customer_id,product_id,quantity,price,date'];
    for (let i = 0; i < 400; i++) {
      csv.push(`O${i},C${i % 40},P${(i * 7) % 23},${1 + (i % 3)},${5 + (i % 40)},2024-0${1 + (i % 9)}-11`);
    }
    await window.clientele.importFiles([new File([csv.join('\n')], 'orders.csv')]);
    const summary = await window.clientele.run({ k: 3 });
    window.location.hash = '#/runs';
    return summary;
  });
  for (const { device, dropped } of run.computed!) {
    expect(device).toBe('plain');
    for (const { cause } of dropped) expect(cause).toContain('status 404');
  }
  const said = page.getByTestId('happened');
  await expect(said).toContainText('Grouping the customers: the plain program on the processor');
  await expect(said).toContainText('status 404');
});
