import { useDeferredValue, useMemo } from 'react';
import { type CustomerIndex, findTakers, type RunSummary } from '../../store';
import { useLoaded } from '../../ui/use-loaded';

/** Whom words find: customers by their id, and those who took a product of that name. */
export interface Found {
  /** 1 for each; length n. */
  readonly marked: Uint8Array;
  readonly byId: number;
  readonly products: number;
  readonly takers: number;
  /** Of all together. */
  readonly customers: number;
}

/** Shorter words find half of the shop. */
const shortest = 2;

/** Null where nothing is looked for, or not found out yet. */
export function useSearch(run: RunSummary, index: CustomerIndex, query: string): Found | null {
  const words = useDeferredValue(query.trim().toLowerCase());
  const asked = words.length < shortest ? null : words;
  const { value: taken } = useLoaded(asked === null ? null : `${run.id} ${asked}`, () =>
    findTakers(run.id, words),
  );
  return useMemo(() => {
    if (asked === null || taken === null) return null;
    const marked = taken.takers.slice();
    const takers = count(marked);
    let byId = 0;
    index.ids.forEach((id, customer) => {
      if (!id.toLowerCase().includes(asked)) return;
      byId++;
      marked[customer] = 1;
    });
    return { marked, byId, products: taken.products, takers, customers: count(marked) };
  }, [asked, taken, index]);
}

export function count(marked: Uint8Array): number {
  return marked.reduce((sum, each) => sum + each, 0);
}
