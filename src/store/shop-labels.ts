import type { LabelsFound } from '../contracts/labels';
import { ClienteleError } from '../contracts/errors';
import type { OnProgress } from '../contracts/progress';
import type { RunSummary, ShopSummary } from '../contracts/run';
import { fnv1a } from '../domain/math/hash';
import { labelsOfText, labelsText } from '../domain/supervision/labels-of-text';
import type { ShopLabels } from '../domain/supervision/read-labels';
import { currentLanguage, speakerFor } from '../i18n';
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

/** Reads ids and labels out of a file. */
export async function labelsOfFile(file: File): Promise<ShopLabels> {
  const { name, rows } = labelsOfText(labelsText(await file.arrayBuffer()));
  return { name: name || file.name.replace(/\.[^.]*$/, ''), column: null, rows, corrections: [] };
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

/** What labels teach, for a script; those kept with the shop where it gives none. */
export function scriptedLabels(lastRun: () => RunSummary, openShop: () => ShopSummary, report: OnProgress) {
  return {
    async labels(csv?: string) {
      const run = lastRun();
      const kept = openShop().labels ?? null;
      const given = csv === undefined ? kept : { column: null, corrections: [], ...labelsOfText(csv) };
      if (given === null) throw new ClienteleError('bad-option', 'There are no labels: give labels() some.');
      const found = await runLabels.ask({ run, labels: given }, report);
      if (found === null) throw new ClienteleError('bad-option', 'No id is one of a review or a customer.');
      const { ids: _, told: __, chance: ___, given: ____, ...said } = found;
      return {
        ...said,
        sentences: speakerFor(currentLanguage()).labels(found),
        csv: labelsCsv(found, false).join(''),
      };
    },
  };
}
