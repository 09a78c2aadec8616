import { gzipSync } from 'node:zlib';
import { readFile, writeFile } from 'node:fs/promises';
import { makeZip } from '../src/engines/import/sources/fixtures/make-zip';
import { recordsByTable } from './database';
import { expect, test } from './journey';

const dirty = [
  'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date',
  ...Array.from(
    { length: 40 },
    (_, i) => `o${i},c${i % 9},p${i % 7},1,${(i % 5) + 1}.50,2024-03-${10 + (i % 18)}`,
  ),
  'o1,c1,p1,1,2.50,2024-03-11',
  'o90,c1,p1,1,2.50',
  ',,,,,',
].join('\r\n');

test('every row of a dirty file is accounted for, and the rejected ones can be downloaded', async ({
  page,
}) => {
  await page.goto('/');
  await page
    .getByTestId('file-input')
    .setInputFiles({ name: 'dirty.csv', mimeType: '', buffer: Buffer.from(dirty) });
  await expect(page.getByTestId('draft-dirty.csv')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('start-import').click();
  const row = page.getByTestId('report-dirty.csv');
  await expect(row).toBeVisible({ timeout: 30_000 });
  const report = await page.evaluate(async () => {
    const { indexedDB } = window;
    const open = indexedDB.open('clientele');
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => done(open.result);
    });
    const all = database.transaction('shops').objectStore('shops').getAll();
    return new Promise<{ read: number; imported: number; merged: number; rejected: number }>((done) => {
      all.onsuccess = () => done(all.result[0].reports[0]);
    });
  });
  expect(report.read).toBe(43);
  expect(report.merged).toBe(1);
  expect(report.rejected).toBeGreaterThanOrEqual(1);
  expect(report.imported + report.merged + report.rejected).toBe(report.read);
  await expect(row).toContainText('1 × too few fields');
  const download = page.waitForEvent('download');
  await row.getByRole('button').first().click();
  const rejected = await readFile(await (await download).path(), 'utf8');
  expect(rejected).toMatch(/^line,reason,record\r\n/);
  expect(rejected.trimEnd().split('\r\n')).toHaveLength(report.rejected + 1);
});

test('a Chinese shop in GBK is read as Chinese, and next month as it was corrected', async ({ page }) => {
  // 订单编号,买家会员名,宝贝标题,宝贝总数量,总金额,订单创建时间 in GB 18030, made with Python's codec.
  const head =
    'b6a9b5a5b1e0bac52cc2f2bcd2bbe1d4b1c3fb2cb1a6b1b4b1eacce22cb1a6b1b4d7dccafdc1bf2cd7dcbdf0b6ee2cb6a9b5a5b4b4bda8cab1bce40a';
  const row = '312cd0a1c3f72cb2e8d2b62c322c33302e352c323032342d30332d30310a';
  await page.goto('/');
  const buffer = Buffer.from(head + row.repeat(3), 'hex');
  await page.getByTestId('file-input').setInputFiles({ name: '订单.csv', mimeType: '', buffer });
  const draft = page.getByTestId('draft-订单.csv');
  await expect(draft).toHaveAttribute('data-status', 'ready');
  await draft.getByRole('button', { name: /Correct columns/ }).click();
  await expect(draft).toContainText('茶叶');
  const kindOf = (name: string) => page.getByTestId(`kind-${name}`);
  await kindOf('订单.csv').click();
  await page.getByRole('option', { name: 'Visits and clicks' }).click();
  await page.getByTestId('start-import').click();
  await expect(page.getByTestId('report-订单.csv')).toBeVisible({ timeout: 30_000 });
  await page.reload();
  await page.getByTestId('file-input').setInputFiles({ name: '三月.csv', mimeType: '', buffer });
  await expect(page.getByTestId('recipe-notice')).toContainText('Read as last time');
  await expect(kindOf('三月.csv')).toHaveValue('Visits and clicks');
  await page.getByRole('button', { name: 'Read afresh' }).click();
  await expect(page.getByTestId('recipe-notice')).toHaveCount(0);
  await expect(kindOf('三月.csv')).toHaveValue('Orders');
});

test('a text encoding can be corrected, even where the wrong one shows no table', async ({ page }) => {
  await page.goto('/');
  await page
    .getByTestId('file-input')
    .setInputFiles({ name: 'dirty.csv', mimeType: '', buffer: Buffer.from(dirty) });
  const draft = page.getByTestId('draft-dirty.csv');
  await draft.getByRole('button', { name: /Correct columns/ }).click();
  const choose = async (name: RegExp) => {
    await draft.getByTestId('encoding-dirty.csv').click();
    await page.getByRole('option', { name }).click();
  };
  await choose(/^UTF-16 LE/);
  await expect(draft).toHaveAttribute('data-status', 'refused');
  await choose(/^UTF-8/);
  await expect(draft).toHaveAttribute('data-status', 'ready');
  await expect(draft).toContainText('Order number');
});

