import { inspectTable } from '../../../../domain/csv/inspect';
import { inBlocks } from '../../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../../domain/csv/records/records';
import type { OnBytes } from '../byte-source';
import { headRecords, type Source } from '../source';
import { SourceRefused } from '../source-refused';
import { SheetRecords, type TableRecord } from '../table-record';
import { readXml } from '../xml/read-xml';
import { attributeOf, type XmlHandler } from '../xml/xml-reader';
import type { DirectoryEntry } from '../zip/directory';
import { numberText } from './cell-text';
import { Parts } from './parts';

const content = 'content.xml';
const mostColumns = 4_096;
const longestCell = 1 << 20;
/** A row may say that it stands there many times over; more than a sheet has rows is a lie. */
const mostRepeats = 1 << 20;

/** The sheets of a workbook of LibreOffice (OpenDocument 1.3), each a source whose rows are read as a stream. */
export async function* openDocumentSources(
  zip: Blob,
  entries: readonly DirectoryEntry[],
  path: string,
): AsyncGenerator<Source, void> {
  const parts = new Parts(zip, entries);
  const all = new OpenSheets(-1);
  await parts.read(content, all);
  const { size } = await parts.bytes(content);
  for (const [sheet, name] of all.names.entries()) {
    const records = (onBytes: OnBytes) => sheetRecords(parts, sheet, onBytes);
    yield {
      name: path === '' ? name : `${path}/${name}`,
      format: 'workbook',
      size,
      compressed: false,
      inspect: async () => inspectTable(await headRecords(records(() => {}))),
      records: (_, onBytes) => inBlocks(records(onBytes)),
    };
  }
}

async function* sheetRecords(
  parts: Parts,
  sheet: number,
  onBytes: OnBytes,
): AsyncGenerator<CsvRecord[], void> {
  const rows = new OpenSheets(sheet);
  for await (const _ of readXml(await parts.bytes(content), rows, onBytes)) yield rows.take();
}

/** Makes records of the rows of one sheet, and hears the names of all. */
class OpenSheets implements XmlHandler {
  readonly names: string[] = [];
  private readonly wanted: number;
  private readonly records = new SheetRecords();
  private row = 0;
  private repeats = 1;
  private fields: string[] = [];
  /** Of the next cell, from 0; empty cells before it are written when one that is filled follows. */
  private column = 0;
  private attributes = '';
  private text_ = '';
  private inText = false;
  /** Notes on cells, which are no part of them. */
  private inNote = false;

  /** @param wanted the number of the sheet whose rows are wanted; -1 for none. */
  constructor(wanted: number) {
    this.wanted = wanted;
  }

  /** The rows that were completed since it was asked last. */
  take(): TableRecord[] {
    return this.records.take();
  }

  open(name: string, attributes: string): void {
    if (name === 'table') {
      this.names.push(attributeOf(attributes, 'table:name') ?? `Sheet${this.names.length + 1}`);
      this.row = 0;
    } else if (this.names.length - 1 !== this.wanted) return;
    else if (name === 'table-row') {
      this.repeats = repeatsOf(attributes, 'table:number-rows-repeated');
      this.fields = [];
      this.column = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.attributes = attributes;
      this.text_ = '';
    } else if (name === 'annotation') this.inNote = true;
    else if (this.inNote) return;
    else if (name === 'p') {
      if (this.text_ !== '') this.text_ += '\n';
      this.inText = true;
    } else if (name === 's') this.text_ += ' '.repeat(Math.min(100, repeatsOf(attributes, 'text:c')));
    else if (name === 'line-break') this.text_ += '\n';
  }

  close(name: string): void {
    if (this.names.length - 1 !== this.wanted) return;
    if (name === 'annotation') this.inNote = false;
    else if (name === 'p' && !this.inNote) this.inText = false;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
    else if (name === 'table-row') this.closeRow();
  }

  text(text: string): void {
    if (this.inText && !this.inNote && this.text_.length < longestCell) this.text_ += text;
  }

  private closeCell(): void {
    const repeats = repeatsOf(this.attributes, 'table:number-columns-repeated');
    const text = cellText(this.attributes, this.text_);
    if (text !== '') {
      while (this.fields.length < Math.min(this.column, mostColumns)) this.fields.push('');
      const end = Math.min(this.column + repeats, mostColumns + 1);
      while (this.fields.length < end) this.fields.push(text);
    }
    this.column += repeats;
  }

  private closeRow(): void {
    const { fields, repeats } = this;
    if (fields.length > 0) {
      if (this.row + repeats > mostRepeats) throw new SourceRefused('table-too-large');
      for (let i = 1; i <= repeats; i++) this.records.add(this.row + i, fields);
    }
    this.row += repeats;
  }
}

function repeatsOf(attributes: string, name: string): number {
  const repeats = Number(attributeOf(attributes, name) ?? 1);
  return Number.isInteger(repeats) && repeats > 0 ? repeats : 1;
}

function cellText(attributes: string, text: string): string {
  switch (attributeOf(attributes, 'office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return paddedText(text) ?? numberText(attributeOf(attributes, 'office:value') ?? text);
    case 'date':
      return (attributeOf(attributes, 'office:date-value') ?? text).replace(/T00:00:00$/, '');
    case 'time': {
      const time = /^PT(\d+)H(\d+)M(\d+)/.exec(attributeOf(attributes, 'office:time-value') ?? '');
      return time === null ? text : time.slice(1).join(':');
    }
    case 'boolean':
      return (attributeOf(attributes, 'office:boolean-value') ?? text).toUpperCase();
    default:
      return attributeOf(attributes, 'office:string-value') ?? text;
  }
}

/** What a format of nothing but zeros shows: '00123' for 123, as postcodes and ids are formatted. */
function paddedText(text: string): string | null {
  return /^0\d+$/.test(text) ? text : null;
}
