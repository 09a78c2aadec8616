import { byKind, fieldsOf, type TableKind, tableKinds, tableOf } from '../shop/tables/tables';
import type { ColumnMatch } from './import-types';
import { decoderOf } from './encoding/code-pages';
import { isGzip, looksBinary } from './encoding/bytes';
import { clockColumns } from './recognition/clock-columns';
import { confidences } from './recognition/confidence';
import { declinedAs } from './recognition/declined';
import type { DeclinedKind } from './recognition/declined-kinds';
import { type BlockLabels, findBlockLabels, LabelledRecords } from './records/block-labels';
import { isInBlocks } from './records/blocks';
import { declaresDelimiter, detectDialect, filledWidth } from './records/detect-dialect';
import { commaDialect, type Dialect, noDialect } from './records/dialect';
import { detectEncoding, type EncodingGuess, type EncodingReading } from './encoding/encoding';
import { normaliseHeader, tidyHeader } from './recognition/header-name';
import { withGroups } from './records/grouped-header';
import { findTableStart } from './records/header-row';
import { type Assumption, kindAssumed } from './recognition/assumptions';
import { suggestedHeader } from './recognition/headerless';
import { matchColumns } from './recognition/match-columns';
import type { ColumnProfile } from '../shop/tables/field-types';
import { withoutSharedPrefix } from './recognition/shared-prefix';
import { profileColumn } from './recognition/profile-column';
import { readHeader } from './recognition/read-header';
import { scoreKinds } from './recognition/score-kinds';
import type { CsvRecord } from './records/records';
import { splitRecords } from './records/split-records';
import { RowShape } from './records/row-shape';
import { platformOf } from './recognition/signatures';

/** How a file is to be read and what it holds, by its head. */
export interface HeadInspection extends Dialect {
  /** As TextDecoder names it, e.g. 'utf-8', 'gb18030'; '' where the format says it (a workbook). */
  readonly encoding: string;
  /** True where another encoding scored nearly as well, so that the user should look. */
  readonly encodingDoubtful: boolean;
  /** Where it is doubtful, the first telling lines in each reading that comes into question, the likeliest first. */
  readonly encodings: readonly EncodingReading[];
  /** Lines before the header (preamble), skipped and counted as such, not as rows; -1 without a header. */
  readonly headerLine: number;
  /** Line of the first row, from 1: what stands before it is preamble, header and descriptions of columns. */
  readonly firstRow: number;
  readonly headers: readonly string[];
  /** Best guess, or null where nothing fits; `kindScore` 0 to 1. */
  readonly kind: TableKind | null;
  readonly kindScore: number;
  /** What is taken for granted where no column has a name. */
  readonly assumption: Assumption | null;
  /** The kind as which a file that is refused by itself is read beside orders (`withOrders`), or null. */
  readonly kindBeside: TableKind | null;
  /** The shop system whose header signature fits, e.g. 'Shopify', or null. */
  readonly platform: string | null;
  /** A match for every kind, so that correcting the kind needs no second look. */
  readonly matches: Readonly<Record<TableKind, ColumnMatch>>;
  /** For each field of `matches` how sure its column is, 0 to 1 (see `confidences`). */
  readonly confidence: Readonly<Record<TableKind, Readonly<Record<string, number>>>>;
  /** Field → the column that would have served it nearly as well and serves no other. */
  readonly runnersUp: Readonly<Record<TableKind, ColumnMatch>>;
  /** Column of dates without a time of day → the column that holds it ('Order date' → 'Order time'). */
  readonly clocks: Readonly<Record<number, number>>;
  /** Headings of blocks of rows, which stand in the rows of their blocks here; null without any. */
  readonly labels: BlockLabels | null;
  /** Up to 20 rows, as strings. */
  readonly preview: readonly (readonly string[])[];
  /** Set where the file must be refused (empty, binary, a report rather than rows), with the code. */
  readonly refusal: FileRefusal | null;
}

/** Why a file, or a part of it, gives no table. */
export type FileRefusal =
  | 'file-empty'
  | 'file-not-text'
  | 'file-not-recognised'
  | 'file-no-header'
  | 'file-no-separator'
  | 'file-in-blocks'
  | 'file-no-rows'
  | 'file-broken'
  | 'file-encrypted'
  | 'file-pdf'
  | 'file-old-excel'
  | 'file-document'
  | 'file-picture'
  | 'file-web-page'
  | 'file-xml'
  | 'json-without-rows'
  | 'table-too-large'
  | 'line-without-end'
  | 'too-many-columns'
  | 'sheet-hidden'
  | 'packing-unknown'
  | 'archive-without-tables'
  | 'archive-too-full'
  | 'archive-too-deep'
  | DeclinedKind;

/** Bytes (after decompression) that `inspectHead` should be given. */
export const headSize = 262_144;

/** What is known of a text beyond its head. */
export interface FurtherLook {
  /** The encoding by all of it; by the head where left out. */
  readonly guess?: EncodingGuess | undefined;
  /** Bytes from its middle and its end, cut anywhere. */
  readonly samples: readonly Uint8Array[];
}

