import { largestTold } from '../math/false-discoveries';
import { binomialTail } from '../math/tails';
import type { Shop } from '../shop/shop';
import { voiceOf } from '../voice/language-voice';
import { readText, reviewText, readVoice } from '../voice/read-voice';
import type { AccountTraces } from './account-traces';
import { densest } from './bursts';
import { leavesNoTrace, usualElsewhere } from './traceless';

/** Ratings are pushed within weeks, by accounts enough to move the mean. */
const days = 30;
const fewestAccounts = 5;
/** An account of more reviews than this has something to say. */
const mostReviews = 3;
/** Words weigh this much, and this many times what they say for the stars, before they speak against them. */
const leastFeeling = 0.5;
const timesMore = 2;
/** Part of the reviews of these days that are such, from such accounts. */
const ofReviews = 0.4;
/** Part of all such reviews of the product: where they come all year, its words are misread. */
const ofTime = 0.6;
/** So are they where this part of others' reviews of the product with the same stars are such too. */
const misread = 0.3;
const fewestOthers = 3;
const mistaken = 0.01;

/** Accounts whose every review has stars that its own words deny, on one product and within weeks. */
export interface ContraryRaters {
  readonly product: number;
  /** Customer numbers, ascending. */
  readonly accounts: readonly number[];
  readonly from: number;
  readonly to: number;
  /** The rating that they give: 5 beside complaints, or 1 beside praise. */
  readonly stars: number;
  /** Part of all other reviews with these stars whose words deny them, 0 to 1. */
  readonly usual: number;
}

/**
 * Products rated by accounts that bought nothing and wrote nothing but reviews whose words say the opposite of their
 * stars: ratings placed for their number look so. One such review is a slip; whoever bought may be as odd as she likes;
 * and where the words of all reviews are misread as often, the shop's words are at fault.
 * @param languageOf ISO 639-1 of a review's text.
 */
export function contraryRaters(
  shop: Shop,
  traces: AccountTraces,
  languageOf: (review: number) => string,
): ContraryRaters[] {
  const { reviews, products } = shop;
  const isCandidate = (account: number) =>
    account >= 0 && traces.reviews[account]! <= mostReviews && leavesNoTrace(traces, account);
  const isUsual = usualElsewhere(reviews, isCandidate);
  const isTellable = (r: number) => isCandidate(reviews.customer[r]!) && !isUsual(reviews.product[r]!);
  // Where reviewers of such accounts are the rule, none of their words need be read.
  if (!reviews.product.some((_, r) => isTellable(r))) return [];
  const reading = readVoice(shop, languageOf);
  const denies = (r: number): boolean => {
    if (reading.read[r] === 1) return isDenied(reviews.rating[r]!, reading.praise[r]!, reading.blame[r]!);
    const voice = voiceOf(languageOf(r));
    const text = reviewText(reviews, r);
    if (voice === null || text === '') return false;
    const { praise, blame } = readText(text, voice, reading.titlesOf(r));
    return isDenied(reviews.rating[r]!, praise, blame);
  };
  const candidates: number[] = [];
  const written = new Map<number, number>();
  for (let r = 0; r < reviews.count; r++) {
    const account = reviews.customer[r]!;
    if (!isTellable(r) || !denies(r)) continue;
    candidates.push(r);
    written.set(account, (written.get(account) ?? 0) + 1);
  }
  const own = candidates.filter((r) => {
    const account = reviews.customer[r]!;
    return (
      written.get(account) === traces.reviews[account] &&
      reviews.product[r]! >= 0 &&
      !Number.isNaN(reviews.at[r]!)
    );
  });
  if (own.length < fewestAccounts) return [];
  const groups = new Map<string, number[]>();
  for (const r of own) {
    const key = `${reviews.product[r]} ${reviews.rating[r]}`;
    groups.set(key, [...(groups.get(key) ?? []), r]);
  }
  const isOwn = new Set(own);
  const found = [...groups.values()].flatMap((rows) => {
    const burst = densest(
      rows.toSorted((a, b) => reviews.at[a]! - reviews.at[b]!),
      reviews.at,
      days,
    );
    const accounts = [...new Set(burst.map((r) => reviews.customer[r]!))].sort((a, b) => a - b);
    const [first, last] = [burst[0]!, burst.at(-1)!];
    const [product, stars] = [reviews.product[first]!, reviews.rating[first]!];
    const [from, to] = [reviews.at[first]!, reviews.at[last]!];
    if (accounts.length < fewestAccounts) return [];
    let [then, alike] = [0, 0];
    const [here, elsewhere] = [
      { read: 0, deny: 0 },
      { read: 0, deny: 0 },
    ];
    for (let r = 0; r < reviews.count; r++) {
      const isHere = reviews.product[r] === product;
      if (isHere && reviews.at[r]! >= from && reviews.at[r]! <= to) {
        then++;
        if (reviews.rating[r] === stars) alike++;
      }
      if (reading.read[r] !== 1 || reviews.rating[r] !== stars || isOwn.has(r)) continue;
      const counts = isHere ? here : elsewhere;
      counts.read++;
      if (isDenied(stars, reading.praise[r]!, reading.blame[r]!)) counts.deny++;
    }
    const usual = (elsewhere.deny + 1) / (elsewhere.read + 2);
    const chance = binomialTail(burst.length, alike, usual);
    const isMisread = here.deny >= Math.max(fewestOthers, misread * here.read);
    const isTold = burst.length >= Math.max(ofReviews * then, ofTime * rows.length) && !isMisread;
    return isTold ? [{ product, accounts, from, to, stars, usual, chance }] : [];
  });
  const told = largestTold(
    found.map(({ chance }) => chance),
    products.ids.length,
    mistaken,
  );
  return found.filter(({ chance }) => chance <= told).map(({ chance: _, ...rest }) => rest);
}

/** Whether words say the opposite of five stars or one. */
function isDenied(rating: number, praise: number, blame: number): boolean {
  const [along, against] = rating === 5 ? [praise, blame] : rating === 1 ? [blame, praise] : [1, 0];
  return against >= leastFeeling && against > timesMore * along;
}
