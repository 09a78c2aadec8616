import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './term.module.css';

interface TermProps {
  readonly meaning: string;
  readonly children: ReactNode;
}

/** A word of the trade, with what it means on hover, focus and touch. */
export function Term({ meaning, children }: TermProps) {
  return (
    <Tooltip label={meaning} events={{ hover: true, focus: true, touch: true }}>
      <button type="button" className={styles.term}>
        {children}
      </button>
    </Tooltip>
  );
}
