import { shadeOf } from './shade';
import styles from './flow-matrix.module.css';

interface FlowMatrixProps {
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** Rows × columns. */
  readonly counts: readonly (readonly number[])[];
  readonly format: (count: number) => string;
}

/**
 * Who went from which row to which column: the darker, the larger the part of its row. For the eye: a table goes with
 * it.
 */
export function FlowMatrix({ rowNames, columnNames, counts, format }: FlowMatrixProps) {
  return (
    <div aria-hidden>
      <div
        className={styles.matrix}
        style={{
          gridTemplateColumns: `minmax(4.5rem, 12rem) repeat(${columnNames.length}, minmax(0, 1fr))`,
        }}
      >
        <span />
        {columnNames.map((name) => (
          <span key={name} className={styles.column}>
            {name}
          </span>
        ))}
        {rowNames.map((rowName, i) => {
          const row = counts[i]!;
          const total = row.reduce((sum, count) => sum + count, 0);
          return [
            <span key={rowName} className={styles.row}>
              {rowName}
            </span>,
            ...row.map((count, j) => (
              <span
                key={`${rowName} → ${columnNames[j]}`}
                className={styles.cell}
                style={shadeOf(count / Math.max(1, total))}
              >
                {count === 0 ? '' : format(count)}
              </span>
            )),
          ];
        })}
      </div>
    </div>
  );
}
