import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { TableKind } from '../domain/shop/tables/tables';
import styles from './rows-link.module.css';
import { type RowFilter, rowsAddress } from './row-address';

interface RowsLinkProps extends Partial<RowFilter> {
  readonly kind?: TableKind;
  /** What the figure says of, where the link holds a bare figure. */
  readonly label?: string;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A figure that opens the rows it was made of; rows of orders, unless said otherwise. */
export function RowsLink({
  kind = 'orders',
  picks = {},
  spans = {},
  label,
  testId,
  children,
}: RowsLinkProps) {
  return (
    <Link
      href={rowsAddress(kind, { picks, spans })}
      className={styles.link}
      aria-label={label}
      data-testid={testId}
    >
      {children}
    </Link>
  );
}
