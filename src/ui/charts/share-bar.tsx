import { inkOn } from '../../domain/label/segment-colours';
import styles from './charts.module.css';

export interface SharePart {
  readonly key: number;
  /** Printed inside the part where it is wide enough. */
  readonly mark: string;
  readonly colour: string;
  /** 0 to 1; the parts of a bar add up to 1. */
  readonly share: number;
  /** Full wording, as the part's tooltip. */
  readonly title: string;
}

interface ShareBarProps {
  readonly label: string;
  readonly parts: readonly SharePart[];
}

/** Narrower parts have no room for their mark. */
const smallestMarked = 0.035;

/** One whole, divided: parts side by side, each with its mark. */
export function ShareBar({ label, parts }: ShareBarProps) {
  return (
    <div className={styles.shareRow}>
      <span className={styles.shareLabel}>{label}</span>
      <div className={styles.shareTrack} aria-hidden>
        {parts.map(({ key, mark, colour, share, title }) => (
          <span
            key={key}
            className={styles.sharePart}
            title={title}
            style={{ flexGrow: share, background: colour, color: inkOn(colour) }}
          >
            {share >= smallestMarked ? mark : ''}
          </span>
        ))}
      </div>
    </div>
  );
}
