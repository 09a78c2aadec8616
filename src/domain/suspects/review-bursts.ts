import { largestTold } from '../math/false-discoveries';
import { groupByKey } from '../math/order';
import type { Shop } from '../shop/shop';
import type { AccountTraces } from './account-traces';
import { burstsByProduct } from './bursts';
import { leavesNoTrace, usualElsewhere } from './traceless';

/** Reviews of a campaign come within days, from accounts enough to move a rating. */
const days = 10;
const fewestAccounts = 5;
/** Part of a burst that gives the same extreme rating: those of customers differ. */
const ofOneMind = 0.85;
/** Part of the product's reviewers of these days who are such accounts: what excites customers brings both. */
const ofReviewers = 0.6;
/** Of all that is told no more than this may be chance. */
const mistaken = 0.01;

/** Accounts known for one review of one product, all within the same days and of one mind. */
export interface ReviewBurst {
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  readonly from: number;
  readonly to: number;
  /** The rating that they give. */
  readonly stars: number;
  /** Of such reviews so many are usual within such days. */
  readonly expected: number;
}

/**
 * Products of which accounts that bought nothing, looked at nothing and wrote nothing else speak within the same days,
 * all with five stars or all with one. None where reviewers without a trace are usual in the shop, as where reviews come
 * from elsewhere; none where the ratings differ, as those of invited testers do, or where buyers review it just as much.
 */
export function reviewBursts(shop: Shop, traces: AccountTraces): ReviewBurst[] {
  const { reviews, products } = shop;
  const isAlone = (account: number) =>
    account >= 0 && traces.reviews[account] === 1 && leavesNoTrace(traces, account);
  const rows: number[] = [];
  for (let r = 0; r < reviews.count; r++) {
    const isDated = reviews.product[r]! >= 0 && !Number.isNaN(reviews.at[r]!);
    if (isDated && isAlone(reviews.customer[r]!)) rows.push(r);
  }
  if (rows.length < fewestAccounts) return [];
  const bursts = burstsByProduct(rows, reviews.product, reviews.at, products.ids.length, days);
  const told = largestTold(
    bursts.map(({ chance }) => chance),
    products.ids.length,
    mistaken,
  );
  const isUsual = usualElsewhere(reviews, isAlone);
  const ofProduct = groupByKey(reviews.product, products.ids.length, reviews.count);
  const reviewersWithin = (product: number, from: number, to: number) => {
    const own = ofProduct.positions.subarray(ofProduct.starts[product], ofProduct.starts[product + 1]);
    const then = [...own].filter((r) => reviews.at[r]! >= from && reviews.at[r]! <= to);
    return new Set(then.map((r) => reviews.customer[r]!)).size;
  };
  return bursts.flatMap(({ product, members, from, to, expected, chance }) => {
    if (members.length < fewestAccounts || chance > told || isUsual(product)) return [];
    const [one, five] = [1, 5].map((star) => members.filter((r) => reviews.rating[r] === star));
    const [stars, alike] = five!.length >= one!.length ? [5, five!] : [1, one!];
    if (alike.length < Math.max(fewestAccounts, ofOneMind * members.length)) return [];
    if (alike.length < ofReviewers * reviewersWithin(product, from, to)) return [];
    const accounts = alike.map((r) => reviews.customer[r]!).sort((a, b) => a - b);
    return [{ product, accounts, from, to, stars, expected }];
  });
}
