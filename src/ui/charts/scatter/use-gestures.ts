import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { panBy, zoomAt } from './camera';
import type { CameraControl } from './use-camera';

interface GestureHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
  readonly onPointerLeave: () => void;
}

interface GestureMeaning {
  /** The pointer rests over a place, or has left (null). */
  readonly onHover: (at: Place | null) => void;
  /** A press that did not move. */
  readonly onPress: (at: Place, touch: boolean) => void;
  /** A drag draws instead of moving the picture: told as it goes on, and at its end. Two fingers still zoom. */
  readonly draw?: {
    readonly onDrawing: (path: readonly Place[]) => void;
    readonly onDrawn: (path: readonly Place[], adds: boolean) => void;
  };
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A press may tremble by this many pixels and still be one. */
const tremble = 5;
const wheelSpeed = 0.0016;

/** Drag to move, wheel or two fingers to zoom, press to choose. */
export function useGestures(
  surface: RefObject<HTMLElement | null>,
  { move }: CameraControl,
  { onHover, onPress, draw }: GestureMeaning,
): GestureHandlers {
  const fingers = useRef(new Map<number, Place>());
  const travelled = useRef(0);
  const path = useRef<Place[]>([]);

  const placeOf = (event: { clientX: number; clientY: number }): Place => {
    const box = surface.current!.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    // React listens to wheels passively, where the page cannot be kept from scrolling along.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      const factor = Math.exp(-event.deltaY * lines * wheelSpeed);
      move((camera, fitted) =>
        zoomAt(camera, factor, event.clientX - box.left, event.clientY - box.top, fitted),
      );
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [surface, move]);

  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    surface.current?.setPointerCapture(event.pointerId);
    if (fingers.current.size === 0) travelled.current = 0;
    fingers.current.set(event.pointerId, placeOf(event));
    path.current = fingers.current.size === 1 ? [placeOf(event)] : [];
    if (fingers.current.size > 1) draw?.onDrawing([]);
  };

  const onPointerMove = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    const now = placeOf(event);
    if (before === undefined) {
      if (event.pointerType !== 'touch') onHover(now);
      return;
    }
    travelled.current += Math.hypot(now.x - before.x, now.y - before.y);
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    fingers.current.set(event.pointerId, now);
    if (travelled.current <= tremble) return;
    onHover(null);
    if (other === undefined && draw) {
      if (path.current.length === 0) return;
      path.current.push(now);
      draw.onDrawing([...path.current]);
    } else if (other === undefined) move((camera) => panBy(camera, now.x - before.x, now.y - before.y));
    else pinch(move, other, before, now);
  };

  const onPointerUp = (event: PointerEvent) => {
    const pressed = fingers.current.size === 1 && travelled.current <= tremble;
    const isLast = fingers.current.delete(event.pointerId) && fingers.current.size === 0;
    if (isLast && pressed) onPress(placeOf(event), event.pointerType === 'touch');
    else if (isLast && draw && path.current.length > 1) draw.onDrawn(path.current, event.shiftKey);
    path.current = [];
    draw?.onDrawing([]);
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp,
    onPointerCancel: (event) => {
      fingers.current.delete(event.pointerId);
      path.current = [];
      draw?.onDrawing([]);
    },
    onPointerLeave: () => onHover(null),
  };
}

/** One finger moves while the other rests: what lies under both stays under both. */
function pinch(move: CameraControl['move'], other: Place, before: Place, now: Place): void {
  const span = (a: Place) => Math.max(1, Math.hypot(a.x - other.x, a.y - other.y));
  const middle = (a: Place) => ({ x: (a.x + other.x) / 2, y: (a.y + other.y) / 2 });
  const from = middle(before);
  const to = middle(now);
  move((camera, fitted) =>
    panBy(zoomAt(camera, span(now) / span(before), from.x, from.y, fitted), to.x - from.x, to.y - from.y),
  );
}
