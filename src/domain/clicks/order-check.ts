import { rowsByPage } from './cascade-model';
import { someImpressions, type Impressions } from './impressions';
import { learnCards, orNone } from './learned-cards';
import { estimatePolicy, type PolicyEstimates } from './off-policy';

/** Why a new order cannot be judged by what was logged. */
export const refusals = ['noPropensities', 'notExplored', 'tooFew', 'unseenPlaces'] as const;
export type Refusal = (typeof refusals)[number];

export interface OrderCheck {
  readonly refusal: Refusal | null;
  /** Showings on pages that can be judged, and customers who saw them. */
  readonly shown: number;
  readonly customers: number;
  /** Positions whose cards came in different orders: the new order puts these anew. */
  readonly depth: number;
  /** Clicks a showing as it was. */
  readonly logged: number;
  /** Null where it is refused. */
  readonly estimates: PolicyEstimates | null;
  /** What the doubly robust estimate says: more clicks beyond its interval, fewer, or it cannot tell. */
  readonly verdict: 'better' | 'worse' | 'unclear';
}

/** Showings that the weighted ones must be worth, clicks among those that both orders show, and customers behind them. */
export const fewestEffective = 200;
export const fewestMatchedClicks = 30;
export const fewestCustomersBehind = 30;

/** Chance that a card is clicked at the place examined most, by one model or another; NaN where nothing is known. */
export type Relevance = (product: number, row: number) => number;

/**
 * What an order by relevance would have brought on the pages that were logged: inverse propensity, self-normalised and
 * doubly robust, per showing, each card and place by itself (item-position weights, Li et al. 2018). The order that a
 * customer's pages are judged by is learned from the other half of the customers, so that it does not judge itself.
 */
export function checkOrder(
  impressions: Impressions,
  order: 'relevance' | ((half: Impressions) => Relevance) = 'relevance',
): OrderCheck {
  const { propensity, position, clicked, customer, product, customers } = impressions;
  const refused = (refusal: Refusal, depth = 0, shown = 0, behind = 0, logged = Number.NaN): OrderCheck => {
    return { refusal, shown, customers: behind, depth, logged, estimates: null, verdict: 'unclear' };
  };
  const known = someImpressions(impressions, (row) => propensity[row] > 0 && position[row] > 0);
  if (known.count === 0) return refused('noPropensities');
  let depth = 0;
  for (let row = 0; row < known.count; row++)
    if (known.propensity[row] < 1) depth = Math.max(depth, known.position[row]);
  if (depth < 2) return refused('notExplored');
  const pages = pagesSeen(impressions, depth);
  const halves = [0, 1].map((half) => {
    const own = someImpressions(impressions, (row) => customer[row] % 2 === half);
    const { examination, cards, unknown } = learnCards(own);
    const relevance: Relevance = (product) => (cards.get(product) ?? unknown).value;
    return { examination, relevance, order: order === 'relevance' ? relevance : order(own) };
  });
  const weight: number[] = [];
  const [reward, cluster, expectedLogged, expectedOther]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  let matchedClicks = 0;
  for (const rows of pages) {
    // By what the other half of the customers did.
    const model = halves[1 - (customer[rows[0]] % 2)];
    const places = rows.map((row) => position[row]);
    const best = [...rows].sort(
      (a, b) => orNone(model.order(product[b], b)) - orNone(model.order(product[a], a)) || a - b,
    );
    rows.forEach((row, i) => {
      const isSame = best[i] === row;
      const examined = model.examination(places[i]);
      weight.push(isSame ? 1 / propensity[row] : 0);
      reward.push(clicked[row]);
      cluster.push(customer[row]);
      expectedLogged.push(examined * orNone(model.relevance(product[row], row)));
      expectedOther.push(examined * orNone(model.relevance(product[best[i]], best[i])));
      if (isSame) matchedClicks += clicked[row];
    });
  }
  if (weight.length === 0) return refused('unseenPlaces', depth);
  const estimates = estimatePolicy(
    {
      weight: Float64Array.from(weight),
      reward,
      cluster: Int32Array.from(cluster),
      expectedLogged: Float64Array.from(expectedLogged),
      expectedOther: Float64Array.from(expectedOther),
    },
    customers,
  );
  const logged = reward.reduce((sum, each) => sum + each, 0) / reward.length;
  const behind = new Set(cluster).size;
  const few =
    estimates.effective < fewestEffective ||
    matchedClicks < fewestMatchedClicks ||
    estimates.customers < fewestCustomersBehind;
  if (few) {
    const partly = refused('tooFew', depth, reward.length, behind, logged);
    return { ...partly, estimates: null };
  }
  // Weights are 1 on average where the propensities are right and nothing is shown that could not have been logged.
  if (estimates.meanWeightLow > 1.02 || estimates.meanWeightHigh < 0.98)
    return refused('unseenPlaces', depth, reward.length, behind, logged);
  const { moreLow, moreHigh } = estimates.dr;
  const verdict = moreLow > 0 ? 'better' : moreHigh < 0 ? 'worse' : 'unclear';
  return { refusal: null, shown: reward.length, customers: behind, depth, logged, estimates, verdict };
}

/** Pages of which all places from the first to `depth` were seen, with known propensities; their rows by position. */
function pagesSeen(impressions: Impressions, depth: number): number[][] {
  const { page, position, propensity } = impressions;
  const pages: number[][] = [];
  let open: number[] = [];
  const close = () => {
    if (open.length === depth && open.every((row, i) => position[row] === i + 1 && propensity[row] > 0))
      pages.push(open);
    open = [];
  };
  let number = -1;
  for (const row of rowsByPage(impressions)) {
    if (page[row] !== number) close();
    number = page[row];
    if (position[row] <= depth) open.push(row);
  }
  close();
  return pages;
}
