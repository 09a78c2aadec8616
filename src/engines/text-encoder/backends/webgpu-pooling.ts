import type { Pooling } from '../models';
import type { PaddedBatch } from './padding';
import { poolingShader } from './webgpu-pooling-shader';

/** Pools on the GPU what a model put out there, so that one vector a row is read back instead of one a token. */
export class GpuPooling {
  private readonly pipeline: GPUComputePipeline;
  private readonly length: GPUBuffer;
  private rows = 0;
  private counts: GPUBuffer | null = null;
  private vectors: GPUBuffer | null = null;
  private readable: GPUBuffer | null = null;

  /** `device` is the one that holds the model; `pooling` as in ModelSpec, but not 'ready'. */
  constructor(
    private readonly device: GPUDevice,
    private readonly pooling: Exclude<Pooling, 'ready'>,
    private readonly dimensions: number,
  ) {
    const module = device.createShaderModule({ code: poolingShader });
    const compute = { module, entryPoint: 'pool', constants: { dimensions } };
    this.pipeline = device.createComputePipeline({ layout: 'auto', compute });
    this.length = device.createBuffer({ size: 4, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
  }

  /**
   * Unit vectors of the rows that were taken, taken × dimensions. `hidden` holds rows × length × dimensions floats and
   * is free again for what is queued after the call, before the vectors are there. One call at a time. Rejects where
   * the device is lost.
   */
  async pool(hidden: GPUBuffer, batch: PaddedBatch): Promise<Float32Array> {
    const { rows, taken, length } = batch;
    this.makeRoom(rows);
    const tokens = this.pooling === 'mean' ? batch.counts : new Int32Array(rows).fill(1);
    this.device.queue.writeBuffer(this.counts!, 0, new Uint32Array(tokens));
    this.device.queue.writeBuffer(this.length, 0, Uint32Array.of(length));
    const bytes = taken * this.dimensions * 4;
    this.submit(hidden, rows * length * this.dimensions * 4, taken, bytes);
    await this.readable!.mapAsync(GPUMapMode.READ, 0, bytes);
    const vectors = new Float32Array(this.readable!.getMappedRange(0, bytes).slice(0));
    this.readable!.unmap();
    return vectors;
  }

  private submit(hidden: GPUBuffer, hiddenBytes: number, taken: number, bytes: number): void {
    const { device, pipeline } = this;
    const entries = [this.length, hidden, this.counts!, this.vectors!].map((buffer, binding) => ({
      binding,
      // The runtime keeps buffers that are larger than what they hold.
      resource: buffer === hidden ? { buffer, size: hiddenBytes } : { buffer },
    }));
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }));
    pass.dispatchWorkgroups(taken);
    pass.end();
    encoder.copyBufferToBuffer(this.vectors!, 0, this.readable!, 0, bytes);
    device.queue.submit([encoder.finish()]);
  }

  private makeRoom(rows: number): void {
    if (rows <= this.rows) return;
    for (const buffer of [this.counts, this.vectors, this.readable]) buffer?.destroy();
    const make = (size: number, usage: number) => this.device.createBuffer({ size, usage });
    const size = rows * this.dimensions * 4;
    this.counts = make(rows * 4, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST);
    this.vectors = make(size, GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC);
    this.readable = make(size, GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST);
    this.rows = rows;
  }
}