const previewRows = 20;
/** Rows that columns are judged by; more than are shown, since the first rows may be alike. */
const profiledRows = 200;
const lowestScore = 0.45;
/** What is wider is a matrix, such as one column a product, and its names would be looked through for minutes. */
const mostColumns = 5_000;

/**
 * Looks at the first bytes of a file, decompressed, and says how it is to be read and what it holds.
 * @param bytes up to `headSize` bytes from the start.
 * @param whole true where `bytes` is all there is; else the last record is cut and left out.
 * @param given the encoding that the user says it is; detected where left out.
 * @param further what is known of the bytes behind the head.
 */
export function inspectHead(
  bytes: Uint8Array,
  whole: boolean,
  given?: string,
  further: FurtherLook = { samples: [] },
): HeadInspection {
  if (bytes.length === 0) return refusedInspection('file-empty', 'utf-8');
  if (isGzip(bytes) || looksBinary(bytes)) return refusedInspection('file-not-text', 'utf-8');
  const guess = given === undefined ? (further.guess ?? detectEncoding(bytes)) : undefined;
  const encoding = guess?.encoding ?? given!;
  const decode = (part: Uint8Array, stream: boolean) => decoderOf(encoding).decode(part, { stream });
  const text = decode(bytes, !whole);
  if (text.trim() === '') return refusedInspection('file-empty', encoding);
  // A sample of UTF-16 may begin with half a character.
  const samples = encoding.startsWith('utf-16') ? [] : further.samples.map((part) => decode(part, true));
  const dialect = detectDialect([text.slice(0, 65_536), ...samples]);
  const all = splitRecords(text, dialect);
  if (!whole && all.length > 1) all.pop();
  const records = all.filter(({ flaw, line }) => flaw === null && !(line === 1 && declaresDelimiter(text)));
  if (isTooWide(all)) return refusedInspection('too-many-columns', encoding);
  return {
    ...inspectRecords(records, dialect),
    encoding,
    encodingDoubtful: guess?.doubtful ?? false,
    encodings: guess?.readings ?? [],
    ...dialect,
  };
}

/** The same look at the first records of a table whose format needs no guessing, such as a workbook's. */
export function inspectTable(records: readonly CsvRecord[]): HeadInspection {
  if (records.length === 0) return refusedInspection('file-empty', '');
  if (isTooWide(records)) return refusedInspection('too-many-columns', '');
  return {
    ...inspectRecords(records, noDialect),
    encoding: '',
    encodingDoubtful: false,
    encodings: [],
    ...noDialect,
  };
}

function isTooWide(records: readonly CsvRecord[]): boolean {
  return records.some(({ fields, flaw }) => fields.length > mostColumns || flaw === 'too-many-fields');
}

function inspectRecords(whole: readonly CsvRecord[], dialect: Dialect) {
  const { header: at, firstRow } = findTableStart(whole);
  const labels = findBlockLabels(whole, at, firstRow);
  const records = labels === null ? whole : labelled(whole, labels, at);
  // No heading stands above the first row, so that it is as far behind the header in both.
  const filled = records.slice(firstRow).filter(({ fields }) => filledWidth(fields) > 0);
  const sample = filled.slice(0, profiledRows);
  const shape = new RowShape(
    at >= 0 ? records[at]!.fields.map(tidyHeader) : [],
    sample,
    dialect.delimiter,
    () => false,
  );
  const rows = sample.flatMap((record) => (shape.check(record) === null ? [shape.fields] : []));
  const width = at >= 0 ? records[at]!.fields.length : Math.max(0, ...rows.map((fields) => fields.length));
  const profiles = Array.from({ length: width }, (_, column) => profileColumn(rows, column));
  const { names: header, assumption } =
    at >= 0
      ? {
          names: withGroups(records[at]!.fields.map(tidyHeader), records[at - 1]?.fields),
          assumption: null,
        }
      : suggestedHeader(profiles, rows, dialect);
  // Without a header the first line is data: -1 tells the importer to skip nothing, not even a header.
  const headerLine = at >= 0 ? records[at]!.line - 1 : -1;
  const { matches, names, declined, scores, kind, kindScore } = readNames(header, profiles, rows, assumption);
  const beside = declined?.beside ?? null;
  const isUnknown = kind === null || header.length < 2;
  const as =
    declined?.as ?? (isUnknown && areSalesOfNobody(matches.orders.columns) ? 'file-of-nobody' : null);
  const refusal = refusalOf(rows, isInBlocks(records, at), as, isUnknown, at >= 0);
  return {
    headerLine,
    firstRow: whole[firstRow]?.line ?? headerLine + 1,
    headers: header,
    kind,
    kindScore,
    assumption,
    kindBeside: beside !== null && scores[beside] >= lowestScore ? beside : null,
    platform: platformOf(names),
    matches: byKind((k) => matches[k].columns),
    confidence: byKind((k) => confidences(fieldsOf(tableOf(k)), matches[k], profiles)),
    runnersUp: byKind((k) => matches[k].runnersUp),
    clocks: clockColumns(header, rows),
    labels,
    preview: rows.slice(0, previewRows),
    refusal,
  };
}

