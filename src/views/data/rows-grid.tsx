import {
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { VisuallyHidden } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { RoomField, RoomRow, RowQuery } from '../../contracts/data-room-api';
import type { TableKind } from '../../domain/shop/tables/tables';
import styles from './grid.module.css';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { nextCell } from './next-cell';
import { TallScroll } from './tall-scroll';
import { columnWidth, useFieldWords } from './use-field-words';
import { useRows } from './use-rows';

const rowHeight = 32;
const headHeight = 37;
const overscan = 6;

export interface RowsGridProps {
  readonly shopId: string;
  readonly kind: TableKind;
  readonly name: string;
  readonly fields: readonly RoomField[];
  readonly view: number;
  /** The same while the same is asked for: other rows begin at their first. */
  readonly asked: string;
  readonly count: number;
  readonly sort: RowQuery['sort'];
  readonly onSort: (field: string) => void;
  readonly onProfile: (field: string) => void;
  readonly onOpen: (row: RoomRow, position: number) => void;
}

/** Any number of rows in one grid: what is in sight exists, and moves by arrow keys from cell to cell. */
export function RowsGrid(props: RowsGridProps) {
  const { shopId, kind, name, fields, view, asked, count, sort, onSort, onProfile, onOpen } = props;
  const { t } = useTranslation('data');
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const { ref: sized, height } = useElementSize<HTMLDivElement>();
  // One and the same function: another at each render would have the element measured anew.
  const element = useMergedRef(grid, sized);
  const { say } = useFieldWords();
  const seen = Math.max(0, height - headHeight);
  const scroll = useMemo(() => new TallScroll(count * rowHeight, seen), [count, seen]);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState({ row: -1, column: 0 });
  const rowAt = useRows(shopId, view);
  const columns = fields.map((field) => `${columnWidth(kind, field)}px`).join(' ');
  const width = fields.reduce((sum, field) => sum + columnWidth(kind, field), 0);

  const goTo = (to: number) => {
    const scrollTop = scroll.to(to);
    if (grid.current) grid.current.scrollTop = scrollTop;
    setTop(scroll.top);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is what it is about
  useLayoutEffect(() => {
    if (grid.current) grid.current.scrollTop = 0;
    setTop(0);
    setActive((before) => ({ ...before, row: Math.min(before.row, count - 1) }));
  }, [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a list measured anew stays where it was
  useEffect(() => goTo(top), [scroll]);

  const onScroll = () => {
    const element = grid.current;
    if (element === null) return;
    const settled = scroll.moved(element.scrollTop);
    if (Math.abs(settled - element.scrollTop) >= 1) element.scrollTop = settled;
    setTop(scroll.top);
  };

  const show = (row: number) => {
    // The line of names is always in sight; who goes there wants the first rows.
    const y = Math.max(0, row) * rowHeight;
    if (y < scroll.top) goTo(y);
    else if (y + rowHeight > scroll.top + seen) goTo(y + rowHeight - seen);
  };

  const openRow = (position: number) => {
    const row = position < 0 ? undefined : rowAt(position);
    if (row !== undefined) onOpen(row, position);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      const { name: field } = fields[active.column]!;
      if (active.row >= 0) openRow(active.row);
      else if (event.key === 'Enter') onSort(field);
      else onProfile(field);
      return;
    }
    const page = Math.max(1, Math.floor(seen / rowHeight) - 1);
    const next = nextCell(event, active, { rows: count, columns: fields.length, page });
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    show(next.row);
    scrollAside(event.currentTarget, fields, kind, next.column);
  };

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    const row = cell?.closest<HTMLElement>('[data-position]');
    if (!cell || !row) return;
    const position = Number(row.dataset.position);
    setActive({ row: position, column: Number(cell.dataset.column) });
    openRow(position);
  };

  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const last = Math.min(count, Math.ceil((top + seen) / rowHeight) + overscan);
  const positions = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  // Elements are handed on from the rows that leave to those that come: making them takes longer than filling them.
  const elements = Math.ceil(seen / rowHeight) + 1 + 2 * overscan;
  const activeId = active.row < 0 ? `${id}-head-${active.column}` : `${id}-${active.row}-${active.column}`;
  const inSight = active.row < 0 || (active.row >= first && active.row < last);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed by hand make no table
    <div
      ref={element}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={name}
      aria-describedby={`${id}-keys`}
      aria-rowcount={count + 1}
      aria-colcount={fields.length}
      aria-activedescendant={inSight ? activeId : undefined}
      data-testid="rows-grid"
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      <VisuallyHidden id={`${id}-keys`}>{t('grid.keys')}</VisuallyHidden>
      <div className={styles.wide} style={{ minWidth: width }}>
        <GridHead
          id={id}
          fields={fields}
          columns={columns}
          sort={sort}
          active={active.row < 0 ? active.column : -1}
          onSort={onSort}
          onProfile={onProfile}
        />
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid answers to the keys */}
        {/* biome-ignore lint/a11y/useKeyWithMouseEvents: by keys the opened row says the whole of its cells */}
        {/* biome-ignore lint/a11y/useSemanticElements: rows that are placed by hand make no table */}
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: scroll.height }}
          onClick={onClick}
          onMouseOver={showWhole}
        >
          {positions.map((position) => (
            <GridRow
              key={position % elements}
              id={id}
              position={position}
              top={position * rowHeight - scroll.offset}
              height={rowHeight}
              columns={columns}
              fields={fields}
              row={rowAt(position)}
              active={active.row === position ? active.column : -1}
              say={say}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** A cell whose text is cut says the whole of it under the pointer. */
function showWhole({ target }: MouseEvent): void {
  if (!(target instanceof HTMLElement) || target.dataset.column === undefined) return;
  target.title = target.scrollWidth > target.clientWidth ? (target.textContent ?? '') : '';
}

/** Brings a column into sight. */
function scrollAside(grid: EventTarget, fields: readonly RoomField[], kind: TableKind, column: number): void {
  if (!(grid instanceof HTMLElement)) return;
  const widths = fields.map((field) => columnWidth(kind, field));
  const left = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const right = left + widths[column]!;
  if (left < grid.scrollLeft) grid.scrollLeft = left;
  else if (right > grid.scrollLeft + grid.clientWidth) grid.scrollLeft = right - grid.clientWidth;
}
