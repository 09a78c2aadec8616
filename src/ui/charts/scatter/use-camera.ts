import { useCallback, useMemo, useState } from 'react';
import { type Camera, boundsOf, fitCamera } from './camera';

export interface CameraControl {
  readonly camera: Camera;
  readonly fitted: Camera;
  /** `change` gets the camera as it is and the one that shows everything. */
  readonly move: (change: (camera: Camera, fitted: Camera) => Camera) => void;
  readonly reset: () => void;
}

const padding = 28;

/** Shows everything until somebody moves; from then on it stays where it was put. */
export function useCamera(points: Float32Array, width: number, height: number): CameraControl {
  const bounds = useMemo(() => boundsOf(points), [points]);
  const fitted = useMemo(() => fitCamera(bounds, width, height, padding), [bounds, width, height]);
  const [moved, setMoved] = useState<Camera | null>(null);
  const move = useCallback(
    (change: (camera: Camera, fitted: Camera) => Camera) => setMoved((now) => change(now ?? fitted, fitted)),
    [fitted],
  );
  const reset = useCallback(() => setMoved(null), []);
  return { camera: moved ?? fitted, fitted, move, reset };
}
