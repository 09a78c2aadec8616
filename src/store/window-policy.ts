import { useEffect, useState } from 'react';
import { ClienteleError } from '../contracts/errors';
import { mostShare, type TakenOrder, windowLists, type WindowPolicy } from '../contracts/window';
import type { ClickReport } from '../domain/clicks/click-report';
import { getWindowPolicy, putWindowPolicy, watchWindowPolicy } from '../jobs/shop-window';

/** How a shop's window puts its cards into places, as it changes; null until it is read. */
export function useWindowPolicy(shopId: string): WindowPolicy | null {
  const [policy, setPolicy] = useState<WindowPolicy | null>(null);
  useEffect(() => watchWindowPolicy(shopId, setPolicy, () => setPolicy(null)), [shopId]);
  return policy;
}

/** Of a list's own order, what the check of the ranker's says; null where the window has no such list or it may not be taken. */
export function orderToTake({ list, ranker }: Pick<ClickReport, 'list' | 'ranker'>): TakenOrder | null {
  const own = windowLists.find((each) => each === list);
  const check = ranker?.check;
  if (own === undefined || !check?.estimates || check.verdict !== 'better') return null;
  const { dr, effective } = check.estimates;
  const { more, moreLow, moreHigh } = dr;
  return { list: own, at: Date.now(), more, moreLow, moreHigh, effective };
}

/** @param share of showings whose order is drawn. Throws `bad-option`. */
export async function explore(shopId: string, share: number): Promise<WindowPolicy> {
  if (!(share >= 0 && share <= mostShare))
    throw new ClienteleError('bad-option', `The share is from 0 to ${mostShare}.`);
  return changed(shopId, (policy) => ({ ...policy, share }));
}

/** From now on the window orders a list by the ranker. */
export async function takeOrder(shopId: string, order: TakenOrder): Promise<WindowPolicy> {
  return changed(shopId, (policy) => ({
    ...policy,
    taken: [...policy.taken.filter(({ list }) => list !== order.list), order],
  }));
}

/** Goes back to the recommender's order of a list. */
export async function leaveOrder(shopId: string, left: string): Promise<WindowPolicy> {
  return changed(shopId, (policy) => ({
    ...policy,
    taken: policy.taken.filter(({ list }) => list !== left),
  }));
}

async function changed(
  shopId: string,
  change: (policy: WindowPolicy) => WindowPolicy,
): Promise<WindowPolicy> {
  const next = change(await getWindowPolicy(shopId));
  await putWindowPolicy(next);
  return next;
}
