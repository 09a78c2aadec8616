import { useFormat } from '../../i18n';
import styles from './map.module.css';

interface ColourLegendProps {
  readonly name: string;
  readonly rows: readonly {
    readonly key: string;
    readonly words: string;
    readonly colour: string;
    readonly count: number;
  }[];
}

/** What each colour stands for, and how many customers have it. */
export function ColourLegend({ name, rows }: ColourLegendProps) {
  const format = useFormat();
  return (
    <div className={styles.values} data-testid="map-values">
      <p className={styles.legendName}>{name}</p>
      <ul className={styles.legendList}>
        {rows.map(({ key, words, colour, count }) => (
          <li key={key} className={styles.valueRow}>
            <span className={styles.swatch} style={{ background: colour }} aria-hidden />
            <span>{words}</span>
            <span className={styles.legendCount}>{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
