import { mean, sum } from '../../math/vector';
import { Resampling } from '../evaluation/resampling';
import { type GroupResponse, type PastShare, placeBands } from './response-report';

/** Fewer customers, or fewer purchases, give no figure that holds. */
export const fewestCustomers = 200;
const fewestPurchases = 10;

/** What customers of one kind bought of the lists of one window. */
export interface WindowHits {
  /** Their numbers. */
  readonly customers: readonly number[];
  /** Of each, by place of her list, 1 for what she bought; NaN behind the end of a short one. */
  readonly hits: readonly (readonly number[])[];
}

/**
 * How customers of one kind answered, over the windows in which there were enough of them; null where they were too few,
 * or bought too little, to say. A window without any purchase counts like the others.
 */
export function groupResponse(windows: readonly WindowHits[], seed: number): GroupResponse | null {
  const told = windows.filter(({ hits }) => hits.length >= fewestCustomers);
  const any = told.map(({ hits }) => hits.map((places) => Number(places.includes(1))));
  const anything = acrossWindows(any, any, seed);
  if (anything === null) return null;
  const places = placeBands.map((to, band) => {
    const from = band === 0 ? 0 : placeBands[band - 1];
    const offered = told
      .map(({ hits }) =>
        hits
          .map((row) => row.slice(from, to).filter((hit) => !Number.isNaN(hit)))
          .filter(({ length }) => length > 0),
      )
      .filter(({ length }) => length >= fewestCustomers);
    return acrossWindows(
      offered.map((rows) => rows.map(sum)),
      offered.map((rows) => rows.map(mean)),
      seed,
    );
  });
  return { customers: new Set(told.flatMap(({ customers }) => customers)).size, anything, places };
}

/**
 * The mean of the windows' means. The interval of one window allows for chance among its customers. Several differ by
 * more than that and are too few to tell a variance, so their interval reaches from the lowest end of any to the highest.
 *
 * @param purchases of each customer of each window.
 * @param shares their shares, whose mean is told.
 * @returns null where all windows together saw too few purchases.
 */
function acrossWindows(
  purchases: readonly (readonly number[])[],
  shares: readonly (readonly number[])[],
  seed: number,
): PastShare | null {
  if (sum(purchases.map(sum)) < fewestPurchases) return null;
  const figures = shares.map((each) => new Resampling(each.length, seed).figure(each));
  return {
    value: mean(figures.map(({ value }) => value)),
    low: Math.min(...figures.map(({ low }) => low)),
    high: Math.max(...figures.map(({ high }) => high)),
    windows: figures.length,
  };
}
