import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type ClustererName,
  clusterDefaults,
  type ClusterOptions,
  clustererNames,
} from '../../src/domain/cluster/clusterer';
import { clusterers } from '../../src/domain/cluster/clusterers';
import { oneOf, parseWords, UsageError, within, whole } from '../command-line';
import { type Scaling, scalings } from './scale-points';

export const pointsUsage = `Usage: npm run analyze -- --points FILE.csv --out FOLDER [options]

  --points FILE.csv   a plain table of numbers, header or none; an id column is kept
  --out FOLDER        where labels.csv (row from 1, label, confidence; -1 for noise) and run.json go
  --cluster NAME      ${clustererNames.join(', ')} (default kmeans)
  --k auto|N          number of clusters; auto asks first whether there are any (default auto)
  --scale standard|none   every column to mean 0 and deviation 1, or left as it is (default standard)
  --min-cluster-size N    HDBSCAN: fewest points of a cluster (default 2% of all, at least 5)
  --min-samples N     HDBSCAN, DBSCAN: neighbours that make a place dense (default ${clusterDefaults.minSamples})
  --eps R             DBSCAN: how far neighbours are; a little past the knee of the k-distance curve unless given
  --homes R           HDBSCAN, DBSCAN: share of the noise that is given the nearest cluster (default 0)
  --seed N            seed of everything that is left to chance (default 1)`;

export interface PointsOptions {
  readonly file: string;
  readonly out: string;
  readonly clusterer: ClustererName;
  readonly k: number | 'auto';
  readonly scaling: Scaling;
  readonly cluster: Pick<ClusterOptions, 'seed' | 'minClusterSize' | 'minSamples' | 'epsilon' | 'homes'>;
}

const names = [
  'points',
  'out',
  'cluster',
  'k',
  'scale',
  'min-cluster-size',
  'min-samples',
  'eps',
  'homes',
  'seed',
] as const;

/** @throws UsageError with one clear sentence. */
export function readPointsOptions(args: readonly string[]): PointsOptions {
  const values = parseWords(args, names);
  const file = resolve(values.points ?? '');
  if (!values.points) throw new UsageError('No input: name a file with --points.');
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  if (statSync(file).isDirectory()) throw new UsageError(`${file} is a folder; --points takes one file.`);
  if (!values.out) throw new UsageError('No output: name a folder with --out.');
  const clusterer = oneOf('--cluster', values.cluster ?? 'kmeans', clustererNames);
  const findsNumber = clusterers[clusterer].finds === 'number';
  const k = values.k === undefined || values.k === 'auto' ? 'auto' : whole('--k', values.k, 1, 10_000);
  if (findsNumber && k !== 'auto')
    throw new UsageError(`--cluster ${clusterer} finds its own number of clusters: leave --k out.`);
  for (const name of ['min-cluster-size', 'min-samples', 'eps', 'homes'] as const) {
    const served =
      findsNumber &&
      !(name === 'eps' && clusterer === 'hdbscan') &&
      !(name === 'min-cluster-size' && clusterer === 'dbscan');
    if (values[name] !== undefined && !served)
      throw new UsageError(`--${name} means nothing to --cluster ${clusterer}.`);
  }
  return {
    file,
    out: resolve(values.out),
    clusterer,
    k,
    scaling: oneOf('--scale', values.scale ?? 'standard', scalings),
    cluster: {
      seed: whole('--seed', values.seed ?? '1', 0, 2 ** 31 - 1),
      minClusterSize:
        values['min-cluster-size'] === undefined
          ? 'auto'
          : whole('--min-cluster-size', values['min-cluster-size'], 2, 1e9),
      minSamples: whole(
        '--min-samples',
        values['min-samples'] ?? String(clusterDefaults.minSamples),
        1,
        1_000,
      ),
      epsilon: values.eps === undefined ? 'auto' : within('--eps', values.eps, 0, Number.MAX_VALUE),
      homes: within('--homes', values.homes ?? '0', 0, 1),
    },
  };
}
