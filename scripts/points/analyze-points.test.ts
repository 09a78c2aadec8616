import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { unequalClouds } from '../../src/domain/cluster/fixtures/populations';
import { adjustedRandIndex } from '../../src/domain/cluster/adjusted-rand-index';
import { ProgressReport } from '../progress-report';
import { analyzePoints } from './analyze-points';
import { readPointsOptions } from './points-options';

let folder = '';
const said: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'clientele-points-'));
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

async function analyze(csv: string, ...options: string[]) {
  const file = join(folder, 'points.csv');
  writeFileSync(file, csv);
  said.length = 0;
  const args = ['--points', file, '--out', folder, ...options];
  await analyzePoints(readPointsOptions(args), new ProgressReport({ write: () => undefined }));
  const lines = readFileSync(join(folder, 'labels.csv'), 'utf8').trimEnd().split('\r\n');
  return { lines, run: JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) };
}

const { points, target } = unequalClouds(240, 2, 3, 8, 4);
const csv = [
  'who,x,y',
  ...Array.from(target, (_, i) => `c${i},${points.values[2 * i]},${points.values[2 * i + 1]}`),
];

it.each(['kmeans', 'ward', 'hdbscan'])(
  'labels every row with %s, beside its id, and says that there are segments',
  async (name) => {
    const { lines, run } = await analyze(csv.join('\n'), '--cluster', name);
    expect(lines[0]).toBe('row,label,confidence,id');
    expect(lines).toHaveLength(241);
    expect(lines[240]).toMatch(/^240,-?\d+,[01]\.\d{4},c239$/);
    const labels = lines.slice(1).map((line) => Number(line.split(',')[1]));
    expect(adjustedRandIndex(labels, target)).toBeGreaterThan(0.95);
    expect(run.quality).toMatchObject({ verdict: 'segments', reason: 'parted', parts: 3, k: 3 });
    expect(run.quality.byK.map(({ k }: { k: number }) => k)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  },
);

it('keeps to a number that is asked for', async () => {
  const { run } = await analyze(csv.join('\n'), '--k', '4', '--seed', '9');
  expect(run.quality).toMatchObject({ k: 4, parts: 3 });
});

it('puts all rows into one cluster where nothing parts them, and says so', async () => {
  const { lines, run } = await analyze(
    Array.from({ length: 120 }, (_, i) => `${(i * 0.618) % 1},${(i * 0.755) % 1}`).join('\n'),
  );
  expect(run.quality).toMatchObject({ verdict: 'none', reason: 'one-crowd', k: 1 });
  expect(lines[0]).toBe('row,label,confidence');
  expect(new Set(lines.slice(1).map((line) => line.split(',')[1]))).toEqual(new Set(['0']));
  expect(said.join('\n')).toContain('There are no segments');
});

it('calls slices of a ring no segments, and says what follows its shape', async () => {
  const rings = Array.from({ length: 400 }, (_, i) => {
    const [radius, angle] = [i % 2 === 0 ? 1 : 0.4, 2 * Math.PI * ((i * 0.618) % 1)];
    const wide = radius + 0.08 * ((i * 0.755) % 1);
    return `${wide * Math.cos(angle)},${wide * Math.sin(angle)}`;
  }).join('\n');
  const { run } = await analyze(rings);
  expect(run.quality).toMatchObject({
    verdict: 'segments',
    reservation: 'otherShape',
    otherShape: { clusterer: 'hdbscan', clusters: 2, noiseShare: 0 },
  });
  expect(run.quality.sentence).toContain('its clusters are slices and not these segments');
  expect(said.join('\n')).toContain('--cluster hdbscan: 2 clusters');
  const followed = await analyze(rings, '--cluster', 'hdbscan');
  expect(followed.run.quality.k).toBe(2);
  expect(followed.run.quality.reservation).not.toBe('otherShape');
});

it.each([
  [['--cluster', 'kmeens'], /--cluster takes kmeans, .*not 'kmeens'/],
  [['--cluster', 'hdbscan', '--k', '3'], /finds its own number/],
  [['--k', '0'], /--k takes a whole number from 1/],
  [['--eps', '1'], /--eps means nothing to --cluster kmeans/],
  [['--homes', '2', '--cluster', 'dbscan'], /--homes takes a number from 0 to 1/],
  [['--in', 'x.csv'], /--in/],
])('says what is wrong with %j in one sentence', async (options, sentence) => {
  await expect(analyze(csv.join('\n'), ...options)).rejects.toThrow(sentence);
});
