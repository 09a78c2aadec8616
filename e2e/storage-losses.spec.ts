import { expect, newBrowser, test } from './journey';
import type { storage as storageRoom } from './storage-page';
import { openTab } from './storage-tab';

declare const storage: typeof storageRoom;

test.use(newBrowser);

test('nothing is written for a shop that another tab deleted, and the first tab hears of it', async ({
  context,
}) => {
  const [first, second] = [await openTab(context), await openTab(context)];
  expect(
    await first.evaluate(async () => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      storage.otherTabs.onChange((change) => heard.push(change));
      await storage.addShop('a');
      return storage.writeAll('a');
    }),
  ).toEqual(['', '', '', '', '']);
  await second.evaluate(() => storage.removeShop('a'));
  const after = await first.evaluate(async () => ({
    written: await storage.writeAll('a'),
    changed: await storage.failure(() => storage.shops.changeShop('a', () => ({ name: 'b' }))),
    records: await storage.recordsOf('a'),
  }));
  expect(after).toEqual({
    written: new Array(5).fill('Clientele:shop-deleted'),
    changed: 'Clientele:shop-deleted',
    records: [0, 0, 0, 0, 0, 0],
  });
  await expect
    .poll(() => first.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard))
    .toContainEqual({ shopId: 'a', deleted: true });
});

test('clearing up spares the import of another tab, and takes what was left of one and what belongs to nobody', async ({
  context,
}) => {
  const [first, second] = [await openTab(context), await openTab(context)];
  await first.evaluate(async () => {
    const { shops, tables, locks } = storage;
    for (const id of ['going', 'left']) {
      await shops.beginShop(id, id);
      await tables.putChunk(id, 0, storage.orders(1));
    }
    await storage.addShop('kept');
    await storage.addShop('orphaned');
    await storage.writeAll('orphaned');
    await storage.database.shops.delete('orphaned');
    // Held until the tab is closed.
    const forEver = () => new Promise<never>(() => undefined);
    void locks.exclusively(locks.importLock('going'), new AbortController().signal, forEver);
  });
  const records = () =>
    second.evaluate(async () => {
      await storage.shops.deleteRemains();
      const ids = ['kept', 'going', 'left', 'orphaned'];
      const counts = await Promise.all(ids.map((id) => storage.recordsOf(id)));
      return counts.map((each) => each.reduce((sum, count) => sum + count, 0));
    });
  expect(await records()).toEqual([10, 5, 0, 0]);
  await first.close();
  // The browser lets go of a closed tab's locks a moment later.
  await expect.poll(records).toEqual([10, 0, 0, 0]);
});

test('a storage without room says so by a code that crosses threads', async ({ context, baseURL }) => {
  const page = await openTab(context);
  // Before the first write: Chromium remembers for a while how much room there was.
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(baseURL!).origin,
    quotaSize: 400_000,
  });
  await page.evaluate(() => storage.addShop('a'));
  const failures = await page.evaluate(async () => {
    const { tables, vectors, runs } = storage;
    return [
      await storage.failure(() => tables.putChunk('a', 2, storage.orders(60_000))),
      await storage.failure(() =>
        vectors.putVectors('a', 'k', 200_000, ['x'], Float32Array.from({ length: 200_000 }, Math.random)),
      ),
      await storage.failure(() =>
        runs.putStage('a', 'lists', 'f', {
          ...storage.lists,
          scores: Float32Array.from({ length: 200_000 }, Math.random),
        }),
      ),
    ];
  });
  expect(failures).toEqual(new Array(3).fill('Clientele:storage-full'));
});

test('a write that the disk refuses says so, and nothing of it is kept', async ({ context }) => {
  const page = await openTab(context);
  const seen = await page.evaluate(async () => {
    const { tables, database } = storage;
    await storage.addShop('a');
    const before = await database.columns.count();
    // Chromium's store fails on a value of this size as it does on a bad sector: an UnknownError, no lack of room.
    const values = new Float64Array(18_000_000);
    const columns = { price: { type: 'number' as const, values } };
    const failed = await storage.failure(() => tables.putChunk('a', 9, { ...storage.orders(1), columns }));
    return { failed, more: (await database.columns.count()) - before };
  });
  expect(seen).toEqual({ failed: 'Clientele:storage-failed', more: 0 });
});

test('a connection that the browser closed by itself is opened again', async ({ context }) => {
  const page = await openTab(context);
  const names = await page.evaluate(async () => {
    await storage.addShop('a');
    storage.database.backendDB().close();
    return (await storage.shops.listShops()).shops.map(({ name }) => name);
  });
  expect(names).toEqual(['Shop a']);
});
