import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import type { RunOptions } from '../src/contracts/analysis-api';
import { expect, importSample, storedRuns, test } from './journey';
import { agreement, sample, typeOf } from './sample-answer';
import { openSampleShop } from './sample-shop';

async function segmentsWith(page: Page, options: Partial<RunOptions>): Promise<Map<string, number>> {
  const rows = await page.evaluate(async (wanted) => {
    await window.clientele.run(wanted);
    return window.clientele.segments();
  }, options);
  return new Map(rows.map(({ customerId, code }) => [customerId, code]));
}

// Several runs each, beside another journey, on a machine that may be slow.
test.describe.configure({ timeout: 900_000 });

const fused = { text: 1, taste: 1, behaviour: 1, attributes: 0 };

test.describe
  .serial('the planted customer types of the sample shop', () => {
    test('come back from text, taste and behaviour together, and clearly less from one alone', async ({
      page,
    }) => {
      await openSampleShop(page);
      // Who recommends has no part in who is alike: only the last run's recommenders are measured.
      const careful = { depth: 'careful', recommender: 'popularity' } as const;
      const both = await segmentsWith(page, { ...careful, weights: fused });
      const found = await segmentsWith(page, { ...careful, weighting: 'auto' });
      const swift = { depth: 'quick', recommender: 'popularity', k: 5 } as const;
      const text = await segmentsWith(page, { ...swift, fusion: 'text' });
      const behaviour = await segmentsWith(page, { ...swift, fusion: 'behaviour' });
      const quick = await segmentsWith(page, { depth: 'quick', weights: fused });
      const figures = {
        careful: agreement(both),
        autoWeights: agreement(found),
        text: agreement(text),
        behaviour: agreement(behaviour),
        quick: agreement(quick),
      };
      console.log('adjusted Rand index against the planted types:', JSON.stringify(figures));
      expect(figures.careful).toBeGreaterThanOrEqual(0.95);
      expect(figures.autoWeights).toBeGreaterThanOrEqual(0.95);
      expect(figures.quick).toBeGreaterThanOrEqual(0.8);
      expect(figures.text).toBeLessThan(figures.careful - 0.08);
      expect(figures.behaviour).toBeLessThan(figures.careful - 0.08);
      expectLanguagesTogether(both);
      const evaluation = await page.evaluate(() => window.clientele.evaluate());
      const recall = new Map(
        evaluation!.models.map(({ model, atK }) => [model, atK.find(({ k }) => k === 20)!.recall.value]),
      );
      console.log('recall@20 of the last order, hidden:', JSON.stringify(Object.fromEntries(recall)));
      expect(recall.get('blend')!).toBeGreaterThan(recall.get('popularity')! * 1.1);
    });
  });

/** Each type's English and Chinese customers have the same most frequent segment. */
function expectLanguagesTogether(codes: ReadonlyMap<string, number>): void {
  const header = sample.files.find(({ name }) => name === 'customers.csv')!.text.split('\r\n');
  const country = header[0]!.split(',').indexOf('Country');
  const votes = new Map<string, Map<number, number>>();
  for (const line of header.slice(1)) {
    const cells = line.split(',');
    const type = typeOf(cells[0]!);
    const code = codes.get(cells[0]!);
    if (type === undefined || code === undefined) continue;
    const group = `${type}/${/China|中国/.test(cells[country]!) ? 'zh' : 'en'}`;
    const counts = votes.get(group) ?? new Map<number, number>();
    votes.set(group, counts.set(code, (counts.get(code) ?? 0) + 1));
  }
  const home = (group: string) => [...votes.get(group)!].sort((a, b) => b[1] - a[1])[0]![0];
  const types = new Set([...votes.keys()].map((group) => group.split('/')[0]!));
  expect(types.size).toBe(5);
  for (const type of types) expect(home(`${type}/zh`), type).toBe(home(`${type}/en`));
}

test.describe('a run that is overtaken', () => {
  test('ends where its options are changed and it is run again while the evaluation goes on', async ({
    page,
  }) => {
    await openSampleShop(page);
    // A shop that was kept brings its runs.
    const { length: before } = await storedRuns(page);
    const runsSince = async () => (await storedRuns(page)).slice(before);
    await page.getByTestId('nav-settings').first().click();
    await page.getByTestId('depth-quick').first().click();
    const again = page.getByTestId('run-again');
    const running = page.getByTestId('run-progress');
    await again.click();
    await expect(running).toBeVisible();
    // A script is refused while the screen's own run is under way.
    const refused = page.evaluate(() => window.clientele.run().catch((error: Error) => error.name));
    expect(await refused).toBe('Clientele:run-under-way');
    await expect(running).toHaveCount(0, { timeout: 240_000 });
    // The first run is on screen, and its recommenders are being measured behind it.
    await page.getByTestId('seed').fill('2');
    await again.click();
    expect((await runsSince()).map(({ measured }) => measured)).toEqual([undefined]);
    await expect(running).toHaveCount(0, { timeout: 240_000 });
    await expect
      .poll(async () => (await runsSince()).map(({ options }) => options.seed), { timeout: 10_000 })
      .toEqual([1, 2]);
    await expect
      .poll(async () => (await runsSince()).at(-1)!.measured !== undefined, { timeout: 240_000 })
      .toBe(true);
  });

  test('gives way to another, refuses a second one and leaves no worker behind', async ({ page }) => {
    await importSample(page);
    const outcome = await page.evaluate(async () => {
      const { clientele } = window;
      const first = clientele.run({ depth: 'quick' }).then(
        () => 'ended',
        (error: Error) => error.name,
      );
      const refused = await clientele.run({ depth: 'quick' }).catch((error: Error) => error.name);
      const csv = ['customer_id,product_id,rating,text,date'];
      for (let i = 0; i < 60; i++) csv.push(`c${i % 12},p${i % 7},5,text number ${i},2024-01-11`);
      const shop = await clientele.importFiles([new File([csv.join('\n')], 'small.csv')]);
      const run = await clientele.run({ depth: 'auto', k: 3 });
      return { refused, ended: await first, ofNewShop: run.shopId === shop.id };
    });
    expect(outcome).toEqual({
      refused: 'Clientele:run-under-way',
      ended: 'Clientele:cancelled',
      ofNewShop: true,
    });
    const analysers = () => page.workers().filter((worker) => worker.url().includes('analysis')).length;
    const encoders = () => page.workers().filter((worker) => worker.url().includes('encoder')).length;
    await expect.poll(analysers).toBe(1);
    await expect.poll(encoders).toBe(0);
  });
});
