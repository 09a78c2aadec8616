import { SheetRecords, type TableRecord } from '../table-record';
import { attributeOf, type XmlHandler } from '../xml/xml-reader';
import { formattedNumber } from './cell-text';
import type { NumberFormat } from './number-formats';
import { unescaped } from './shared-strings';

/** What cells refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly is1904: boolean;
}

/** Columns beyond these come to one more field, so that a row that has them shows as too wide. */
const mostColumns = 4_096;
/** UTF-16 units of one cell; a spreadsheet holds 32,767. */
const longestCell = 1 << 20;

/** Makes records of a worksheet's rows; a row without a filled cell makes none, as an empty line does not. */
export class SheetRows implements XmlHandler {
  private readonly records = new SheetRecords();
  private readonly context: CellContext;

  private row = 0;
  private column = 0;
  private fields: string[] = [];
  private type = '';
  private style = 0;
  private value = '';
  private inValue = false;
  private inPhonetic = false;

  constructor(context: CellContext) {
    this.context = context;
  }

  /** The rows that were completed since it was asked last. */
  take(): TableRecord[] {
    return this.records.take();
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
      case 't':
        this.inValue = !this.inPhonetic;
        break;
      case 'rPh':
        this.inPhonetic = true;
        break;
      case 'row': {
        const number = Number(attributeOf(attributes, 'r') ?? Number.NaN);
        this.row = Number.isInteger(number) && number > 0 ? number : this.row + 1;
        this.column = 0;
        this.fields = [];
        break;
      }
    }
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.inValue = false;
        break;
      case 'rPh':
        this.inPhonetic = false;
        break;
      case 'c':
        this.closeCell();
        break;
      case 'row':
        if (this.fields.length === 0) return;
        this.records.add(this.row, this.fields);
        this.fields = [];
        break;
    }
  }

  text(text: string): void {
    if (this.inValue && this.value.length < longestCell) this.value += text;
  }

  private openCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    const named = reference === undefined ? 0 : columnOf(reference);
    this.column = named > 0 ? named : this.column + 1;
    this.type = attributeOf(attributes, 't') ?? 'n';
    this.style = Number(attributeOf(attributes, 's') ?? 0);
    this.value = '';
  }

  private closeCell(): void {
    const text = this.cellText();
    if (text === '') return;
    const at = Math.min(this.column - 1, mostColumns);
    while (this.fields.length < at) this.fields.push('');
    this.fields[at] = text;
  }

  private cellText(): string {
    const { value, context } = this;
    if (value === '') return '';
    switch (this.type) {
      case 's':
        return context.strings[Number(value)] ?? '';
      case 'n': {
        const format = context.formats[this.style];
        return formattedNumber(value, format ?? { isDate: false, digits: 0 }, context.is1904);
      }
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
      case 'e':
        return value;
      default:
        return unescaped(value);
    }
  }
}

/** The number of a cell's column, from 1: 28 for 'AB7'; 0 where there are no letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = (reference.charCodeAt(i) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
