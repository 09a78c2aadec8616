import { useElementSize, useMergedRef } from '@mantine/hooks';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { notDrawn } from '../export/svg-of-element';
import { densityOf } from './contours';
import { boxBetween, pointsInside } from './inside';
import { buildGrid, nearestPoint } from './point-grid';
import { ScatterControls } from './scatter-controls';
import { ScatterMarks, type ScatterMark } from './scatter-marks';
import { ScatterTip } from './scatter-tip';
import { useCamera } from './use-camera';
import { type Place, useGestures } from './use-gestures';
import { useKeys } from './use-keys';
import { contourLines, usePainting } from './use-painting';
import type { Dots } from './raster';
import styles from './scatter.module.css';

interface ScatterPlotProps {
  readonly dots: Dots;
  readonly marks: readonly ScatterMark[];
  /** Name of the picture, with how to move in it by key. */
  readonly label: string;
  /** What the tip says of a point. */
  readonly tell: (point: number) => ReactNode;
  /** The same for ears. */
  readonly announce: (point: number) => string;
  readonly onOpen: (point: number) => void;
  readonly controls: { readonly in: string; readonly out: string; readonly reset: string };
  readonly testId?: string;
  /** What a drag does; it moves the picture where missing. */
  readonly tool?: ScatterTool;
  /** The points within what was drawn, or in view by key; added to those selected where it says so. */
  readonly onSelect?: (points: Int32Array, adds: boolean) => void;
  /** A point is taken into the selection or out of it. */
  readonly onToggle?: (point: number) => void;
  /** Lines of equal density. */
  readonly contours?: boolean;
}

export const scatterTools = ['move', 'lasso', 'box'] as const;
export type ScatterTool = (typeof scatterTools)[number];

/** How near the pointer must come to a dot, in CSS pixels. */
const reach = 14;

/** Dots on a canvas that can be moved, zoomed and asked, by mouse, finger and keyboard. */
export function ScatterPlot(props: ScatterPlotProps) {
  const { dots, marks, label, tell, announce, onOpen, controls, testId } = props;
  const { tool = 'move', onSelect, onToggle, contours = false } = props;
  const { ref: sized, width, height } = useElementSize<HTMLDivElement>();
  const surface = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const merged = useMergedRef(sized, surface);
  const control = useCamera(dots.points, width, height);
  const { camera, fitted } = control;
  const grid = useMemo(() => buildGrid(dots.points), [dots.points]);
  const [chosen, setChosen] = useState(-1);
  const accept = useCallback((point: number) => isShown(dots, point), [dots]);
  const active = chosen >= 0 && chosen < dots.labels.length && accept(chosen) ? chosen : -1;
  const lines = useMemo(() => {
    const grid = contours ? densityOf(dots.points, (i) => isShown(dots, i)) : null;
    return grid && contourLines(grid);
  }, [contours, dots]);
  usePainting(canvas, { dots, camera, zoom: camera.scale / fitted.scale, width, height, contours: lines });
  const [drawn, setDrawn] = useState<readonly Place[]>([]);

  const worldOf = ({ x, y }: Place) => [
    (x - camera.offsetX) / camera.scale,
    (y - camera.offsetY) / camera.scale,
  ];
  const outlineOf = (path: readonly Place[]) => Float32Array.from(outlineOn(tool, path).flatMap(worldOf));

  const pointAt = (place: Place, within: number) => {
    const x = (place.x - camera.offsetX) / camera.scale;
    const y = (place.y - camera.offsetY) / camera.scale;
    return nearestPoint(grid, x, y, within / camera.scale, accept);
  };
  const press = (place: Place, touch: boolean) => {
    const point = pointAt(place, touch ? 2 * reach : reach);
    // A finger cannot hover: the first touch tells, the second opens.
    if (point >= 0 && (!touch || point === active)) onOpen(point);
    else setChosen(point);
  };
  const gestures = useGestures(surface, control, {
    onHover: (place) => setChosen(place === null ? -1 : pointAt(place, reach)),
    onPress: press,
    ...(tool !== 'move' &&
      onSelect && {
        draw: {
          onDrawing: setDrawn,
          onDrawn: (path, adds) => onSelect(pointsInside(outlineOf(path), dots.points, accept), adds),
        },
      }),
  });
  const inView = () => {
    const corners = [
      { x: 0, y: 0 },
      { x: width, y: height },
    ];
    const [ax, ay, bx, by] = corners.flatMap(worldOf);
    return pointsInside(boxBetween(ax!, ay!, bx!, by!), dots.points, accept);
  };
  const onKeyDown = useKeys(control, {
    points: dots.points,
    active,
    width,
    height,
    accept,
    first: () => pointAt({ x: width / 2, y: height / 2 }, Math.hypot(width, height)),
    choose: setChosen,
    open: onOpen,
    ...(onToggle && { toggle: onToggle }),
    ...(onSelect && { selectView: (adds: boolean) => onSelect(inView(), adds) }),
  });

  return (
    <div className={styles.frame}>
      <div
        ref={merged}
        className={styles.surface}
        data-pointing={active >= 0}
        data-drawing={tool !== 'move'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture answers to keys, which its label lists
        tabIndex={0}
        role="application"
        aria-label={label}
        data-testid={testId}
        onKeyDown={onKeyDown}
        {...gestures}
      >
        <canvas ref={canvas} className={styles.canvas} aria-hidden />
        <ScatterMarks marks={marks} camera={camera} width={width} height={height} />
        {drawn.length > 1 && (
          <svg className={styles.outline} aria-hidden {...notDrawn}>
            <polygon
              points={outlineOn(tool, drawn)
                .map(({ x, y }) => `${x},${y}`)
                .join(' ')}
            />
          </svg>
        )}
        {active >= 0 && (
          <ScatterTip
            x={dots.points[2 * active]! * camera.scale + camera.offsetX}
            y={dots.points[2 * active + 1]! * camera.scale + camera.offsetY}
            width={width}
          >
            {tell(active)}
          </ScatterTip>
        )}
      </div>
      <ScatterControls control={control} width={width} height={height} labels={controls} />
      <span className={styles.spoken} aria-live="polite">
        {active >= 0 ? announce(active) : ''}
      </span>
    </div>
  );
}

function isShown({ shown, labels }: Dots, point: number): boolean {
  return shown[labels[point]!] === 1;
}

/** What was drawn as a closed line on the screen: the path itself, or the box from its first place to its last. */
function outlineOn(tool: ScatterTool, path: readonly Place[]): readonly Place[] {
  const [first, last] = [path[0], path.at(-1)];
  if (tool !== 'box' || first === undefined || last === undefined) return path;
  return [first, { x: last.x, y: first.y }, last, { x: first.x, y: last.y }];
}
