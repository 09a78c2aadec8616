import type { Camera } from './camera';
import { inkOn } from '../../../domain/label/segment-colours';
import { placedLabels } from './placed-labels';
import styles from './scatter.module.css';

/**
 * A name set on the picture where a group has its middle, with the number that stands for it where there is no room; a
 * group without a number has its name as `text` and none besides.
 */
export interface ScatterMark {
  readonly key: number;
  readonly text: string;
  readonly name: string;
  /** The heavier stands where two would cover each other. */
  readonly weight: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

interface ScatterMarksProps {
  readonly marks: readonly ScatterMark[];
  readonly camera: Camera;
  readonly width: number;
  readonly height: number;
}

/** The groups' names on the picture, so that nobody depends on the colours; none covers another. */
export function ScatterMarks({ marks, camera, width, height }: ScatterMarksProps) {
  const wanted = marks.map(({ key, text, name, weight, x, y }) => ({
    key,
    x: x * camera.scale + camera.offsetX,
    y: y * camera.scale + camera.offsetY,
    long: name === '' ? text : `${text} · ${name}`,
    short: text,
    weight,
  }));
  const colourOf = new Map(marks.map(({ key, colour }) => [key, colour]));
  return placedLabels(wanted, { width, height }).map(({ key, x, y, text, width: labelWidth }) => {
    const colour = colourOf.get(key)!;
    return (
      <span
        key={key}
        aria-hidden
        className={styles.mark}
        style={{
          transform: `translate(${x}px, ${y}px) translate(-50%, -50%)`,
          maxWidth: labelWidth,
          background: colour,
          color: inkOn(colour),
        }}
      >
        <span className={styles.markText}>{text}</span>
      </span>
    );
  });
}
