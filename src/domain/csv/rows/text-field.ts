import { maskPersonalData } from '../../cleaning/mask';
import { RowHash } from '../../cleaning/row-hash';
import type { ImportRule, OptionalImportRule } from '../../cleaning/rules';
import { fnv1a } from '../../math/hash';
import { isDamagedId } from '../cells/ids';
import { mayBeSumWord, sumWords } from '../../vocabulary/sum-rows';
import { ownText } from '../records/record-block';
import { unguardText } from '../writing/guard';
import { type TextReader, textReader } from './cell-readers';
import type { FileHabits } from './file-habits';
import type { CellReader, RowCells } from './row-cells';
import type { ReadField } from './read-field';

/** A change of a cell that a rule made, to be counted for each row that has the cell. */
export interface CellNote {
  readonly rule: ImportRule;
  /** '' where it must not be kept. */
  readonly before: string;
  readonly after: string;
}

/** What masking found in a cell. */
export interface MaskedCell {
  readonly emails: number;
  readonly phones: number;
}

const firstCells = 16;

/** A field of text: what each different cell of its column says. */
export class TextField implements CellReader {
  /** By cell: its text in its one form, masked where the field is. */
  texts: string[] = [];
  /** By cell: the cell that stands for all of the same text, itself for most. */
  owner = new Int32Array(firstCells);
  /** By cell: the two lanes of the text's hash (see RowHash). */
  low = new Int32Array(firstCells);
  high = new Int32Array(firstCells);
  /** Changes to be counted, of the few cells that have any. */
  readonly notes = new Map<number, readonly CellNote[]>();
  readonly masked = new Map<number, MaskedCell>();

  /** How much longer a text is than its cell, at most. */
  longestGain = 0;

  private readonly readText: TextReader;
  private readonly columnHash: number;
  private readonly keepsMarkup: boolean;
  /** What codes in the cells mean. */
  private readonly words: ReadonlyMap<string, string> | undefined;
  private readonly hash = new RowHash();
  /** Texts that no cell is written as, since its reader would change them once more. */
  private readonly strays = new Map<string, number>();

  /**
   * @param column of the table, -1 for none.
   * @param rulesOff cleaning rules that are left out.
   */
  constructor(
    private readonly field: ReadField,
    readonly column: number,
    habits: FileHabits,
    private readonly cells: RowCells,
    rulesOff: readonly OptionalImportRule[],
  ) {
    this.readText = textReader(field, habits, rulesOff);
    this.keepsMarkup = rulesOff.includes('markup');
    this.words = habits.statusCodes.get(field.name);
    this.columnHash = fnv1a(field.name);
  }

  read(number: number, cell: string): boolean {
    if (number >= this.owner.length) this.grow(number);
    const plain = this.readText(cell);
    const notes = plain === cell ? [] : this.notesOf(cell, plain);
    const masked = this.field.masked ? this.mask(number, plain, notes) : plain;
    const text = this.words?.get(masked) ?? masked;
    if (notes.length > 0) this.notes.set(number, notes);
    this.texts[number] = ownText(text);
    this.hash.reset();
    this.hash.addText(this.columnHash, text);
    this.low[number] = this.hash.low;
    this.high[number] = this.hash.high;
    this.owner[number] = number;
    if (text !== cell) {
      this.owner[number] = this.ownerOf(text, number);
      this.longestGain = Math.max(this.longestGain, text.length - cell.length);
    }
    const maySumUp = mayBeSumWord(text) && sumWords.test(text);
    return maySumUp || this.notes.has(number) || this.masked.has(number);
  }

  clear(): void {
    this.texts = [];
    this.notes.clear();
    this.masked.clear();
    this.strays.clear();
  }

  /** The cell that stands for a text. @param otherwise the one that shall where none is written so. */
  ownerOf(text: string, otherwise = 0): number {
    const stray = this.strays.get(text);
    if (stray !== undefined) return stray;
    const number = this.cells.numberOf(this.column, text);
    if (this.texts[number] === text) return this.owner[number]!;
    this.strays.set(text, otherwise);
    return otherwise;
  }

  private grow(number: number): void {
    const length = Math.max(number + 1, this.owner.length * 2);
    [this.owner, this.low, this.high] = [this.owner, this.low, this.high].map((values) => {
      const more = new Int32Array(length);
      more.set(values);
      return more;
    }) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
  }

  /** Blanks at the ends and guards are no change that anybody asks about. */
  private notesOf(cell: string, text: string): CellNote[] {
    const { type, masked } = this.field;
    if (type === 'id') {
      const isDamaged = text === '' && isDamagedId(cell.trim());
      return isDamaged ? [{ rule: 'damagedIds', before: cell.trim(), after: '' }] : [];
    }
    if ((type !== 'text' && type !== 'category') || text === '') return [];
    const written = unguardText(cell.trim());
    const plain = this.keepsMarkup ? written : written.replace(/\s+/g, ' ');
    if (plain === text) return [];
    // What may hold an address is shown after masking only.
    const shown = (own: string) => (masked ? maskPersonalData(own).text : own);
    return [{ rule: 'markup', before: shown(plain), after: shown(text) }];
  }

  private mask(number: number, text: string, notes: CellNote[]): string {
    const { text: masked, emails, phones } = maskPersonalData(text);
    if (masked !== text) notes.push({ rule: 'personalData', before: '', after: masked });
    if (emails + phones > 0) this.masked.set(number, { emails, phones });
    return masked;
  }
}
