import { describe, expect, it } from 'vitest';
import type { CustomerSummary } from '../../domain/shop/customers-summary';
import { fates } from '../../domain/shop/ledger/fates';
import { chineseExports } from './fixtures/chinese-exports';
import { encodeAs } from './fixtures/encode-as';
import type { MadeFiles } from './fixtures/eastern-orders';
import { furtherExports } from './fixtures/further-exports';
import { marketplaceExports } from './fixtures/marketplace-exports';
import { pacificExports } from './fixtures/pacific-exports';
import { filesOutcome } from './fixtures/shop-outcome';
import { systemExports } from './fixtures/system-exports';

/** What an import gives otherwise than the shop itself knows, in words. */
async function shortcomings({
  files,
  encoding,
  spend,
  total,
  said = [],
  days,
}: MadeFiles): Promise<string[]> {
  const dropped = Object.entries(files).map(
    ([name, text]) => new File([encoding ? encodeAs(text, encoding) : text], name),
  );
  const { files: found, customers, ledger } = await filesOutcome(dropped);
  const wrong = found.flatMap(({ kind, read, imported, merged, rejected }) => [
    ...(kind === 'orders' ? [] : [`${kind} instead of orders`]),
    ...(imported + merged + rejected === read
      ? []
      : [`${imported} + ${merged} + ${rejected} is not ${read}`]),
  ]);
  // Tax on top of prices is said wherever there is any, and sales of nobody where an export names nobody.
  const known = spend === undefined ? ['tax-on-top', 'nobody-known'] : ['tax-on-top'];
  const warned = ledger.warnings
    .map(({ about }) => about)
    .filter((about) => !known.includes(about) || said.includes(about));
  for (const about of warned) if (!said.includes(about)) wrong.push(`a false warning: ${about}`);
  for (const about of said) if (!warned.includes(about)) wrong.push(`no warning: ${about}`);
  if (total !== undefined) {
    const sold = ledger.paid.reduce(
      (sum, paid, row) => sum + (isSold.has(fates[ledger.fate[row]!]!) ? paid : 0),
      0,
    );
    if (!(Math.abs(sold * 100 - total) <= 0.5)) wrong.push(`${sold} instead of ${total / 100}`);
  }
  if (days !== undefined) {
    const found = {
      first: dayOf(Math.min(...timesOf(customers, 'first'))),
      last: dayOf(Math.max(...timesOf(customers, 'last'))),
    };
    if (found.first !== days.first || found.last !== days.last)
      wrong.push(`from ${found.first} to ${found.last}`);
  }
  const left = new Map(spend);
  for (const { id, spend: all, service } of spend === undefined ? [] : customers) {
    const must = left.get(id) ?? 0;
    if (!(Math.abs((all - service) * 100 - must) <= 0.5))
      wrong.push(`${id}: ${all - service} instead of ${must / 100}`);
    left.delete(id);
  }
  for (const [id, paid] of left) if (paid > 0) wrong.push(`${id} is missing, who paid ${paid / 100}`);
  return wrong;
}

const timesOf = (customers: readonly CustomerSummary[], field: 'first' | 'last') =>
  customers.map((each) => each[field]).filter((at) => !Number.isNaN(at));
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Rows of goods that were sold or given back, whoever bought them. */
const isSold = new Set<string>(['sale', 'nobody', 'return']);

describe.each([
  ['mainland China', chineseExports],
  ['Japan, Korea, Taiwan and South-East Asia', pacificExports],
  ['Russia, Turkey, the Gulf, Iran, Latin America, India, Ukraine and Africa', furtherExports],
  ['accounting systems, tills and further marketplaces', systemExports],
  ['marketplaces, whatever their totals hold beside the goods', marketplaceExports],
])('shops of %s come out as they know themselves', (_region, made) => {
  it.each(made.map((files) => [files.name, files] as const))('%s', async (_name, files) => {
    expect(await shortcomings(files)).toEqual([]);
  });
});
