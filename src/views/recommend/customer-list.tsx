import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerIndex, RunSummary } from '../../store';
import { SegmentBadge } from '../../ui/segment-badge';
import { placeIn } from './find-customers';
import styles from './recommend.module.css';

export interface CustomerListProps {
  readonly run: RunSummary;
  readonly index: CustomerIndex;
  readonly colours: ReadonlyMap<number, string>;
  /** Numbers of the customers that search and segment let through, ascending. */
  readonly found: readonly number[];
  readonly customer: number;
  readonly onChoose: (customer: number) => void;
  /** The choice is made, not merely passed over with the arrow keys. */
  readonly onConfirm: () => void;
}

const rowHeight = 40;
const pageStep = 10;

/** Any number of customers in one list; only the rows in sight exist. */
export function CustomerList({
  run,
  index,
  colours,
  found,
  customer,
  onChoose,
  onConfirm,
}: CustomerListProps) {
  const { t } = useTranslation('recommend');
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const place = placeIn(found, customer);
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  useEffect(() => {
    if (place >= 0) rows.scrollToIndex(place);
  }, [place, rows]);

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      PageDown: place + pageStep,
      PageUp: place - pageStep,
      Home: 0,
      End: found.length - 1,
    };
    const to = moves[event.key];
    if (event.key === 'Enter') onConfirm();
    if (to === undefined || found.length === 0) return;
    event.preventDefault();
    const next = Math.min(found.length - 1, Math.max(0, to));
    if (next !== place) onChoose(found[next]!);
  };

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={place >= 0 ? `${id}-${customer}` : undefined}
      data-testid="customer-list"
      onKeyDown={onKeyDown}
    >
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map((row) => {
          const number = found[row.index]!;
          const { code } = run.profiles[index.labels[number]!]!;
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names its active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers to the keys
            <div
              key={number}
              id={`${id}-${number}`}
              role="option"
              aria-selected={number === customer}
              aria-setsize={found.length}
              aria-posinset={row.index + 1}
              className={styles.option}
              style={{ height: rowHeight, transform: `translateY(${row.start}px)` }}
              onClick={() => {
                onChoose(number);
                onConfirm();
              }}
            >
              <SegmentBadge code={code} colour={colours.get(code)!} size="small" />
              <span className={styles.optionId}>{index.ids[number]}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
