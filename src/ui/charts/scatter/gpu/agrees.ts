import { type DotPicture, paintPixels } from '../pixel-dots';
import type { Dots } from '../raster';
import type { GpuDots } from './gpu-dots';

/** Levels of 255 by which a channel may differ: each dot over another is rounded, down on the processor. */
const roundings = 4;
/** Share of pixels that may differ by more, where a dot's place lies between two pixels and is rounded otherwise. */
const otherwise = 0.01;

/** A few hundred dots in three groups, one of them hidden, and some that stand out. */
function someDots(count: number): Dots {
  const step = (i: number, by: number) => (i * by) % 1;
  return {
    points: Float32Array.from({ length: 2 * count }, (_, i) => step(i, i % 2 === 0 ? 0.618034 : 0.754878)),
    labels: Int32Array.from({ length: count }, (_, i) => i % 3),
    colours: Uint8Array.of(30, 90, 220, 220, 120, 10, 0, 0, 0),
    shown: Uint8Array.of(1, 1, 0),
    marked: { of: Uint8Array.from({ length: count }, (_, i) => i & 1), others: Uint8Array.of(180, 180, 190) },
  };
}

/** Pictures of each way of painting, to hold the card against the processor by. */
export function pictures(): readonly DotPicture[] {
  const dots = someDots(400);
  const { marked: _, ...plain } = dots;
  const seen = { width: 97, height: 61, ground: [250, 251, 252] } as const;
  const camera = { scale: 110, offsetX: -6.25, offsetY: -20.5 };
  const away = { scale: 9, offsetX: 5.25, offsetY: 3.5 };
  return [
    { ...seen, camera, dots, disc: { radius: 3.1, opacity: 0.78 } },
    { ...seen, camera, dots: plain, disc: { radius: 1.5, opacity: 0.78 } },
    { ...seen, camera: away, dots, disc: null },
    { ...seen, camera: away, dots: plain, disc: null },
  ];
}

/** Share of the pixels of a picture in which the card's painting differs from the processor's by more than rounding. */
export function differing(card: GpuDots, picture: DotPicture): number {
  const { width, height } = picture;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null || !card.paint(picture)) return 1;
  context.drawImage(card.canvas, 0, 0);
  const found = context.getImageData(0, 0, width, height).data;
  paintPixels(context, picture);
  const expected = context.getImageData(0, 0, width, height).data;
  let different = 0;
  for (let at = 0; at < found.length; at += 4) {
    const apart = [0, 1, 2].some(
      (channel) => Math.abs(found[at + channel]! - expected[at + channel]!) > roundings,
    );
    if (apart) different++;
  }
  return different / (width * height);
}

/** Whether a card paints what the processor does. */
export function agrees(card: GpuDots): boolean {
  return pictures().every((picture) => differing(card, picture) <= otherwise);
}
