/** From the picture's own coordinates to the screen: screen = world × scale + offset, alike in x and y. */
export interface Camera {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface Bounds {
  readonly minX: number;
  readonly maxX: number;
  readonly minY: number;
  readonly maxY: number;
}

/** How far in and out one may go, relative to everything just fitting. */
export const zoomRange = { least: 0.5, most: 60 };

/** Extent of n points given as x, y, x, y …; a unit square around zero where there are none. */
export function boundsOf(points: Float32Array): Bounds {
  let minX = Number.POSITIVE_INFINITY;
  let maxX = Number.NEGATIVE_INFINITY;
  let minY = Number.POSITIVE_INFINITY;
  let maxY = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points.length; i += 2) {
    const x = points[i]!;
    const y = points[i + 1]!;
    if (x < minX) minX = x;
    if (x > maxX) maxX = x;
    if (y < minY) minY = y;
    if (y > maxY) maxY = y;
  }
  return minX > maxX ? { minX: -0.5, maxX: 0.5, minY: -0.5, maxY: 0.5 } : { minX, maxX, minY, maxY };
}

/** The camera that shows all of the bounds, centred, `padding` pixels from the edges. */
export function fitCamera(bounds: Bounds, width: number, height: number, padding: number): Camera {
  const spanX = Math.max(bounds.maxX - bounds.minX, 1e-6);
  const spanY = Math.max(bounds.maxY - bounds.minY, 1e-6);
  const room = (length: number) => Math.max(1, length - 2 * padding);
  const scale = Math.min(room(width) / spanX, room(height) / spanY);
  return {
    scale,
    offsetX: width / 2 - (scale * (bounds.minX + bounds.maxX)) / 2,
    offsetY: height / 2 - (scale * (bounds.minY + bounds.maxY)) / 2,
  };
}

/** Zooms by a factor while what is under the screen point stays where it is. */
export function zoomAt(camera: Camera, factor: number, x: number, y: number, fitted: Camera): Camera {
  const wanted = camera.scale * factor;
  const scale = Math.min(fitted.scale * zoomRange.most, Math.max(fitted.scale * zoomRange.least, wanted));
  const ratio = scale / camera.scale;
  return { scale, offsetX: x - (x - camera.offsetX) * ratio, offsetY: y - (y - camera.offsetY) * ratio };
}

/** Moves the picture by screen pixels. */
export function panBy(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, offsetX: camera.offsetX + dx, offsetY: camera.offsetY + dy };
}

/** The least move that brings a world point at least `margin` pixels inside the screen. */
export function bringInside(
  camera: Camera,
  x: number,
  y: number,
  size: { readonly width: number; readonly height: number },
  margin: number,
): Camera {
  const push = (at: number, length: number) =>
    at < margin ? margin - at : at > length - margin ? length - margin - at : 0;
  const dx = push(x * camera.scale + camera.offsetX, size.width);
  const dy = push(y * camera.scale + camera.offsetY, size.height);
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy);
}
