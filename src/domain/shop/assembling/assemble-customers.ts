import { fieldsOf, tables } from '../tables/tables';
import type { NumberedCustomers } from './customer-index';
import type { CustomerAttribute, Customers } from '../shop';
import { filesByAge } from './export-ages';
import { type OwnTable, ownTexts } from './own-values';
import type { ShopTables } from './shop-rows';
import { Tally } from './tally';

type DescribingKind = keyof NumberedCustomers['ofRows'];

/** Where each attribute may stand; the first table that knows a customer's value decides. */
function attributeSources(): Map<string, DescribingKind[]> {
  const sources = new Map<string, DescribingKind[]>();
  for (const kind of ['customers', 'orders', 'reviews', 'events'] as const) {
    for (const { name, describes } of fieldsOf(tables[kind])) {
      if (describes === 'customer') sources.set(name, [...(sources.get(name) ?? []), kind]);
    }
  }
  return sources;
}

/** The customers with what is known of them; attributes that no table has are left out. */
export function assembleCustomers(
  shop: ShopTables,
  index: NumberedCustomers,
  spend: Float64Array,
): Customers {
  const n = index.ids.length;
  const own: OwnTable = {
    rows: shop.customers,
    entity: index.ofRows.customers,
    entities: n,
    oldestFirst: filesByAge(shop.customers, 'registeredAt'),
  };
  const attributes: CustomerAttribute[] = [];
  for (const [name, kinds] of attributeSources()) {
    const having = kinds.filter((kind) => shop[kind].has(name));
    if (having.length === 0) continue;
    const values = new Array<string>(n).fill('');
    for (const kind of having) {
      const found = kind === 'customers' ? ownTexts(own, name) : mostFrequent(shop, kind, name, index);
      for (let i = 0; i < n; i++) if (values[i] === '') values[i] = found[i]!;
    }
    if (values.some((value) => value !== '')) attributes.push({ name, values });
  }
  return { ids: index.ids, attributes, spend };
}

function mostFrequent(
  shop: ShopTables,
  kind: DescribingKind,
  field: string,
  index: NumberedCustomers,
): string[] {
  const tally = new Tally();
  const codes = shop[kind].mapped(field, (value) => tally.code(value), -1);
  const customer = index.ofRows[kind];
  for (let row = 0; row < codes.length; row++) tally.add(customer[row]!, codes[row]!);
  return tally.mostFrequent(index.ids.length);
}
