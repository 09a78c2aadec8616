import { IconShoppingBag, IconUser } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSpeaker } from '../../../i18n';
import {
  type CustomerIndex,
  loadCustomerIndex,
  loadProductIndex,
  type ProductIndex,
  useApp,
} from '../../../store';
import { useLoaded } from '../../../ui/use-loaded';
import type { Group } from './entry';
import { type FoundNames, NameList } from './search-names';

/** So many of each kind are shown. */
const most = 5;

/** Keys within this time are one search, ms. */
const pause = 120;

interface Indexed {
  readonly customers: CustomerIndex;
  readonly products: ProductIndex;
  readonly customerNames: NameList;
  readonly productNames: NameList;
}

async function loadIndexed(runId: string): Promise<Indexed> {
  const [customers, products] = await Promise.all([loadCustomerIndex(runId), loadProductIndex(runId)]);
  return {
    customers,
    products,
    customerNames: new NameList(customers.ids),
    productNames: new NameList(products.products.map(({ id, title }) => `${title} ${id}`)),
  };
}

/** The shop's products and customers among which is searched: `none` before a run, which finds out who they are. */
export type IndexState = 'none' | 'loading' | 'failed' | 'searching' | 'ready';

/** Products and customers that fit the words; nothing is read before there are any. */
export function useIndexed(words: readonly string[]): {
  readonly groups: readonly Group[];
  readonly state: IndexState;
} {
  const run = useApp((state) => state.run);
  const speaker = useSpeaker();
  const query = words.join(' ');
  const wanted = query !== '' && run !== null;
  const { value: indexed, status } = useLoaded(wanted ? run.id : null, () => loadIndexed(run!.id));
  const [found, setFound] = useState<{
    of: string;
    in: Indexed;
    customers: FoundNames;
    products: FoundNames;
  } | null>(null);
  useEffect(() => {
    if (indexed === null || query === '') return undefined;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      const [customers, products] = await Promise.all([
        indexed.customerNames.find(query.split(' '), most, abort.signal),
        indexed.productNames.find(query.split(' '), most, abort.signal),
      ]);
      if (customers && products) setFound({ of: query, in: indexed, customers, products });
    }, pause);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [indexed, query]);
  if (run === null) return { groups: [], state: 'none' };
  if (!wanted) return { groups: [], state: 'ready' };
  if (status !== 'ready') return { groups: [], state: status };
  if (found?.of !== query || found.in !== indexed) return { groups: [], state: 'searching' };
  const names = speaker.segmentNames(run.profiles);
  const customers = found.customers.best.map((i) => {
    const id = indexed.customers.ids[i]!;
    const segment = run.profiles[indexed.customers.labels[i]!];
    return {
      key: `customer ${id}`,
      label: id,
      hint: segment ? names.shown(segment.code) : '',
      icon: IconUser,
      to: `/recommend/${encodeURIComponent(id)}`,
    };
  });
  const products = found.products.best.map((i) => {
    const { id, title } = indexed.products.products[i]!;
    return {
      key: `product ${id}`,
      label: title === '' ? id : title,
      hint: title === '' ? '' : id,
      icon: IconShoppingBag,
      to: `/recommend-products/${encodeURIComponent(id)}`,
    };
  });
  return {
    groups: [
      { name: 'products', entries: products, count: found.products.count },
      { name: 'customers', entries: customers, count: found.customers.count },
    ],
    state: 'ready',
  };
}
