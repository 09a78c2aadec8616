import { expect, newBrowser, test } from './journey';
import type { storage as storageRoom } from './storage-page';
import { openTab } from './storage-tab';

declare const storage: typeof storageRoom;

test.use(newBrowser);

test('what is stored comes back as it was', async ({ context }) => {
  const page = await openTab(context);
  const read = await page.evaluate(async () => {
    const { shops, tables, vectors, runs, calibrations } = storage;
    await storage.addShop('a');
    await shops.changeShop('a', () => ({ segmentNames: { 3: '老客户' } }));
    const head = await shops.getShop('a');
    const chunks = await Promise.all(tables.chunksOf(head).map((chunk) => tables.getChunk('a', chunk)));
    const column = chunks[1]!.columns.price!;
    await vectors.putVectors('a', 'e|wasm', 2, ['x', 'y'], Float32Array.of(1, 2, 3, 4));
    await vectors.putVectors('a', 'e|kernels', 2, ['y', 'z'], Float32Array.of(5, 6, 7, 8));
    const target = new Float32Array(8);
    const hashes = ['z', 'none', 'y', 'x'];
    const keys = ['e|wasm', 'e|kernels'];
    const filled = await vectors.loadVectors(keys, hashes, 2, target);
    await runs.putStage('a', 'lists', 'f', storage.lists);
    await runs.putRun(storage.run('older', 'a', 1));
    await runs.putRun(storage.run('newer', 'a', 2));
    const calibration = { rates: { wasm: 3 }, chosen: 'wasm' as const, measuredAt: 1, key: 'k' };
    await calibrations.putCalibration(null, calibration);
    const lists = await runs.getStage('lists', 'f');
    return {
      names: head.segmentNames,
      chunks: chunks.map(({ rowCount, lines, columns }) => [rowCount, [...lines], ...Object.keys(columns)]),
      missing: column.type === 'number' && column.values.every(Number.isNaN),
      found: [...(await vectors.findVectors(keys, hashes, 2))],
      filled: [...filled],
      target: [...target],
      products: lists && [...lists.products],
      runs: (await runs.listRuns('a')).map(({ id }) => id),
      calibration: await calibrations.getCalibration(null),
      none: await calibrations.getCalibration(2),
    };
  });
  expect(read).toEqual({
    names: { 3: '老客户' },
    chunks: [
      [3, [2, 3, 4], 'customerId', 'price'],
      [2, [2, 3], 'customerId', 'price'],
    ],
    missing: true,
    found: [1, 0, 1, 1],
    filled: [1, 0, 1, 1],
    // What the first key has is not taken from the second.
    target: [7, 8, 0, 0, 3, 4, 1, 2],
    products: [4, -1],
    runs: ['newer', 'older'],
    calibration: { rates: { wasm: 3 }, chosen: 'wasm', measuredAt: 1, key: 'k' },
    none: null,
  });
});

test('rejected rows of two files of one name stay apart', async ({ context }) => {
  const page = await openTab(context);
  const lines = await page.evaluate(async () => {
    const { tables } = storage;
    await storage.addShop('a');
    const row = (line: number) => ({ line, reason: 'no-key' as const, record: ',' });
    await tables.putRejected('a', 0, [row(2)]);
    await tables.putRejected('a', 1, [row(5)]);
    await tables.putRejected('a', 0, [row(9)]);
    return Promise.all(
      [0, 1].map(async (file) => (await tables.getRejected('a', file)).map(({ line }) => line)),
    );
  });
  expect(lines).toEqual([[2, 9], [5]]);
});

test('one damaged head is listed as damaged and can be deleted; the others are there', async ({
  context,
}) => {
  const page = await openTab(context);
  const seen = await page.evaluate(async () => {
    const { shops, database } = storage;
    await storage.addShop('good');
    await storage.addShop('bad');
    await database.table('shops').update('bad', { reports: 'lost' });
    const listed = await shops.listShops();
    const opened = await storage.failure(() => shops.getShop('bad'));
    await shops.deleteShop('bad');
    const after = await shops.listShops();
    return {
      shops: listed.shops.map(({ id }) => id),
      damaged: listed.damaged,
      opened,
      after: [after.shops.length, after.damaged.length],
      records: await storage.recordsOf('bad'),
    };
  });
  expect(seen).toEqual({
    shops: ['good'],
    damaged: [{ id: 'bad', name: 'Shop bad' }],
    opened: 'Clientele:shop-damaged',
    after: [1, 0],
    records: [0, 0, 0, 0, 0, 0],
  });
});

