import { type RefObject, useEffect } from 'react';
import type { Camera } from './camera';
import { type Dots, discStencil, dotRadius, paintDots } from './raster';

interface Picture {
  readonly dots: Dots;
  readonly camera: Camera;
  /** Camera scale relative to everything just fitting. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

const opacity = 0.78;
/** Beyond two device pixels a CSS pixel nobody sees the difference, but the painting takes longer. */
const finestRatio = 2;

/** Paints the dots whenever something changes, at most once a frame. */
export function usePainting(canvas: RefObject<HTMLCanvasElement | null>, picture: Picture): void {
  const { dots, camera, zoom, width, height } = picture;
  useEffect(() => {
    if (width === 0 || height === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      if (canvas.current !== null) paint(canvas.current, { dots, camera, zoom, width, height });
    });
    return () => cancelAnimationFrame(frame);
  }, [canvas, dots, camera, zoom, width, height]);
}

function paint(canvas: HTMLCanvasElement, { dots, camera, zoom, width, height }: Picture): void {
  const ratio = Math.min(finestRatio, globalThis.devicePixelRatio || 1);
  const w = Math.round(width * ratio);
  const h = Math.round(height * ratio);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(w, h);
  new Uint32Array(image.data.buffer).fill(groundOf(canvas));
  const radius = dotRadius(dots.labels.length, zoom) * ratio;
  paintDots(image.data, w, h, dots, camera, discStencil(radius, opacity), ratio);
  context.putImageData(image, 0, 0);
}

/** The canvas's own background as one opaque little-endian pixel, white where it cannot be read. */
function groundOf(canvas: HTMLCanvasElement): number {
  const channels = getComputedStyle(canvas)
    .backgroundColor.match(/[\d.]+/g)
    ?.map(Number);
  const [r = 255, g = 255, b = 255] = channels ?? [];
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
