import { type RefObject, useEffect } from 'react';
import type { Camera } from './camera';
import { contourLevels, contourPieces, type DensityGrid } from './contours';
import { isTooDense, shadeDensity } from './density-shade';
import { type Dots, discStencil, dotRadius, paintDots } from './raster';

interface Picture {
  readonly dots: Dots;
  readonly camera: Camera;
  /** Camera scale relative to everything just fitting. */
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
  /** Lines of equal density; none where null. */
  readonly contours: Path2D | null;
}

const opacity = 0.78;
/** Beyond two device pixels a CSS pixel nobody sees the difference, but the painting takes longer. */
const finestRatio = 2;

/** Paints the dots whenever something changes, at most once a frame. */
export function usePainting(canvas: RefObject<HTMLCanvasElement | null>, picture: Picture): void {
  const { dots, camera, zoom, width, height, contours } = picture;
  useEffect(() => {
    if (width === 0 || height === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      if (canvas.current !== null) paint(canvas.current, { dots, camera, zoom, width, height, contours });
    });
    return () => cancelAnimationFrame(frame);
  }, [canvas, dots, camera, zoom, width, height, contours]);
}

export function paint(
  canvas: HTMLCanvasElement,
  { dots, camera, zoom, width, height, contours }: Picture,
): void {
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
  const radius = dotRadius(dots.labels.length, zoom);
  if (isTooDense(dots.labels.length, radius, zoom, width, height)) {
    shadeDensity(image.data, w, h, dots, camera, ratio);
  } else {
    paintDots(image.data, w, h, dots, camera, discStencil(radius * ratio, opacity), ratio);
  }
  context.putImageData(image, 0, 0);
  if (contours !== null) drawLines(context, contours, camera, ratio);
}

function drawLines(
  context: CanvasRenderingContext2D,
  lines: Path2D,
  { scale, offsetX, offsetY }: Camera,
  ratio: number,
): void {
  context.save();
  context.strokeStyle = getComputedStyle(context.canvas).color;
  context.globalAlpha = 0.6;
  context.setTransform(scale * ratio, 0, 0, scale * ratio, offsetX * ratio, offsetY * ratio);
  context.lineWidth = 1 / scale;
  context.stroke(lines);
  context.restore();
}

/** Lines of all levels in world coordinates. */
export function contourLines(grid: DensityGrid): Path2D {
  const path = new Path2D();
  for (const level of contourLevels) {
    const pieces = contourPieces(grid, level);
    for (let at = 0; at < pieces.length; at += 4) {
      path.moveTo(pieces[at]!, pieces[at + 1]!);
      path.lineTo(pieces[at + 2]!, pieces[at + 3]!);
    }
  }
  return path;
}

/** The canvas's own background as one opaque little-endian pixel, white where it cannot be read. */
function groundOf(canvas: HTMLCanvasElement): number {
  const channels = getComputedStyle(canvas)
    .backgroundColor.match(/[\d.]+/g)
    ?.map(Number);
  const [r = 255, g = 255, b = 255] = channels ?? [];
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
