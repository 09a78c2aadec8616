import type { Dots } from '../raster';

/** The dots as the shaders read them; what has not changed since the frame before stays on the graphics card. */
export class DotBuffers {
  readonly #device: GPUDevice;
  #points: { readonly of: Float32Array; readonly buffer: GPUBuffer } | null = null;
  #dots: { readonly of: Dots; readonly groups: GPUBuffer; readonly colours: GPUBuffer } | null = null;

  constructor(device: GPUDevice) {
    this.#device = device;
  }

  /** Places, groups and colours, by number of binding. */
  of(dots: Dots): Readonly<Record<1 | 2 | 3, GPUBuffer>> {
    if (this.#points?.of !== dots.points) {
      this.#points?.buffer.destroy();
      this.#points = { of: dots.points, buffer: this.#filled(dots.points) };
    }
    if (this.#dots?.of !== dots) {
      this.#dots?.groups.destroy();
      this.#dots?.colours.destroy();
      const [groups, colours] = [this.#filled(groupsOf(dots)), this.#filled(coloursOf(dots))];
      this.#dots = { of: dots, groups, colours };
    }
    return { 1: this.#points.buffer, 2: this.#dots.groups, 3: this.#dots.colours };
  }

  destroy(): void {
    this.#points?.buffer.destroy();
    this.#dots?.groups.destroy();
    this.#dots?.colours.destroy();
  }

  #filled(values: Float32Array | Uint32Array): GPUBuffer {
    const buffer = this.#device.createBuffer({
      size: Math.max(4, values.byteLength),
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST,
    });
    this.#device.queue.writeBuffer(buffer, 0, values.buffer, values.byteOffset, values.byteLength);
    return buffer;
  }
}

/** 2 × group, and 1 more where a point stands out. */
function groupsOf({ labels, marked }: Dots): Uint32Array {
  return Uint32Array.from(labels, (label, i) => 2 * label + (marked === undefined ? 1 : marked.of[i]!));
}

/** Red, green and blue in the low bytes, above them whether the group is shown. */
function coloursOf({ colours, shown }: Dots): Uint32Array {
  return Uint32Array.from(
    shown,
    (isShown, group) =>
      (isShown << 24) |
      (colours[3 * group + 2]! << 16) |
      (colours[3 * group + 1]! << 8) |
      colours[3 * group]!,
  );
}
