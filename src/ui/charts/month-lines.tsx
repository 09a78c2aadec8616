import { useElementSize } from '@mantine/hooks';
import { extentOf, linearScale, niceExtent, tickDigits, ticks } from './scale';
import styles from './lines.module.css';
import { ValueAxis } from './value-axis';

/** One value a month; NaN where too little tells it, where the line is broken. */
export interface MonthLine {
  readonly key: number;
  readonly colour: string;
  readonly values: readonly number[];
  readonly titleOf: (month: number) => string;
  /** Between what each lies; no band without. */
  readonly between?: readonly { readonly low: number; readonly high: number }[];
  /** Months whose dot is full; of all where missing. */
  readonly isFull?: (month: number) => boolean;
}

interface MonthLinesProps {
  readonly months: readonly string[];
  readonly lines: readonly MonthLine[];
  readonly format: (value: number, digits: number) => string;
  readonly height?: number;
}

const margin = { top: 14, right: 14, bottom: 26 };
/** Room that a sign takes at the axis, and that the name of a month does, px. */
const [signWidth, monthWidth] = [6.6, 98];

/** Several values through the months, a line each. For the eye: a table goes with it. */
export function MonthLines(props: MonthLinesProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { height = 220 } = props;
  return (
    <div ref={ref} className={styles.frame} style={{ height }}>
      {width > 0 && <Lines {...props} width={width} height={height} />}
    </div>
  );
}

function Lines({
  months,
  lines,
  format,
  width,
  height,
}: Required<MonthLinesProps> & { readonly width: number }) {
  const known = lines
    .flatMap(({ values, between = [] }) => [...values, ...between.flatMap(({ low, high }) => [low, high])])
    .filter(Number.isFinite);
  const yExtent = niceExtent(extentOf(known.length > 0 ? known : [0, 1]), 4);
  const yTicks = ticks(yExtent, 4);
  const digits = tickDigits(yTicks);
  const left = 12 + signWidth * Math.max(...yTicks.map((tick) => format(tick, digits).length));
  const x = linearScale([0, Math.max(1, months.length - 1)], [left + 6, width - margin.right]);
  const y = linearScale(yExtent, [height - margin.bottom, margin.top]);
  const every = Math.max(1, Math.ceil((months.length * monthWidth) / Math.max(1, width - left)));
  return (
    <svg width={width} height={height} className={styles.drawing} aria-hidden="true">
      <ValueAxis
        ticks={yTicks}
        y={y}
        left={left}
        right={width - margin.right}
        format={(tick) => format(tick, digits)}
      />
      {months.map((month, m) =>
        (months.length - 1 - m) % every === 0 ? (
          <text
            key={month}
            className={styles.tick}
            x={x(m)}
            y={height - 8}
            textAnchor={m === months.length - 1 ? 'end' : 'middle'}
          >
            {month}
          </text>
        ) : null,
      )}
      {lines.map(({ key, colour, between }) =>
        between === undefined ? null : (
          <path key={key} className={styles.reach} style={{ fill: colour }} d={bandOf(between, x, y)} />
        ),
      )}
      {lines.map(({ key, colour, values, titleOf, isFull = () => true }) => (
        <g key={key} style={{ stroke: colour, fill: colour }}>
          <path d={pathOf(values, x, y)} fill="none" strokeWidth={2} strokeLinejoin="round" />
          {values.map((value, m) =>
            Number.isFinite(value) ? (
              <circle
                key={months[m]}
                className={isFull(m) ? undefined : styles.hollow}
                cx={x(m)}
                cy={y(value)}
                r={isFull(m) ? 4 : 3}
              >
                <title>{titleOf(m)}</title>
              </circle>
            ) : null,
          )}
        </g>
      ))}
    </svg>
  );
}

/** Broken where a value is missing. */
function pathOf(
  values: readonly number[],
  x: (month: number) => number,
  y: (value: number) => number,
): string {
  return values
    .map((value, m) => {
      if (!Number.isFinite(value)) return '';
      const starts = m === 0 || !Number.isFinite(values[m - 1]!);
      return `${starts ? 'M' : 'L'}${x(m).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

/** A closed band over each stretch of months of which something is told. */
function bandOf(
  between: readonly { readonly low: number; readonly high: number }[],
  x: (month: number) => number,
  y: (value: number) => number,
): string {
  const stretches: number[][] = [];
  between.forEach(({ low }, m) => {
    if (!Number.isFinite(low)) return;
    if (m > 0 && Number.isFinite(between[m - 1]!.low)) stretches.at(-1)!.push(m);
    else stretches.push([m]);
  });
  return stretches
    .map((months) => {
      const above = months.map((m) => `${x(m).toFixed(1)} ${y(between[m]!.high).toFixed(1)}`);
      const below = months.map((m) => `${x(m).toFixed(1)} ${y(between[m]!.low).toFixed(1)}`).reverse();
      return `M${[...above, ...below].join('L')}Z`;
    })
    .join('');
}
