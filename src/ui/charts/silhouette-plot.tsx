import { useElementSize } from '@mantine/hooks';
import { extentOf, linearScale, niceExtent, tickDigits, ticks } from './scale';
import { bladeHeights } from './silhouette-blades';
import styles from './lines.module.css';

export interface SilhouetteBlade {
  readonly key: number;
  readonly colour: string;
  /** From the highest to the lowest. */
  readonly values: readonly number[];
  /** Points behind it. */
  readonly size: number;
}

interface SilhouettePlotProps {
  readonly blades: readonly SilhouetteBlade[];
  /** Mean over all points, with its words. */
  readonly mean: { readonly at: number; readonly text: string };
  readonly xName: string;
  /** `digits`: the decimals that tell the ticks apart. */
  readonly formatX: (value: number, digits: number) => string;
}

const [top, bottom, left, right] = [22, 36, 34, 12];
const gap = 8;
/** Height of all blades together. */
const room = 300;

/** One blade a group, as thick as the group is large: silhouettes sorted, those below 0 to the left of the line. */
export function SilhouettePlot({ blades, mean, xName, formatX }: SilhouettePlotProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const heights = bladeHeights(blades, room);
  const height = top + bottom + heights.reduce((sum, each) => sum + each + gap, 0);
  const extent = niceExtent(extentOf([0, ...blades.flatMap(({ values }) => values)]), 5);
  const xTicks = ticks(extent, 5);
  const digits = tickDigits(xTicks);
  const x = linearScale(extent, [left, Math.max(left + 1, width - right)]);
  let from = top;
  const placed = blades.map((blade, i) => {
    const start = from;
    from += heights[i]! + gap;
    return { blade, start, height: heights[i]! };
  });
  const foot = height - bottom;
  return (
    <div ref={ref} className={styles.frame} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} className={styles.drawing} aria-hidden="true">
          {xTicks.map((tick) => (
            <g key={tick}>
              <line className={styles.grid} x1={x(tick)} x2={x(tick)} y1={top} y2={foot} />
              <text className={styles.tick} x={x(tick)} y={foot + 15} textAnchor="middle">
                {formatX(tick, digits)}
              </text>
            </g>
          ))}
          <text className={styles.tick} x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
            {xName}
          </text>
          {placed.map(({ blade, start, height: thick }) => (
            <g key={blade.key}>
              <path className={styles.bar} fill={blade.colour} d={bladePath(blade.values, x, start, thick)} />
              <text className={styles.label} x={left - 10} y={start + thick / 2 + 4} textAnchor="end">
                {blade.key}
              </text>
            </g>
          ))}
          <line className={styles.trunk} x1={x(0)} x2={x(0)} y1={top} y2={foot} />
          <line className={styles.mark} x1={x(mean.at)} x2={x(mean.at)} y1={top} y2={foot} />
          <text
            className={styles.markText}
            x={x(mean.at)}
            y={top - 8}
            textAnchor={x(mean.at) > width * 0.7 ? 'end' : 'middle'}
          >
            {mean.text}
          </text>
        </svg>
      )}
    </div>
  );
}

function bladePath(
  values: readonly number[],
  x: (value: number) => number,
  start: number,
  thick: number,
): string {
  const step = thick / values.length;
  const edge = values
    .map((value, i) => {
      const at = x(value).toFixed(1);
      return `L${at} ${(start + i * step).toFixed(1)}L${at} ${(start + (i + 1) * step).toFixed(1)}`;
    })
    .join('');
  return `M${x(0).toFixed(1)} ${start}${edge}L${x(0).toFixed(1)} ${(start + thick).toFixed(1)}Z`;
}
