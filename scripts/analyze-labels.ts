import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { labelsText } from '../src/domain/supervision/labels-of-text';
import { UsageError } from './command-line';

/** Labels as a CSV of an id and a label a line. @throws UsageError with one sentence where there is no such file. */
export function readLabelsFile(file: string | undefined): string | null {
  if (file === undefined) return null;
  if (!existsSync(file)) throw new UsageError(`--labels: there is no file '${file}'.`);
  return labelsText(new Uint8Array(readFileSync(file)));
}

/** Learns labels from the run that was made and tells them of all others. @returns the names of the files. */
export async function writeLabels(page: Page, folder: string, given: string): Promise<string[]> {
  const { csv, ...found } = await page.evaluate((written) => window.clientele.labels(written), given);
  await writeFile(join(folder, 'labels.csv'), csv);
  await writeFile(join(folder, 'labels.json'), `${JSON.stringify(found, null, 2)}\n`);
  console.log(`Labels of ${found.of}: ${found.sentences.join(' ')}`);
  return ['labels.csv', 'labels.json'];
}
