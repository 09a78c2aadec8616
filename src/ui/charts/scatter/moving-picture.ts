import { type Camera, panBy } from './camera';
import type { GpuDots } from './gpu/gpu-dots';
import { type Picture, paintPicture } from './paint-picture';

/** Beyond two device pixels a CSS pixel nobody sees the difference, but the painting takes longer. */
const finestRatio = 2;
/** A picture that takes no longer is painted anew for every frame, ms. */
const quick = 8;
/** Room painted around what is seen, as a share of its width and height, so that a move brings in no empty edge. */
const around = 0.2;
/** What was painted is shown enlarged or made smaller so far before it is painted anew. */
const [least, most] = [0.6, 1.7];

/**
 * Shows dots on a canvas. Where painting them takes longer than a frame may, what was painted last is shown moved and
 * scaled while the picture moves, and painted anew once it would show its edge or too large pixels.
 */
export class MovingPicture {
  #still: { readonly canvas: HTMLCanvasElement; readonly of: Picture; readonly ratio: number } | null = null;
  #milliseconds = 0;
  #card: GpuDots | null = null;

  /**
   * @param card paints the dots; null the processor.
   * @returns whether every dot stands where it belongs: else it is to be painted once nothing moves any more.
   */
  show(canvas: HTMLCanvasElement, picture: Picture, card: GpuDots | null): boolean {
    if (card !== this.#card) {
      this.#still = null;
      this.#milliseconds = 0;
      this.#card = card;
    }
    const view = this.#fitting(picture);
    if (view !== null) {
      this.#blit(canvas, picture, view);
      return false;
    }
    this.paint(canvas, picture, card);
    return true;
  }

  /** Paints it, as sharp as it gets. */
  paint(canvas: HTMLCanvasElement, picture: Picture, card: GpuDots | null): void {
    const { width, height, camera } = picture;
    const ratio = Math.min(finestRatio, globalThis.devicePixelRatio || 1);
    const started = performance.now();
    const isSlow = this.#milliseconds > quick;
    const [roomX, roomY] = isSlow ? [Math.round(around * width), Math.round(around * height)] : [0, 0];
    const whole: Picture = {
      ...picture,
      width: width + 2 * roomX,
      height: height + 2 * roomY,
      camera: panBy(camera, roomX, roomY),
    };
    if (isSlow) {
      const still = this.#still?.canvas ?? document.createElement('canvas');
      paintPicture(still, whole, ratio, { canvas, width, height }, card);
      this.#still = { canvas: still, of: whole, ratio };
      this.#blit(canvas, picture, { scale: 1, x: -roomX, y: -roomY });
    } else {
      this.#still = null;
      paintPicture(canvas, whole, ratio, { canvas, width, height }, card);
    }
    this.#milliseconds = performance.now() - started;
  }

  /** Where what was painted stands in a picture; null where it is another one, would show its edge, or is too coarse. */
  #fitting({ dots, contours, camera, width, height }: Picture): View | null {
    const still = this.#still;
    if (still === null || still.of.dots !== dots || still.of.contours !== contours) return null;
    const view = viewOf(still.of.camera, camera);
    return serves(view, still.of, { width, height }) ? view : null;
  }

  #blit(canvas: HTMLCanvasElement, { width, height }: Picture, { scale, x, y }: View): void {
    const { canvas: source, of, ratio } = this.#still!;
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== w || canvas.height !== h) {
      canvas.width = w;
      canvas.height = h;
    }
    const context = canvas.getContext('2d');
    if (context === null) return;
    context.imageSmoothingEnabled = scale !== 1;
    context.fillStyle = getComputedStyle(canvas).backgroundColor;
    context.fillRect(0, 0, w, h);
    const [left, top] = scale === 1 ? [Math.round(x * ratio), Math.round(y * ratio)] : [x * ratio, y * ratio];
    context.drawImage(source, left, top, of.width * ratio * scale, of.height * ratio * scale);
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Whether what was painted can stand in for a moment: neither its edge nor too large or too small pixels are seen. */
export function serves({ scale, x, y }: View, painted: Size, seen: Size): boolean {
  if (scale < least || scale > most) return false;
  const isCovered =
    x <= 0 && y <= 0 && x + scale * painted.width >= seen.width && y + scale * painted.height >= seen.height;
  // From farther away the edge comes in, where few dots are: what lacks there for a moment is less than a stutter.
  return isCovered || scale < 1;
}

/** Where a picture stands that was painted for another camera, in CSS pixels. */
interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Screen by the one camera to screen by the other: both are world × scale + offset. */
export function viewOf(painted: Camera, wanted: Camera): View {
  const scale = wanted.scale / painted.scale;
  return {
    scale,
    x: wanted.offsetX - painted.offsetX * scale,
    y: wanted.offsetY - painted.offsetY * scale,
  };
}
