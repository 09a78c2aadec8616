import { type RefObject, useEffect, useRef } from 'react';
import { useCard } from './gpu/use-card';
import { contourLevels, contourPieces, type DensityGrid } from './contours';
import { MovingPicture } from './moving-picture';
import type { Picture } from './paint-picture';

/** Once nothing moved for so long the picture is painted as sharp as it gets, ms. */
const rest = 120;

/** Paints the dots whenever something changes, at most once a frame. */
export function usePainting(canvas: RefObject<HTMLCanvasElement | null>, picture: Picture): void {
  const { dots, camera, zoom, width, height, contours } = picture;
  const moving = useRef<MovingPicture>(null);
  const card = useCard(dots.labels.length);
  useEffect(() => {
    if (width === 0 || height === 0) return undefined;
    moving.current ??= new MovingPicture();
    const own = moving.current;
    const wanted = { dots, camera, zoom, width, height, contours };
    let timer = 0;
    const frame = requestAnimationFrame(() => {
      if (canvas.current === null || own.show(canvas.current, wanted, card)) return;
      timer = window.setTimeout(() => canvas.current && own.paint(canvas.current, wanted, card), rest);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [canvas, dots, camera, zoom, width, height, contours, card]);
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
