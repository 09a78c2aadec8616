import { readFile } from 'node:fs/promises';
import { expect, importSmallShop, test, untilReopened } from './journey';

const reasons = ['tuning', 'price', 'delivery', 'sound', 'gift'];

test('labels of the user’s own are told of all reviews, corrected, exported and kept; a reading is not adapted for nothing', async ({
  page,
}) => {
  await page.goto('/');
  await importSmallShop(page);
  await page.evaluate(() => window.clientele.run({ depth: 'quick', k: 2 }));
  await page.evaluate(() => {
    window.location.hash = '#/segments/labels';
  });
  // Every fourth review is left to be told.
  const given = Array.from({ length: 120 }, (_, i) => `#${i + 1},${reasons[i % 5]}`).filter(
    (_, i) => i % 4 !== 0,
  );
  const file = Buffer.from(['review,reason', ...given].join('\n'));
  await page
    .getByTestId('labels-from')
    .locator('input[type=file]')
    .setInputFiles({ name: 'reasons.csv', mimeType: 'text/csv', buffer: file });
  await expect(page.getByTestId('labels-said')).toContainText('were told rightly');
  const correct = page.getByTestId('labels-row').first().getByTestId('labels-correct');
  await correct.click();
  await page.getByRole('option', { name: 'gift', exact: true }).click();
  await expect(page.getByTestId('labels-from')).toContainText('1 of them said here');
  await expect(page.getByTestId('labels-said')).toContainText('Of 91 labelled reviews');

  const download = page.waitForEvent('download');
  await page.getByTestId('labels-export').click();
  const [head, ...told] = (await readFile(await (await download).path(), 'utf8')).trim().split('\r\n');
  expect(head).toContain('id,label,probability,given');
  expect(told.length).toBe(120);
  const open = told.map((line) => line.split(',')).filter((cells) => cells[3] === '');
  expect(open.length).toBe(29);
  const right = open.filter(([id, label]) => label === reasons[(Number(id!.replace(/\D/g, '')) - 1) % 5]);
  expect(right.length / open.length).toBeGreaterThan(0.8);

  await page.reload();
  await untilReopened(page);
  await expect(page.getByTestId('labels-said')).toContainText('were told rightly');
  await page.getByTestId('labels-forget').click();
  await expect(page.getByTestId('labels-said')).toHaveCount(0);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('labels-said')).toBeVisible();

  await page.evaluate(() => {
    window.location.hash = '#/settings';
  });
  await page.getByTestId('adapt-try-contrastive').click();
  await expect(page.getByTestId('adapt-few-texts')).toContainText('too few');
});
