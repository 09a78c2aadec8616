export type Cell = string | number;

/** CSV text by RFC 4180: commas, `\r\n`, quotes where a cell needs them. */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: Cell): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const iso = (instant: number): string => new Date(instant).toISOString();

/** 2025-03-14 */
export const dateText = (instant: number): string => iso(instant).slice(0, 10);

/** 2025-03-14 18:22 */
export const minuteText = (instant: number): string => iso(instant).slice(0, 16).replace('T', ' ');

/** 2025-03-14 18:22:05 */
export const secondText = (instant: number): string => iso(instant).slice(0, 19).replace('T', ' ');
