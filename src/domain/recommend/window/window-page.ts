import type { ReasonKind } from '../lists';
import type { Offer } from '../list-writer';

/** What a row of the shop window is of. */
export type WindowRowKind = 'forYou' | 'because' | 'segment' | 'shop';

/** How a customer came to the product that a row speaks of. */
export type CameBy = 'bought' | 'reviewed' | 'lookedAt';

export interface PageRow {
  readonly kind: WindowRowKind;
  /** Number of the product of `because`, code of the segment of `segment`, else -1. */
  readonly about: number;
  /** Of `because`. */
  readonly cameBy: CameBy | null;
  readonly offers: readonly Offer[];
}

/** The shop's page as one customer would see it. */
export interface WindowPage {
  /** False where nothing is on record that she did. */
  readonly isKnown: boolean;
  readonly rows: readonly PageRow[];
}

/** Cards in the first row, and in each of the others. */
const longestFirst = 12;
const longest = 8;
/** A row of fewer cards is none. */
const shortest = 3;
const mostCauses = 2;

const cameByOf: Readonly<Partial<Record<ReasonKind, CameBy>>> = {
  becauseYouBought: 'bought',
  boughtAfter: 'bought',
  similarWording: 'bought',
  becauseYouReviewed: 'reviewed',
  similarToReviewed: 'reviewed',
  becauseYouLookedAt: 'lookedAt',
  similarToLookedAt: 'lookedAt',
};

/** What speaks of everybody, or of nobody: no such offer is 'for you'. */
const impersonal: readonly ReasonKind[] = [
  'likedBySegment',
  'popularInShop',
  'oftenLookedAt',
  'littleKnown',
  'filler',
];

/**
 * Puts offers into rows, each product in one of them: what a model found for her; what goes back to one product of hers,
 * which carried the score of every card of the row; what her segment takes more than others do; and where nothing was
 * found for her, what the shop's customers take most. A row with nothing true to say is not there.
 *
 * @param list her list. @param further what stands behind it, best first.
 * @param segment what she may be offered of what her segment likes, and its code; null where she is in none.
 * @param shop what she may be offered of what the shop's customers take most.
 */
export function arrangeRows(
  list: readonly Offer[],
  further: readonly Offer[],
  segment: { readonly code: number; readonly offers: Iterable<Offer> } | null,
  shop: Iterable<Offer>,
): PageRow[] {
  const rows: PageRow[] = [];
  const shown = new Set<number>();
  const add = (
    kind: WindowRowKind,
    offers: Iterable<Offer>,
    most: number,
    about = -1,
    cameBy: CameBy | null = null,
  ) => {
    const fresh: Offer[] = [];
    for (const offer of offers) {
      if (fresh.length === most) break;
      if (!shown.has(offer.product)) fresh.push(offer);
    }
    if (fresh.length < shortest) return;
    for (const { product } of fresh) shown.add(product);
    rows.push({ kind, about, cameBy, offers: fresh });
  };
  const personal = (offers: readonly Offer[]) => offers.filter(({ kind }) => !impersonal.includes(kind));
  add('forYou', personal(list), longestFirst);
  const isForHer = rows.length > 0;
  for (const [about, offers] of causes([...list, ...further], shown)) {
    add('because', offers, longest, about, cameByOf[offers[0]!.kind]!);
  }
  if (segment !== null) add('segment', segment.offers, longest, segment.code);
  if (!isForHer) add('shop', shop, longestFirst);
  return rows;
}

/** Offers that are not shown yet by the product of hers that carried them; the products that carried most come first. */
function causes(offers: readonly Offer[], shown: ReadonlySet<number>): [about: number, offers: Offer[]][] {
  const byProduct = new Map<number, Offer[]>();
  for (const offer of offers) {
    if (cameByOf[offer.kind] === undefined || offer.evidence < 0 || shown.has(offer.product)) continue;
    const known = byProduct.get(offer.evidence);
    if (known) known.push(offer);
    else byProduct.set(offer.evidence, [offer]);
  }
  return [...byProduct]
    .filter(([, own]) => own.length >= shortest)
    .sort(([, a], [, b]) => Math.min(longest, b.length) - Math.min(longest, a.length))
    .slice(0, mostCauses);
}
