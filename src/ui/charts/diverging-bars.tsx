import styles from './charts.module.css';

export interface DivergingBar {
  readonly key: string;
  readonly sentence: string;
  /** −1 to 1: side and length of the bar. */
  readonly extent: number;
}

interface DivergingBarsProps {
  readonly bars: readonly DivergingBar[];
  /** What a bar to the left, and one to the right, means. */
  readonly below: string;
  readonly above: string;
}

/** Bars to either side of an average, each with a sentence that carries the figures. */
export function DivergingBars({ bars, below, above }: DivergingBarsProps) {
  return (
    <div>
      <div className={styles.sides} aria-hidden>
        <span>← {below}</span>
        <span>{above} →</span>
      </div>
      <ul className={styles.bars}>
        {bars.map(({ key, sentence, extent }) => (
          <li key={key} className={styles.bar}>
            <span className={styles.track} aria-hidden>
              <span
                className={styles.fill}
                data-side={extent < 0 ? 'below' : 'above'}
                style={{ width: `${Math.min(1, Math.abs(extent)) * 50}%` }}
              />
              <span className={styles.axis} />
            </span>
            <span>{sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
