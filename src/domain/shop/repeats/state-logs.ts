import type { OrderRows } from './order-rows';
import { rowMark } from './row-marks';

/** A file whose rows repeat the one above in another state on fewer of them is no log. */
const fewest = 0.3;
/** Share of its orders that must be written so. */
const enough = 0.9;

/**
 * Marks the earlier states in a file that is a log: a row for every state that an order went through, all else of it
 * the same. Equal lines of one basket have one state. Of each line the state that got furthest counts, the last of
 * equally far ones.
 */
export function markStateLogs(rows: OrderRows): void {
  for (const { start, end } of rows.files) {
    let again = 0;
    for (let row = start + 1; row < end; row++) if (isNextState(rows, row - 1, row)) again++;
    if (again < fewest * (end - start)) continue;
    const orders = linesOfOrders(rows, start, end);
    const logged = [...orders.values()].filter((lines) => [...lines.values()].every((of) => isLog(rows, of)));
    if (logged.length < enough * orders.size) continue;
    for (const lines of logged) for (const states of lines.values()) keepFurthest(rows, states);
  }
}

function isNextState({ order, core, status }: OrderRows, row: number, next: number): boolean {
  return (
    order[row]! >= 0 && order[row] === order[next] && core[row] === core[next] && status[row] !== status[next]
  );
}

/** By order and line, which is what is the same on its rows but for the state. */
function linesOfOrders(rows: OrderRows, start: number, end: number): Map<number, Map<number, number[]>> {
  const orders = new Map<number, Map<number, number[]>>();
  for (let row = start; row < end; row++) {
    const order = rows.order[row]!;
    if (order < 0 || rows.marks[row] !== rowMark.kept) continue;
    const lines = orders.get(order) ?? new Map<number, number[]>();
    orders.set(order, lines);
    const states = lines.get(rows.core[row]!) ?? [];
    lines.set(rows.core[row]!, states);
    states.push(row);
  }
  return orders;
}

/** Whether no two rows of a line are in the same state. */
function isLog({ status }: OrderRows, states: readonly number[]): boolean {
  return new Set(states.map((row) => status[row]!)).size === states.length;
}

function keepFurthest({ progress, marks }: OrderRows, states: readonly number[]): void {
  const kept = states.reduce((best, row) => (progress[row]! >= progress[best]! ? row : best));
  for (const row of states) if (row !== kept) marks[row] = rowMark.superseded;
}
