import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { tinyWriter } from '../scripts/models/tiny-writer';
import { expect, importSmallShop, test, untilReopened } from './journey';

async function openTexts(page: Page): Promise<void> {
  await page.evaluate(() => window.clientele.run({ depth: 'quick', k: 3 }));
  await page.evaluate(() => {
    window.location.hash = '#/segments/texts';
  });
  await expect(page.getByTestId('texts-names')).toBeVisible();
}

const draft = (page: Page, name: string) => page.getByTestId(`draft-${name}`);

test('drafts by templates are accepted, edited, dropped, taken back and kept through the next visit', async ({
  page,
}) => {
  await page.goto('/');
  await importSmallShop(page);
  await openTexts(page);
  const summary = draft(page, 'summaries-1');
  await expect(summary.getByTestId('draft-marks')).toHaveText('By a template');
  await summary.getByRole('button', { name: /facts? behind it/ }).click();
  await expect(summary.getByTestId('draft-facts').getByRole('listitem').first()).toBeVisible();

  await summary.getByTestId('draft-edit').click();
  await summary.getByRole('textbox').fill('Forty pirates who buy tuned strings.');
  await expect(summary.getByTestId('edit-remarks')).toContainText('pirates');
  await summary.getByTestId('save-draft').click();
  await expect(summary.getByTestId('draft-marks')).toHaveText('By a template · Edited · Accepted');

  const name = draft(page, 'names-1');
  await name.getByTestId('draft-edit').click();
  await name.getByRole('textbox').fill('String people');
  await name.getByRole('textbox').press('Enter');
  await expect(summary.getByRole('heading')).toHaveText('Segment 1: String people');
  await page.getByTestId('undo').click();
  await expect(summary.getByRole('heading')).not.toContainText('String people');
  await expect(name.getByTestId('draft-marks')).toHaveText('By a template');
  await name.getByTestId('draft-edit').click();
  await name.getByRole('textbox').fill('String people');
  await name.getByTestId('save-draft').click();

  const second = draft(page, 'summaries-2');
  await second.getByTestId('draft-drop').click();
  await expect(second).toHaveAttribute('data-state', 'dropped');
  await page.getByTestId('policy').fill('We refund what came broken.');
  await page.getByTestId('save-policy').click();
  await expect(page.getByText('Kept with this shop.')).toBeVisible();

  const mail = draft(page, 'mails-1');
  await mail.getByText('Chinese').click();
  await expect(mail.getByTestId('draft-text')).toContainText('{name}，您好！');
  await mail.getByTestId('draft-accept').click();
  await expect(mail.getByTestId('draft-marks')).toHaveText('By a template · Accepted');

  const download = page.waitForEvent('download');
  await page.getByTestId('export-replies').click();
  const lines = (await readFile(await (await download).path(), 'utf8')).split('\r\n');
  expect(lines[0]).toContain('about,title,language,reply,state,written_by,facts');
  expect(lines[1]).toContain('{name}');

  await page.reload();
  await untilReopened(page);
  await openTexts(page);
  await expect(summary.getByTestId('draft-text')).toHaveText('Forty pirates who buy tuned strings.');
  await expect(name.getByTestId('draft-marks')).toHaveText('By a template · Edited · Accepted');
  await expect(second).toHaveAttribute('data-state', 'dropped');
  await expect(page.getByTestId('policy')).toHaveValue('We refund what came broken.');
  await page.evaluate(() => {
    window.location.hash = '#/data/rows/reviews';
  });
  await page.locator('[data-position="0"] [data-column="0"]').click();
  await page.getByTestId('draft-answer').click();
  const answer = page.locator('[data-testid^="draft-answers-"]');
  await answer.getByTestId('draft-accept').click();
  await expect(answer).toHaveAttribute('data-state', 'accepted');
  await page.getByText('All reviews to answer').click();
  await page.getByTestId('answers-state').getByText('Answered (1)').click();
  await expect(answer.getByTestId('draft-text')).toContainText('{name}');
  await page.evaluate(() => {
    window.location.hash = '#/segments/1';
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('String people');
  await expect(page.getByTestId('segment-texts')).toContainText('Forty pirates');
});

test('a model from a file says what it takes, writes, is stopped and writes on, and what it is refused is said', async ({
  page,
}) => {
  await page.goto('/');
  await importSmallShop(page);
  await openTexts(page);
  await page.getByTestId('writer-file').check();
  await expect(page.getByTestId('write-all')).toBeDisabled();
  const file = (name: string, bytes: Uint8Array) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  });
  const chooser = page.getByTestId('texts-writer').locator('input[type="file"]');
  await chooser.setInputFiles(file('no-model.gguf', new Uint8Array([80, 75])));
  await expect(page.getByTestId('model-file')).toContainText('the file is no GGUF');
  await chooser.setInputFiles(file('tiny.gguf', tinyWriter()));
  await expect(page.getByTestId('model-file')).toContainText('tiny writer by chance');

  const summary = draft(page, 'summaries-1');
  const before = await summary.getByTestId('draft-text').textContent();
  await summary.getByTestId('draft-write').click();
  // A model by chance writes nothing that facts bear out: the template stands, and what was objected to is said.
  await expect(summary.getByTestId('draft-marks')).toHaveText(
    'By a template · What the model wrote was refused',
    {
      timeout: 60_000,
    },
  );
  await expect(summary.getByTestId('draft-text')).toHaveText(before!);
  await expect(page.getByTestId('writing-rate')).toBeVisible();
  await summary.getByRole('button', { name: /facts? behind it/ }).click();
  await expect(summary.getByText('What was refused of the model’s try 2')).toBeVisible();

  await page.getByTestId('write-all').click();
  await page.getByTestId('stop-writing').click();
  await expect(page.getByTestId('writing-progress')).toHaveCount(0);
  await expect(page.getByTestId('writing-failed')).toHaveCount(0);
  const list = page.getByTestId('texts-summaries');
  await list.getByTestId('write-these').click();
  await expect(page.getByTestId('writing-progress')).toBeVisible();
  await expect(page.getByTestId('writing-progress')).toHaveCount(0, { timeout: 120_000 });
  await expect(draft(page, 'summaries-2').getByTestId('draft-marks')).toContainText('refused');
});
