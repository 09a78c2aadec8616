import type { Camera } from './camera';
import { shadeDensity } from './density-shade';
import { type Dots, discStencil, paintDots } from './raster';

/** What is to be painted, in device pixels; colours are red, green and blue from 0 to 255. */
export interface DotPicture {
  readonly dots: Dots;
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
  /** A dot's radius and its opacity, 0 to 1; null shades how dense they are instead. */
  readonly disc: { readonly radius: number; readonly opacity: number } | null;
  readonly ground: readonly [red: number, green: number, blue: number];
}

/** Paints dots over their ground on the processor, into the top left of a canvas. */
export function paintPixels(context: CanvasRenderingContext2D, picture: DotPicture): void {
  const { dots, camera, width, height, disc, ground } = picture;
  const image = context.createImageData(width, height);
  const [r, g, b] = ground;
  new Uint32Array(image.data.buffer).fill(((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
  if (disc === null) shadeDensity(image.data, width, height, dots, camera, 1);
  else paintDots(image.data, width, height, dots, camera, discStencil(disc.radius, disc.opacity), 1);
  context.putImageData(image, 0, 0);
}
