import { extentOf, linearScale, niceExtent, tickDigits, ticks } from './scale';
import styles from './interval-chart.module.css';

export interface ChartInterval {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** NaN where it is not known: nothing is drawn then. */
  readonly low: number;
  readonly high: number;
  /** The figures in words. */
  readonly text: string;
  /** On which side of 0 it lies whole; 'open' where it holds 0. */
  readonly side: 'more' | 'fewer' | 'open';
  readonly emphasised?: boolean;
}

interface IntervalChartProps {
  readonly rows: readonly ChartInterval[];
  /** `digits`: the decimals that tell the ticks apart. */
  readonly formatTick: (value: number, digits: number) => string;
  /** What lies left of 0, at it, and right of it. */
  readonly below: string;
  readonly middle: string;
  readonly above: string;
}

/** One figure a row with its interval, on one scale with a line at 0 (a forest plot). For the eye: a table goes with it. */
export function IntervalChart({ rows, formatTick, below, middle, above }: IntervalChartProps) {
  const extent = niceExtent(extentOf([0, ...rows.flatMap(({ low, high }) => [low, high])]), 4);
  const at = linearScale(extent, [0, 100]);
  const percent = (value: number) => `${at(value).toFixed(2)}%`;
  const marks = ticks(extent, 4);
  const digits = tickDigits(marks);
  return (
    <div>
      <div className={styles.sides} aria-hidden>
        <span>{extent[0] < 0 ? below : ''}</span>
        <span>{middle}</span>
        <span>{extent[1] > 0 ? above : ''}</span>
      </div>
      <ul className={styles.rows}>
        {rows.map(({ key, label, value, low, high, text, side, emphasised }) => (
          <li key={key} className={styles.row} data-emphasised={emphasised || undefined}>
            <span>{label}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.zero} style={{ left: percent(0) }} />
              {Number.isFinite(low) && Number.isFinite(high) && (
                <>
                  <span
                    className={styles.range}
                    data-side={side}
                    style={{ left: percent(low), width: `${(at(high) - at(low)).toFixed(2)}%` }}
                  />
                  <span className={styles.value} data-side={side} style={{ left: percent(value) }} />
                </>
              )}
            </span>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
      <div className={styles.row} aria-hidden>
        <span />
        <span className={styles.axis}>
          {marks.map((tick) => (
            <span key={tick} className={styles.tick} style={{ left: percent(tick) }}>
              {formatTick(tick, digits)}
            </span>
          ))}
        </span>
        <span />
      </div>
    </div>
  );
}
