import * as v from 'valibot';

/** The value itself where it is what the schema says, else undefined: nothing is copied, so that arrays cost nothing. */
export function checked<T>(schema: v.GenericSchema<T>, value: unknown): T | undefined {
  return v.is(schema, value) ? value : undefined;
}

/** A number that may be NaN, which `v.number()` refuses: NaN stands for 'not known' all over the app. */
export const figure = v.custom<number>((value) => typeof value === 'number');

/** One of some words, where which of them makes no difference to storage. */
export const word = <Word extends string>() => v.custom<Word>((value) => typeof value === 'string');

/** Strings by the hundred thousand. */
export const strings = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
);

type FieldTypes<Row> = { readonly [Name in keyof Row]: Row[Name] extends string ? 'string' : 'number' };

/** Flat rows by the hundred thousand, each with these fields. */
export function rows<Row>(fields: FieldTypes<Row>) {
  const types = Object.entries(fields);
  const isRow = (row: unknown) =>
    typeof row === 'object' &&
    row !== null &&
    types.every(([name, type]) => typeof Reflect.get(row, name) === type);
  return v.custom<readonly Row[]>((value) => Array.isArray(value) && value.every(isRow));
}
