import styles from './charts.module.css';

export interface MonthBar {
  readonly key: number;
  readonly label: string;
  readonly paid: number;
  /** What stands on top of it and was not paid. */
  readonly rest: number;
  /** Full wording, as the bar's tooltip. */
  readonly title: string;
}

interface MonthBarsProps {
  readonly bars: readonly MonthBar[];
  readonly paidWords: string;
  readonly restWords: string;
}

/** As many months as have room for their name, on a wide screen and on a phone. */
const [mostLabels, mostLabelsOnPhones] = [12, 4];

/** One bar a month: what was paid, and above it what was not. Figures stand in the table of the chart. */
export function MonthBars({ bars, paidWords, restWords }: MonthBarsProps) {
  const most = Math.max(...bars.map(({ paid, rest }) => paid + rest), 1e-9);
  const every = Math.ceil(bars.length / mostLabels);
  const everyOnPhones = every * Math.ceil(bars.length / every / mostLabelsOnPhones);
  return (
    <div aria-hidden>
      <div className={styles.months}>
        {bars.map(({ key, label, paid, rest, title }, i) => (
          <div key={key} className={styles.month} title={title}>
            <div className={styles.monthBar}>
              <span className={styles.monthRest} style={{ height: `${(100 * rest) / most}%` }} />
              <span className={styles.monthPaid} style={{ height: `${(100 * paid) / most}%` }} />
            </div>
            <span className={styles.monthLabel} data-wide={i % everyOnPhones !== 0 || undefined}>
              {i % every === 0 ? label : ''}
            </span>
          </div>
        ))}
      </div>
      <div className={styles.monthLegend}>
        <span>
          <span className={styles.monthSwatch} data-part="paid" />
          {paidWords}
        </span>
        <span>
          <span className={styles.monthSwatch} />
          {restWords}
        </span>
      </div>
    </div>
  );
}
