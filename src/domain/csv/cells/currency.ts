import { currencyColumn, currencyInCell, currencySymbols } from '../../vocabulary/currencies';
import { normaliseHeader } from '../recognition/header-name';

/**
 * The symbol of the money in a file: from a column of currency codes, else from symbols in the cells of the
 * given money columns, else from a unit in brackets in their headers. '' where none is seen.
 */
export function currencyOf(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  moneyColumns: readonly number[],
): string {
  const column = headers.findIndex((header) => currencyColumn.test(normaliseHeader(header)));
  if (column >= 0) {
    const code = mostFrequent(rows.map((row) => (row[column] ?? '').trim()));
    if (code !== '') return currencySymbols[code.toLowerCase()] ?? code.slice(0, 4);
  }
  const found = mostFrequent(
    moneyColumns.flatMap((c) => rows.map((row) => currencyInCell.exec(row[c] ?? '')?.[0] ?? '')),
  );
  if (found !== '') return found === 'US$' ? '$' : (currencySymbols[found] ?? found);
  const units = moneyColumns.map(
    (c) => /[(（[]([^)）\]]{1,4})[)）\]]/.exec(headers[c] ?? '')?.[1]?.toLowerCase() ?? '',
  );
  return units.map((unit) => currencySymbols[unit] ?? '').find((symbol) => symbol !== '') ?? '';
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  let best = '';
  for (const [value, count] of counts) if (best === '' || count > counts.get(best)!) best = value;
  return best;
}
