import type { Shop } from '../shop/shop';
import type { CopiedText } from '../voice/copied-texts';
import { accountTraces } from './account-traces';
import { copyingAccounts } from './copying-accounts';
import { pageMachines } from './page-machines';
import { pushedProducts } from './pushed-products';

/** Accounts that look as if there were no customer behind them, with what speaks against them. */
export type SuspectGroup =
  | { readonly kind: 'copies'; readonly accounts: number; readonly text: string }
  | { readonly kind: 'machines'; readonly accounts: number; readonly views: number; readonly usual: number }
  | {
      readonly kind: 'pushed';
      readonly accounts: number;
      readonly productId: string;
      readonly title: string;
      readonly days: number;
    };

export interface Suspects {
  /** 1 for an account of any group; length customers. */
  readonly isSuspect: Uint8Array;
  /** The largest first. */
  readonly groups: readonly SuspectGroup[];
}

/**
 * The accounts that are shown as suspicious and are no kind of customer: those of one copied review, those that call up
 * pages like machines, those that did nothing but buy one product within the same days.
 * @param isSpared customers who are suspected of nothing.
 */
export function findSuspects(
  shop: Shop,
  copied: readonly CopiedText[],
  isSpared: (customer: number) => boolean = () => false,
): Suspects {
  const traces = accountTraces(shop);
  const isSuspect = new Uint8Array(shop.customers.ids.length);
  const mark = (accounts: readonly number[]) => {
    const marked = accounts.filter((account) => !isSpared(account));
    for (const account of marked) isSuspect[account] = 1;
    return marked.length;
  };
  const copies = copyingAccounts(shop, traces, copied);
  const machines = pageMachines(shop, traces);
  const groups: SuspectGroup[] = [
    ...copies.map(({ text, accounts }) => ({ kind: 'copies' as const, accounts: mark(accounts), text })),
    ...(machines
      ? [
          {
            kind: 'machines' as const,
            accounts: mark(machines.accounts),
            views: machines.views,
            usual: machines.usual,
          },
        ]
      : []),
    ...pushedProducts(shop, traces).map(({ product, accounts, days }) => ({
      kind: 'pushed' as const,
      accounts: mark(accounts),
      productId: shop.products.ids[product]!,
      title: shop.products.title[product]!,
      days,
    })),
  ];
  const some = groups.filter(({ accounts }) => accounts > 0);
  return { isSuspect, groups: some.sort((a, b) => b.accounts - a.accounts) };
}
