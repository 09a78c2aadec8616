import { fewestCustomers } from '../../contracts/analysis-api';
import { ClienteleError } from '../../contracts/errors';
import type { ShopHead } from '../../contracts/stored';
import type { OnProgress } from '../../contracts/progress';
import { answersKey } from '../../domain/shop/answers';
import { assembleShop, type AssembledShop } from '../../domain/shop/assemble';
import { returnRates } from '../../domain/shop/customers-summary';
import { moneyOfNobody } from '../../domain/shop/ledger/money-by-customer';
import type { TableChunk } from '../../domain/shop/columns';
import { whileRowsStay } from '../../storage/locks';
import { getShop } from '../../storage/shops';
import { chunksOf, getChunk } from '../../storage/tables';
import { getPseudonyms } from '../../storage/window';
import { withOwnIds } from '../../domain/window/pseudonyms';

export interface LoadedTables {
  readonly assembled: AssembledShop;
  /** Key of the files and the answers of which it was put together. */
  readonly answers: string;
}

/** What an analysis takes of an assembled shop. */
export interface TakenShop extends Pick<AssembledShop, 'shop' | 'anonymousReviews'> {
  /** See `returnRates`; missing where the orders' rows are not at hand. */
  readonly returnRate?: Float64Array;
  /** See `moneyOfNobody`; missing as above. */
  readonly namelessRevenue?: number;
}

/** The rows of orders themselves, which take most of the room, are let go. */
export function takenOf({ shop, anonymousReviews, ledger }: AssembledShop): TakenShop {
  return {
    shop,
    anonymousReviews,
    returnRate: returnRates({ shop, ledger }),
    namelessRevenue: moneyOfNobody(ledger),
  };
}

/** Files are only ever added to a shop, so that their number tells its states apart. */
function stateKey({ reports, answers }: ShopHead): string {
  return `${reports.length} ${answersKey(answers)}`;
}

interface StoredTables {
  readonly head: ShopHead;
  readonly chunks: readonly TableChunk[];
}

/** All chunks of a shop, of one state, those by their own ids who are in files of its window under other names. Throws `shop-deleted` and `shop-damaged`. */
export function readStored(shopId: string, onProgress: OnProgress = () => {}): Promise<StoredTables> {
  return whileRowsStay(shopId, async () => {
    const head = await getShop(shopId);
    const pseudonyms = await getPseudonyms(shopId);
    const listed = chunksOf(head);
    const chunks: TableChunk[] = [];
    for (const [done, chunk] of listed.entries()) {
      onProgress({ stage: 'load', done, total: listed.length, secondsLeft: null });
      chunks.push(withOwnIds(await getChunk(shopId, chunk), pseudonyms));
    }
    return { head, chunks };
  });
}

/** Loads a shop's chunks from storage and puts them together. Throws as `readStored` does. */
export async function assembleStored(shopId: string, onProgress: OnProgress): Promise<LoadedTables> {
  const { head, chunks } = await readStored(shopId, onProgress);
  onProgress({ stage: 'texts', done: 0, total: 0, secondsLeft: null });
  return { assembled: assembleShop(chunks, head.answers), answers: stateKey(head) };
}

/** The same for an analysis. Throws `no-customers` and `too-few-customers` where there is nothing to segment. */
export async function loadShop(shopId: string, onProgress: OnProgress): Promise<LoadedTables> {
  const loaded = await assembleStored(shopId, onProgress);
  const customers = loaded.assembled.shop.customers.ids.length;
  if (customers === 0) throw new ClienteleError('no-customers', 'The files name no customer.');
  if (customers < fewestCustomers) throw new ClienteleError('too-few-customers', `${customers}`);
  return loaded;
}
