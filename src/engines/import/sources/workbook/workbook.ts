import { inspectTable } from '../../../../domain/csv/inspect';
import { inBlocks } from '../../../../domain/csv/records/record-block';
import type { CsvRecord } from '../../../../domain/csv/records/records';
import type { OnBytes } from '../byte-source';
import { headRecords, type Source } from '../source';
import { readXml } from '../xml/read-xml';
import { attributeOf } from '../xml/xml-reader';
import type { DirectoryEntry } from '../zip/directory';
import { Styles } from './number-formats';
import { Parts } from './parts';
import { SharedStrings } from './shared-strings';
import { type CellContext, SheetRows } from './sheet-rows';

interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** The name of its part. */
  readonly part: string;
}

/**
 * The sheets of a workbook (ECMA-376), each a source whose rows are read as a stream. Held whole is only what the cells
 * refer to: styles and shared strings.
 */
export async function* workbookSources(
  zip: Blob,
  entries: readonly DirectoryEntry[],
  path: string,
): AsyncGenerator<Source, void> {
  const parts = new Parts(zip, entries);
  const book = await readBook(parts);
  let context: Promise<CellContext> | null = null;
  // Read when the first sheet is, and then for all of them.
  const cells = () => {
    context ??= readContext(parts, book.part, book.is1904);
    return context;
  };
  for (const sheet of book.sheets) {
    if (!parts.has(sheet.part)) continue;
    const bytes = await parts.bytes(sheet.part);
    const records = (onBytes: OnBytes) => sheetRecords(parts, sheet, cells, onBytes);
    yield {
      name: path === '' ? sheet.name : `${path}/${sheet.name}`,
      format: 'workbook',
      size: bytes.size,
      compressed: false,
      inspect: async () => {
        const look = inspectTable(await headRecords(records(() => {})));
        return sheet.isHidden && look.refusal === null ? { ...look, refusal: 'sheet-hidden' } : look;
      },
      records: (_, onBytes) => inBlocks(records(onBytes)),
    };
  }
}

async function readBook(parts: Parts) {
  const relations = await parts.relationsOf('');
  const office = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'));
  const part = office?.target ?? 'xl/workbook.xml';
  const targets = await parts.relationsOf(part);
  const sheets: Sheet[] = [];
  let is1904 = false;
  await parts.read(part, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const id = /\s[\w.-]+:id=(["'])(.*?)\1/.exec(attributes)?.[2] ?? '';
      const target = targets.get(id);
      // Sheets of charts and of old dialogs hold no cells.
      if (target === undefined || !target.type.endsWith('/worksheet')) return;
      sheets.push({
        name: attributeOf(attributes, 'name') ?? `Sheet${sheets.length + 1}`,
        isHidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
        part: target.target,
      });
    },
    close: () => {},
    text: () => {},
  });
  return { part, sheets, is1904 };
}

async function readContext(parts: Parts, book: string, is1904: boolean): Promise<CellContext> {
  const styles = new Styles();
  const strings = new SharedStrings();
  for (const { target, type } of (await parts.relationsOf(book)).values()) {
    if (type.endsWith('/styles')) await parts.read(target, styles);
    else if (type.endsWith('/sharedStrings')) await parts.read(target, strings);
  }
  return { strings: strings.strings, formats: styles.formats, is1904 };
}

async function* sheetRecords(
  parts: Parts,
  sheet: Sheet,
  cells: () => Promise<CellContext>,
  onBytes: OnBytes,
): AsyncGenerator<CsvRecord[], void> {
  const rows = new SheetRows(await cells());
  for await (const _ of readXml(await parts.bytes(sheet.part), rows, onBytes)) yield rows.take();
}
