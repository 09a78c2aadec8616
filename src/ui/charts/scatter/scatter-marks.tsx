import type { Camera } from './camera';
import { inkOn } from '../../segment-colours';
import styles from './scatter.module.css';

/** A number set on the picture where a group has its middle. */
export interface ScatterMark {
  readonly key: number;
  readonly text: string;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

interface ScatterMarksProps {
  readonly marks: readonly ScatterMark[];
  readonly camera: Camera;
}

/** The groups' numbers on the picture, so that nobody depends on the colours. */
export function ScatterMarks({ marks, camera }: ScatterMarksProps) {
  return marks.map(({ key, text, colour, x, y }) => (
    <span
      key={key}
      aria-hidden
      className={styles.mark}
      style={{
        transform: `translate(${x * camera.scale + camera.offsetX}px, ${y * camera.scale + camera.offsetY}px) translate(-50%, -50%)`,
        background: colour,
        color: inkOn(colour),
      }}
    >
      {text}
    </span>
  ));
}
