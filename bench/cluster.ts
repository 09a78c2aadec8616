import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { adjustedRandIndex } from '../src/domain/cluster/adjusted-rand-index';
import { fitInPython } from './cluster-python';
import {
  type ClusterTask,
  clusterTasks,
  type Fit,
  fullSizes,
  growthRows,
  growthSize,
  quickSizes,
  type TaskSize,
} from './cluster-tasks';
import { openBenchPage } from './page';

const threads = 2;

/**
 * Whole fits in Chromium, on the app's kernels where there are some, against scikit-learn and hdbscan on the same
 * points, each side on two threads; then k-means from a thousand to a million points. k-means begins at the same
 * points on both sides.
 */
export async function benchCluster(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const sizes = values.quick ? quickSizes : fullSizes;
  const bench = await openBenchPage('cluster');
  const fits = new Map<ClusterTask, Fit>();
  const growth: { rows: number; seconds: number }[] = [];
  try {
    await bench.run('open', threads);
    for (const task of clusterTasks) {
      const { seconds, labels } = await bench.run<{ seconds: number; labels: number[] }>('fit', {
        task,
        size: sizes[task],
      });
      fits.set(task, { seconds, labels: Int32Array.from(labels) });
    }
    for (const rows of values.quick ? growthRows.slice(0, 3) : growthRows) {
      growth.push({ rows, seconds: await bench.run<number>('grow', { ...growthSize, rows }) });
    }
  } finally {
    await bench.close();
  }
  const compared = clusterTasks.map((task) => compare(task, sizes[task], fits.get(task)!));
  console.table(compared);
  console.table(growth.map(({ rows, seconds }) => ({ rows, seconds: seconds.toFixed(2) })));
  if (values.json !== undefined)
    writeFileSync(values.json, `${JSON.stringify({ compared, growth }, null, 2)}\n`);
}

function compare(task: ClusterTask, size: TaskSize, ours: Fit) {
  const theirs = fitInPython(task, size, threads);
  if (theirs === null) console.log('No scikit-learn: name an interpreter that has it in CLIENTELE_PYTHON.');
  return {
    task: `${task}, ${size.rows.toLocaleString('en')} × ${size.columns}`,
    'ours, s': ours.seconds.toFixed(2),
    baseline: theirs?.name ?? 'none',
    'baseline, s': theirs?.seconds.toFixed(2) ?? '',
    'ours / baseline': theirs ? (ours.seconds / theirs.seconds).toFixed(2) : '',
    'same labels (ARI)': theirs ? adjustedRandIndex(ours.labels, theirs.labels).toFixed(4) : '',
  };
}
