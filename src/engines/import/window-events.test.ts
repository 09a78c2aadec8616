import { expect, it } from 'vitest';
import { assembleShop } from '../../domain/shop/assemble';
import { type TableChunk, numberAt, stringAt } from '../../domain/shop/columns';
import { eventTypes } from '../../domain/vocabulary/event-types';
import { nameCustomers, withOwnIds } from '../../domain/window/pseudonyms';
import { withWindowEvents } from '../../domain/window/window-event';
import { Importer, inspectFile } from './importer';

async function imported(file: File, number: number): Promise<TableChunk[]> {
  const chunks: TableChunk[] = [];
  const [look] = await inspectFile(file);
  if (look?.kind == null) throw new Error(`${look?.refusal}`);
  const plan = { ...look, kind: look.kind, match: look.matches[look.kind] };
  await new Importer().importFile(file, plan, {
    file: number,
    chunk: async (chunk) => void chunks.push(chunk),
    rejected: async (rows) => expect(rows).toEqual([]),
    progress: () => undefined,
  });
  return chunks;
}

const orders = new File(
  [
    'order id,customer id,sku,quantity,price,order date\n1,anna,p1,2,3.5,2024-01-01\n2,ben,p2,1,4,2024-01-02\n3,anna,p3,1,4,2024-01-02\n',
  ],
  'orders.csv',
);
let drawn = 0;
const names = nameCustomers(['anna', 'ben'], null, () => new Uint8Array(8).fill(++drawn));

/** As the file that was taken along writes it. */
const csv = [
  'customer_id,product_id,event_type,occurred_at,dwell_seconds,list_position,list_name,recommender,session_id,list_score,propensity',
  `${names.names[0]},p2,impression,2024-02-01 10:00:00,,1,forYou,itemKnn,aa11,1.84213,0.95875`,
  `${names.names[0]},p2,click,2024-02-01 10:00:05,,1,forYou,itemKnn,aa11,1.84213,0.95875`,
  `${names.names[0]},p2,view,2024-02-01 10:00:09,4.2,1,forYou,itemKnn,aa11,1.84213,0.95875`,
  `${names.names[1]},p1,dismiss,2024-02-01 10:00:09,,3,because:p2,als,bb22,0,0.0125`,
  `cw-0000000000000000,p1,favourite,2024-02-01 10:00:10,,1,shop,popularity,cc33,,1`,
  `,p1,cart,2024-02-01 10:00:11,,1,shop,popularity,dd44,,1`,
  '',
].join('\r\n');

it('events of a file that was taken along are known, with place, list and model, and joined to their customers', async () => {
  const own = await imported(orders, 0);
  const events = await imported(new File([csv], 'window-events.csv'), 1);
  expect(events.map(({ kind, rowCount }) => [kind, rowCount])).toEqual([['events', 6]]);
  const { columns } = events[0]!;
  expect([numberAt(columns.position, 3), stringAt(columns.list, 3), stringAt(columns.model, 3)]).toEqual([
    3,
    'because:p2',
    'als',
  ]);
  expect([
    numberAt(columns.score, 0),
    numberAt(columns.propensity, 0),
    numberAt(columns.propensity, 3),
  ]).toEqual([1.84213, 0.95875, 0.0125]);
  expect(numberAt(columns.score, 4)).toBeNaN();
  const { shop } = assembleShop([...own, ...events].map((chunk) => withOwnIds(chunk, names)));
  const told = Array.from({ length: shop.events.count }, (_, row) => [
    shop.customers.ids[shop.events.customer[row]!],
    shop.products.ids[shop.events.product[row]!],
    eventTypes[shop.events.type[row]!],
  ]);
  expect(told).toContainEqual(['anna', 'p2', 'impression']);
  expect(told).toContainEqual(['ben', 'p1', 'dismiss']);
  expect(shop.events.dwellSeconds).toContain(4.2);
  // A name of another shop's stays one: nobody is guessed.
  expect(shop.customers.ids).toContain('cw-0000000000000000');
  expect(assembleShop([...own, ...events]).shop.customers.ids).not.toHaveLength(2);
});

it('names stay what they were, say nothing of whom they are of, and are drawn again where they meet', () => {
  let at = 0;
  const bytes = [1, 2, 3, 3, 4].map((byte) => new Uint8Array(8).fill(byte));
  const more = nameCustomers(['ben', 'cleo', 'dan'], names, () => bytes[at++]!);
  expect(more.ids).toEqual(['anna', 'ben', 'cleo', 'dan']);
  expect(more.names.slice(0, 2)).toEqual(names.names);
  expect(more.names.slice(2)).toEqual(['cw-0303030303030303', 'cw-0404040404040404']);
});

it('what was played stands behind the shop’s own events, and is no order', async () => {
  const { shop } = assembleShop(await imported(orders, 0));
  const played = { kind: 'purchase', at: 5, position: 1, list: 'forYou', model: 'als' } as const;
  const event = (customerId: string, productId: string) => ({
    ...{ ...played, customerId, productId, dwellSeconds: Number.NaN },
  });
  const after = withWindowEvents(shop, [event('anna', 'p2'), event('nobody', 'p2'), event('ben', 'p9')]);
  expect(after.events.count).toBe(shop.events.count + 1);
  expect(after.orderLines).toBe(shop.orderLines);
  expect(after.customers.spend).toBe(shop.customers.spend);
  expect(withWindowEvents(shop, [])).toBe(shop);
});