test('what is no table is refused with a sentence, and nothing else is lost', async ({ page }) => {
  await page.goto('/');
  await page.getByTestId('file-input').setInputFiles([
    { name: 'picture.csv', mimeType: '', buffer: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
    { name: 'empty.csv', mimeType: '', buffer: Buffer.from('') },
    { name: 'good.csv', mimeType: '', buffer: Buffer.from(dirty) },
  ]);
  await expect(page.getByTestId('draft-picture.csv')).toHaveAttribute('data-status', 'refused');
  await expect(page.getByTestId('draft-empty.csv')).toHaveAttribute('data-status', 'refused');
  await expect(page.getByTestId('draft-good.csv')).toHaveAttribute('data-status', 'ready');
  await expect(page.getByTestId('start-import')).toBeEnabled();
});

test('a cancelled import leaves the shops that were there and no remains', async ({ page }) => {
  await page.goto('/');
  await page.evaluate((csv) => window.clientele.importFiles([new File([csv], 'first.csv')]), dirty);
  const big = ['Order ID,Customer ID,Product ID,Quantity,Unit price,Order date'];
  for (let i = 0; i < 400_000; i++)
    big.push(`o${i},c${i % 9000},p${i % 700},1,${(i % 5) + 1}.50,2024-03-${10 + (i % 18)}`);
  await page.reload();
  await page
    .getByTestId('file-input')
    .setInputFiles({ name: 'big.csv', mimeType: '', buffer: Buffer.from(big.join('\n')) });
  const before = (await recordsByTable(page)).columns!;
  await page.getByTestId('start-import').click();
  const written = async () => (await recordsByTable(page)).columns!;
  await expect.poll(written, { timeout: 60_000, intervals: [50] }).toBeGreaterThan(before);
  await page.getByTestId('cancel-import').click();
  await expect(page.getByTestId('draft-big.csv')).toBeVisible();
  await page.reload();
  await expect(page.locator('li[data-testid="shop-first"]')).toBeVisible();
  await expect(page.locator('li[data-testid="shop-big"]')).toHaveCount(0);
  expect(await recordsByTable(page)).toMatchObject({ shops: 1, columns: before });
});

test('a file dropped on the page from outside is looked over, and nothing covers the page afterwards', async ({
  page,
  context,
}) => {
  const info = test.info();
  const file = info.outputPath('dropped.csv');
  await writeFile(file, dirty);
  await page.goto('/');
  await expect(page.getByTestId('drop-zone')).toBeVisible();
  // The protocol's drag events are trusted and carry a real file; synthetic ones do neither.
  const session = await context.newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
    // The sheet that takes the drop has to be there before the file is let go.
    await page.waitForTimeout(300);
  }
  await expect(page.getByTestId('draft-dropped.csv')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('start-import').click();
  await expect(page.getByTestId('report-dropped.csv')).toBeVisible({ timeout: 60_000 });
});

test('a gzip of several members gives the rows of all', async ({ page }) => {
  const header = 'Order ID,Customer ID,Product ID,Quantity,Unit price,Order date';
  const row = (i: number) => `\no${i},c${i % 7},p1,1,2.50,2024-03-11`;
  const members = [header, ...Array.from({ length: 300 }, (_, i) => row(i))].map((part) => gzipSync(part));
  await page.goto('/');
  await page
    .getByTestId('file-input')
    .setInputFiles([{ name: 'orders.csv.gz', mimeType: '', buffer: Buffer.concat(members) }]);
  await expect(page.getByTestId('draft-orders.csv.gz')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('start-import').click();
  await expect(page.getByTestId('report-orders.csv.gz').locator('[data-count=imported]')).toContainText(
    '300',
  );
});

test('an archive, a workbook and a Parquet file give their tables; what holds none stops no other', async ({
  page,
}) => {
  const zip = makeZip([
    { name: 'out/orders.csv', data: dirty },
    { name: 'out/invoice.pdf', data: '%PDF-1.7' },
  ]);
  const fixture = (path: string) =>
    readFile(new URL(`../src/engines/import/sources/${path}`, import.meta.url));
  await page.goto('/');
  await page.getByTestId('file-input').setInputFiles([
    { name: 'shop.zip', mimeType: '', buffer: zip },
    { name: 'book.xls', mimeType: '', buffer: await fixture('workbook/fixtures/orders.xlsx') },
    { name: 'orders.bin', mimeType: '', buffer: await fixture('parquet/fixtures/zstd.parquet') },
  ]);
  const draft = (name: string) => page.getByTestId(`draft-${name}`);
  await expect(draft('shop.zip › out/orders.csv')).toHaveAttribute('data-status', 'ready');
  await expect(draft('shop.zip › out/invoice.pdf')).toContainText('This is a PDF');
  await expect(draft('book.xls › Orders 订单')).toHaveAttribute('data-status', 'ready');
  await expect(draft('book.xls › Helper')).toContainText('hidden');
  await expect(draft('orders.bin')).toHaveAttribute('data-status', 'ready');
  await page.getByTestId('start-import').click();
  await expect(page.getByTestId('report-shop.zip › out/orders.csv')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByTestId('report-book.xls › Orders 订单').locator('[data-count=read]')).toContainText(
    '5',
  );
  await expect(page.getByTestId('report-orders.bin').locator('[data-count=imported]')).toContainText('3');
});
