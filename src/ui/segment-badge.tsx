import styles from './segment-badge.module.css';
import { inkOn } from '../domain/label/segment-colours';

interface SegmentBadgeProps {
  /** Its number, or the letter of a side. */
  readonly code: number | string;
  readonly colour: string;
  readonly size?: 'small' | 'normal' | 'large';
}

/** A segment's number on its colour: never the colour alone. */
export function SegmentBadge({ code, colour, size = 'normal' }: SegmentBadgeProps) {
  return (
    <span className={styles.badge} data-size={size} style={{ background: colour, color: inkOn(colour) }}>
      {code}
    </span>
  );
}
