import styles from './stacked-months.module.css';

export interface StackedMonth {
  readonly label: string;
  /** From the bottom. */
  readonly parts: readonly { readonly key: number; readonly size: number; readonly title: string }[];
  /** Tells too little: drawn pale. */
  readonly isPale: boolean;
}

interface StackedMonthsProps {
  readonly months: readonly StackedMonth[];
  readonly colours: ReadonlyMap<number, string>;
}

/** As many months as have room for their name, on a wide screen and on a phone. */
const [mostLabels, mostLabelsOnPhones] = [12, 4];

/** How large the parts of a whole were, month by month. Figures stand in the table of the chart. */
export function StackedMonths({ months, colours }: StackedMonthsProps) {
  const whole = ({ parts }: StackedMonth) => parts.reduce((sum, { size }) => sum + size, 0);
  const most = Math.max(...months.map(whole), 1);
  const every = Math.ceil(months.length / mostLabels);
  const everyOnPhones = every * Math.ceil(months.length / every / mostLabelsOnPhones);
  // From the last back, so that today has its name.
  const isNamed = (i: number, step: number) => (months.length - 1 - i) % step === 0;
  return (
    <div aria-hidden className={styles.months}>
      {months.map((month, i) => (
        <div key={month.label} className={styles.month}>
          <div className={styles.bar} data-pale={month.isPale || undefined}>
            {month.parts.map(({ key, size, title }) => (
              <span
                key={key}
                className={styles.part}
                title={title}
                style={{ height: `${(100 * size) / most}%`, background: colours.get(key) }}
              />
            ))}
          </div>
          <span className={styles.label} data-wide={!isNamed(i, everyOnPhones) || undefined}>
            {isNamed(i, every) ? month.label : ''}
          </span>
        </div>
      ))}
    </div>
  );
}
