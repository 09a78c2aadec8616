import type { StageReport } from '../src/contracts/stage-report';
import { seededRandom } from '../src/domain/math/random';
import { topProducts } from '../src/domain/recommend/ranking/rank-cpu';
import type { Exclusions } from '../src/domain/recommend/ranking/ranker';
import { rankStage } from '../src/compute/stages/rank/stage';
import { openStage } from '../src/compute/stages/stage';

/** Sizes of a ranking; with `exclude`, about a third of all items are no user's. */
export interface Ranking {
  readonly users: number;
  readonly items: number;
  readonly columns: number;
  readonly k: number;
  readonly exclude: boolean;
}

function matrix(rows: number, columns: number, seed: number) {
  const random = seededRandom(seed);
  // Eighths have exact products in single precision, and many are equal.
  const values = Float32Array.from({ length: rows * columns }, () => Math.floor(17 * random()) / 8 - 1);
  return { rows, columns, values };
}

function exclusions(users: number, items: number): Exclusions {
  const random = seededRandom(3);
  const starts = [0];
  const indices: number[] = [];
  for (let user = 0; user < users; user++) {
    for (let item = 0; item < items; item++) if (random() < 0.3) indices.push(item);
    starts.push(indices.length);
  }
  return { starts: Int32Array.from(starts), indices: Int32Array.from(indices) };
}

interface Compared extends StageReport {
  readonly different: number;
  readonly entries: number;
}

/** The ranking on the GPU or in plain TypeScript: without the kernels, which would stand in between. */
function openRanking(softwareGpu: boolean) {
  return openStage(rankStage, { softwareGpu, kernels: async () => null });
}

/** Ranks on the GPU and in plain TypeScript; what is different, and what did the first. */
async function compare(sizes: Ranking): Promise<Compared> {
  const { users, items, columns, k } = sizes;
  const [u, v] = [matrix(users, columns, 1), matrix(items, columns, 2)];
  const exclude = sizes.exclude ? exclusions(users, items) : undefined;
  const stage = openRanking(true);
  const ranker = stage.implementation;
  const found = await ranker.topProducts(u, v, k, exclude);
  // The second call finds the items on the GPU.
  const again = await ranker.topProducts(u, v, k, exclude);
  const expected = topProducts(u, v, k, exclude);
  let different = 0;
  for (let i = 0; i < expected.ids.length; i++) {
    const same = (ranked: typeof found) =>
      ranked.ids[i] === expected.ids[i] && ranked.scores[i] === expected.scores[i];
    if (!same(found) || !same(again)) different++;
  }
  return { ...stage.report()!, different, entries: found.ids.length };
}

/** What ranks where only a real graphics card counts. */
async function realOnly(): Promise<StageReport> {
  const stage = openRanking(false);
  await stage.implementation.topProducts(matrix(1, 1, 1), matrix(1, 1, 2), 1);
  return stage.report()!;
}

export const gpuKernels = { compare, realOnly };

Object.assign(globalThis, { gpuKernels });
