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
  const codes = await page.evaluate(async () =>
    (await window.clientele.profiles()).map(({ code: each }) => each).filter((each) => each > 0),
  );
  const [code = 0, into = 0] = codes;
  expect(codes.length).toBeGreaterThanOrEqual(3);
  await expect(cards).toHaveCount(codes.length);
  await page.evaluate(([one, two]) => window.clientele.mergeSegments(one, two), [code, into] as const);
  await expect(cards).toHaveCount(codes.length - 1, { timeout: 60_000 });

  await page.evaluate(() => window.clientele.run({ depth: 'quick' }));
  const note = page.getByTestId('by-hand');
  await expect(note).toContainText(`segment ${into}`);
  await expect(cards).toHaveCount(codes.length - 1);
  await page.screenshot({ path: info.outputPath('by-hand-en-light.png') });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.screenshot({ path: info.outputPath('by-hand-dark-phone.png') });

  await page.getByTestId('leave-apart').click();
  await expect(cards).toHaveCount(codes.length, { timeout: 60_000 });
  await expect(note).toHaveCount(0);
});
