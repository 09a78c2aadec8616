import { areLinesOf, type FileRoles } from '../assembling/lines-elsewhere';
import type { Column, TableChunk } from '../columns';
import { priceFields } from '../tables/order-money';
import { markOlderStates } from './across-files';
import { type OrderKeys, OrderNumbering } from './chunk-keys';
import { markCrossedPayments } from './crossed-payments';
import { markEditedOrders } from './edited-orders';
import { markEqualRows } from './equal-rows';
import { fanOutKeysOf } from './fan-out-keys';
import { markFannedOutLines } from './fanned-out-lines';
import { markGoneOrders } from './gone-orders';
import { orderChanges } from './order-changes';
import { giveMarks, type KeyedChunk, type OrderRows, orderRows } from './order-rows';
import { paymentKeysOf } from './payment-keys';
import { markRepeatedBlocks } from './repeated-blocks';
import { markRepeatedOrders } from './repeats-in-file';
import { rowMark, wasMarked } from './row-marks';
import type { TableChanges } from './shop-changes';
import { markStateLogs } from './state-logs';
import { versionKeysOf } from './version-keys';
import { type Collision, collisionsOf } from './shops-apart';

interface SettledOrders {
  readonly collisions: readonly Collision[];
  readonly series: ReadonlyMap<number, number>;
  /** null where no file of orders was added. */
  readonly changes: TableChanges | null;
}

/** Finds the rows of order tables that say again what other rows say. */
export class RepeatedOrders {
  private readonly numbering = new OrderNumbering();
  private readonly chunks: KeyedChunk[] = [];
  /** By file. */
  private readonly roles = new Map<number, FileRoles>();

  /** @param progressOf how far an order with that status has come, 0 to 255. */
  constructor(private readonly progressOf: (status: string) => number) {}

  /** @param before the marks of its rows when they were stored. */
  add(chunk: TableChunk, before: Uint8Array): void {
    const keys: OrderKeys = this.numbering.keysOf(chunk, this.progressOf);
    const { file, rowCount, repeats } = chunk;
    this.roles.set(file, rolesOf(chunk, this.roles.get(file)));
    this.chunks.push({
      chunk: { file, rowCount, repeats },
      keys,
      wasGone: wasMarked(before, rowMark.gone),
      before,
      payments: paymentKeysOf(chunk),
      fanOut: fanOutKeysOf(chunk),
      versions: versionKeysOf(chunk),
    });
  }

  /**
   * Marks the rows in the chunks' `repeats`.
   * @param firstNew the first file that was added to a shop, which says what it changed.
   */
  settle(firstNew: number): SettledOrders {
    const rows = orderRows(this.chunks);
    const orders = this.numbering.orders.size;
    markStateLogs(rows);
    markEditedOrders(rows, this.chunks);
    markRepeatedOrders(rows, orders);
    markRepeatedBlocks(rows);
    markCrossedPayments(rows, this.chunks);
    const perhaps = markFannedOutLines(rows, this.chunks);
    let collisions: Collision[] = [];
    if (rows.files.length > 1) {
      const shared = sharedOrders(rows, orders);
      collisions = collisionsOf(rows, shared.values());
      const apart = new Set(collisions.flatMap(({ files: [a, b] }) => [`${a} ${b}`, `${b} ${a}`]));
      const oldestFirst = filesByAge(rows);
      const place = new Map(oldestFirst.map((file, i) => [file, i]));
      markOlderStates(rows, shared, place, {
        areOneShop: (a, b) => !apart.has(`${a} ${b}`),
        areLinesOf: (lines, heads) => areLinesOf(this.roles.get(lines)!, this.roles.get(heads)!),
      });
      markEqualRows(rows, oldestFirst);
    }
    const isUpdate = rows.files.some(({ file }) => file >= firstNew) && firstNew > 0;
    const changed = isUpdate ? orderChanges(rows, orders, firstNew) : null;
    const gone = firstNew > 0 ? markGoneOrders(rows, orders, firstNew) : 0;
    for (const row of perhaps) if (rows.marks[row] === rowMark.kept) rows.marks[row] = rowMark.perhapsFanned;
    giveMarks(this.chunks, rows.marks);
    const changes = changed && { ...changed, gone };
    return { collisions, series: seriesOf(rows, collisions), changes };
  }
}

function rolesOf({ columns }: TableChunk, before?: FileRoles): FileRoles {
  const says = (...fields: readonly string[]) => fields.some((field) => hasValues(columns[field]));
  return {
    customer: before?.customer || says('customerId', 'email'),
    day: before?.day || says('orderedAt'),
    price: before?.price || says(...priceFields, 'lineGross'),
  };
}

function hasValues(column: Column | undefined): boolean {
  if (column === undefined) return false;
  return column.type === 'string'
    ? column.dictionary.length > 0
    : column.values.some((value) => !Number.isNaN(value));
}

/** Files that collide are of different series; each file is of the first one with whose files it does not. */
function seriesOf(rows: OrderRows, collisions: readonly Collision[]): Map<number, number> {
  const series = new Map<number, number>();
  for (const { file } of rows.files) {
    const taken = new Set<number>();
    for (const { files } of collisions) {
      if (!files.includes(file)) continue;
      for (const other of files) if (series.has(other)) taken.add(series.get(other)!);
    }
    let free = 0;
    while (taken.has(free)) free++;
    series.set(file, free);
  }
  return series;
}

/** The rows of orders that stand in several files, by order. */
function sharedOrders(rows: OrderRows, orders: number): Map<number, number[]> {
  const firstFile = new Int32Array(orders).fill(-1);
  const shared = new Map<number, number[]>();
  for (let row = 0; row < rows.count; row++) {
    const order = rows.order[row]!;
    if (order < 0) continue;
    if (firstFile[order] === -1) firstFile[order] = rows.file[row]!;
    else if (firstFile[order] !== rows.file[row]) shared.set(order, []);
  }
  for (let row = 0; row < rows.count; row++) {
    if (rows.marks[row] === rowMark.kept) shared.get(rows.order[row]!)?.push(row);
  }
  return shared;
}

/**
 * Files by their last order, the oldest first: an export holds what there was when it was made. Of two with the
 * same last order the sum of their rows' hashes decides, so that neither names nor the order of dropping do.
 */
function filesByAge(rows: OrderRows): number[] {
  const ages = rows.files.map(({ file, start, end }) => {
    let last = Number.NEGATIVE_INFINITY;
    let sum = 0;
    for (let row = start; row < end; row++) {
      if (rows.at[row]! > last) last = rows.at[row]!;
      sum = (sum + rows.print[row]!) | 0;
    }
    return { file, last, sum };
  });
  return ages.sort((a, b) => a.last - b.last || a.sum - b.sum).map(({ file }) => file);
}
