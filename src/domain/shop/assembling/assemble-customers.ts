import type { CustomerIndex } from './customer-index';
import type { CustomerAttribute, Customers } from '../shop';
import type { ShopTables } from './shop-rows';
import { Tally } from './tally';

/** Where each attribute may stand; the first table that knows a customer's value decides. */
const sources: readonly {
  name: CustomerAttribute['name'];
  tables: readonly ('customers' | 'orders' | 'reviews')[];
}[] = [
  { name: 'age', tables: ['customers', 'reviews'] },
  { name: 'gender', tables: ['customers'] },
  { name: 'occupation', tables: ['customers'] },
  { name: 'city', tables: ['customers', 'orders'] },
  { name: 'country', tables: ['customers', 'orders'] },
  { name: 'income', tables: ['customers'] },
];

/** The customers with what is known of them; attributes that no table has are left out. */
export function assembleCustomers(shop: ShopTables, index: CustomerIndex): Customers {
  const n = index.ids.length;
  const attributes: CustomerAttribute[] = [];
  for (const { name, tables } of sources) {
    const having = tables.filter((table) => shop[table].has(name));
    if (having.length === 0) continue;
    const values = new Array<string>(n).fill('');
    for (const table of having) {
      const found = mostFrequent(shop, table, name, index);
      for (let i = 0; i < n; i++) if (values[i] === '') values[i] = found[i]!;
    }
    if (values.some((value) => value !== '')) attributes.push({ name, values });
  }
  return { ids: index.ids, attributes };
}

function mostFrequent(
  shop: ShopTables,
  table: 'customers' | 'orders' | 'reviews',
  field: string,
  index: CustomerIndex,
): string[] {
  const tally = new Tally();
  const codes = shop[table].mapped(field, (value) => tally.code(value), -1);
  const customer = index.ofRows[table];
  for (let row = 0; row < codes.length; row++) tally.add(customer[row]!, codes[row]!);
  return tally.mostFrequent(index.ids.length);
}