test('missing chunks, fields and rows are found', async ({ context }) => {
  const page = await openTab(context);
  const failures = await page.evaluate(async () => {
    const { shops, tables, database } = storage;
    const load = (id: string) =>
      storage.failure(async () => {
        for (const chunk of tables.chunksOf(await shops.getShop(id))) await tables.getChunk(id, chunk);
      });
    const ids = ['whole', 'chunk', 'field', 'rows', 'codes', 'head'];
    for (const id of ids) await storage.addShop(id);
    await database.columns
      .where('[shopId+kind+chunk+field]')
      .between(['chunk', 'orders', 1, ''], ['chunk', 'orders', 1, '\uffff'])
      .delete();
    await database.columns.delete(['field', 'orders', 0, 'price']);
    const short = { type: 'number' as const, values: new Float64Array(2) };
    await database.columns.update(['rows', 'orders', 0, 'price'], { column: short });
    const astray = { type: 'string' as const, codes: Int32Array.of(0, 0, 1), dictionary: ['小明'] };
    await database.columns.update(['codes', 'orders', 0, 'customerId'], { column: astray });
    await shops.changeShop('head', ({ chunks }) => ({ chunks: chunks.slice(0, 1) }));
    return Promise.all(ids.map(load));
  });
  expect(failures).toEqual(['', ...new Array(5).fill('Clientele:shop-damaged')]);
});

test('rejected rows come back in order, and damaged ones are found', async ({ context }) => {
  const page = await openTab(context);
  const seen = await page.evaluate(async () => {
    const { tables, database } = storage;
    await storage.addShop('a');
    const rejected = (line: number) => ({ line, reason: 'bad-date' as const, record: `${line}` });
    await tables.putRejected('a', 0, [rejected(2), rejected(3)]);
    await tables.putRejected('a', 0, [rejected(9)]);
    const lines = (await tables.getRejected('a', 0)).map(({ line }) => line);
    await database
      .table('rejected')
      .toCollection()
      .modify({ rows: [{ line: 2, reason: 'bad-luck' }] });
    return { lines, damaged: await storage.failure(() => tables.getRejected('a', 0)) };
  });
  expect(seen).toEqual({ lines: [2, 3, 9], damaged: 'Clientele:shop-damaged' });
});

test('outputs, runs and measurements that are damaged or of an older form count as none', async ({
  context,
}) => {
  const page = await openTab(context);
  const seen = await page.evaluate(async () => {
    const { runs, calibrations, database, lists } = storage;
    await storage.addShop('a');
    await runs.putStage('a', 'lists', 'f', { ...lists, scores: new Float32Array(1) });
    await runs.putRun(storage.run('whole', 'a'));
    await runs.putRun(storage.run('old', 'a'));
    await database.table('runs').update('old', { 'summary.profiles': [{ code: 1 }] });
    await database.table('calibrations').put({ threads: 'auto', calibration: { rates: { tpu: 1 } } });
    return {
      stage: (await runs.getStage('lists', 'f')) ?? null,
      otherStage: (await runs.getStage('entities', 'f')) ?? null,
      runs: (await runs.listRuns('a')).map(({ id }) => id),
      calibration: await calibrations.getCalibration(null),
    };
  });
  expect(seen).toEqual({ stage: null, otherStage: null, runs: ['whole'], calibration: null });
});

test('an output too large for one record lies in pieces of at most 32 MB, and counts as none where one is lost', async ({
  context,
}) => {
  const page = await openTab(context);
  const seen = await page.evaluate(async () => {
    const { runs, database, lists } = storage;
    await storage.addShop('a');
    const [customers, length] = [2_000_000, 2];
    const places = customers * length;
    const large = {
      ...{ ...lists, customers, length },
      products: new Int32Array(places).fill(-1),
      scores: new Float32Array(places).fill(0.5),
      reasons: new Uint8Array(places),
      evidence: new Int32Array(places).fill(-1),
      carrier: new Uint8Array(places),
    };
    await runs.putStage('a', 'lists', 'f', large);
    const keys = await database.stages.where('shopId').equals('a').primaryKeys();
    const back = await runs.getStage('lists', 'f');
    const same = back?.scores.length === places && back.scores.at(-1) === 0.5 && back.products[7] === -1;
    await database.stages.delete('f#1');
    return { keys, same, lost: (await runs.getStage('lists', 'f')) ?? null };
  });
  expect(seen).toEqual({ keys: ['f', 'f#0', 'f#1'], same: true, lost: null });
});

test('texts whose vectors are lost are read again', async ({ context }) => {
  const page = await openTab(context);
  const seen = await page.evaluate(async () => {
    const { vectors, database } = storage;
    await storage.addShop('a');
    await vectors.putVectors('a', 'k', 1, ['x'], Float32Array.of(1));
    await vectors.putVectors('a', 'k', 1, ['y'], Float32Array.of(2));
    await database.vectors.toCollection().first((record) => database.vectors.delete(record!.id));
    const target = new Float32Array(2);
    const filled = await vectors.loadVectors(['k'], ['x', 'y'], 1, target);
    return {
      filled: [...filled],
      target: [...target],
      found: [...(await vectors.findVectors(['k'], ['x', 'y'], 1))],
    };
  });
  expect(seen).toEqual({ filled: [0, 1], target: [0, 2], found: [0, 1] });
});

