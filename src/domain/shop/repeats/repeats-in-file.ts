import { type OrderRows, sameRows } from './order-rows';
import { rowMark } from './row-marks';

/** In a file that keeps orders together at most this share of those of several lines lie scattered. */
const mostScattered = 0.2;

/**
 * Marks the orders that a file repeats as a whole. Equal lines of one order are lines, since a basket may hold
 * the same thing twice; an order whose lines come again in another place was written twice. Where all but the
 * status is the same, the state that got further counts, the later one of two equally far.
 */
export function markRepeatedOrders(rows: OrderRows, orders: number): void {
  const lastRow = new Int32Array(orders).fill(-1);
  const apart = new Uint8Array(orders);
  for (const { start, end } of rows.files) {
    let together = 0;
    const repeated: number[] = [];
    for (let row = start; row < end; row++) {
      const order = rows.order[row]!;
      if (order < 0 || rows.marks[row] === rowMark.edited) continue;
      const before = lastRow[order]!;
      lastRow[order] = row;
      if (before < start) continue;
      if (before === row - 1) together++;
      else if (apart[order] === 0) {
        apart[order] = 1;
        repeated.push(order);
      }
    }
    if (repeated.length > 0) markRuns(rows, apart, start, end, together);
    for (const order of repeated) apart[order] = 0;
  }
}

/** @param together how many rows of the file follow another of their order. */
function markRuns(rows: OrderRows, apart: Uint8Array, start: number, end: number, together: number): void {
  const runsOf = new Map<number, number[][]>();
  for (let row = start; row < end; row++) {
    const order = rows.order[row]!;
    if (order < 0 || apart[order] === 0 || rows.marks[row] === rowMark.edited) continue;
    const runs = runsOf.get(order);
    if (runs === undefined) runsOf.set(order, [[row]]);
    else if (runs.at(-1)!.at(-1) === row - 1) runs.at(-1)!.push(row);
    else runs.push([row]);
  }
  let scattered = 0;
  for (const [first, ...more] of runsOf.values()) {
    if (!more.every((run) => sameRows(rows.core, first!, run))) scattered++;
  }
  const isGrouped = scattered <= mostScattered * (together + scattered);
  for (const runs of runsOf.values()) {
    const standing: number[][] = [];
    for (const run of runs) if (isGrouped || run.length > 1) settleRun(rows, standing, run, isGrouped);
  }
}

/** Marks a run that repeats one before it, or one before it that is an earlier state of the run. */
function settleRun(rows: OrderRows, standing: number[][], run: number[], mayChangeState: boolean): void {
  if (standing.some((other) => sameRows(rows.print, other, run))) {
    for (const row of run) rows.marks[row] = rowMark.copy;
    return;
  }
  const other = mayChangeState ? standing.findIndex((each) => isOtherState(rows, each, run)) : -1;
  if (other < 0) {
    standing.push(run);
    return;
  }
  const before = standing[other]!;
  const goesOn = progress(rows, run) >= progress(rows, before);
  for (const row of goesOn ? before : run) rows.marks[row] = rowMark.superseded;
  if (goesOn) standing[other] = run;
}

function isOtherState(rows: OrderRows, a: readonly number[], b: readonly number[]): boolean {
  return sameRows(rows.core, a, b) && !sameRows(rows.status, a, b);
}

/** How far the order has come by the furthest of its lines. */
export function progress(rows: OrderRows, run: readonly number[]): number {
  return run.reduce((most, row) => Math.max(most, rows.progress[row]!), 0);
}
