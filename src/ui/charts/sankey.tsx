import { useElementSize } from '@mantine/hooks';
import { type Ribbon, type SankeyNode, sankeyLayout } from './sankey-layout';
import styles from './sankey.module.css';

interface SankeyProps {
  readonly ribbons: readonly Ribbon[];
  /** From the top. */
  readonly order: readonly number[];
  readonly colours: ReadonlyMap<number, string>;
  readonly nameOf: (key: number) => string;
  readonly titleOf: (ribbon: Ribbon) => string;
  readonly format: (size: number) => string;
  /** A ribbon that stays where it is recedes behind those that go elsewhere. */
  readonly marked: Ribbon | null;
}

const [nodeWidth, gap, rowHeight, leastHeight] = [12, 8, 44, 220];
/** Thinner parts have no room for their words. */
const leastWords = 11;

/** Who went where, two stacks with ribbons between them. For the eye: a table goes with it. */
export function Sankey(props: SankeyProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const height = Math.max(leastHeight, rowHeight * props.order.length);
  return (
    <div ref={ref} className={styles.frame} style={{ height }} aria-hidden>
      {width > 0 && <Drawing {...props} width={width} height={height} />}
    </div>
  );
}

function Drawing(props: SankeyProps & { readonly width: number; readonly height: number }) {
  const { ribbons, order, colours, nameOf, titleOf, format, marked, width, height } = props;
  const { left, right, ribbons: placed } = sankeyLayout(ribbons, order, height, gap);
  const side = Math.min(230, width * 0.32);
  const [from, to] = [side + nodeWidth, width - side - nodeWidth];
  const middle = (from + to) / 2;
  const stacks = [
    { end: 'left', nodes: left, x: side },
    { end: 'right', nodes: right, x: to },
  ] as const;
  const words = ({ key, size }: SankeyNode) => `${nameOf(key)} · ${format(size)}`;
  return (
    <>
      <svg width={width} height={height} className={styles.drawing} aria-hidden="true">
        {placed.map((ribbon) => {
          const { y0, y1, height: thick } = ribbon;
          const isMarked = marked?.from === ribbon.from && marked.to === ribbon.to;
          return (
            <path
              key={`${ribbon.from} ${ribbon.to}`}
              className={styles.ribbon}
              data-stays={ribbon.from === ribbon.to || undefined}
              data-marked={isMarked || undefined}
              fill={colours.get(ribbon.from) ?? 'currentColor'}
              d={`M${from} ${y0}C${middle} ${y0} ${middle} ${y1} ${to} ${y1}V${y1 + thick}C${middle} ${y1 + thick} ${middle} ${y0 + thick} ${from} ${y0 + thick}Z`}
            >
              <title>{titleOf(ribbon)}</title>
            </path>
          );
        })}
        {stacks.map(({ end, nodes, x }) =>
          nodes.map((node) => (
            <rect
              key={`${end} ${node.key}`}
              x={x}
              y={node.y0}
              width={nodeWidth}
              height={Math.max(1, node.y1 - node.y0)}
              fill={colours.get(node.key) ?? 'currentColor'}
            />
          )),
        )}
      </svg>
      {stacks.map(({ end, nodes }) =>
        nodes
          .filter(({ y0, y1 }) => y1 - y0 >= leastWords)
          .map((node) => (
            <div
              key={`${end} ${node.key}`}
              className={styles.words}
              data-end={end}
              style={{ top: (node.y0 + node.y1) / 2, width: side - 8 }}
              title={words(node)}
            >
              {words(node)}
            </div>
          )),
      )}
    </>
  );
}
