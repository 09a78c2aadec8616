import { importRules, shopRules, type ShopRuleReport } from '../../domain/cleaning/rules';
import { cleanedColumn, maskColumn, type StringColumn, type TableChunk } from '../../domain/shop/columns';
import { rowMarks, rulesOfMarks } from '../../domain/shop/repeats/row-marks';
import type { TableKind } from '../../domain/shop/tables/tables';

/** Every rule that a row can fall under. */
export const rowRules = [
  ...Object.values(rulesOfMarks),
  ...importRules,
  'unreadableFields',
  ...shopRules,
] as const;
export type RowRule = (typeof rowRules)[number];

/** The rules that each row of a table falls under, those that are switched off included. */
export class RowRules {
  /** A bit a rule, by its place in `rowRules`. */
  readonly #masks: Uint32Array;

  /**
   * @param chunks of the whole shop.
   * @param reports what the shop-wide rules found.
   */
  constructor(kind: TableKind, chunks: readonly TableChunk[], reports: readonly ShopRuleReport[]) {
    const own = chunks.filter((chunk) => chunk.kind === kind);
    this.#masks = new Uint32Array(own.reduce((sum, { rowCount }) => sum + rowCount, 0));
    let start = 0;
    for (const chunk of own) {
      this.#addChunk(chunk, start);
      start += chunk.rowCount;
    }
    for (const { table, rule, rows } of reports) {
      if (table !== kind) continue;
      for (const row of rows) this.#masks[row] = this.#masks[row]! | bitOf(rule);
    }
  }

  /** Rows that fall under a rule. */
  count(rule: string): number {
    const bit = bitOf(rule);
    let rows = 0;
    for (const mask of this.#masks) if ((mask & bit) !== 0) rows++;
    return rows;
  }

  /** The rules that a row falls under. */
  of(row: number): readonly RowRule[] {
    return namesOf(this.#masks[row]!);
  }

  /** As a column: the names of a row's rules, a blank between. */
  column(from: number, end: number): StringColumn {
    return maskColumn(this.#masks.subarray(from, end), rowRules);
  }

  #addChunk({ columns, repeats, rowCount }: TableChunk, start: number): void {
    const cleaned = columns[cleanedColumn];
    const ofCode =
      cleaned?.type === 'string'
        ? cleaned.dictionary.map((names) => names.split(' ').reduce((mask, name) => mask | bitOf(name), 0))
        : [];
    for (let row = 0; row < rowCount; row++) {
      const code = cleaned?.type === 'string' ? cleaned.codes[row]! : -1;
      this.#masks[start + row] = (code < 0 ? 0 : ofCode[code]!) | ofMark[repeats[row]!]!;
    }
  }
}

/** 0 for a name of another version. */
function bitOf(rule: string): number {
  const place = (rowRules as readonly string[]).indexOf(rule);
  return place < 0 ? 0 : 1 << place;
}

const ofMark = rowMarks.map((mark) => (mark === 'kept' ? 0 : bitOf(rulesOfMarks[mark])));

function namesOf(mask: number): RowRule[] {
  return rowRules.filter((_, place) => (mask & (1 << place)) !== 0);
}
