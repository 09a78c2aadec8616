import type { ParquetParsers, SchemaElement, SchemaTree } from 'hyparquet';
import { plainNumber } from '../workbook/cell-text';

/** A value as the text of its cell. */
export type ValueText = (value: unknown) => string;

/** Dates as days; instants stay dates, since whether they are UTC is said by the column. */
export const parsers: Partial<ParquetParsers> = {
  dateFromDays: (days) => new Date(days * 86_400_000).toISOString().slice(0, 10),
  // Its text is wanted, not what is in it.
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes),
};

/**
 * Decimals are read as the whole numbers that they are stored as, since the library divides them as floating-point
 * numbers and an id of 18 digits would lose its last: their types are taken off the schema.
 * @returns the digits behind the point, by element.
 */
export function takeOverDecimals(schema: SchemaElement[]): ReadonlyMap<SchemaElement, number> {
  const scales = new Map<SchemaElement, number>();
  for (const element of schema) {
    if (element.converted_type !== 'DECIMAL' || element.type === 'BYTE_ARRAY') continue;
    scales.set(element, element.scale ?? 0);
    delete element.converted_type;
    delete element.logical_type;
  }
  return scales;
}

export function valueTexts(
  columns: readonly SchemaTree[],
  scales: ReadonlyMap<SchemaElement, number>,
): readonly ValueText[] {
  return columns.map(({ element, children }): ValueText => {
    if (children.length > 0 || element.repetition_type === 'REPEATED') return nestedText;
    const scale = scales.get(element);
    if (scale !== undefined) return (value) => decimalText(value, scale);
    const logical = element.logical_type;
    if (logical?.type === 'TIME') {
      const perSecond = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }[logical.unit];
      return (value) => (value == null ? '' : timeText(Number(value) / perSecond));
    }
    const isUtc = logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC;
    if (element.type === 'FLOAT') return (value) => (typeof value === 'number' ? floatText(value) : '');
    return (value) => plainText(value, isUtc);
  });
}

function plainText(value: unknown, isUtc: boolean): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isFinite(value) ? plainNumber(value) : '';
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      if (value instanceof Date) return instantText(value, isUtc);
      return value == null ? '' : nestedText(value);
  }
}

/** '2024-03-05', or with its time where it has one; 'Z' where the column says UTC. */
function instantText(value: Date, isUtc: boolean): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString().replace('.000Z', 'Z');
  if (isUtc) return text;
  return text.endsWith('T00:00:00Z') ? text.slice(0, 10) : text.slice(0, -1);
}

function timeText(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000).toISOString().slice(11, 19);
}

/** The shortest text that is this number in single precision: 29.9 and not 29.899999618530273. */
function floatText(value: number): string {
  if (!Number.isFinite(value)) return '';
  for (const digits of [6, 7, 8]) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return plainNumber(short);
  }
  return plainNumber(Number(value.toPrecision(9)));
}

/** A whole number with its point `scale` digits from the right; bytes are big-endian two's complement. */
function decimalText(value: unknown, scale: number): string {
  if (value == null) return '';
  const whole = value instanceof Uint8Array ? wholeNumber(value) : BigInt(value as number | bigint);
  const digits = String(whole < 0n ? -whole : whole).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return (whole < 0n ? '-' : '') + digits.slice(0, point) + (scale > 0 ? `.${digits.slice(point)}` : '');
}

function wholeNumber(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(bytes.length * 8, value);
}

/** Lists and structures as JSON; whole numbers beyond 2^53 as texts. */
function nestedText(value: unknown): string {
  if (value == null) return '';
  return JSON.stringify(value, (_, inside: unknown) => {
    if (typeof inside !== 'bigint') return inside;
    return inside >= -9007199254740991n && inside <= 9007199254740991n ? Number(inside) : String(inside);
  });
}
