import { type OrderState, orderState } from '../../vocabulary/order-status';
import type { TableChunk } from '../columns';
import type { TableKind } from '../tables/tables';
import { RepeatedFacts } from './repeated-facts';
import { RepeatedMovements } from './repeated-movements';
import { RepeatedOrders } from './repeated-orders';
import { rowMark, wasMarked } from './row-marks';
import type { ShopChanges, TableChanges } from './shop-changes';
import type { Collision } from './shops-apart';

/** How many rows of a file do not count beside others, or perhaps should not. */
export interface MergedRows {
  readonly copies: number;
  readonly superseded: number;
  /** Of the copies, those that a join with payments has made, and with something else; and rows that are perhaps such and count. */
  readonly payments: number;
  readonly joined: number;
  readonly perhapsJoined: number;
  /** Of the superseded, those of an earlier version of an order that was edited. */
  readonly edited: number;
}

const none: MergedRows = { copies: 0, superseded: 0, payments: 0, joined: 0, perhapsJoined: 0, edited: 0 };

export interface FoundRepeats {
  /** By file; files without any are absent. */
  readonly merged: ReadonlyMap<number, MergedRows>;
  /** Files whose order numbers collide and are of different orders: nothing of them was merged. */
  readonly collisions: readonly Collision[];
  /** By file of orders: files of one series number their orders alike. */
  readonly series: ReadonlyMap<number, number>;
  /** What files that were added changed; empty for a new shop. */
  readonly changes: ShopChanges;
}

/**
 * Finds the rows of a shop that say again what other rows say, in one file or across files. All chunks are added,
 * those of one file in their order, before it settles what counts: which of two states is the later one is not
 * known before the last row. Takes some 40 bytes a row of orders.
 */
export class RepeatFinder {
  private readonly orders = new RepeatedOrders(progressOf);
  private readonly facts = new Map<TableChunk['kind'], RepeatedFacts>();
  private readonly movements = new RepeatedMovements();
  private readonly marks: Pick<TableChunk, 'file' | 'repeats'>[] = [];

  /** @param chunk of its marks of before only those of what was gone, and of what a join has repeated, are heeded. */
  add(chunk: TableChunk): void {
    const { kind, file, repeats } = chunk;
    this.marks.push({ file, repeats });
    const before = repeats.slice();
    repeats.fill(rowMark.kept);
    if (kind === 'orders') {
      this.orders.add(chunk, before);
      return;
    }
    if (kind === 'refunds' || kind === 'payments') {
      this.movements.add(chunk);
      return;
    }
    const facts = this.facts.get(kind) ?? new RepeatedFacts();
    this.facts.set(kind, facts);
    facts.add(chunk, wasMarked(before, rowMark.gone));
  }

  /**
   * Marks the rows in the `repeats` of all chunks that were added.
   * @param firstNew the first file that was added to a shop that is kept; 0 for a new shop.
   */
  settle(firstNew = 0): FoundRepeats {
    const { collisions, series, changes: ofOrders } = this.orders.settle(firstNew);
    const changes: Partial<Record<TableKind, TableChanges>> = {};
    if (ofOrders) changes.orders = ofOrders;
    for (const [kind, facts] of this.facts) {
      const ofFacts = facts.changes(firstNew);
      if (ofFacts) changes[kind] = ofFacts;
    }
    Object.assign(changes, this.movements.settle(firstNew));
    const merged = new Map<number, MergedRows>();
    for (const { file, repeats } of this.marks) {
      const before = merged.get(file) ?? none;
      const joined = count(repeats, rowMark.fanned);
      const payments = count(repeats, rowMark.payment);
      const edited = count(repeats, rowMark.edited);
      const own: MergedRows = {
        copies: before.copies + count(repeats, rowMark.copy) + payments + joined,
        superseded: before.superseded + count(repeats, rowMark.superseded) + edited,
        payments: before.payments + payments,
        joined: before.joined + joined,
        perhapsJoined: before.perhapsJoined + count(repeats, rowMark.perhapsFanned),
        edited: before.edited + edited,
      };
      if (Object.values(own).some((rows) => rows > 0)) merged.set(file, own);
    }
    return { merged, collisions, series, changes };
  }
}

function count(marks: Uint8Array, mark: number): number {
  let found = 0;
  for (const each of marks) if (each === mark) found++;
  return found;
}

/** The states that an order goes through, the last ones last; what is not known may be anything up to paid. */
const stages: readonly OrderState[] = [
  'unpaid',
  'unknown',
  'paid',
  'partlyRefunded',
  'refunded',
  'cancelled',
  'test',
];

/** An order that came to nothing, or was given back, does not come back to life. */
function progressOf(status: string): number {
  return stages.indexOf(orderState(status));
}
