import styles from './charts.module.css';

interface HistogramProps {
  /** Of each bar, from left to right; only their proportions count. */
  readonly heights: readonly number[];
}

/** A small distribution; its figures stand in the table of its chart. */
export function Histogram({ heights }: HistogramProps) {
  const most = Math.max(...heights, 1);
  return (
    <div className={styles.histogram} aria-hidden>
      {heights.map((height, i) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
          key={i}
          className={styles.histogramBar}
          data-empty={height === 0 || undefined}
          style={{ height: `${(100 * height) / most}%` }}
        />
      ))}
    </div>
  );
}
