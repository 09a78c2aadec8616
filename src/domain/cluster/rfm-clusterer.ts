import type { Purchases } from '../behaviour/rfm/purchases';
import { type RfmGroup, rfmGrid, rfmGroups } from '../behaviour/rfm/groups';
import { rfmRules } from '../behaviour/rfm/rules';
import type { Matrix } from '../math/matrix';
import type { Clusterer, Membership } from './clusterer';
import { clusteringOf } from './clustering-of';

/**
 * Columns of the points: days since the last order, orders, money, pause, days since the first. What is not known is
 * `unknown`.
 */
const width = 5;
/** No purchase figure is so low; points must be finite. */
const unknown = -1e9;

/** Customers' purchases as points for `rfmClusterer`. */
export function rfmPoints({ daysSince, firstAgo, orders, spent, pause }: Purchases): Matrix {
  const values = new Float32Array(orders.length * width);
  orders.forEach((count, c) => {
    const figures = [daysSince[c], count, spent[c], pause[c], firstAgo[c]];
    values.set(
      figures.map((figure) => (Number.isNaN(figure) ? unknown : figure)),
      c * width,
    );
  });
  return { rows: orders.length, columns: width, values };
}

/**
 * The groups that marketers know (see `rfmGrid`), by the shop's own rhythm: rules, not a finding, so that everybody is
 * sure to be in hers. Divides `rfmPoints` and no others; new customers are placed by the bounds of those fitted.
 */
export const rfmClusterer: Omit<Clusterer, 'name'> = {
  finds: 'division',
  async *fit(points) {
    const purchases = purchasesOfPoints(points);
    const rules = rfmRules(purchases);
    const divide = (some: Matrix): Membership => ({
      labels: Int32Array.from(rfmGrid(purchasesOfPoints(some), rules).groupOf),
      confidence: new Float32Array(some.rows).fill(1),
    });
    const found = divide(points);
    const clustering = clusteringOf(points, found);
    yield { done: 1, total: 1 };
    const numbers = new Int32Array(rfmGroups.length).fill(-1);
    found.labels.forEach((group, row) => {
      numbers[group] = clustering.labels[row];
    });
    const groups: RfmGroup[] = [];
    numbers.forEach((number, group) => {
      if (number >= 0) groups[number] = rfmGroups[group];
    });
    return {
      clustering,
      noiseShare: 0,
      parameters: {},
      groups,
      // A group that nobody was in stays without a number.
      assign: (others) => {
        const { labels, confidence } = divide(others);
        return { labels: labels.map((group) => numbers[group]), confidence };
      },
    };
  },
};

function purchasesOfPoints({ rows, values }: Matrix): Purchases {
  const column = (j: number) =>
    Float32Array.from({ length: rows }, (_, c) => {
      const value = values[c * width + j];
      return value === unknown ? Number.NaN : value;
    });
  return {
    daysSince: column(0),
    orders: Int32Array.from(column(1)),
    spent: Float64Array.from(column(2)),
    pause: column(3),
    firstAgo: column(4),
  };
}
