import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { choiceDefaults, type Chosen, chooseClustering } from '../../src/domain/cluster/choice/choose';
import type { OtherShape } from '../../src/domain/cluster/choice/other-shape';
import { reservationOf } from '../../src/domain/cluster/choice/reservations';
import { segmentChoice } from '../../src/domain/cluster/choice/segment-choice';
import { fewestForVerdict, type Verdict, type VerdictReason } from '../../src/domain/cluster/choice/verdict';
import type { ClustererName } from '../../src/domain/cluster/clusterer';
import { csvWriter } from '../../src/domain/csv/writing/write';
import { drain } from '../../src/domain/steps';
import type { ProgressReport } from '../progress-report';
import type { PointsOptions } from './points-options';
import { type PointsTable, readPoints } from './read-points';
import { scalePoints } from './scale-points';

const sentences: Readonly<Record<VerdictReason, (verdict: Verdict) => string>> = {
  parted: ({ parts }) =>
    `There are segments: ${parts} groups of rows lie apart, with few rows or none between them.`,
  overlapping: ({ parts }) =>
    `There are segments: ${parts} groups come again whichever rows are drawn, as groups of one crowd would not; they overlap.`,
  'dense-places': () =>
    'There are segments: the rows gather in places that come again whichever of them are drawn.',
  'one-crowd': () => 'There are no segments: nothing parts the rows, they are one crowd.',
  'too-few': ({ distinct }) =>
    `There are too few rows to tell: ${distinct} differ from each other, and it takes ${fewestForVerdict}.`,
};

/** Where the clusters are slices of crowds that have another shape. */
function saySlices(clusterer: ClustererName, parts: number, other: OtherShape | undefined): string {
  const follows = other
    ? `A density method follows it, --cluster hdbscan: ${counted(other.clusters, 'cluster')}, ${percent(other.noiseShare)} of the rows in none.`
    : 'A density method may follow it: --cluster hdbscan.';
  return (
    `There are segments, ${other?.clusters ?? parts} of them, but of a shape that ${clusterer} cuts across: ` +
    `its clusters are slices and not these segments. ${follows}`
  );
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/**
 * Clusters a plain table of numbers by the very functions that the app's worker runs, here in Node: nothing of a shop,
 * a browser or a language model is needed, and labels do not depend on what computes them.
 */
export async function analyzePoints(options: PointsOptions, report: ProgressReport): Promise<void> {
  const started = performance.now();
  const name = basename(options.file);
  const table = readPoints(await readFile(options.file), name);
  const { points, filled } = scalePoints(table, options.scaling, options.clusterer === 'spherical');
  const { cluster, clusterer, k } = options;
  const choice = { ...choiceDefaults, ...cluster, clusterer, k, kMin: 1 };
  const chosen = await drain(chooseClustering(points, choice), ({ done, total }) =>
    report.report({ stage: 'cluster', done, total, secondsLeft: null }),
  );
  report.clear();
  const { labels, k: found } = chosen.fitted.clustering;
  const noise = labels.filter((label) => label < 0).length;
  const sizes = Array.from({ length: found }, (_, c) => labels.filter((label) => label === c).length);
  await mkdir(options.out, { recursive: true });
  await writeFile(join(options.out, 'labels.csv'), labelsCsv(table, chosen));
  const quality = qualityOf(chosen, noise / table.rows, clusterer, k);
  const summary = {
    file: name,
    rows: table.rows,
    columns: table.columns,
    id: table.id?.name ?? null,
    leftOut: table.leftOut,
    missing: filled,
    options: { cluster: clusterer, k, scale: options.scaling, ...cluster },
    quality,
    sizes,
    seconds: (performance.now() - started) / 1000,
  };
  await writeFile(join(options.out, 'run.json'), `${JSON.stringify(summary, null, 2)}\n`);
  console.log(`${name}: ${counted(table.rows, 'row')}, ${counted(table.columns.length, 'column')}`);
  for (const { column, why } of table.leftOut) console.log(`Left out: ${column}, since ${why}.`);
  if (filled.cells > 0) {
    console.log(`${counted(filled.cells, 'cell')} without a value got the median of the column.`);
  }
  console.log(quality.sentence);
  const ofSizes = found > 0 ? ` of ${sizes.join(', ')}` : '';
  console.log(
    `${clusterer}: ${counted(found, 'cluster')}${ofSizes}${noise > 0 ? `; noise: ${counted(noise, 'row')}` : ''}`,
  );
  console.log(`Written to ${options.out}: labels.csv, run.json`);
}

function counted(count: number, word: string): string {
  return `${count} ${count === 1 ? word : `${word}s`}`;
}

function qualityOf(chosen: Chosen, noiseShare: number, clusterer: ClustererName, asked: number | 'auto') {
  const { verdict, fitted, curve, byGap, silhouette, stability, agreement, otherShape } = chosen;
  const { answer, ...figures } = verdict;
  const { k } = fitted.clustering;
  const reservation = reservationOf(segmentChoice(clusterer, chosen), k, { k: asked });
  return {
    verdict: answer,
    ...figures,
    sentence:
      reservation === 'otherShape'
        ? saySlices(clusterer, verdict.parts, otherShape)
        : sentences[verdict.reason](verdict),
    reservation,
    ...(otherShape && { otherShape: { clusterer: 'hdbscan', ...otherShape } }),
    k,
    noiseShare,
    silhouette,
    stability,
    agreementWithParts: agreement,
    smallestKWithinOneErrorOfGap: byGap,
    parameters: fitted.parameters,
    byK: curve,
  };
}

function labelsCsv({ id, rows }: PointsTable, { fitted }: Chosen): string {
  const number = (name: string) => ({ name, type: 'number' as const });
  const writer = csvWriter(
    [
      number('row'),
      number('label'),
      number('confidence'),
      ...(id ? [{ name: 'id', type: 'id' as const }] : []),
    ],
    { bom: false },
  );
  const { labels, confidence } = fitted.clustering;
  let text = writer.header();
  for (let i = 0; i < rows; i++) {
    text += writer.row([i + 1, labels[i]!, confidence[i]!.toFixed(4), ...(id ? [id.values[i]!] : [])]);
  }
  return text;
}
