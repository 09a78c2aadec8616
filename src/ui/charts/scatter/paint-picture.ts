import type { Camera } from './camera';
import { isTooDense } from './density-shade';
import type { GpuDots } from './gpu/gpu-dots';
import { type DotPicture, paintPixels } from './pixel-dots';
import { type Dots, dotRadius } from './raster';

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
 * @param card paints the dots where there is one and it can.
 */
export function paintPicture(
  canvas: HTMLCanvasElement,
  { dots, camera, zoom, width, height, contours }: Picture,
  ratio: number,
  styled: { readonly canvas: HTMLCanvasElement } & Pick<Picture, 'width' | 'height'>,
  card: GpuDots | null,
): void {
  const w = Math.round(width * ratio);
  const h = Math.round(height * ratio);
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  const radius = dotRadius(dots.labels.length, zoom);
  const isDense = isTooDense(dots.labels.length, radius, zoom, styled.width, styled.height);
  const { scale, offsetX, offsetY } = camera;
  const painted: DotPicture = {
    dots,
    camera: { scale: scale * ratio, offsetX: offsetX * ratio, offsetY: offsetY * ratio },
    width: w,
    height: h,
    disc: isDense ? null : { radius: radius * ratio, opacity },
    ground: groundOf(styled.canvas),
  };
  if (card?.paint(painted)) context.drawImage(card.canvas, 0, 0);
  else paintPixels(context, painted);
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

/** The canvas's own background, red, green and blue from 0 to 255; white where it cannot be read. */
function groundOf(canvas: HTMLCanvasElement): DotPicture['ground'] {
  const channels = getComputedStyle(canvas)
    .backgroundColor.match(/[\d.]+/g)
    ?.map(Number);
  const [r = 255, g = 255, b = 255] = channels ?? [];
  return [r, g, b];
}
