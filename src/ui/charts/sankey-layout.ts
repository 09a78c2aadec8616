/** What goes from one stack to the other. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** One part of a stack, from `y0` down to `y1`. */
export interface SankeyNode {
  readonly key: number;
  readonly size: number;
  readonly y0: number;
  readonly y1: number;
}

export interface PlacedRibbon extends Ribbon {
  /** Its top where it leaves and where it arrives; it is `height` thick. */
  readonly y0: number;
  readonly y1: number;
  readonly height: number;
}

export interface SankeyLayout {
  readonly left: readonly SankeyNode[];
  readonly right: readonly SankeyNode[];
  readonly ribbons: readonly PlacedRibbon[];
}

/**
 * Two stacks side by side and the ribbons between them, on one scale. Parts stand in the order of `order` and are
 * `gap` apart; ribbons leave and arrive in the order of the parts at their other end, so that few of them cross.
 */
export function sankeyLayout(
  ribbons: readonly Ribbon[],
  order: readonly number[],
  height: number,
  gap: number,
): SankeyLayout {
  const place = new Map(order.map((key, i) => [key, i]));
  const sorted = ribbons
    .filter(({ size }) => size > 0)
    .sort((a, b) => place.get(a.from)! - place.get(b.from)! || place.get(a.to)! - place.get(b.to)!);
  const total = sorted.reduce((sum, { size }) => sum + size, 0);
  const partsOf = (end: 'from' | 'to') => order.filter((key) => sorted.some((ribbon) => ribbon[end] === key));
  const most = Math.max(partsOf('from').length, partsOf('to').length, 1);
  const scale = total === 0 ? 0 : (height - gap * (most - 1)) / total;
  const stack = (end: 'from' | 'to'): SankeyNode[] => {
    let y = 0;
    return partsOf(end).map((key) => {
      const size = sorted.reduce((sum, ribbon) => sum + (ribbon[end] === key ? ribbon.size : 0), 0);
      const node = { key, size, y0: y, y1: y + size * scale };
      y = node.y1 + gap;
      return node;
    });
  };
  const [left, right] = [stack('from'), stack('to')];
  const [leaves, arrives] = [left, right].map((nodes) => new Map(nodes.map(({ key, y0 }) => [key, y0])));
  const placed = sorted.map((ribbon) => {
    const own = {
      ...ribbon,
      y0: leaves!.get(ribbon.from)!,
      y1: arrives!.get(ribbon.to)!,
      height: ribbon.size * scale,
    };
    leaves!.set(ribbon.from, own.y0 + own.height);
    arrives!.set(ribbon.to, own.y1 + own.height);
    return own;
  });
  return { left, right, ribbons: placed };
}
