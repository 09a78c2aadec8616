import { expect, test } from '@playwright/test';

test('what was put together by hand stays so in the next run, is said, and can be left apart', async ({
  page,
}, info) => {
  await page.goto('/');
  await page.evaluate(async () => {
    const goods = [
      ['Oat biscuits', 'Rye bread', 'Butter'],
      ['Floor lamp', 'Desk lamp', 'Lamp shade'],
      ['Trowel', 'Rake', 'Plant pot'],
    ];
    const [times, prices] = [
      [12, 3, 5],
      [6, 90, 25],
    ];
    const rows = ['order_id,order_date,customer_id,product_id,product_title,category,quantity,unit_price'];
    for (let customer = 0; customer < 180; customer++) {
      const kind = customer % 3;
      for (let order = 0; order < times[kind]! + (customer % 2); order++) {
        const product = (customer + order) % 3;
        const day = new Date(Date.UTC(2025, 0, 1 + ((7 * customer + 23 * order) % 300)));
        rows.push(
          `o${customer}-${order},${day.toISOString().slice(0, 10)},c${customer},p${kind}${product},${goods[kind]![product]},${['Food', 'Lamps', 'Garden'][kind]},${1 + (order % 2)},${prices[kind]}`,
        );
      }
    }
    await window.clientele.importFiles([new File([rows.join('\n')], 'orders.csv')]);
    await window.clientele.run({ depth: 'quick' });
  });
  await page.goto('/#/segments');
  const cards = page.locator('[data-testid^="segment-card-"]');
  await expect(cards).toHaveCount(3);
  const [code, into] = await page.evaluate(async () =>
    (await window.clientele.profiles()).map(({ code: each }) => each),
  );
  await page.getByTestId(`merge-${code}`).click();
  await page.getByTestId(`merge-${code}-into-${into}`).click();
  await expect(cards).toHaveCount(2, { timeout: 60_000 });

  await page.evaluate(() => window.clientele.run({ depth: 'quick' }));
  const note = page.getByTestId('by-hand');
  await expect(note).toContainText(`segment ${into}`);
  await expect(cards).toHaveCount(2);
  await page.screenshot({ path: info.outputPath('by-hand-en-light.png') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: info.outputPath('by-hand-dark-phone.png') });

  await page.getByTestId('leave-apart').click();
  await expect(cards).toHaveCount(3, { timeout: 60_000 });
  await expect(note).toHaveCount(0);
});
