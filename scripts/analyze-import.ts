import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../src/app/script-api';
import { labelOf } from '../src/contracts/import-api';
import type { ShopSummary } from '../src/contracts/run';
import type { TableName } from '../src/contracts/tables-api';
import { tableKinds } from '../src/domain/shop/tables/tables';
import type { PlannedFile } from '../src/store';

/** What became of one table of a file, as run.json has it. */
export interface FileAccount extends Partial<Counts> {
  readonly name: string;
  readonly source: string;
  readonly declined?: PlannedFile['declined'];
  readonly assumed?: PlannedFile['assumed'];
  readonly unreadColumns?: ShopSummary['reports'][number]['unreadColumns'];
}

type Counts = Pick<
  ShopSummary['reports'][number],
  'kind' | 'read' | 'imported' | 'merged' | 'rejected' | 'rejectedBy'
> & { readonly rules: readonly { readonly rule: string; readonly changed: number }[] };

export interface Imported {
  readonly files: readonly FileAccount[];
  /** False where no file could be read. */
  readonly hasShop: boolean;
}

/**
 * Hands the files over as a file picker would, so that their bytes never pass through the protocol, and opens the shop
 * that they make. Files that are declined stop no other.
 */
export async function importFiles(page: Page, files: readonly string[]): Promise<Imported> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    return document.body.appendChild(element);
  });
  await input.asElement().setInputFiles([...files]);
  const { planned, shop } = await page.evaluate(async (element) => {
    const picked = [...(element.files ?? [])];
    const planned = await window.clientele.planFiles(picked);
    const readable = planned.some(({ declined }) => declined === null);
    return { planned, shop: readable ? await window.clientele.importFiles(picked, planned) : null };
  }, input);
  return { files: accounts(planned, shop), hasShop: shop !== null };
}

function accounts(planned: readonly PlannedFile[], shop: ShopSummary | null): FileAccount[] {
  let imported = 0;
  return planned.map(({ name, source, format, declined, assumed, encoding, delimiter, columns }) => {
    const look = { name, source, format, encoding, delimiter, columns, ...(assumed && { assumed }) };
    if (declined !== null) return { ...look, declined };
    const number = imported++;
    const { kind, read, merged, rejected, rejectedBy, cleaned, unreadColumns, ...report } =
      shop!.reports.find(({ file }) => file === number)!;
    const counts = { read, imported: report.imported, merged, rejected, rejectedBy };
    const counted = Object.entries(cleaned).map(([rule, changed]) => ({ rule, changed }));
    const merging = mergingRules
      .map(([rule, count]) => ({ rule, changed: report[count] }))
      .filter(({ changed }) => changed > 0);
    return { ...look, kind, unreadColumns, ...counts, rules: [...counted, ...report.rules, ...merging] };
  });
}

/** Rules by which rows merge, with what the report counts of each. */
const mergingRules = [
  ['edited-orders', 'edited'],
  ['several-payments', 'joinedPayments'],
  ['joined-lines', 'joined'],
] as const;

/** One line a table: its accounting, or the sentence with which it was declined. */
export function inWords(account: FileAccount): string {
  const { kind, declined, assumed, read, imported, merged, rejected, unreadColumns = [] } = account;
  const name = labelOf(account);
  if (declined) return `${name}: ${declined.sentence}`;
  const counts = `${read} rows read = ${imported} imported + ${merged} merged + ${rejected} rejected`;
  const unread = unreadColumns.map(({ column, values }) => `'${column}' (${values.join(', ')})`);
  const lost =
    unread.length > 0 ? `. Left empty, since most values could not be read: ${unread.join('; ')}` : '';
  const edited = account.rules?.find(({ rule }) => rule === 'edited-orders')?.changed ?? 0;
  const earlier =
    edited > 0 ? `. Of earlier versions of edited orders, of which the latest count: ${edited} rows` : '';
  return `${name}: ${kind}; ${counts}${assumed ? `. ${assumed.sentence}` : ''}${earlier}${lost}`;
}

/** Writes the open shop's tables into a folder. @returns the names of the files. */
export async function writeTables(page: Page, folder: string): Promise<string[]> {
  const written: string[] = [];
  const names: readonly TableName[] = [...tableKinds, 'customers-summary'];
  for (const table of names) {
    const download = page.waitForEvent('download', { timeout: 0 });
    const found = await page.evaluate(async (name) => {
      const csv = await window.clientele.exportTable(name);
      if (csv === null) return false;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(csv);
      link.download = `${name}.csv`;
      link.click();
      return true;
    }, table);
    if (!found) {
      download.catch(() => undefined);
      continue;
    }
    await (await download).saveAs(join(folder, `${table}.csv`));
    written.push(`${table}.csv`);
  }
  return written;
}
