import styles from './lines.module.css';

interface ValueAxisProps {
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
  readonly format: (value: number) => string;
}

/** Lines across a chart at the ticks of its values, each with its figure at the left. */
export function ValueAxis({ ticks, y, left, right, format }: ValueAxisProps) {
  return ticks.map((tick) => (
    <g key={tick}>
      <line className={styles.grid} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
      <text className={styles.tick} x={left - 6} y={y(tick) + 4} textAnchor="end">
        {format(tick)}
      </text>
    </g>
  ));
}
