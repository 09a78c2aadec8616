import { useElementSize } from '@mantine/hooks';
import { extentOf, linearScale, niceExtent, tickDigits, ticks, wholeTicks } from './scale';
import styles from './lines.module.css';
import { ValueAxis } from './value-axis';

export interface LinePoint {
  readonly x: number;
  /** NaN where it is not known: the line passes over it. */
  readonly y: number;
  /** How far the value is uncertain, up and down. */
  readonly error?: number;
  /** The point in words, as its tooltip. */
  readonly title?: string;
}

interface LineChartProps {
  readonly points: readonly LinePoint[];
  readonly xName: string;
  readonly formatX: (value: number) => string;
  /** `digits`: the decimals that tell the ticks apart. */
  readonly formatY: (value: number, digits: number) => string;
  /** What is expected where nothing is there: drawn as an area from −error to error around y. */
  readonly band?: readonly LinePoint[];
  /** A place on either axis that is marked by a line, with its words. */
  readonly markedX?: { readonly at: number; readonly text: string };
  readonly markedY?: { readonly at: number; readonly text: string };
  readonly height?: number;
  /** Room that a word of the x axis takes, px; 60 where missing. */
  readonly xRoom?: number;
  /** Whole numbers along the x axis, each with a dot; a smooth curve of many places has none. */
  readonly dots?: boolean;
}

const margin = { top: 22, right: 14, bottom: 34 };
/** Room that a sign takes at the axis. */
const signWidth = 6.6;

/**
 * A curve with its uncertainty, what is expected by chance, and a place marked on it. For the eye: a table goes with
 * it.
 */
export function LineChart(props: LineChartProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { height = 190 } = props;
  return (
    <div ref={ref} className={styles.frame} style={{ height }}>
      {width > 0 && <Curve {...props} width={width} height={height} />}
    </div>
  );
}

function Curve(props: LineChartProps & { readonly width: number; readonly height: number }) {
  const { points, band = [], xName, formatX, formatY, markedX, markedY, width, height, dots = true } = props;
  const { xRoom = 60 } = props;
  const ends = [...points, ...band].flatMap(({ y, error = 0 }) => [y - error, y + error]);
  const yExtent = niceExtent(extentOf(markedY ? [...ends, markedY.at] : ends), 4);
  const yTicks = ticks(yExtent, 4);
  const digits = tickDigits(yTicks);
  const left = 12 + signWidth * Math.max(...yTicks.map((tick) => formatY(tick, digits).length));
  const xExtent = extentOf(points.map(({ x }) => x));
  const x = linearScale(xExtent, [left + 6, width - margin.right]);
  const xTicks = (dots ? wholeTicks : ticks)(xExtent, Math.max(2, Math.min(8, Math.floor(width / xRoom))));
  const y = linearScale(yExtent, [height - margin.bottom, margin.top]);
  const known = points.filter((point) => Number.isFinite(point.y));
  const path = (places: readonly (readonly [number, number])[]) =>
    places.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${px.toFixed(1)} ${py.toFixed(1)}`).join('');
  return (
    <svg width={width} height={height} className={styles.drawing} aria-hidden="true">
      <ValueAxis
        ticks={yTicks}
        y={y}
        left={left}
        right={width - margin.right}
        format={(tick) => formatY(tick, digits)}
      />
      {xTicks.map((tick) => (
        <text
          key={tick}
          className={styles.tick}
          x={x(tick)}
          y={height - margin.bottom + 15}
          textAnchor="middle"
        >
          {formatX(tick)}
        </text>
      ))}
      <text className={styles.tick} x={(left + width - margin.right) / 2} y={height - 4} textAnchor="middle">
        {xName}
      </text>
      {band.length > 1 && (
        <path
          className={styles.band}
          d={`${path([
            ...band.map((each) => [x(each.x), y(each.y + (each.error ?? 0))] as const),
            ...[...band].reverse().map((each) => [x(each.x), y(each.y - (each.error ?? 0))] as const),
          ])}Z`}
        />
      )}
      {markedX && (
        <Mark
          text={markedX.text}
          line={[x(markedX.at), margin.top, x(markedX.at), height - margin.bottom]}
          words={[Math.min(Math.max(x(markedX.at), left), width - margin.right), margin.top - 8]}
          anchor={anchorAt(x(markedX.at), left, width)}
        />
      )}
      {markedY && (
        <Mark
          text={markedY.text}
          line={[left, y(markedY.at), width - margin.right, y(markedY.at)]}
          words={[left + 4, y(markedY.at) - 6]}
          anchor="start"
        />
      )}
      <path className={styles.line} d={path(known.map((point) => [x(point.x), y(point.y)] as const))} />
      {dots &&
        known.map((point) => (
          <g key={point.x}>
            {point.error !== undefined && point.error > 0 && (
              <line
                className={styles.whisker}
                x1={x(point.x)}
                x2={x(point.x)}
                y1={y(point.y - point.error)}
                y2={y(point.y + point.error)}
              />
            )}
            <circle
              className={point.x === markedX?.at ? styles.chosen : styles.dot}
              cx={x(point.x)}
              cy={y(point.y)}
              r={point.x === markedX?.at ? 5.5 : 3.5}
            >
              {point.title !== undefined && <title>{point.title}</title>}
            </circle>
          </g>
        ))}
    </svg>
  );
}

/** Words near an edge stand inside of it. */
function anchorAt(place: number, left: number, width: number): 'start' | 'middle' | 'end' {
  const share = (place - left) / Math.max(1, width - left);
  if (share < 0.25) return 'start';
  return share > 0.75 ? 'end' : 'middle';
}

interface MarkProps {
  readonly text: string;
  readonly line: readonly [x1: number, y1: number, x2: number, y2: number];
  readonly words: readonly [x: number, y: number];
  readonly anchor: 'start' | 'middle' | 'end';
}

function Mark({ text, line: [x1, y1, x2, y2], words: [x, y], anchor }: MarkProps) {
  return (
    <g>
      <line className={styles.mark} x1={x1} y1={y1} x2={x2} y2={y2} />
      <text className={styles.markText} x={x} y={y} textAnchor={anchor}>
        {text}
      </text>
    </g>
  );
}
