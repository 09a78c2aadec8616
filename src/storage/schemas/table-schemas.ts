import * as v from 'valibot';
import { rejectReasons, type RejectedRow } from '../../domain/csv/import-types';
import type { Column } from '../../domain/shop/columns';
import { rowMarks } from '../../domain/shop/repeats/row-marks';
import { count, rows, strings, within } from './checks';

const values = v.instance(Float64Array);

/** A chunk's column. Codes lie in the dictionary, or are -1. */
export const columnSchema = v.variant('type', [
  v.pipe(
    v.object({ type: v.literal('string'), codes: v.instance(Int32Array), dictionary: strings }),
    v.check(({ codes, dictionary }) => within(codes, -1, dictionary.length)),
  ),
  v.object({ type: v.literal('number'), values }),
  v.object({ type: v.literal('date'), values, isUtc: v.optional(v.boolean()) }),
]) satisfies v.GenericSchema<Column>;

/** Under these names lies beside a chunk's columns what it knows of its rows; no field begins so. */
export const rowParts = { lines: '#lines', prints: '#prints', repeats: '#repeats' } as const;

export const linesSchema = v.instance(Int32Array);
export const printsSchema = v.instance(Uint32Array);
/** Marks of rows, each one of ours. */
export const repeatsSchema = v.pipe(
  v.instance(Uint8Array),
  v.check((marks) => within(marks, 0, rowMarks.length)),
);

export const rejectedSchema = rows<RejectedRow>({
  line: 'number',
  reason: rejectReasons,
  record: 'string',
}) satisfies v.GenericSchema<readonly RejectedRow[]>;

/** Which texts one batch of stored vectors holds. */
export const hashesSchema = v.object({
  id: count,
  shopId: v.string(),
  key: v.string(),
  dimensions: count,
  hashes: strings,
});

/** The vectors of one such batch. */
export const vectorsSchema = v.object({ vectors: v.instance(Float32Array) });
