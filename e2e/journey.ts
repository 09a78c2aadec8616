import type {} from '../src/app/script-api';
import type { RunSummary } from '../src/contracts/run';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';

interface Watched {
  /** Fails the test at its end where any request left our origin or the policy had to stop anything. */
  readonly watched: undefined;
}

/** Every journey watches: no request to any other origin, no policy violation, no uncaught error. */
export const test = base.extend<Watched>({
  watched: [
    async ({ context, baseURL }, use) => {
      const offences: string[] = [];
      await watch(context, new URL(baseURL!).origin, offences);
      await use(undefined);
      expect(offences).toEqual([]);
    },
    { auto: true },
  ],
});

async function watch(context: BrowserContext, own: string, offences: string[]): Promise<void> {
  context.on('request', (request) => {
    const url = new URL(request.url());
    const local = url.origin === own || url.protocol === 'data:' || url.protocol === 'blob:';
    if (!local) offences.push(`request to ${request.url()}`);
  });
  context.on('weberror', (error) => offences.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    if (/Content Security Policy|securitypolicyviolation/i.test(message.text()))
      offences.push(message.text());
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`securitypolicyviolation: ${violatedDirective} ${blockedURI}`);
    });
  });
}

/** For `test.use`: a browser that nothing was ever written in; the others know how fast the machine is. */
export const newBrowser = { storageState: { cookies: [], origins: [] } };

export { expect };

/** A main-thread task over 50 ms: when it began, ms after the page was asked for, and how long it took, ms. */
export interface LongTask {
  readonly start: number;
  readonly duration: number;
}

/** Records main-thread tasks over 50 ms from the page's first script on. */
export async function recordLongTasks(page: Page): Promise<() => Promise<LongTask[]>> {
  await page.addInitScript(() => {
    const tasks: LongTask[] = [];
    Object.assign(window, { longTasks: tasks });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
    }).observe({ type: 'longtask', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { longTasks: LongTask[] }).longTasks);
}

/** The longest of the tasks that began in a span of time, in words. */
export function longestTask(tasks: readonly LongTask[], from: number, to: number): string {
  const durations = tasks.filter(({ start }) => start >= from && start < to).map(({ duration }) => duration);
  return `${Math.round(Math.max(0, ...durations))} ms of ${durations.length} over 50 ms`;
}

/** Opens the sample shop and waits for its first segments. */
export async function openSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByTestId('open-sample').click();
  await page.waitForFunction(
    () => window.location.hash.includes('segments') || document.querySelector('[data-testid^="report-"]'),
    null,
    {
      timeout: 60_000,
    },
  );
}

/** Imports the sample shop's files as a script does. */
export async function importSample(page: Page): Promise<void> {
  await page.goto('/');
  await page.evaluate(async () => {
    const names = ['customers', 'products', 'orders', 'reviews', 'events'];
    const files = names.map(
      async (name) => new File([await (await fetch(`sample/${name}.csv`)).blob()], `${name}.csv`),
    );
    await window.clientele.importFiles(await Promise.all(files));
  });
}

/** Imports a shop of a few reviews, for what any shop shows. */
export async function importSmallShop(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const csv = ['customer_id,product_id,rating,text,date'];
    const words = [
      'strings stay in tune',
      'cheap and cheerful',
      'arrived late',
      'sounds warm',
      'a gift for my son',
    ];
    for (let i = 0; i < 120; i++)
      csv.push(`c${i % 30},p${i % 17},${1 + (i % 5)},${words[i % 5]} ${i},2024-0${1 + (i % 9)}-11`);
    await window.clientele.importFiles([new File([csv.join('\n')], 'reviews.csv')]);
  });
}

/** Waits until the app has opened the shop again that was open when the page was left, so that a script may ask about it. */
export async function untilReopened(page: Page): Promise<void> {
  expect((await page.evaluate(() => window.clientele.ready())).reopened).toBe(true);
}

/** The runs kept in this browser, the oldest first. */
export async function storedRuns(page: Page): Promise<RunSummary[]> {
  const records = await page.evaluate(
    () =>
      new Promise<{ startedAt: number; summary: RunSummary }[]>((resolve, reject) => {
        const opened = indexedDB.open('clientele');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const all = opened.result.transaction('runs').objectStore('runs').getAll();
          all.onsuccess = () => resolve(all.result);
          all.onerror = () => reject(all.error);
        };
      }),
  );
  return records.sort((a, b) => a.startedAt - b.startedAt).map(({ summary }) => summary);
}
