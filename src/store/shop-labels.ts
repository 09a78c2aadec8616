import type { LabelsFound } from '../contracts/labels';
import type { RunSummary } from '../contracts/run';
import { fnv1a } from '../domain/math/hash';
import { labelsOfText } from '../domain/supervision/labels-of-text';
import type { ShopLabels } from '../domain/supervision/read-labels';
import { setLabels } from '../jobs/kept-labels';
import { labelsCsv } from '../jobs/labels-csv';
import { runner, useApp } from './app-store';
import { AskedOnce } from './asked-once';
import { download } from './download';
import { guarded } from './failure';
import { uninterrupted } from './uninterrupted';

export interface AskedLabels {
  readonly run: RunSummary;
  readonly labels: ShopLabels;
}

/** What the user's labels teach of a run's reviews or customers. */
export const runLabels = new AskedOnce<AskedLabels, LabelsFound | null>(
  ({ run, labels }) => `${run.id}/${fnv1a(JSON.stringify(labels))}`,
  ({ run, labels }, context) => runner.questions.labels(run, labels, context),
);

/** Columns of the open shop's customers whose values can be taught. */
export function askLabelColumns(shopId: string): Promise<string[]> {
  return runner.questions.labelColumns(shopId, uninterrupted());
}

/** Reads ids and labels out of a file, in UTF-8 or else in the usual encoding of Chinese spreadsheets. */
export async function labelsOfFile(file: File): Promise<ShopLabels> {
  const bytes = await file.arrayBuffer();
  const { name, rows } = labelsOfText(decoded(bytes));
  return { name: name || file.name.replace(/\.[^.]*$/, ''), column: null, rows, corrections: [] };
}

function decoded(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Keeps labels with the open shop; null forgets them. @returns whether it was done. */
export function saveLabels(shopId: string, labels: ShopLabels | null): Promise<boolean> {
  return guarded(useApp.setState, async () => {
    await setLabels(shopId, labels);
    useApp.setState(({ shop }) => ({ shop: shop?.id === shopId ? { ...shop, labels } : shop }));
  });
}

/** The labels with one said otherwise. */
export function corrected(labels: ShopLabels, id: string, label: string): ShopLabels {
  return { ...labels, corrections: [...labels.corrections.filter(([other]) => other !== id), [id, label]] };
}

/** Offers what is told of all as one file. */
export function downloadLabels(found: LabelsFound): void {
  download('labels.csv', labelsCsv(found, useApp.getState().exportBom));
}
