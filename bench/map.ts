import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openNodeStages } from '../scripts/lists/rank-split';
import type { Matrix } from '../src/domain/math/matrix';
import { umap, umapDefaults } from '../src/domain/umap/umap';
import type { Ranker } from '../src/domain/recommend/ranking/ranker';
import { cloudsOf } from './cluster-tasks';
import { openBenchPage } from './page';
import { interpreter, pythonHas, threadsOfPython } from './python';
import { timed } from './spent';

const threads = 2;

interface Measured {
  readonly seconds: number;
  readonly processor: number;
  readonly measured: readonly { readonly trustworthiness: number; readonly recall: number }[];
}

/**
 * `npm run bench -- map [--only umap|frames] [--rows 20000] [--points FILE.f32 --columns N]`: UMAP of clouds of 32 columns, and of digits,
 * on the app's kernels beside umap-learn on the same machine, with how many neighbours each keeps; then the frames of
 * the scatter plot.
 */
export async function benchMap(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: '20000' },
      points: { type: 'string' },
      columns: { type: 'string', default: '32' },
      only: { type: 'string' },
    },
  });
  if (values.only !== 'umap') await timeFrames();
  if (values.only === 'frames') return;
  const columns = Number(values.columns);
  const { stages, close } = await openNodeStages(threads);
  const { ranker } = stages;
  const folder = mkdtempSync(join(tmpdir(), 'clientele-map-'));
  try {
    if (values.points !== undefined) {
      const bytes = readFileSync(values.points);
      const floats = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
      await compare('given', { rows: floats.length / columns, columns, values: floats }, ranker, folder);
      return;
    }
    const digits = digitsIn(folder);
    if (digits !== null) await compare('digits', digits, ranker, folder);
    const rows = Number(values.rows);
    await compare('clouds', cloudsOf({ rows, columns, clouds: 8, epsilon: 0 }), ranker, folder);
  } finally {
    close();
    rmSync(folder, { recursive: true });
  }
}

/** A frame of the scatter plot, 1,100 × 700, painted in Chromium by the processor and, where there is one, a graphics card. */
async function timeFrames(): Promise<void> {
  const page = await openBenchPage('map');
  const ways = { frame: 'all painted for each', app: 'moved and painted', card: 'by the graphics card' };
  try {
    for (const count of [10_000, 100_000, 1_000_000]) {
      for (const [by, how] of Object.entries(ways)) {
        const found = await page.run<{ median: number; slow: number; painted: number } | null>('frames', {
          count,
          by,
        });
        const told =
          found === null
            ? 'there is none'
            : `${found.median.toFixed(1)} ms from frame to frame, slow ones ${found.slow.toFixed(1)}, painted for ${(100 * found.painted).toFixed(0)}% of them`;
        console.log(`${count.toLocaleString('en')} points, ${how}: ${told}`);
      }
    }
  } finally {
    await page.close();
  }
}

function digitsIn(folder: string): Matrix | null {
  if (!pythonHas('umap')) return null;
  const file = join(folder, 'digits');
  runPython({ digits: true, file });
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  return { rows: values.length / 64, columns: 64, values };
}

async function compare(name: string, points: Matrix, ranker: Ranker, folder: string): Promise<void> {
  const [map, spent] = await timed(umap(points, umapDefaults, { ranker }));
  const what = `${name}, ${points.rows.toLocaleString('en')} × ${points.columns}`;
  const ours = { what, by: 'ours', wall: spent.wall, processor: spent.processor };
  if (!pythonHas('umap')) {
    console.table([ours]);
    console.log('No umap-learn: name an interpreter that has it in CLIENTELE_PYTHON.');
    return;
  }
  const [file, places] = [join(folder, 'points'), join(folder, 'places')];
  writeFileSync(
    file,
    new Uint8Array(points.values.buffer, points.values.byteOffset, points.values.byteLength),
  );
  writeFileSync(places, new Uint8Array(map.places.buffer));
  const printed = runPython({ file, columns: points.columns, places: [places] });
  const { seconds, processor, measured } = JSON.parse(printed) as Measured;
  console.table([
    { ...ours, ...measured[1] },
    { what, by: 'umap-learn', wall: seconds, processor, ...measured[0] },
    { what, by: 'ours / umap-learn', wall: spent.wall / seconds, processor: spent.processor / processor },
  ]);
}

function runPython(spec: object): string {
  const script = fileURLToPath(new URL('map.py', import.meta.url));
  return execFileSync(interpreter, [script, JSON.stringify(spec)], {
    env: { ...threadsOfPython(threads), NUMBA_NUM_THREADS: String(threads) },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}