/** The same records with the headings of blocks in their rows, and without headings and sums, from the header on. */
function labelled(records: readonly CsvRecord[], labels: BlockLabels, header: number): CsvRecord[] {
  const writer = new LabelledRecords(labels);
  const rows = records.slice(header).map((record, i) => writer.push(record, i === 0));
  return [...records.slice(0, header), ...rows.filter(({ flaw }) => flaw === null)];
}

/** What the names of columns say of a table, where need be without the words that all of them begin with. */
function readNames(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
  assumption: Assumption | null,
) {
  const whole = readKind(header, profiles, rows);
  if (assumption !== null) return { ...whole, kind: kindAssumed[assumption], kindScore: guess };
  if (whole.declined !== null) return { ...whole, kind: null, kindScore: 0 };
  const bare = whole.kind === null ? withoutSharedPrefix(header) : null;
  // A number and a name are those of a department as well: only lines of orders tell themselves without the prefix.
  const short = bare && readKind(bare, profiles, rows);
  const isSale = short?.kind === 'orders' && short.declined === null && short.kindScore >= saleOfDatabase;
  return isSale ? short : whole;
}

function readKind(
  header: readonly string[],
  profiles: readonly ColumnProfile[],
  rows: readonly (readonly string[])[],
) {
  const reading = readHeader(header, rows);
  const matches = byKind((kind) => matchColumns(tableOf(kind), reading, profiles));
  const normalised = header.map(normaliseHeader);
  const names = new Set(normalised);
  const eventType = matches.events.columns.eventType;
  const isBrowsing = eventType !== undefined && profiles[eventType]!.visits >= mostlySold;
  const scores = scoreKinds(matches, names, isBrowsing);
  const declined = declinedAs(normalised, matches);
  return { matches, names, scores, declined, ...bestKind(scores) };
}

/** Sales with their day, goods and pieces or money, and nothing that says to whom. */
function areSalesOfNobody(columns: ColumnMatch): boolean {
  const has = (...fields: string[]) => fields.some((field) => columns[field] !== undefined);
  const isSale = has('productId', 'productTitle') && has('quantity') && has('unitPrice', 'lineTotal');
  return isSale && has('orderedAt') && !has('customerId', 'email', 'orderId');
}

function refusalOf(
  rows: readonly (readonly string[])[],
  isInBlocks: boolean,
  declined: FileRefusal | null,
  isUnknown: boolean,
  hasHeader: boolean,
): FileRefusal | null {
  if (isInBlocks) return 'file-in-blocks';
  if (rows.length === 0) return 'file-no-rows';
  if (declined !== null || !isUnknown) return declined;
  if (hasUnknownSeparator(rows)) return 'file-no-separator';
  const width = Math.max(...rows.map((row) => row.length));
  return hasHeader || width < 2 ? 'file-not-recognised' : 'file-no-header';
}

/** Rows of one cell each that holds several numbers: '1::1193::5::978300760', ' 00001 19970101  1   11.77'. */
function hasUnknownSeparator(rows: readonly (readonly string[])[]): boolean {
  if (rows.length < enoughRows || rows.some((row) => row.length > 1)) return false;
  const parted = rows.filter(([cell = '']) => {
    const parts = cell.trim().split(/::|\s+/);
    return parts.length >= 3 && parts.filter((part) => /^[\d.,:/-]+$/.test(part)).length > parts.length / 2;
  });
  return parted.length > 0.9 * rows.length;
}

/** Share of views, clicks and carts above which a table with a kind of event in each row is no list of sales. */
const mostlySold = 0.2;

/** Where the table's name is taken off its columns, an order and a product, and pieces or money are needed. */
const saleOfDatabase = 0.7;

/** So few rows of numbers may be anything. */
const enoughRows = 5;

function bestKind(scores: Readonly<Record<TableKind, number>>) {
  const alone = tableKinds.filter((kind) => tableOf(kind).beside === undefined);
  const best = alone.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const kindScore = scores[best];
  return { kind: kindScore >= lowestScore ? best : null, kindScore };
}

/** How sure a kind can be of which no name of a column speaks: a guess, that the user is shown. */
const guess = 0.49;

/** What is said of bytes that hold no table. */
export function refusedInspection(refusal: FileRefusal, encoding: string): HeadInspection {
  return {
    encoding,
    encodingDoubtful: false,
    encodings: [],
    ...commaDialect,
    headerLine: 0,
    firstRow: 1,
    headers: [],
    kind: null,
    kindScore: 0,
    assumption: null,
    kindBeside: null,
    platform: null,
    matches: byKind(() => ({})),
    confidence: byKind(() => ({})),
    runnersUp: byKind(() => ({})),
    clocks: {},
    labels: null,
    preview: [],
    refusal,
  };
}
