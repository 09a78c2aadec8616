import { isSoftwareAdapter } from '../../../../contracts/software-adapter';
import { cover } from '../density-shade';
import type { DotPicture } from '../pixel-dots';
import { DotBuffers } from './dot-buffers';
import { countShader, discShader, shadeShader } from './shaders';

const format: GPUTextureFormat = 'rgba8unorm';
/** Threads of one workgroup, and workgroups along one side that every adapter takes. */
const [group, widest] = [256, 65_535];

/** Paints dots on the graphics card, pixel for pixel as `paintPixels` does but for rounding. */
export class GpuDots {
  /** What was painted last; to be copied before the browser's next frame. */
  readonly canvas = document.createElement('canvas');
  readonly #device: GPUDevice;
  readonly #context: GPUCanvasContext;
  readonly #buffers: DotBuffers;
  readonly #views: readonly [GPUBuffer, GPUBuffer];
  readonly #fullest: GPUBuffer;
  readonly #discs: GPURenderPipeline;
  readonly #count: GPUComputePipeline;
  readonly #findFullest: GPUComputePipeline;
  readonly #shade: GPURenderPipeline;
  #sums: GPUBuffer | null = null;
  #isLost = false;

  /**
   * A graphics card to paint with; null where the browser has none, or only one made of software, which is slower than
   * painting without it. @param software takes that too. Rejects where the card cannot be opened.
   */
  static async open(software = false): Promise<GpuDots | null> {
    if (!globalThis.isSecureContext || !('gpu' in navigator)) return null;
    const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (adapter === null || (!software && isSoftwareAdapter(adapter))) return null;
    const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
    return new GpuDots(
      await adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } }),
    );
  }

  private constructor(device: GPUDevice) {
    this.#device = device;
    void device.lost.then(() => (this.#isLost = true));
    this.#context = this.canvas.getContext('webgpu')!;
    this.#context.configure({ device, format, alphaMode: 'opaque' });
    this.#buffers = new DotBuffers(device);
    const uniform = () =>
      device.createBuffer({ size: 80, usage: GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST });
    this.#views = [uniform(), uniform()];
    this.#fullest = this.#storage(4);
    const [discs, count, shade] = [discShader, countShader, shadeShader(cover.one, cover.most)].map((code) =>
      device.createShaderModule({ code }),
    );
    const over: GPUBlendState = {
      color: { srcFactor: 'src-alpha', dstFactor: 'one-minus-src-alpha' },
      alpha: { srcFactor: 'one', dstFactor: 'one-minus-src-alpha' },
    };
    this.#discs = device.createRenderPipeline({
      layout: 'auto',
      vertex: { module: discs! },
      fragment: { module: discs!, targets: [{ format, blend: over }] },
      primitive: { topology: 'triangle-strip' },
    });
    this.#count = device.createComputePipeline({
      layout: 'auto',
      compute: { module: count!, entryPoint: 'count' },
    });
    this.#findFullest = device.createComputePipeline({
      layout: 'auto',
      compute: { module: count!, entryPoint: 'findFullest' },
    });
    this.#shade = device.createRenderPipeline({
      layout: 'auto',
      vertex: { module: shade! },
      fragment: { module: shade!, targets: [{ format }] },
    });
  }

  /** @returns false where the card is gone or the picture is larger than it takes: nothing was painted. */
  paint(picture: DotPicture): boolean {
    const { dots, width, height, disc } = picture;
    const { maxStorageBufferBindingSize: most, maxTextureDimension2D: side } = this.#device.limits;
    const bytes = Math.max(8 * dots.labels.length, disc === null ? 16 * width * height : 0);
    if (this.#isLost || bytes > most || Math.max(width, height) > side) return false;
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const commands = this.#device.createCommandEncoder();
    for (const pass of [0, 1]) this.#device.queue.writeBuffer(this.#views[pass]!, 0, viewOf(picture, pass));
    if (disc === null) this.#shadeDensity(commands, picture);
    else this.#paintDiscs(commands, picture);
    this.#device.queue.submit([commands.finish()]);
    return true;
  }

  destroy(): void {
    this.#isLost = true;
    this.#buffers.destroy();
    this.#device.destroy();
  }

  #paintDiscs(commands: GPUCommandEncoder, { dots, ground }: DotPicture): void {
    const pass = this.#onScreen(commands, ground);
    pass.setPipeline(this.#discs);
    const own = this.#buffers.of(dots);
    for (const view of dots.marked ? this.#views : [this.#views[1]]) {
      pass.setBindGroup(0, this.#bound(this.#discs, { 0: view, ...own }));
      pass.draw(4, dots.labels.length);
    }
    pass.end();
  }

  #shadeDensity(commands: GPUCommandEncoder, { dots, width, height, ground }: DotPicture): void {
    const size = 16 * width * height;
    if (this.#sums?.size !== size) {
      this.#sums?.destroy();
      this.#sums = this.#storage(size);
    }
    const [view, sums, fullest] = [this.#views[1], this.#sums, this.#fullest];
    commands.clearBuffer(sums);
    commands.clearBuffer(fullest);
    const counting = commands.beginComputePass();
    counting.setPipeline(this.#count);
    counting.setBindGroup(0, this.#bound(this.#count, { 0: view, ...this.#buffers.of(dots), 4: sums }));
    counting.dispatchWorkgroups(...groupsFor(dots.labels.length));
    counting.setPipeline(this.#findFullest);
    counting.setBindGroup(0, this.#bound(this.#findFullest, { 0: view, 4: sums, 5: fullest }));
    counting.dispatchWorkgroups(...groupsFor(width * height));
    counting.end();
    const pass = this.#onScreen(commands, ground);
    pass.setPipeline(this.#shade);
    pass.setBindGroup(0, this.#bound(this.#shade, { 0: view, 4: sums, 5: fullest }));
    pass.draw(3);
    pass.end();
  }

  #onScreen(commands: GPUCommandEncoder, [r, g, b]: DotPicture['ground']): GPURenderPassEncoder {
    return commands.beginRenderPass({
      colorAttachments: [
        {
          view: this.#context.getCurrentTexture().createView(),
          clearValue: [r / 255, g / 255, b / 255, 1],
          loadOp: 'clear',
          storeOp: 'store',
        },
      ],
    });
  }

  /** @param buffers those that the pipeline reads, by number of binding. */
  #bound(
    pipeline: GPURenderPipeline | GPUComputePipeline,
    buffers: Readonly<Record<number, GPUBuffer>>,
  ): GPUBindGroup {
    return this.#device.createBindGroup({
      layout: pipeline.getBindGroupLayout(0),
      entries: Object.entries(buffers).map(([binding, buffer]) => ({
        binding: Number(binding),
        resource: { buffer },
      })),
    });
  }

  #storage(size: number): GPUBuffer {
    return this.#device.createBuffer({ size, usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST });
  }
}

/** Workgroups along both sides, since one side alone ends at 65,535. */
function groupsFor(threads: number): [number, number] {
  const groups = Math.ceil(threads / group);
  const across = Math.min(widest, Math.max(1, groups));
  return [across, Math.ceil(groups / across)];
}

/** The shaders' `View`. */
function viewOf({ dots, camera, width, height, disc, ground }: DotPicture, pass: number): ArrayBuffer {
  const view = new ArrayBuffer(80);
  const [floats, whole] = [new Float32Array(view), new Uint32Array(view)];
  floats.set([camera.scale, camera.offsetX, camera.offsetY, disc?.radius ?? 0]);
  whole.set([width, height, dots.labels.length, pass], 4);
  floats.set(
    [...ground, 255].map((channel) => channel / 255),
    8,
  );
  floats.set(
    [...(dots.marked?.others ?? [0, 0, 0]), 255].map((channel) => channel / 255),
    12,
  );
  floats[16] = disc?.opacity ?? 1;
  return view;
}
