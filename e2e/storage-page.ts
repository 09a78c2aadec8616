import * as otherTabs from '../src/jobs/other-tabs';
import { removeShop } from '../src/jobs/shops';
import * as calibrations from '../src/storage/calibrations';
import { database } from '../src/storage/database';
import * as locks from '../src/storage/locks';
import * as recipes from '../src/storage/recipes';
import * as runs from '../src/storage/runs';
import * as shops from '../src/storage/shops';
import * as tables from '../src/storage/tables';
import * as vectors from '../src/storage/vectors';
import type { StoredRun } from '../src/contracts/stored';
import { defaultRunOptions } from '../src/contracts/analysis-api';

/** The name that an error crosses threads with, '' where nothing fails. */
async function failure(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return '';
  } catch (error) {
    return (error as Error).name;
  }
}

const orders = (rows: number) => ({
  kind: 'orders' as const,
  rowCount: rows,
  file: 0,
  series: 0,
  lines: Int32Array.from({ length: rows }, (_, row) => row + 2),
  prints: new Uint32Array(rows * 2),
  repeats: new Uint8Array(rows),
  columns: {
    customerId: { type: 'string' as const, codes: new Int32Array(rows), dictionary: ['小明'] },
    price: { type: 'number' as const, values: new Float64Array(rows).fill(Number.NaN) },
  },
});

const report = (file: number, imported: number) => ({
  file,
  name: 'same.csv',
  kind: 'orders' as const,
  read: imported,
  imported,
  merged: 0,
  superseded: 0,
  collidesWith: [],
  rejected: 0,
  rejectedBy: {},
  rejectedNotKept: 0,
  replacedCharacters: 0,
  counter: null,
  cleaned: { maskedEmails: 0, maskedPhones: 0, cancelledLines: 0, unreadableFields: 0 },
  unreadColumns: [],
  rules: [],
  rulesOff: [],
  joinedPayments: 0,
  joined: 0,
  perhapsJoined: 0,
  edited: 0,
  attachedColumns: [],
  unreadBy: {},
});

/** A complete shop of two chunks of orders. */
async function addShop(id: string): Promise<void> {
  await shops.beginShop(id, `Shop ${id}`);
  const chunks = [await tables.putChunk(id, 0, orders(3)), await tables.putChunk(id, 1, orders(2))];
  await shops.completeShop(id, [report(0, 5)], chunks);
}

const lists = {
  customers: 1,
  length: 2,
  products: Int32Array.of(4, -1),
  scores: Float32Array.of(1, 0),
  reasons: Uint8Array.of(0, 0),
  evidence: Int32Array.of(-1, -1),
  carrier: Uint8Array.of(0, 0),
};

const run = (id: string, shopId: string, startedAt = 1): StoredRun => ({
  id,
  shopId,
  startedAt,
  stages: { lists: `${shopId}/lists` },
  summary: {
    id,
    shopId,
    startedAt,
    finishedAt: 2,
    options: defaultRunOptions,
    depth: 'quick',
    encoder: null,
    device: null,
    seconds: { load: 0.5 },
    silhouette: Number.NaN,
    silhouetteByK: [],
    profiles: [],
    reusedVectors: 0,
    totalVectors: 0,
  },
});

/** One record of every kind that belongs to a shop, as far as they are let in. */
async function writeAll(shopId: string): Promise<string[]> {
  return Promise.all([
    failure(() => tables.putChunk(shopId, 7, orders(1))),
    failure(() => tables.putRejected(shopId, 0, [{ line: 1, reason: 'no-key', record: ',' }])),
    failure(() => vectors.putVectors(shopId, 'e|d', 2, ['a'], Float32Array.of(1, 2))),
    failure(() => runs.putStage(shopId, 'lists', `${shopId}/lists`, lists)),
    failure(() => runs.putRun(run(`run of ${shopId}`, shopId))),
  ]);
}

const ofShops = ['columns', 'rejected', 'hashes', 'vectors', 'stages', 'runs'] as const;

/** How many records there are of a shop, by table. */
async function recordsOf(shopId: string): Promise<number[]> {
  return Promise.all(ofShops.map((name) => database.table(name).where('shopId').equals(shopId).count()));
}

export const storage = {
  ...{ calibrations, database, locks, otherTabs, recipes, runs, shops, tables, vectors },
  ...{ addShop, failure, lists, orders, recordsOf, removeShop, report, run, writeAll },
};

Object.assign(globalThis, { storage });
