import { Fragment } from 'react';
import classes from './bar-list.module.css';

interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value with its unit, as it is printed. */
  readonly text: string;
  readonly emphasised?: boolean;
}

/** Horizontal bars from zero, each with its label and printed value. */
export function BarList({ bars }: { readonly bars: readonly Bar[] }) {
  const largest = Math.max(...bars.map((bar) => bar.value), Number.MIN_VALUE);
  return (
    <dl className={classes.list}>
      {bars.map((bar) => (
        <Fragment key={bar.key}>
          <dt className={bar.emphasised ? classes.emphasised : ''}>{bar.label}</dt>
          <dd className={bar.emphasised ? classes.emphasised : ''}>
            <span className={classes.track} aria-hidden>
              <span
                className={classes.bar}
                style={{ width: `${(100 * Math.max(0, bar.value)) / largest}%` }}
                data-emphasised={bar.emphasised || undefined}
              />
            </span>
            <span className={classes.text}>{bar.text}</span>
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