test('the database of the first version is taken over', async ({ context }) => {
  const page = await openTab(context);
  const seen = await page.evaluate(async () => {
    await layFirstVersion();
    const { recipes, shops, tables, vectors, runs } = storage;
    const { shops: heads, damaged } = await shops.listShops();
    const head = heads[0]!;
    const chunks = await Promise.all(tables.chunksOf(head).map((chunk) => tables.getChunk('a', chunk)));
    const target = new Float32Array(2);
    await vectors.loadVectors(['e|wasm'], ['x'], 2, target);
    const recipe = {
      ...{ signature: 'name|no', seenAs: 'name|no', encoding: 'utf-8', kind: 'orders' as const },
      ...{ columns: ['no', 'name'], match: { orderId: 'no' } },
    };
    await recipes.putRecipe(recipe);
    // A damaged one takes no other along.
    await storage.database.recipes.put({ ...recipe, signature: 'x', kind: 'sums' as 'orders' });
    return {
      heads: heads.map(({ id }) => id),
      recipes: (await recipes.listRecipes()).map(({ signature, match }) => [signature, match]),
      rulesOn: head.answers.rulesOn,
      damaged,
      files: head.reports.map(({ file, rejectedBy }) => [file, rejectedBy]),
      names: head.segmentNames,
      rows: chunks.map(({ file, lines, columns }) => [file, [...lines], ...Object.keys(columns)]),
      rejected: (await tables.getRejected('a', 1)).map(({ line }) => line),
      vector: [...target],
      runs: (await runs.listRuns('a')).length,
    };

    /** As Dexie laid it out, with records as the first version wrote them. */
    async function layFirstVersion(): Promise<void> {
      const open = indexedDB.open('clientele', 10);
      open.onupgradeneeded = () => {
        const { result } = open;
        const store = (
          name: string,
          keyPath: string | string[],
          auto: boolean,
          indexes: (string | string[])[],
        ) => {
          const made = result.createObjectStore(name, { keyPath, autoIncrement: auto });
          for (const index of indexes)
            made.createIndex(typeof index === 'string' ? index : `[${index.join('+')}]`, index);
        };
        store('shops', 'id', false, ['createdAt']);
        store('columns', ['shopId', 'kind', 'chunk', 'field'], false, ['shopId']);
        store('rejected', 'id', true, [['shopId', 'fileName'], 'shopId']);
        store('vectors', 'id', true, ['key', 'shopId']);
        store('stages', 'fingerprint', false, ['shopId']);
        store('runs', 'id', false, [['shopId', 'startedAt']]);
        store('verdicts', 'key', false, []);
      };
      const database = await new Promise<IDBDatabase>((done) => {
        open.onsuccess = () => done(open.result);
      });
      const names = [...database.objectStoreNames];
      const writing = database.transaction(names, 'readwrite');
      const put = (name: string, record: unknown) => writing.objectStore(name).put(record);
      const {
        file: _,
        rejectedBy: __,
        superseded: ___,
        collidesWith: ____,
        ...report
      } = storage.report(0, 2);
      put('shops', {
        ...{ id: 'a', name: 'A', createdAt: 1, complete: 1, facts: null, segmentNames: { 2: 'Mine' } },
        reports: [report, { ...report, name: 'other.csv', kind: 'reviews', imported: 1 }],
      });
      put('shops', { id: 'b', name: 'B', createdAt: 2, complete: 1, reports: null });
      const numbers = (rowCount: number) => ({
        rowCount,
        column: { type: 'number', values: new Float64Array(rowCount) },
      });
      put('columns', { shopId: 'a', kind: 'orders', chunk: 0, field: 'price', ...numbers(2) });
      put('columns', { shopId: 'a', kind: 'orders', chunk: 0, field: 'quantity', ...numbers(2) });
      put('columns', { shopId: 'a', kind: 'reviews', chunk: 0, field: 'rating', ...numbers(1) });
      put('rejected', {
        shopId: 'a',
        fileName: 'other.csv',
        rows: [{ line: 4, reason: 'no-key', record: ',' }],
      });
      put('vectors', {
        shopId: 'a',
        key: 'e|wasm',
        dimensions: 2,
        hashes: ['w', 'x'],
        vectors: Float32Array.of(1, 2, 3, 4),
      });
      put('runs', { id: 'r', shopId: 'a', startedAt: 1, summary: { profiles: [] }, stages: {} });
      put('verdicts', { key: 'calibration|auto', value: {} });
      await new Promise<void>((done) => {
        writing.oncomplete = () => done();
      });
      database.close();
    }
  });
  expect(seen).toEqual({
    heads: ['a'],
    recipes: [['name|no', { orderId: 'no' }]],
    rulesOn: [],
    damaged: [{ id: 'b', name: 'B' }],
    files: [
      [0, {}],
      [1, {}],
    ],
    names: { 2: 'Mine' },
    rows: [
      [0, [0, 0], 'price', 'quantity'],
      [1, [0], 'rating'],
    ],
    rejected: [4],
    vector: [3, 4],
    runs: 0,
  });
});
