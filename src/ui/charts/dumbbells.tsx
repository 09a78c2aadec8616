import { inkOn } from '../../domain/label/segment-colours';
import styles from './dumbbells.module.css';

export interface Dumbbell {
  readonly key: string;
  readonly label: string;
  /** Places of the two, −1 to 1 around the middle; NaN where one is not known. */
  readonly places: readonly [number, number];
  /** Their figures in words. */
  readonly texts: readonly [string, string];
}

interface DumbbellsProps {
  readonly rows: readonly Dumbbell[];
  /** Mark and colour of either end. */
  readonly ends: readonly [DumbbellEnd, DumbbellEnd];
  /** What the middle line, and the sides of it, mean. */
  readonly middle: string;
  readonly below: string;
  readonly above: string;
}

interface DumbbellEnd {
  readonly mark: string;
  readonly colour: string;
}

const percent = (place: number) => `${(50 * (1 + Math.min(1, Math.max(-1, place)))).toFixed(2)}%`;

/** Two figures a row on one scale, with a line between them: how far two groups are apart, and on which side. */
export function Dumbbells({ rows, ends, middle, below, above }: DumbbellsProps) {
  return (
    <div>
      <div className={styles.sides} aria-hidden>
        <span>← {below}</span>
        <span>{middle}</span>
        <span>{above} →</span>
      </div>
      <ul className={styles.rows}>
        {rows.map(({ key, label, places, texts }) => (
          <li key={key} className={styles.row}>
            <span>{label}</span>
            <span className={styles.track} aria-hidden>
              <span className={styles.middle} />
              {places.every(Number.isFinite) && (
                <span
                  className={styles.line}
                  style={{
                    left: percent(Math.min(...places)),
                    right: `calc(100% - ${percent(Math.max(...places))})`,
                  }}
                />
              )}
              {ends.map(
                ({ mark, colour }, i) =>
                  Number.isFinite(places[i]) && (
                    <span
                      key={mark}
                      className={styles.end}
                      style={{ left: percent(places[i]!), background: colour, color: inkOn(colour) }}
                    >
                      {mark}
                    </span>
                  ),
              )}
            </span>
            <span className={styles.texts}>
              {ends.map(({ mark }, i) => (
                <span key={mark}>
                  {mark}: <strong>{texts[i]}</strong>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
