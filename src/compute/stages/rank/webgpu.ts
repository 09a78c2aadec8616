import type { Matrix } from '../../../domain/math/matrix';
import { seededRandom } from '../../../domain/math/random';
import { topProducts } from '../../../domain/recommend/ranking/rank-cpu';
import {
  emptyRanking,
  type Exclusions,
  type RankedProducts,
  type Ranker,
} from '../../../domain/recommend/ranking/ranker';
import { requestAdapter } from '../../webgpu/adapter';
import { exclusionsOf, itemPanels, padded, userColumns, writeInOrder } from './webgpu-layout';
import { groupUsers, tileColumns, topKShader } from './webgpu-shader';

/** Multiplications of one dispatch: some tenths of a second on a slow GPU, whose driver ends what takes seconds. */
const dispatchBudget = 2e10;

/** Users of one dispatch at most. */
const mostUsers = 16_384;

/** The ranking on WebGPU that has proved itself on a small problem. Throws where WebGPU fails or ranks wrongly. */
export async function openGpuRanker(): Promise<Ranker> {
  const adapter = await requestAdapter();
  if (adapter === null) throw new Error('there is no WebGPU adapter');
  const ranker = new GpuRanker(await adapter.requestDevice());
  await prove(ranker);
  return ranker;
}

/** The ranking as a compute shader. The items of the last call stay on the GPU. */
class GpuRanker implements Ranker {
  private readonly pipeline: GPUComputePipeline;
  private kept: { readonly items: Matrix; readonly buffer: GPUBuffer } | null = null;

  constructor(private readonly device: GPUDevice) {
    const module = device.createShaderModule({ code: topKShader });
    this.pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
  }

  /** See `Ranker`. Rejects where the GPU refuses a buffer of this size or is lost. */
  async topProducts(users: Matrix, items: Matrix, k: number, exclude?: Exclusions): Promise<RankedProducts> {
    const ranked = emptyRanking(users.rows, k);
    if (k === 0) return ranked;
    const affordable = Math.floor(dispatchBudget / Math.max(1, items.rows * items.columns));
    const chunk = Math.min(mostUsers, Math.max(groupUsers, affordable));
    for (let first = 0; first < users.rows; first += chunk) {
      const end = Math.min(users.rows, first + chunk);
      await this.checked((keep) => this.rank(users, first, end, items, exclude, ranked, keep));
    }
    return ranked;
  }

  /** Gives the GPU's memory back. */
  release(): void {
    this.kept?.buffer.destroy();
    this.kept = null;
  }

  /** Does the work, throws where the device found anything wrong with it, and destroys the buffers it kept. */
  private async checked(work: (keep: (buffer: GPUBuffer) => GPUBuffer) => Promise<void>): Promise<void> {
    const { device } = this;
    const buffers: GPUBuffer[] = [];
    const scopes = ['out-of-memory', 'validation'] as const;
    for (const each of scopes) device.pushErrorScope(each);
    try {
      await work((buffer) => {
        buffers.push(buffer);
        return buffer;
      });
    } finally {
      const errors = await Promise.all(scopes.map(() => device.popErrorScope()));
      for (const each of buffers) each.destroy();
      const error = errors.find((each) => each !== null);
      // biome-ignore lint/correctness/noUnsafeFinally: the device's own words say more than what followed from it
      if (error) throw new Error(error.message);
    }
  }

  private async rank(
    users: Matrix,
    first: number,
    end: number,
    items: Matrix,
    exclude: Exclusions | undefined,
    ranked: RankedProducts,
    keep: (buffer: GPUBuffer) => GPUBuffer,
  ): Promise<void> {
    const { device } = this;
    const { k } = ranked;
    const stride = padded(end - first, groupUsers);
    const columns = padded(items.columns, tileColumns);
    const exclusions = exclusionsOf(first, end, exclude);
    const found = stride * k * 4;
    const output = () =>
      keep(device.createBuffer({ size: found, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC }));
    const shape = Uint32Array.of(stride, items.rows, columns, k);
    const [ids, scores] = [output(), output()];
    const bindings = [
      keep(this.upload(shape, GPUBufferUsage.UNIFORM)),
      keep(this.upload(userColumns(users, first, end))),
      this.itemBuffer(items),
      keep(this.upload(exclusions.starts)),
      keep(this.upload(exclusions.indices)),
      ...[ids, scores],
    ];
    const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
    const answer = keep(device.createBuffer({ size: 2 * found, usage }));
    const encoder = device.createCommandEncoder();
    this.dispatch(encoder, bindings, stride / groupUsers);
    encoder.copyBufferToBuffer(ids, 0, answer, 0, found);
    encoder.copyBufferToBuffer(scores, 0, answer, found, found);
    device.queue.submit([encoder.finish()]);
    await answer.mapAsync(GPUMapMode.READ);
    const bytes = answer.getMappedRange();
    writeInOrder(ranked, first, new Int32Array(bytes, 0, stride * k), new Float32Array(bytes, found));
  }

  private dispatch(encoder: GPUCommandEncoder, buffers: readonly GPUBuffer[], groups: number): void {
    const layout = this.pipeline.getBindGroupLayout(0);
    const entries = buffers.map((buffer, binding) => ({ binding, resource: { buffer } }));
    const pass = encoder.beginComputePass();
    pass.setPipeline(this.pipeline);
    pass.setBindGroup(0, this.device.createBindGroup({ layout, entries }));
    pass.dispatchWorkgroups(groups);
    pass.end();
  }

  private itemBuffer(items: Matrix): GPUBuffer {
    if (this.kept?.items === items) return this.kept.buffer;
    this.release();
    const buffer = this.upload(itemPanels(items));
    this.kept = { items, buffer };
    return buffer;
  }

  private upload(
    values: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
    usage: number = GPUBufferUsage.STORAGE,
  ): GPUBuffer {
    const size = values.byteLength;
    const buffer = this.device.createBuffer({ size, usage: usage | GPUBufferUsage.COPY_DST });
    this.device.queue.writeBuffer(buffer, 0, values);
    return buffer;
  }
}

/** Eighths have exact products in single precision: the lists must be those of the processor, ties included. */
async function prove(ranker: GpuRanker): Promise<void> {
  const users = eighths(70, 9, 1);
  const items = eighths(200, 9, 2);
  const exclude = {
    starts: Int32Array.from({ length: 71 }, (_, user) => 2 * user),
    indices: Int32Array.from({ length: 140 }, (_, i) => (i >> 1) + (i % 2) * 40),
  };
  const expected = topProducts(users, items, 7, exclude);
  const found = await ranker.topProducts(users, items, 7, exclude);
  ranker.release();
  const right = found.ids.every((id, i) => id === expected.ids[i] && found.scores[i] === expected.scores[i]);
  if (!right) throw new Error('The GPU ranks wrongly.');
}

function eighths(rows: number, columns: number, seed: number): Matrix {
  const random = seededRandom(seed);
  const values = Float32Array.from({ length: rows * columns }, () => Math.floor(17 * random()) / 8 - 1);
  return { rows, columns, values };
}
