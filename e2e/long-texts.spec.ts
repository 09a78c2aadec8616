import { expect, test } from './journey';

test('a run says how many texts it did not read to the end', async ({ page }) => {
  await page.goto('/');
  await page.evaluate(async () => {
    const csv = ['customer_id,product_id,rating,text,date'];
    for (let i = 0; i < 120; i++) {
      const words =
        i === 7 ? `${'a good strap, and it stays in place. '.repeat(300)}` : `strap ${i % 40} is good`;
      csv.push(`C${i % 40},P${i % 12},${1 + (i % 5)},"${words}",2024-0${1 + (i % 9)}-11`);
    }
    await window.clientele.importFiles([new File([csv.join('\n')], 'reviews.csv')]);
    await window.clientele.run({ k: 3, depth: 'quick' });
    window.location.hash = '#/runs';
  });
  const said = page.getByText(/ of [\d,]+ texts was longer than 1,024 tokens; [\d.]+ ?% of all words/);
  await expect(said).toHaveCount(1);
  // The count stays with the run that read the texts: a second one takes the stored vectors.
  await page.evaluate(() => window.clientele.run({ k: 4, depth: 'quick' }));
  await expect(page.locator('[data-testid^="run-"]')).not.toHaveCount(1);
  await expect(said).toHaveCount(1);
});
