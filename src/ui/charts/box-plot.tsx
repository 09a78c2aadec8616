import type { ReactNode } from 'react';
import type { Quartiles } from './quartiles';
import styles from './box-plot.module.css';

export interface Box {
  readonly key: string | number;
  readonly label: ReactNode;
  readonly colour: string;
  /** All between 0 and 1; null where only the mean is known. */
  readonly quartiles: Quartiles | null;
  readonly mean: number;
  /** What it comes to, in a few words. */
  readonly verdict: string;
}

interface BoxPlotProps {
  readonly boxes: readonly Box[];
  /** Places that divide the scale, ascending, each with what it means. */
  readonly bounds: readonly { readonly at: number; readonly text: string }[];
  readonly formatX: (value: number) => string;
}

const percent = (share: number) => `${Math.min(100, Math.max(0, 100 * share))}%`;

/** One box a row over a scale from 0 to 1: the middle half as a box, the median in it, all of it as a line. */
export function BoxPlot({ boxes, bounds, formatX }: BoxPlotProps) {
  return (
    <div>
      <ul className={styles.rows}>
        {boxes.map(({ key, label, colour, quartiles, mean, verdict }) => (
          <li key={key} className={styles.row}>
            <span className={styles.label}>{label}</span>
            <span className={styles.track} aria-hidden>
              {bounds.map(({ at }) => (
                <span key={at} className={styles.bound} style={{ left: percent(at) }} />
              ))}
              {quartiles !== null && (
                <>
                  <span
                    className={styles.whisker}
                    style={{
                      left: percent(quartiles.least),
                      width: percent(quartiles.most - quartiles.least),
                    }}
                  />
                  <span
                    className={styles.box}
                    style={{
                      left: `min(${percent(quartiles.first)}, 100% - 3px)`,
                      width: percent(quartiles.third - quartiles.first),
                      background: colour,
                    }}
                  />
                  <span className={styles.median} style={{ left: percent(quartiles.median) }} />
                </>
              )}
              {quartiles === null && (
                <span className={styles.mean} style={{ left: percent(mean), background: colour }} />
              )}
            </span>
            <span className={styles.verdict}>{verdict}</span>
          </li>
        ))}
      </ul>
      <div className={styles.row} aria-hidden>
        <span />
        <span className={styles.scale}>
          {[0, ...bounds.map(({ at }) => at), 1].map((at) => (
            <span key={at} className={styles.tick} style={{ left: percent(at) }}>
              {formatX(at)}
            </span>
          ))}
        </span>
        <span />
      </div>
      <ul className={styles.bounds}>
        {bounds.map(({ at, text }) => (
          <li key={at}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
