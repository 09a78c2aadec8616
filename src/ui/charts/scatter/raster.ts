import type { Camera } from './camera';

export interface Dots {
  /** x, y, x, y … in world coordinates. */
  readonly points: Float32Array;
  /** Group of each point. */
  readonly labels: Int32Array;
  /** Red, green and blue of each group, 0 to 255, three a group. */
  readonly colours: Uint8Array;
  /** 1 for each group that is shown. */
  readonly shown: Uint8Array;
  /** Those that stand out, 1 each, and the red, green and blue of the others, which lie beneath; all alike where missing. */
  readonly marked?: { readonly of: Uint8Array; readonly others: Uint8Array };
}

/** A disc as pixel offsets with their cover, 0 to 256, smooth at the rim. */
export interface Stencil {
  readonly dx: Int32Array;
  readonly dy: Int32Array;
  readonly cover: Int32Array;
  readonly radius: number;
}

/** The disc of a radius in pixels; `opacity` 0 to 1 lets overlapping dots show how dense they are. */
export function discStencil(radius: number, opacity: number): Stencil {
  const reach = Math.ceil(radius + 0.5);
  const dx: number[] = [];
  const dy: number[] = [];
  const cover: number[] = [];
  for (let y = -reach; y <= reach; y++) {
    for (let x = -reach; x <= reach; x++) {
      const inside = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x, y)));
      if (inside === 0) continue;
      dx.push(x);
      dy.push(y);
      cover.push(Math.round(256 * inside * opacity));
    }
  }
  return { dx: Int32Array.from(dx), dy: Int32Array.from(dy), cover: Int32Array.from(cover), radius: reach };
}

/** The dots' radius in CSS pixels: smaller where there are many, growing as one zooms in. */
export function dotRadius(count: number, zoom: number): number {
  const base = count <= 2_000 ? 3.5 : count <= 10_000 ? 2.6 : count <= 40_000 ? 2 : 1.5;
  return Math.min(7, base * Math.max(0.8, Math.sqrt(zoom)) ** 0.7);
}

/**
 * Paints all shown dots in one pass into RGBA pixels that already hold an opaque ground. Points are
 * painted in their own order, not group by group, so that no group covers another as a whole.
 * `pixelRatio` is device pixels per CSS pixel; the camera speaks CSS pixels. Returns how many were painted.
 */
export function paintDots(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  dots: Dots,
  camera: Camera,
  stencil: Stencil,
  pixelRatio: number,
): number {
  const { points, labels, colours, shown, marked } = dots;
  const scale = camera.scale * pixelRatio;
  const offsetX = camera.offsetX * pixelRatio;
  const offsetY = camera.offsetY * pixelRatio;
  const { radius } = stencil;
  let painted = 0;
  for (const pass of marked ? [0, 1] : [1]) {
    const own = pass === 1 ? colours : marked!.others;
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i]!;
      if (shown[label] !== 1 || (marked && marked.of[i] !== pass)) continue;
      const x = Math.round(points[2 * i]! * scale + offsetX);
      const y = Math.round(points[2 * i + 1]! * scale + offsetY);
      if (x < -radius || y < -radius || x >= width + radius || y >= height + radius) continue;
      paintDot(pixels, width, height, x, y, own, pass === 1 ? 3 * label : 0, stencil);
      painted++;
    }
  }
  return painted;
}

function paintDot(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  x: number,
  y: number,
  colours: Uint8Array,
  colour: number,
  { dx, dy, cover }: Stencil,
): void {
  const r = colours[colour]!;
  const g = colours[colour + 1]!;
  const b = colours[colour + 2]!;
  for (let s = 0; s < cover.length; s++) {
    const px = x + dx[s]!;
    const py = y + dy[s]!;
    if (px < 0 || py < 0 || px >= width || py >= height) continue;
    const at = 4 * (py * width + px);
    const a = cover[s]!;
    const rest = 256 - a;
    pixels[at] = (pixels[at]! * rest + r * a) >> 8;
    pixels[at + 1] = (pixels[at + 1]! * rest + g * a) >> 8;
    pixels[at + 2] = (pixels[at + 2]! * rest + b * a) >> 8;
  }
}
