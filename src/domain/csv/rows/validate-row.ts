import { neededInRow } from '../../shop/tables/needs';
import type { Table } from '../../shop/tables/table';
import { fieldsOf } from '../../shop/tables/tables';
import type { RejectReason } from '../import-types';
import { normaliseHeader } from '../recognition/header-name';
import { mayBeSumWord, sumWords } from '../../vocabulary/sum-rows';
import { cellFlags } from '../records/row-shape';
import type { CellReader, RowCells } from './row-cells';
import type { RowReader } from './row-reader';

/** Decides whether a row that was read can be imported, by what its kind of table needs. */
export class RowValidator {
  private readonly readable: readonly (readonly number[])[];
  /** Fields that a row of sums leaves blank: who and when. */
  private readonly anchors: readonly number[];
  private readonly customers: readonly number[];
  /** Fields that name an order or a product, of which a row of sums has the word alone. */
  private readonly named: readonly number[];
  /** Of each group a row has a value, in one of its fields, unless it is rejected. */
  readonly groups: readonly (readonly number[])[];
  private readonly remarks: readonly { readonly column: number; readonly words: RemarkWords }[];
  private readonly needs: readonly { readonly anyOf: readonly number[]; readonly rejectedAs: RejectReason }[];

  constructor(
    table: Table,
    private readonly reader: RowReader,
    private readonly cells: RowCells,
    headers: readonly string[],
  ) {
    this.remarks = (table.remarks ?? []).flatMap(({ names, says }) => {
      const column = names
        .map((name) => headers.findIndex((header) => normaliseHeader(header) === normaliseHeader(name)))
        .find((found) => found >= 0);
      return column === undefined ? [] : [{ column, words: new RemarkWords(says) }];
    });
    for (const { column, words } of this.remarks) cells.attach(column, words);
    this.readable = (table.readable ?? []).map((group) => reader.positionsOf(group));
    const anchors = fieldsOf(table).filter(
      ({ name, identifies }) => name === table.happenedAt || identifies === 'customer',
    );
    this.anchors = reader.positionsOf(anchors.map(({ name }) => name));
    this.customers = reader.positionsOf(
      anchors.filter(({ identifies }) => identifies === 'customer').map(({ name }) => name),
    );
    const named = fieldsOf(table).filter(
      ({ name, identifies }) => identifies === 'order' || identifies === 'product' || name === 'productTitle',
    );
    this.named = reader.positionsOf(named.map(({ name }) => name)).filter((f) => reader.isText[f]);
    this.needs = neededInRow(table).map(({ anyOf, rejectedAs }) => ({
      anyOf: reader.positionsOf(anyOf),
      rejectedAs,
    }));
    this.groups =
      this.needs.length > 0 ? this.needs.map(({ anyOf }) => anyOf) : [reader.fields.map((_, f) => f)];
  }

  /** The reason to reject the row just read, or null. */
  reason(): RejectReason | null {
    if (this.isSumRow()) return 'sum-row';
    for (const { column, words } of this.remarks)
      if (words.isRemark(this.cells.numbers[column]!)) return 'remark';
    if (!this.saysAnything()) return 'nothing-to-read';
    return this.unreadableReason() ?? this.missingReason();
  }

  private saysAnything(): boolean {
    const { fields, unreadable } = this.reader;
    for (let f = 0; f < fields.length; f++) if (this.reader.has(f) || unreadable[f] === 1) return true;
    return false;
  }

  private unreadableReason(): RejectReason | null {
    const { unreadable, fields } = this.reader;
    for (const group of this.readable) {
      for (const f of group) {
        if (unreadable[f] === 0) continue;
        if (this.hasAny(group)) break;
        return fields[f]!.type === 'date' ? 'bad-date' : 'bad-number';
      }
    }
    return null;
  }

  private missingReason(): RejectReason | null {
    for (const { anyOf, rejectedAs } of this.needs) if (!this.hasAny(anyOf)) return rejectedAs;
    return null;
  }

  private hasAny(fields: readonly number[]): boolean {
    for (const f of fields) if (this.reader.has(f)) return true;
    return false;
  }

  /** A word for a sum at the head, and nothing that says who or when, but for the word itself; or the sum of a day. */
  private isSumRow(): boolean {
    const first = this.cells.firstFilled();
    if (!this.cells.is(first, cellFlags.sumWord)) return this.isSumOfDay();
    const word = this.cells.sumWord(first);
    return !this.anchors.some((f) => this.reader.has(f) && this.reader.texts[f] !== word);
  }

  /** A row of nobody with its day, which for an order and a product has the word and nothing else. */
  private isSumOfDay(): boolean {
    const { reader } = this;
    for (const f of this.customers) if (reader.has(f)) return false;
    let word = '';
    for (const f of this.named) {
      if (!reader.has(f)) continue;
      if (word !== '') return false;
      word = reader.texts[f]!;
    }
    return mayBeSumWord(word) && sumWords.test(word);
  }
}

/** Which cells of a column say that their row is none of the table's. */
class RemarkWords implements CellReader {
  private found: boolean[] = [];

  constructor(private readonly says: RegExp) {}

  read(number: number, cell: string): boolean {
    const found = this.says.test(cell.trim());
    this.found[number] = found;
    return found;
  }

  isRemark(number: number): boolean {
    return this.found[number] === true;
  }

  clear(): void {
    this.found = [];
  }
}
