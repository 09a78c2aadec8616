import { inspectTable } from '../../../../domain/csv/inspect';
import { inBlocks } from '../../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../../domain/csv/records/records';
import type { ByteSource, OnBytes } from '../byte-source';
import { headRecords, type Source } from '../source';
import { SheetRecords, type TableRecord } from '../table-record';
import { declaredEncoding, readXml } from '../xml/read-xml';
import { attributeOf, type XmlHandler } from '../xml/xml-reader';
import { numberText } from './cell-text';

const mostColumns = 4_096;
const longestCell = 1 << 20;

/** The sheets of a workbook in one XML file (SpreadsheetML 2003), as ERP systems write them under the name '.xls'. */
export async function* xmlWorkbookSources(path: string, bytes: ByteSource): AsyncGenerator<Source, void> {
  const encoding = await declaredEncoding(bytes);
  const all = new XmlSheets(-1);
  for await (const _ of readXml(bytes, all, () => {}, { encoding }));
  for (const [sheet, name] of all.names.entries()) {
    const records = (onBytes: OnBytes) => sheetRecords(bytes, encoding, sheet, onBytes);
    yield {
      name: [path, all.names.length > 1 ? name : ''].filter((part) => part !== '').join('/'),
      format: 'workbook',
      size: bytes.size,
      compressed: bytes.packed,
      inspect: async () => inspectTable(await headRecords(records(() => {}))),
      records: (_, onBytes) => inBlocks(records(onBytes)),
    };
  }
}

async function* sheetRecords(
  bytes: ByteSource,
  encoding: string,
  sheet: number,
  onBytes: OnBytes,
): AsyncGenerator<CsvRecord[], void> {
  const rows = new XmlSheets(sheet);
  for await (const _ of readXml(bytes, rows, onBytes, { encoding })) yield rows.take();
}

/** Makes records of the rows of one sheet, and hears the names of all. */
class XmlSheets implements XmlHandler {
  readonly names: string[] = [];
  private readonly wanted: number;
  private readonly records = new SheetRecords();
  private row = 0;
  /** Of the next cell, from 0. */
  private column = 0;
  private fields: string[] = [];
  private type = '';
  private value = '';
  private inData = false;
  /** Columns that the cell fills beyond its own. */
  private across = 0;

  /** @param wanted the number of the sheet whose rows are wanted; -1 for none. */
  constructor(wanted: number) {
    this.wanted = wanted;
  }

  /** The rows that were completed since it was asked last. */
  take(): TableRecord[] {
    return this.records.take();
  }

  open(name: string, attributes: string): void {
    if (name === 'Worksheet') {
      this.names.push(attributeOf(attributes, 'ss:Name') ?? `Sheet${this.names.length + 1}`);
      this.row = 0;
    } else if (this.names.length - 1 !== this.wanted) return;
    else if (name === 'Row') {
      this.row = indexOf(attributes) ?? this.row + 1;
      this.column = 0;
      this.fields = [];
    } else if (name === 'Cell') {
      this.column = (indexOf(attributes) ?? this.column + 1) - 1;
      const across = Number(attributeOf(attributes, 'ss:MergeAcross') ?? 0);
      this.value = '';
      this.across = Number.isInteger(across) && across > 0 ? across : 0;
    } else if (name === 'Data') {
      this.type = attributeOf(attributes, 'ss:Type') ?? 'String';
      this.inData = true;
    }
  }

  close(name: string): void {
    if (this.names.length - 1 !== this.wanted) return;
    if (name === 'Data') this.inData = false;
    else if (name === 'Cell') {
      const text = cellText(this.type, this.value);
      if (text !== '') {
        const at = Math.min(this.column, mostColumns);
        while (this.fields.length < at) this.fields.push('');
        this.fields[at] = text;
      }
      this.column += 1 + this.across;
    } else if (name === 'Row' && this.fields.length > 0) {
      this.records.add(this.row, this.fields);
    }
  }

  text(text: string): void {
    if (this.inData && this.value.length < longestCell) this.value += text;
  }
}

function indexOf(attributes: string): number | undefined {
  const index = Number(attributeOf(attributes, 'ss:Index') ?? Number.NaN);
  return Number.isInteger(index) && index > 0 ? index : undefined;
}

function cellText(type: string, value: string): string {
  switch (type) {
    case 'Number':
      return value === '' ? '' : numberText(value);
    case 'Boolean':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'DateTime':
      return value.replace(/\.000$/, '').replace(/T00:00:00$/, '');
    default:
      return value;
  }
}
