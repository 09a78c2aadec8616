import type { ReactNode } from 'react';
import styles from './scatter.module.css';

interface ScatterTipProps {
  /** Place of the dot on the surface, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Width of the surface: near its edges the tip moves inwards. */
  readonly width: number;
  readonly children: ReactNode;
}

const tipWidth = 232;
const edge = 8;

/** A ring around the dot that is asked about, and what is to say of it. */
export function ScatterTip({ x, y, width, children }: ScatterTipProps) {
  const half = Math.min(tipWidth, width - 2 * edge) / 2;
  const left = Math.min(Math.max(x, half + edge), width - half - edge);
  const below = y < 120;
  return (
    <>
      <span
        className={styles.ring}
        style={{ transform: `translate(${x}px, ${y}px) translate(-50%, -50%)` }}
      />
      <div
        className={styles.tip}
        style={{
          width: 2 * half,
          transform: `translate(${left - half}px, ${below ? y + 16 : y - 16}px) translateY(${below ? 0 : -100}%)`,
        }}
      >
        {children}
      </div>
    </>
  );
}
