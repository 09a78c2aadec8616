import { memo } from 'react';
import type { RoomField, RoomRow } from '../../contracts/data-room-api';
import styles from './grid.module.css';
import type { FieldWords } from './use-field-words';

interface GridRowProps {
  readonly id: string;
  readonly position: number;
  readonly top: number;
  readonly height: number;
  readonly columns: string;
  readonly fields: readonly RoomField[];
  /** undefined while it is on its way. */
  readonly row: RoomRow | undefined;
  /** Column of the active cell, -1 where it is not in this row. */
  readonly active: number;
  readonly say: FieldWords['say'];
}

/** One row of the grid; only those in sight exist. */
export const GridRow = memo(function GridRow({
  id,
  position,
  top,
  height,
  columns,
  fields,
  row,
  active,
  say,
}: GridRowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the grid holds the focus and names its active cell
    // biome-ignore lint/a11y/useSemanticElements: rows that are placed by hand make no table
    <div
      role="row"
      aria-rowindex={position + 2}
      className={styles.row}
      data-position={position}
      data-odd={position % 2 === 1 || undefined}
      style={{ transform: `translateY(${top}px)`, height, gridTemplateColumns: columns }}
    >
      {fields.map((field, i) => {
        const text = row === undefined ? '' : say(row.cells[i] ?? null, field);
        return (
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          // biome-ignore lint/a11y/useSemanticElements: as above
          <div
            key={field.name}
            id={`${id}-${position}-${i}`}
            role="gridcell"
            aria-colindex={i + 1}
            data-column={i}
            data-active={active === i || undefined}
            data-number={field.type === 'number' || undefined}
            data-waiting={row === undefined || undefined}
            className={styles.cell}
          >
            {text}
          </div>
        );
      })}
    </div>
  );
});
