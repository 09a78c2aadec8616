import { isKnownName } from '../recognition/column-names';
import { sumWords } from '../../vocabulary/sum-rows';
import { normaliseHeader } from '../recognition/header-name';
import { blockOf, type RecordBlock } from './record-block';
import type { CsvRecord } from './records';

/**
 * The column of a report in which the heading of each block of rows stands alone, above the rows that it is of:
 * accounts write whose sales follow, or of what, then the sales, then 'Total for …'.
 */
export interface BlockLabels {
  readonly column: number;
  /** The name of the column, by what the report is about where its header has none. */
  readonly name: string;
}

const [fewestLabels, fewestRows] = [2, 4];
/** Columns that headings stand in: further right they are remarks. */
const mostColumns = 3;

const sumBefore =
  /^(?:sub[ -]?|sous[ -]?|zwischen)?(?:totals?|totaal|totale|totales|summe|gesamt|suma|soma|razem|celkem|toplam|итого|合计|小计|合計|小計|합계|소계)(?!\p{Ll})/iu;
const sumBehind = /(?:^|[\s:-])(?:totals?|gesamt|合计|小计|合計|小計|계)$/iu;

/** Whether a cell says that its row sums up the block of the label. */
function sumsUp(cell: string, label: string): boolean {
  return cell !== label && cell.includes(label) && (sumBefore.test(cell) || sumBehind.test(cell));
}

/**
 * Looks for headings of blocks among the first records: in one column a cell alone in its row, again and again, blank in
 * the rows between, and each block closed by a sum that names it. Null where the rows are none.
 * @param header position of the header's record.
 */
export function findBlockLabels(
  records: readonly CsvRecord[],
  header: number,
  firstRow: number,
): BlockLabels | null {
  if (header < 0) return null;
  const names = records[header]!.fields;
  const rows = records.slice(firstRow).map(({ fields }) => fields.map((field) => field.trim()));
  for (let column = 0; column < Math.min(mostColumns, names.length); column++) {
    if (!areInBlocks(rows, column)) continue;
    const name = names[column]!.trim();
    const found = name === '' ? nameOf(records.slice(0, header), names) : name;
    return found === null ? null : { column, name: found };
  }
  return null;
}

function areInBlocks(rows: readonly (readonly string[])[], column: number): boolean {
  let [labels, closed, blank, filled] = [0, 0, 0, 0];
  const open: string[] = [];
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (row.every((other) => other === '')) continue;
    if (cell === '') blank++;
    else if (isAlone(row, column) && !sumBefore.test(cell)) {
      labels++;
      open.push(cell);
    } else if (open.some((label) => sumsUp(cell, label))) {
      closed++;
      open.splice(open.findLastIndex((label) => sumsUp(cell, label)));
    } else if (!sumBefore.test(cell)) filled++;
  }
  // The last blocks may end behind the head of the file.
  const areClosed = closed >= fewestLabels && labels - closed <= Math.max(2, 0.1 * labels);
  return areClosed && labels >= fewestLabels && blank >= fewestRows && filled <= 0.05 * blank;
}

function isAlone(row: readonly string[], column: number): boolean {
  return row.every((cell, at) => at === column || cell === '');
}

const ofPeople = /customer|client|buyer|kunde|cliente|klant|klient|клиент|покупател|客户|客戶|顧客|고객/iu;
const ofGoods =
  /product|item|service|artikel|produkt|article|produit|producto|artículo|produto|товар|商品|产品|產品|상품/iu;

/** By what the lines above the header say, else by what no column of the header is of. */
function nameOf(above: readonly CsvRecord[], header: readonly string[]): string | null {
  const title = above.map(({ fields }) => fields.join(' ')).join(' ');
  const [byPeople, byGoods] = [ofPeople.test(title), ofGoods.test(title)];
  if (byPeople !== byGoods) return byPeople ? 'Customer' : 'Product';
  const named = header.filter((name) => isKnownName(normaliseHeader(name)));
  const [hasPeople, hasGoods] = [ofPeople, ofGoods].map((words) => named.some((name) => words.test(name)));
  if (hasPeople === hasGoods) return null;
  return hasPeople ? 'Product' : 'Customer';
}

/** Writes headings into the rows of their blocks, one record after the other. */
export class LabelledRecords {
  private readonly open: string[] = [];

  constructor(private readonly labels: BlockLabels) {}

  /** @param isHeader whether it is the header's record. */
  push(record: CsvRecord, isHeader: boolean): CsvRecord {
    const { column, name } = this.labels;
    if (record.flaw !== null) return record;
    if (isHeader) return withCell(record, column, name);
    const { fields } = record;
    const cell = (fields[column] ?? '').trim();
    if (cell === '') {
      const label = this.open.at(-1);
      const isBlank = fields.every((field) => field.trim() === '');
      return label === undefined || isBlank ? record : withCell(record, column, label);
    }
    const closed = this.open.findLastIndex((label) => sumsUp(cell, label));
    if (closed >= 0) this.open.splice(closed);
    if (closed >= 0 || sumWords.test(cell)) return { ...record, fields: [], flaw: 'sum-row' };
    const isLabel = fields.every((field, at) => at === column || field.trim() === '');
    if (!isLabel || sumBefore.test(cell)) return record;
    this.open.push(cell);
    return { ...record, fields: [], flaw: 'remark' };
  }
}

function withCell(record: CsvRecord, column: number, cell: string): CsvRecord {
  const fields = [...record.fields];
  fields[column] = cell;
  return { ...record, fields };
}

/** The records of a report with the headings of its blocks in the rows that they are of. */
export async function* withBlockLabels(
  blocks: AsyncIterable<RecordBlock>,
  labels: BlockLabels | null,
  headerLine: number,
): AsyncGenerator<RecordBlock, void> {
  if (labels === null) {
    yield* blocks;
    return;
  }
  const labelled = new LabelledRecords(labels);
  let headerSeen = false;
  for await (const block of blocks) {
    const records = Array.from({ length: block.count }, (_, i) => {
      const record = block.record(i);
      const isBefore = !headerSeen && record.line <= headerLine;
      if (isBefore) return record;
      const isHeader = !headerSeen;
      headerSeen = true;
      return labelled.push(record, isHeader);
    });
    yield blockOf(records);
  }
}
