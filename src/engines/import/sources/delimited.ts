import { headSize, inspectHead } from '../../../domain/csv/inspect';
import { splitText } from '../../../domain/csv/records/data-records';
import { type ByteSource, headOf, textOf } from './byte-source';
import type { Source } from './source';

/** Text with a record on each line: comma, semicolon, tab or pipe between the fields. */
export function delimitedSource(name: string, bytes: ByteSource): Source {
  return {
    name,
    format: 'delimited',
    size: bytes.size,
    compressed: bytes.packed,
    inspect: async (encoding) => {
      const head = await headOf(bytes, headSize);
      return inspectHead(head.bytes, head.whole, encoding);
    },
    records: (reading, onBytes, tally) =>
      splitText(textOf(bytes, reading.encoding, onBytes, tally), reading, tally),
  };
}
