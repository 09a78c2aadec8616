import type { Table } from '../../shop/tables/table';
import { fieldsOf, type NamedField } from '../../shop/tables/tables';
import { attachedKind, countsShipped } from '../recognition/attached-columns';
import { type CurrencyHabit, currencyHabit } from '../cells/currency';
import type { DateHabit } from '../cells/dates';
import { isCutColumn, loginShare } from '../cells/ids';
import { crossesAsNo } from '../../vocabulary/yes-no';
import { unitScale } from '../cells/unit-scale';
import type { ReadPlan } from '../import-types';
import { currencyFamilies } from '../recognition/currency-columns';
import { normaliseHeader } from '../recognition/header-name';
import { isInMinorUnits, writesMinorUnits } from '../recognition/minor-units';
import { refundWords } from '../recognition/refund-words';
import { statusCodes } from '../recognition/status-codes';
import { type FanOut, findFanOut } from './fan-out';
import { tellUnreadGoods } from './unread-goods';
import { columnsOfPeople, standByDays, standInBlocks } from './customer-blocks';
import type { AccountSide, DecimalMark } from '../cells/numbers';
import { dataRecords } from '../records/data-records';
import { isBlankRecord, type RecordBlock } from '../records/record-block';
import type { CsvRecord } from '../records/records';
import { RowShape } from '../records/row-shape';
import { ColumnEvidence } from './column-evidence';

/** How this file writes things, decided column by column before any row is read for good. */
export interface FileHabits {
  readonly headers: readonly string[];
  /** The first records, by which rows are told from what is none. */
  readonly sample: readonly CsvRecord[];
  readonly dates: ReadonlyMap<string, DateHabit>;
  /** Fields of dates whose times are by the clock of Greenwich. */
  readonly utcDates: ReadonlySet<string>;
  /** Fields of states whose columns tell by their names what became of each line after its sale. */
  readonly afterSale: readonly string[];
  readonly decimalMarks: ReadonlyMap<string, DecimalMark>;
  /** Fields of money whose numbers stand for thousands and the like, by their header. */
  readonly scales: ReadonlyMap<string, number>;
  /** Whether amounts without such a header are in the smallest coin of their currency. */
  readonly inMinorUnits: boolean;
  /** Fields in which a word behind the amount, 'CR' or 'DR', makes it one below zero. */
  readonly sidesBelow: ReadonlyMap<string, AccountSide>;
  /** Id fields whose numbers a spreadsheet or a data frame has given a '.0'. */
  readonly floatIds: ReadonlySet<string>;
  /** Id fields whose digits beyond the fifteenth a spreadsheet has made zeros. */
  readonly cutIds: ReadonlySet<string>;
  /** Fields of customers whose cells have a login behind the name. */
  readonly loginIds: ReadonlySet<string>;
  readonly currency: CurrencyHabit;
  /** Whether rows stand in blocks with the customer on the first row of each only. */
  readonly inBlocks: boolean;
  /** Whether each day stands on the first of its rows only. */
  readonly byDays: boolean;
  /** Field of states → what the codes in its cells mean, where a shop system is known by its columns. */
  readonly statusCodes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What a join has attached to lines of orders, which stand once for each of it; null where nothing. */
  readonly fanOut: FanOut | null;
  /** Whether a column is of single pieces, of parcels or the like, so that a row is one of them. */
  readonly tellsPieces: boolean;
}

const sampleRows = 2_000;
/** How far to look for a cell that decides between day and month first, or between point and comma. */
const mostRowsForEvidence = 400_000;

/** Reads the head of the file, further only where a column's order of day and month or decimal mark is still open. */
export async function fileHabits(
  source: AsyncIterable<RecordBlock>,
  table: Table,
  plan: ReadPlan,
): Promise<FileHabits> {
  let headers: readonly string[] = [];
  const sample: CsvRecord[] = [];
  const fields = fieldsOf(table).filter(({ name }) => plan.match[name] !== undefined);
  const evidence = new ColumnEvidence(fields, plan.match);
  let [rows, blank] = [0, 0];
  const records = dataRecords(source, plan, (header) => {
    headers = header;
  });
  const isEnough = () => rows >= mostRowsForEvidence || (rows >= sampleRows && !evidence.isOpen);
  let shape: RowShape | null = null;
  const shaped: (readonly string[])[] = [];
  const take = (record: CsvRecord) => {
    if (shape!.check(record) !== null) return;
    if (shaped.length < sampleRows) shaped.push(shape!.fields);
    evidence.add(shape!.fields);
  };
  const takeSample = () => {
    shape = new RowShape(headers, sample, plan.delimiter, () => false);
    sample.forEach(take);
  };
  reading: for await (const { block, from } of records) {
    for (let i = from; i < block.count; i++) {
      // Sheets are exported with thousands of empty rows above those that say something.
      const isBlank = block.cells !== null && isBlankRecord(block.cells, i);
      if (isBlank && ++blank < mostRowsForEvidence) continue;
      rows++;
      if (shape !== null) take(block.record(i));
      else if (sample.push(block.record(i)) === sampleRows) takeSample();
      if (rows % sampleRows === 0 && isEnough()) break reading;
    }
  }
  if (shape === null) takeSample();
  return summarise(table, fields, plan, headers, sample, shaped, evidence);
}

