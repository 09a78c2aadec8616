import type { Matrix } from '../../../domain/math/matrix';
import { seededRandom } from '../../../domain/math/random';
import { topProducts } from '../../../domain/recommend/ranking/rank-cpu';
import type { Ranker } from '../../../domain/recommend/ranking/ranker';
import { requestAdapter } from '../../webgpu/adapter';
import { GpuRanking } from './webgpu';

/** A ranker on WebGPU that has proved itself on a small problem. Throws where WebGPU fails or ranks wrongly. */
export async function webGpuRanker(): Promise<Ranker> {
  const adapter = await requestAdapter();
  if (adapter === null) throw new Error('there is no WebGPU adapter');
  const ranking = new GpuRanking(await adapter.requestDevice());
  await prove(ranking);
  return {
    device: 'webgpu',
    topProducts: (users, items, k, exclude) => ranking.topProducts(users, items, k, exclude),
  };
}

/** Eighths have exact products in single precision: the lists must be those of the processor, ties included. */
async function prove(ranking: GpuRanking): Promise<void> {
  const users = eighths(70, 9, 1);
  const items = eighths(200, 9, 2);
  const exclude = {
    starts: Int32Array.from({ length: 71 }, (_, user) => 2 * user),
    indices: Int32Array.from({ length: 140 }, (_, i) => (i >> 1) + (i % 2) * 40),
  };
  const expected = topProducts(users, items, 7, exclude);
  const found = await ranking.topProducts(users, items, 7, exclude);
  ranking.release();
  const right = found.ids.every((id, i) => id === expected.ids[i] && found.scores[i] === expected.scores[i]);
  if (!right) throw new Error('The GPU ranks wrongly.');
}

function eighths(rows: number, columns: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () => Math.floor(17 * random()) / 8 - 1);
  return { rows, columns, values };
}
