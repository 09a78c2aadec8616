import * as v from 'valibot';

/** The value itself where it is what the schema says, else undefined: nothing is copied, so that arrays cost nothing. */
export function checked<T>(schema: v.GenericSchema<T>, value: unknown): T | undefined {
  return v.is(schema, value) ? value : undefined;
}

/** A number that may be NaN, which `v.number()` refuses: NaN stands for 'not known' all over the app. */
export const figure = v.custom<number>((value) => typeof value === 'number');

export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Strings by the hundred thousand. */
export const strings = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
);

/** A field is a number, any string, or one of the words of a list. */
type FieldTypes<Row> = {
  readonly [Name in keyof Row]: Row[Name] extends string
    ? string extends Row[Name]
      ? 'string'
      : readonly Row[Name][]
    : 'number';
};

/** Flat rows by the hundred thousand, each with these fields. */
export function rows<Row>(fields: FieldTypes<Row>) {
  const types = Object.entries<'string' | 'number' | readonly unknown[]>(fields);
  const isRow = (row: unknown) =>
    typeof row === 'object' &&
    row !== null &&
    types.every(([name, type]) => {
      const value: unknown = Reflect.get(row, name);
      return typeof type === 'string' ? typeof value === type : type.includes(value);
    });
  return v.custom<readonly Row[]>((value) => Array.isArray(value) && value.every(isRow));
}

/** Whether all of them are from `from` to before `end`: one pass, for numbers by the million. */
export function within(values: Int32Array | Uint8Array, from: number, end: number): boolean {
  for (const value of values) if (value < from || value >= end) return false;
  return true;
}
