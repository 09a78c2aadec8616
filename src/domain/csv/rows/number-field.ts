import { RowHash } from '../../cleaning/row-hash';
import type { OptionalImportRule } from '../../cleaning/rules';
import { fnv1a } from '../../math/hash';
import { isMissing } from '../../vocabulary/missing';
import { type NumberReader, numberReader } from './cell-readers';
import type { FileHabits } from './file-habits';
import type { CellReader } from './row-cells';
import type { ReadField } from './read-field';
import { shownValues } from './unread-columns';

/** What a cell of numbers or dates is: a value, nothing, or something that is none. */
export const numberStates = { value: 0, missing: 1, unreadable: 2 } as const;

const firstCells = 16;

/** A field of numbers or dates: what each different cell of its column says. */
export class NumberField implements CellReader {
  /** By cell: its number or instant, NaN where it has none. */
  values = new Float64Array(firstCells);
  /** By cell: one of `numberStates`. */
  states = new Uint8Array(firstCells);
  low = new Int32Array(firstCells);
  high = new Int32Array(firstCells);
  /** The first cells that could not be read, and all days that stand for no date. */
  readonly unreadable = new Map<number, string>();
  readonly placeholders = new Map<number, string>();
  readonly columnHash: number;

  private readonly readNumber: NumberReader;
  private readonly hash = new RowHash();

  /** @param rulesOff cleaning rules that are left out. */
  constructor(
    private readonly field: ReadField,
    habits: FileHabits,
    rulesOff: readonly OptionalImportRule[],
  ) {
    this.readNumber = numberReader(field, habits, rulesOff);
    this.columnHash = fnv1a(field.name);
  }

  read(number: number, cell: string): boolean {
    if (number >= this.values.length) this.grow(number);
    const value = this.readNumber(cell);
    const isUnreadable = value !== null && !Number.isFinite(value);
    const { missing, unreadable } = numberStates;
    this.states[number] = value === null ? missing : isUnreadable ? unreadable : numberStates.value;
    this.values[number] = value === null || isUnreadable ? Number.NaN : value;
    if (isUnreadable && this.unreadable.size < shownValues) this.unreadable.set(number, cell);
    if (value === null && cell !== '' && this.field.type === 'date' && !isMissing(cell.trim()))
      this.placeholders.set(number, cell.trim());
    this.hash.reset();
    this.hash.addNumber(this.columnHash, this.values[number]!);
    this.low[number] = this.hash.low;
    this.high[number] = this.hash.high;
    return isUnreadable || this.placeholders.has(number);
  }

  clear(): void {
    this.unreadable.clear();
    this.placeholders.clear();
  }

  private grow(number: number): void {
    const length = Math.max(number + 1, this.values.length * 2);
    const { values, states, low, high } = this;
    this.values = new Float64Array(length);
    this.states = new Uint8Array(length);
    this.low = new Int32Array(length);
    this.high = new Int32Array(length);
    this.values.set(values);
    this.states.set(states);
    this.low.set(low);
    this.high.set(high);
  }
}
