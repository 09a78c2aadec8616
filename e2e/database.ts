import type { Page } from '@playwright/test';

/** How many records the database holds of shops, by table; tables without any are left out. */
export async function recordsByTable(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const open = indexedDB.open('clientele');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const names = ['shops', 'columns', 'rejected', 'hashes', 'vectors', 'stages', 'runs'];
    const reading = database.transaction(names);
    const counts: Record<string, number> = {};
    for (const name of names) {
      const count = reading.objectStore(name).count();
      await new Promise<void>((done) => {
        count.onsuccess = () => done();
      });
      if (count.result > 0) counts[name] = count.result;
    }
    database.close();
    return counts;
  });
}
