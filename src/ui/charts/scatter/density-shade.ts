import type { Camera } from './camera';
import type { Dots } from './raster';

/** Room for counting, kept from frame to frame: allocating it anew takes longer than filling it. */
let room: { readonly counts: Uint32Array; readonly sums: Uint32Array } | null = null;

function roomFor(pixels: number) {
  if (room?.counts.length === pixels) {
    room.counts.fill(0);
    room.sums.fill(0);
  } else {
    room = { counts: new Uint32Array(pixels), sums: new Uint32Array(3 * pixels) };
  }
  return room;
}

/** Of a pixel with one dot, and what the fullest one has. */
export const cover = { one: 0.35, most: 1 };

/**
 * Shades each pixel by how many shown dots lie in it (logarithmically) in the mean of their colours, into RGBA pixels that
 * already hold an opaque ground: what remains of dots where there are too many to be seen one by one. O(n + pixels).
 */
export function shadeDensity(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  { points, labels, colours, shown, marked }: Dots,
  camera: Camera,
  pixelRatio: number,
): void {
  const { counts, sums } = roomFor(width * height);
  const scale = camera.scale * pixelRatio;
  const [offsetX, offsetY] = [camera.offsetX * pixelRatio + 0.5, camera.offsetY * pixelRatio + 0.5];
  let most = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (shown[label] !== 1 || (marked && marked.of[i] === 0)) continue;
    const x = Math.floor(points[2 * i]! * scale + offsetX);
    const y = Math.floor(points[2 * i + 1]! * scale + offsetY);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = y * width + x;
    const count = counts[at]! + 1;
    counts[at] = count;
    if (count > most) most = count;
    sums[3 * at]! += colours[3 * label]!;
    sums[3 * at + 1]! += colours[3 * label + 1]!;
    sums[3 * at + 2]! += colours[3 * label + 2]!;
  }
  const fullest = Math.log1p(most);
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at]!;
    if (count === 0) continue;
    const part = cover.one + ((cover.most - cover.one) * Math.log1p(count)) / fullest;
    for (let channel = 0; channel < 3; channel++) {
      const to = 4 * at + channel;
      pixels[to] = pixels[to]! * (1 - part) + (part * sums[3 * at + channel]!) / count;
    }
  }
}

/** From so many times the picture's area in dots on, they cover each other and their density is shaded instead. */
const coveredBeyond = 1.5;

/** Whether so many dots of a radius (CSS pixels) would hide each other on a picture of that size at that zoom. */
export function isTooDense(
  count: number,
  radius: number,
  zoom: number,
  width: number,
  height: number,
): boolean {
  const covered = (count * Math.PI * radius ** 2) / Math.max(1, zoom) ** 2;
  return covered > coveredBeyond * width * height;
}
