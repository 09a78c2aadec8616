import type { KeyboardEvent } from 'react';
import { bringInside, panBy, zoomAt } from './camera';
import { pointTowards } from './point-grid';
import type { CameraControl } from './use-camera';

interface KeyTarget {
  readonly points: Float32Array;
  /** The chosen point, or −1. */
  readonly active: number;
  readonly width: number;
  readonly height: number;
  readonly accept: (point: number) => boolean;
  /** The point to begin with. */
  readonly first: () => number;
  readonly choose: (point: number) => void;
  readonly open: (point: number) => void;
  /** Takes a point into the selection or out of it. */
  readonly toggle?: (point: number) => void;
  /** Selects all points in view, beside those that are selected where it adds. */
  readonly selectView?: (adds: boolean) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const zoomStep = 1.35;
const panStep = 60;
const margin = 48;

/** Everything that the pointer does, by key. */
export function useKeys(control: CameraControl, target: KeyTarget): (event: KeyboardEvent) => void {
  const { move, reset } = control;
  const { points, active, width, height, accept } = target;

  const zoom = (factor: number) => {
    const x = active < 0 ? width / 2 : points[2 * active]! * control.camera.scale + control.camera.offsetX;
    const y =
      active < 0 ? height / 2 : points[2 * active + 1]! * control.camera.scale + control.camera.offsetY;
    move((camera, fitted) => zoomAt(camera, factor, x, y, fitted));
  };

  const step = ([dx, dy]: readonly [number, number]) => {
    const next = active < 0 ? target.first() : pointTowards(points, active, dx, dy, accept);
    if (next < 0) return;
    target.choose(next);
    move((camera) =>
      bringInside(camera, points[2 * next]!, points[2 * next + 1]!, { width, height }, margin),
    );
  };

  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const direction = steps[event.key];
    if (direction !== undefined && event.shiftKey) {
      move((camera) => panBy(camera, -direction[0] * panStep, -direction[1] * panStep));
    } else if (direction !== undefined) step(direction);
    else if (event.key === '+' || event.key === '=') zoom(zoomStep);
    else if (event.key === '-' || event.key === '_') zoom(1 / zoomStep);
    else if (event.key === '0') reset();
    else if (event.key === 'Escape') target.choose(-1);
    else if (event.key === 'Enter' && active >= 0) target.open(active);
    else if (event.key === ' ' && active >= 0 && target.toggle) target.toggle(active);
    else if (event.key.toLowerCase() === 'a' && target.selectView) target.selectView(event.shiftKey);
    else return;
    event.preventDefault();
  };
}
