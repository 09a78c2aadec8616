import { Fragment } from 'react';
import classes from './bar-list.module.css';

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value with its unit, as it is printed. */
  readonly text: string;
  readonly emphasised?: boolean;
  /** Between what the value may lie, drawn as a line over the bar's end. */
  readonly range?: { readonly low: number; readonly high: number };
}

/** Horizontal bars from zero, each with its label and printed value. */
export function BarList({ bars }: { readonly bars: readonly Bar[] }) {
  const largest = Math.max(...bars.map(({ value, range }) => range?.high ?? value), Number.MIN_VALUE);
  const percent = (value: number) => `${(100 * Math.max(0, value)) / largest}%`;
  return (
    <dl className={classes.list}>
      {bars.map((bar) => (
        <Fragment key={bar.key}>
          <dt className={bar.emphasised ? classes.emphasised : ''}>{bar.label}</dt>
          <dd className={bar.emphasised ? classes.emphasised : ''}>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.bar}
                style={{ width: percent(bar.value) }}
                data-emphasised={bar.emphasised || undefined}
              />
              {bar.range && (
                <span
                  className={classes.range}
                  style={{ left: percent(bar.range.low), width: percent(bar.range.high - bar.range.low) }}
                />
              )}
            </span>
            <span className={classes.text} data-ranged={bar.range ? true : undefined}>
              {bar.text}
            </span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
