import type { Table } from '../../shop/tables/table';
import { isCancelled } from '../../vocabulary/order-status';
import type { RowReader } from './row-reader';
import type { UsualRun } from './usual-rows';

/** Tells rows that take back others: by their status, or by a number below zero. */
export class CancelledRows {
  private readonly statuses: readonly number[];
  private readonly amounts: readonly number[];
  private readonly known = new Map<string, boolean>();

  constructor(
    { cancelled }: Table,
    private readonly reader: RowReader,
  ) {
    this.statuses = reader.positionsOf(cancelled?.statuses ?? []);
    this.amounts = reader.positionsOf(cancelled?.belowZero ?? []);
  }

  /** Whether the row just read is one. */
  isCancelled(): boolean {
    const { amounts, statuses, reader } = this;
    return (
      amounts.some((f) => reader.numbers[f]! < 0) ||
      statuses.some((f) => this.saysCancelled(reader.texts[f]!))
    );
  }

  /** How many of some records ahead are. */
  countAhead({ ahead, from, to }: UsualRun): number {
    const { amounts, statuses } = this;
    let count = 0;
    if (amounts.length > 0)
      for (let row = from; row < to; row++) if (amounts.some((f) => ahead.value(f, row) < 0)) count++;
    for (const [i, f] of statuses.entries()) {
      let last = -1;
      let isLast = false;
      for (let row = from; row < to; row++) {
        const owner = ahead.owners[f]![row]!;
        if (owner !== last) {
          last = owner;
          isLast = this.saysCancelled(ahead.text(f, row));
        }
        if (!isLast || amounts.some((a) => ahead.value(a, row) < 0)) continue;
        const isCounted = statuses.slice(0, i).some((other) => this.saysCancelled(ahead.text(other, row)));
        if (!isCounted) count++;
      }
    }
    return count;
  }

  private saysCancelled(word: string): boolean {
    let isTakenBack = this.known.get(word);
    if (isTakenBack === undefined) {
      isTakenBack = isCancelled(word);
      this.known.set(word, isTakenBack);
    }
    return isTakenBack;
  }
}
