import { SegmentBadge } from '../../../ui/segment-badge';
import styles from './compare.module.css';
import type { Side } from './sides';

/** The mark of a side with what it is of. */
export function SideHead({ side }: { readonly side: Side }) {
  return (
    <span className={styles.head}>
      <SegmentBadge code={side.mark} colour={side.colour} size="small" />
      {side.name}
    </span>
  );
}