function summarise(
  table: Table,
  fields: readonly NamedField[],
  plan: ReadPlan,
  headers: readonly string[],
  sample: readonly CsvRecord[],
  rows: readonly (readonly string[])[],
  evidence: ColumnEvidence,
): FileHabits {
  const cells = (field: string) => {
    const column = plan.match[field] ?? -1;
    return rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
  };
  const money = fields.filter((f) => f.type === 'money');
  const ids = fields.filter((f) => f.type === 'id');
  const scales = new Map(
    money
      .map(({ name }) => [name, scaleOf(headers[plan.match[name]!] ?? '')] as const)
      .filter(([, scale]) => scale !== 1),
  );
  const families = currencyFamilies(headers);
  const currency = currencyHabit(
    headers,
    rows,
    money.flatMap((f) => {
      const column = plan.match[f.name]!;
      const further = (families.get(column) ?? []).map((other) => other.column);
      return [column, ...further.filter((other) => other !== column)];
    }),
  );
  const names = new Set(headers.map(normaliseHeader));
  const dates = evidence.dateHabits(isEnglish(headers), headers.some(isPersian));
  const day = table.happenedAt ?? '';
  const days = plan.match[day] === undefined ? null : { column: plan.match[day]!, habit: dates.get(day) };
  const wordsOf = (
    wanted: readonly string[],
    find: (name: string, cells: readonly string[]) => ReadonlyMap<string, string> | null,
  ) =>
    wanted.flatMap((field) => {
      if (plan.match[field] === undefined) return [];
      const words = find(normaliseHeader(headers[plan.match[field]] ?? ''), cells(field));
      return words === null ? [] : [[field, words] as const];
    });
  const people = [...columnsOfPeople(table, plan.match, headers).values()];
  return {
    headers,
    sample,
    dates,
    inBlocks: standInBlocks(rows, people, days, plan.match.orderId !== undefined),
    byDays: table.fillDown?.blocks !== undefined && standByDays(rows, days),
    afterSale: statusFields.filter((field) => afterSale.test(headers[plan.match[field] ?? -1] ?? '')),
    utcDates: evidence.utcDates(),
    decimalMarks: evidence.decimalMarks(scales, currency.usual),
    scales,
    inMinorUnits: writesMinorUnits(
      headers,
      rows,
      money.filter(({ name }) => !scales.has(name)).map(({ name }) => plan.match[name]!),
    ),
    sidesBelow: evidence.sidesBelow(),
    floatIds: new Set(ids.filter((f) => isFloatColumn(cells(f.name))).map((f) => f.name)),
    cutIds: new Set(ids.filter((f) => isCutColumn(cells(f.name))).map((f) => f.name)),
    loginIds: new Set(
      ids
        .filter((f) => f.identifies === 'customer' && loginShare(cells(f.name)) >= leastLogins)
        .map((f) => f.name),
    ),
    statusCodes: new Map([
      ...wordsOf(statusFields, (name, own) => statusCodes(name, names, own) ?? refundWords(name, own)),
      ...wordsOf(flagFields, (_, own) => crossesAsNo(own)),
    ]),
    fanOut: table.happenedAt === 'orderedAt' ? findFanOut(rows, plan.match, headers) : null,
    tellsPieces:
      headers.some((header) => ofParts.has(attachedKind(header)) || countsShipped(header)) ||
      tellUnreadGoods(rows, plan.match, headers),
    currency,
  };
}

/** Share of logins from which on a column is one of them; others have none behind their names. */
const leastLogins = 0.3;

const statusFields = ['status', 'paymentStatus'] as const;
const afterSale =
  /售后|售後|退|维权|維權|返品|返金|클레임|반품|환불|refund|return|rückgabe|retoure|erstattung|rembours|retour|devol|reembol|pengembalian|trả hàng|hoàn|คืน|возврат|iade|zwrot|reklamac/i;
/** Whatever a row may be one of. */
const ofParts: ReadonlySet<ReturnType<typeof attachedKind>> = new Set(['piece', 'parcel', 'several', 'shop']);
const flagFields = ['test', 'isPaid', 'isCancelled', 'isRefunded'] as const;

/** Whether the headers hold no letter beyond ASCII and no word that only other languages have. */
function isEnglish(headers: readonly string[]): boolean {
  return headers.every((header) => !/[^\x20-\x7e]/.test(header) && !foreignWords.test(header));
}

/** Whether a name has a letter that Persian has and Arabic has not, or a word for orders, buyers, pieces and the like. */
function isPersian(header: string): boolean {
  return /[پچژگکی]|تاریخ|سفارش|مشتر|خرید|تعداد|شماره/.test(header);
}

const foreignWords =
  /\b(?:datum|bestell\w*|kunde\w*|menge|preis|fecha|cliente|pedido|cantidad|precio|commande|client|prix|quantidade|preco|valor|data d\w+|ordine|prezzo|aantal|prijs|tanggal|pesanan|jumlah|harga|zamowienia|cena|tarih|siparis|miktar)\b/i;

function isFloatColumn(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => /^\d+\.0$/.test(cell)).length > cells.length * 0.9;
}

/** Units of money that a number under the header stands for: 1,000 for '千円', a hundredth for 'cents'. */
function scaleOf(header: string): number {
  return isInMinorUnits(header) ? 0.01 : unitScale(header);
}
