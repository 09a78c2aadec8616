import { useElementSize } from '@mantine/hooks';
import type { DendrogramLayout } from './dendrogram-layout';
import { linearScale } from './scale';
import styles from './lines.module.css';

interface DendrogramPlotProps {
  readonly layout: DendrogramLayout;
  /** Colour of each group, and what stands below it. */
  readonly colours: readonly string[];
  readonly marks: readonly string[];
  readonly cutText: string;
  readonly yName: string;
}

const [height, top, bottom, left] = [340, 24, 30, 10];

/** Groups that were joined step by step: the higher a bridge, the less alike what it joins. */
export function DendrogramPlot({ layout, colours, marks, cutText, yName }: DendrogramPlotProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { branches, leafGroups, cut } = layout;
  const most = Math.max(...branches.map((branch) => branch.height), 1e-9);
  const x = linearScale([0, leafGroups.length], [left, Math.max(left + 1, width - left)]);
  const y = linearScale([0, most], [height - bottom, top + 16]);
  return (
    <div ref={ref} className={styles.frame} style={{ height }}>
      {width > 0 && (
        <svg width={width} height={height} className={styles.drawing} aria-hidden="true">
          <text className={styles.tick} x={left} y={14}>
            ↑ {yName}
          </text>
          {branches.map(({ leftX, rightX, leftFoot, rightFoot, height: at, group }) => (
            <path
              key={`${leftX} ${rightX} ${at}`}
              className={group < 0 ? `${styles.branch} ${styles.trunk}` : styles.branch}
              {...(group >= 0 && { stroke: colours[group % colours.length] })}
              d={`M${x(leftX).toFixed(1)} ${y(leftFoot).toFixed(1)}V${y(at).toFixed(1)}H${x(rightX).toFixed(1)}V${y(rightFoot).toFixed(1)}`}
            />
          ))}
          <line className={styles.mark} x1={left} x2={width - left} y1={y(cut)} y2={y(cut)} />
          <text className={styles.markText} x={left} y={y(cut) - 6}>
            {cutText}
          </text>
          {marks.map((mark, group) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place from the left
              key={group}
              className={styles.label}
              x={x((leafGroups.indexOf(group) + leafGroups.lastIndexOf(group) + 1) / 2)}
              y={height - 10}
              textAnchor="middle"
            >
              {mark}
            </text>
          ))}
        </svg>
      )}
    </div>
  );
}
