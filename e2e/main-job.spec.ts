import { readFile } from 'node:fs/promises';
import { expect, importSmallShop, longestTask, recordLongTasks, storedRuns, test } from './journey';
import { saveSampleShop } from './sample-shop';

test('the sample shop goes from one click to segments, map, recommendations and exports', async ({
  page,
}) => {
  const longTasks = await recordLongTasks(page);
  await page.goto('/');
  await expect(page.getByTestId('foreign-requests').first()).toHaveAttribute('data-count', '0');

  const start = Date.now();
  await page.getByTestId('open-sample').click();
  await expect(page.getByTestId('report-orders.csv')).toBeVisible({ timeout: 60_000 });
  const imported = (Date.now() - start) / 1000;
  await page.getByTestId('see-segments').click({ timeout: 300_000 });
  const first = (Date.now() - start) / 1000;
  const cards = page.locator('[data-testid^="segment-card-"]');
  await expect(cards.first()).toBeVisible();
  expect(await cards.count()).toBeGreaterThanOrEqual(3);

  const careful = page.getByTestId('apply-careful');
  if (await page.getByTestId('careful-reading').or(careful).first().isVisible()) {
    const before = await cards.first().textContent();
    await expect(careful).toBeVisible({ timeout: 400_000 });
    expect(await cards.first().textContent(), 'segments never change under the hands').toBe(before);
    await careful.click();
  }
  const whole = (Date.now() - start) / 1000;
  console.log(
    `sample shop: imported after ${imported.toFixed(1)} s, first segments after ${first.toFixed(1)} s, careful ones after ${whole.toFixed(1)} s`,
  );

  for (const { depth, seconds } of await storedRuns(page)) {
    const stages = Object.entries(seconds).map(([stage, value]) => `${stage} ${value.toFixed(1)}`);
    console.log(`  ${depth}: ${stages.join(', ')} s`);
  }

  await renameFirst();
  await visitMap();
  await visitRecommendations();
  await exportSegments();
  await saveSampleShop(page);
  await expect(page.getByTestId('foreign-requests').first()).toHaveAttribute('data-count', '0');
  const tasks = await longTasks();
  console.log(
    `longest main-thread task in the first second: ${longestTask(tasks, 0, 1000)}, afterwards: ${longestTask(tasks, 1000, Infinity)}`,
  );

  async function renameFirst(): Promise<void> {
    await page.locator('[data-testid^="rename-"]').first().click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('=My best customers');
    await page.keyboard.press('Enter');
    await expect(cards.first()).toContainText('=My best customers');
  }

  async function visitMap(): Promise<void> {
    await page.getByTestId('nav-map').first().click();
    await expect(page.getByTestId('map-canvas')).toBeVisible();
    await page.getByTestId('map-kind').getByText('By similarity').click();
    await expect(page.getByTestId('map-faith')).toContainText('also stand among', { timeout: 240_000 });
    await page.getByTestId('map-canvas').focus();
    await page.keyboard.press('a');
    await expect(page.getByTestId('map-selection')).toContainText(/100(\.0)?% of all/);
    await page.getByTestId('map-clear').click();
    const svg = await saveChart('svg');
    // A page of nobody's: ours lets no script make documents of text.
    const elsewhere = await page.context().newPage();
    const { root, rects, images } = await elsewhere.evaluate((text) => {
      const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
      const count = (name: string) => drawing.getElementsByTagName(name).length;
      return { root: drawing.documentElement.tagName, rects: count('rect'), images: count('image') };
    }, svg.toString('utf8'));
    await elsewhere.close();
    expect({ root, images }, 'the map as a drawing').toEqual({ root: 'svg', images: 1 });
    expect(rects, 'with the numbers of its segments').toBeGreaterThan(3);
    const png = await saveChart('png');
    expect(png.subarray(1, 4).toString('latin1'), 'the map as a picture').toBe('PNG');
    expect(png.readUInt32BE(16), 'two pixels a pixel').toBeGreaterThan(1000);
  }

  async function saveChart(ending: 'svg' | 'png'): Promise<Buffer> {
    await page.getByTestId('save-chart').first().click();
    const saved = page.waitForEvent('download');
    await page.getByTestId(`save-${ending}`).first().click();
    const download = await saved;
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
    return readFile(await download.path());
  }

  async function visitRecommendations(): Promise<void> {
    await page.getByTestId('nav-recommend').first().click();
    await page.getByTestId('random-customer').first().click();
    await expect(page.getByTestId('recommendation-1')).toBeVisible();
    await expect(page.getByTestId('recommendation-5')).toBeVisible();
  }

  async function exportSegments(): Promise<void> {
    await page.getByTestId('nav-segments').first().click();
    const download = page.waitForEvent('download');
    await page.getByTestId('export-segments').click();
    const csv = await readFile(await (await download).path(), 'utf8');
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe('customer_id,segment_code,segment_name,confidence');
    expect(lines).toHaveLength(1501);
    expect(csv).toContain("'=My best customers");
    expect(csv).not.toMatch(/,=My best/);
  }
});

test('reopening the app shows the last run without running anything', async ({ page }) => {
  await page.goto('/');
  await importSmallShop(page);
  await page.evaluate(() => window.clientele.run({ k: 3, depth: 'quick' }));
  await page.reload();
  await page.getByTestId('nav-segments').first().click();
  await expect(page.locator('[data-testid^="segment-card-"]')).toHaveCount(3);
  await expect(page.getByTestId('run-progress')).toHaveCount(0);
});
