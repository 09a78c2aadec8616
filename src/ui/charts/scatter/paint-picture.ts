import type { Camera } from './camera';
import { isTooDense, shadeDensity } from './density-shade';
import { type Dots, discStencil, dotRadius, paintDots } from './raster';

export interface Picture {
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

/**
 * Paints all dots of a picture, and its lines, into a canvas of its size.
 * @param ratio device pixels a CSS pixel. @param styled the canvas on screen, whose background, colour and size it goes by:
 * whether dots hide each other is a matter of what is seen, and not of the room painted around it.
 */
export function paintPicture(
  canvas: HTMLCanvasElement,
  { dots, camera, zoom, width, height, contours }: Picture,
  ratio: number,
  styled: { readonly canvas: HTMLCanvasElement } & Pick<Picture, 'width' | 'height'>,
): void {
  const w = Math.round(width * ratio);
  const h = Math.round(height * ratio);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  const image = context.createImageData(w, h);
  new Uint32Array(image.data.buffer).fill(groundOf(styled.canvas));
  const radius = dotRadius(dots.labels.length, zoom);
  if (isTooDense(dots.labels.length, radius, zoom, styled.width, styled.height)) {
    shadeDensity(image.data, w, h, dots, camera, ratio);
  } else {
    paintDots(image.data, w, h, dots, camera, discStencil(radius * ratio, opacity), ratio);
  }
  context.putImageData(image, 0, 0);
  if (contours !== null) drawLines(context, contours, camera, ratio, getComputedStyle(styled.canvas).color);
}

function drawLines(
  context: CanvasRenderingContext2D,
  lines: Path2D,
  { scale, offsetX, offsetY }: Camera,
  ratio: number,
  colour: string,
): void {
  context.save();
  context.strokeStyle = colour;
  context.globalAlpha = 0.6;
  context.setTransform(scale * ratio, 0, 0, scale * ratio, offsetX * ratio, offsetY * ratio);
  context.lineWidth = 1 / scale;
  context.stroke(lines);
  context.restore();
}

/** The canvas's own background as one opaque little-endian pixel, white where it cannot be read. */
function groundOf(canvas: HTMLCanvasElement): number {
  const channels = getComputedStyle(canvas)
    .backgroundColor.match(/[\d.]+/g)
    ?.map(Number);
  const [r = 255, g = 255, b = 255] = channels ?? [];
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
