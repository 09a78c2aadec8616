import type { Shop } from '../shop/shop';
import { msPerDay } from '../time';
import { copiedTexts } from '../voice/copied-texts';
import { type AccountTraces, accountTraces } from './account-traces';
import { type AlikeBy, alikeBuyers } from './alike-buyers';
import { contraryRaters } from './contrary-raters';
import { copyingAccounts } from './copying-accounts';
import { itemClickers } from './item-clickers';
import { pageMachines } from './page-machines';
import { pushedProducts } from './pushed-products';
import { refundedBursts } from './refunded-bursts';
import { returnedAll } from './returned-all';
import { reviewBursts } from './review-bursts';
import { unboughtRaters } from './unbought-raters';

interface OfProduct {
  readonly accounts: number;
  readonly productId: string;
  readonly title: string;
}

/** Accounts that look as if there were no customer behind them, with what speaks against them. */
export type SuspectGroup =
  | { readonly kind: 'copies'; readonly accounts: number; readonly text: string }
  | { readonly kind: 'machines'; readonly accounts: number; readonly views: number; readonly usual: number }
  | (OfProduct & { readonly kind: 'pushed' | 'refunded'; readonly days: number })
  | (OfProduct & { readonly kind: 'burst' | 'contrary'; readonly days: number; readonly stars: number })
  | (OfProduct & { readonly kind: 'clickers'; readonly views: number; readonly usual: number })
  /** `productId` is '' where they rate several. */
  | (OfProduct & {
      readonly kind: 'unbought';
      readonly days: number;
      readonly reviews: number;
      readonly products: number;
    })
  | { readonly kind: 'returned'; readonly accounts: number; readonly orders: number; readonly days: number }
  /** `productId` is '' where they are tied by one mailbox and bought one thing and another. */
  | (OfProduct & { readonly kind: 'alike'; readonly by: AlikeBy; readonly value: string })
  /** Of whom the user said so, whatever is found of them by now. */
  | { readonly kind: 'confirmed'; readonly accounts: number };

export type SuspectKind = SuspectGroup['kind'];

/** One group as it was found, whatever was said of its accounts. */
export interface FoundGroup {
  readonly group: SuspectGroup;
  /** Customer numbers, ascending. */
  readonly members: readonly number[];
  /** Position of the product that it is about, −1 for none. */
  readonly product: number;
  /** Part of what such accounts do that the shop's customers do not, 0 to 1. */
  readonly excess: number;
}

/** What the user said of accounts: 1 for real customers, −1 for fakes, 0 for nothing; length customers. */
export type Verdicts = Int8Array;

export interface Suspects {
  /** 1 for an account of any group; length customers. */
  readonly isSuspect: Uint8Array;
  /** The largest first. */
  readonly groups: readonly SuspectGroup[];
}

/**
 * Groups of accounts that are shown as suspicious and are no kind of customer: those of one copied review, those that
 * call up pages like machines or one product over and over, those that did nothing but buy one product within the same
 * days or have it refunded, those that gave back all of several orders, those that did nothing but rate one product, all
 * alike or against their own words, those that praise what they never bought, and those that are tied by an address and
 * bought the same. An
 * account may be in several.
 * @param languageOf ISO 639-1 of a review's text.
 */
