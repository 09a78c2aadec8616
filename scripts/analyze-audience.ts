import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { errorCode, messageOf } from '../src/contracts/errors';
import type { Rule } from '../src/domain/audience/rule';
import { ruleFrom } from '../src/storage/schemas/rule-schema';
import { UsageError } from './command-line';

/**
 * Rules as JSON, or the file in which they stand. What they ask is checked here; whether the shop has what they name, only
 * its run knows. @throws UsageError with one sentence.
 */
export function readAudience(value: string | undefined): Rule | null {
  if (value === undefined) return null;
  try {
    return ruleFrom(JSON.parse(existsSync(value) ? readFileSync(value, 'utf8') : value));
  } catch (error) {
    if (errorCode(error) === 'bad-option') throw new UsageError(`--audience: ${messageOf(error)}`);
    throw new UsageError(`--audience takes rules as JSON, or a file of them; '${value}' is neither.`);
  }
}

/** Finds an audience by the run that was made. @returns the names of the files. */
export async function writeAudience(page: Page, folder: string, rules: unknown): Promise<string[]> {
  const found = await page.evaluate((written) => window.clientele.audience(written), rules);
  const csv = await page.evaluate((written) => window.clientele.exportAudience(written), rules);
  await writeFile(join(folder, 'audience.csv'), csv);
  await writeFile(join(folder, 'audience.json'), `${JSON.stringify({ rules, ...found }, null, 2)}\n`);
  const { customers, all, unknownOut, unknownIn } = found;
  const notKnown = [
    ...(unknownOut > 0 ? [`${unknownOut} are out as something is not known of them`] : []),
    ...(unknownIn > 0 ? [`${unknownIn} are in as something is not known of them`] : []),
  ];
  console.log(`Audience: ${[`${customers} of ${all.customers} customers`, ...notKnown].join('; ')}`);
  return ['audience.csv', 'audience.json'];
}