export function findGroups(
  shop: Shop,
  languageOf: (review: number) => string,
  traces: AccountTraces = accountTraces(shop),
): FoundGroup[] {
  const { ids, title } = shop.products;
  const about = (product: number, accounts: readonly number[]) => ({
    accounts: accounts.length,
    productId: ids[product] ?? '',
    title: title[product] ?? '',
  });
  const spanOf = ({ from, to }: { readonly from: number; readonly to: number }) =>
    Math.max(1, Math.ceil((to - from) / msPerDay));
  const copied = copiedTexts(shop.reviews);
  const authors = new Map(copied.map(({ text, customers }) => [text, customers.length]));
  const machines = pageMachines(shop, traces);
  const returned = returnedAll(shop, traces);
  const found: FoundGroup[] = [
    ...copyingAccounts(shop, traces, copied).map(({ text, accounts }) => ({
      group: { kind: 'copies' as const, accounts: accounts.length, text },
      members: accounts,
      product: -1,
      excess: accounts.length / authors.get(text)!,
    })),
    ...(machines
      ? [
          {
            group: {
              kind: 'machines' as const,
              accounts: machines.accounts.length,
              views: machines.views,
              usual: machines.usual,
            },
            members: machines.accounts,
            product: -1,
            excess: 1 - (machines.usual || 0) / machines.views,
          },
        ]
      : []),
    ...pushedProducts(shop, traces).map(({ product, accounts, days, usual }) => ({
      group: { kind: 'pushed' as const, ...about(product, accounts), days },
      members: accounts,
      product,
      excess: 1 - usual,
    })),
    ...refundedBursts(shop, traces).map((burst) => ({
      group: { kind: 'refunded' as const, ...about(burst.product, burst.accounts), days: spanOf(burst) },
      members: burst.accounts,
      product: burst.product,
      excess: 1 - burst.expected / burst.accounts.length,
    })),
    ...reviewBursts(shop, traces).map((burst) => ({
      group: {
        kind: 'burst' as const,
        ...about(burst.product, burst.accounts),
        days: spanOf(burst),
        stars: burst.stars,
      },
      members: burst.accounts,
      product: burst.product,
      excess: 1 - burst.expected / burst.accounts.length,
    })),
    ...contraryRaters(shop, traces, languageOf).map((raters) => ({
      group: {
        kind: 'contrary' as const,
        ...about(raters.product, raters.accounts),
        days: spanOf(raters),
        stars: raters.stars,
      },
      members: raters.accounts,
      product: raters.product,
      excess: 1 - raters.usual,
    })),
    ...itemClickers(shop, traces).map(({ product, accounts, views, usual }) => ({
      group: { kind: 'clickers' as const, ...about(product, accounts), views, usual },
      members: accounts,
      product,
      excess: 1 - (usual || 0) / views,
    })),
    ...unboughtRaters(shop, traces).map((raters) => ({
      group: {
        kind: 'unbought' as const,
        ...about(raters.product, raters.accounts),
        days: spanOf(raters),
        reviews: raters.reviews,
        products: raters.products,
      },
      members: raters.accounts,
      product: raters.product,
      excess: 1 - raters.mistaken,
    })),
    ...(returned
      ? [
          {
            group: {
              kind: 'returned' as const,
              accounts: returned.accounts.length,
              orders: returned.orders,
              days: spanOf(returned),
            },
            members: returned.accounts,
            product: -1,
            excess: 1 - returned.expected / returned.accounts.length,
          },
        ]
      : []),
    ...alikeBuyers(shop, traces).map(({ by, value, product, accounts, usual }) => ({
      group: { kind: 'alike' as const, ...about(product, accounts), by, value },
      members: accounts,
      product,
      excess: 1 - usual,
    })),
  ];
  // Who is told by a burst, a copied text or her own words bought nothing either: the same accounts are one group.
  const otherwise = new Set(
    found.flatMap(({ group, members }) => (group.kind === 'unbought' ? [] : [...members])),
  );
  return found
    .filter(({ group, members }) => group.kind !== 'unbought' || members.some((who) => !otherwise.has(who)))
    .sort((a, b) => b.members.length - a.members.length);
}

/**
 * Who of them is in no segment: all but those who are spared, and whomever the user called a fake.
 * @param isSpared customers who are suspected of nothing.
 */
export function suspectsAmong(
  found: readonly FoundGroup[],
  customers: number,
  verdicts?: Verdicts,
  isSpared: (customer: number) => boolean = () => false,
): Suspects {
  const isSuspect = new Uint8Array(customers);
  const groups = found.map(({ group, members }): SuspectGroup => {
    const marked = members.filter((account) => verdicts?.[account] !== 1 && !isSpared(account));
    for (const account of marked) isSuspect[account] = 1;
    return { ...group, accounts: marked.length };
  });
  let confirmed = 0;
  verdicts?.forEach((verdict, account) => {
    if (verdict >= 0 || isSuspect[account] === 1) return;
    isSuspect[account] = 1;
    confirmed++;
  });
  const all: SuspectGroup[] = [...groups, { kind: 'confirmed', accounts: confirmed }];
  const some = all.filter(({ accounts }) => accounts > 0);
  return { isSuspect, groups: some.sort((a, b) => b.accounts - a.accounts) };
}
