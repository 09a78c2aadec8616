import { encodingOf } from '../../../domain/csv/encoding/encoding';
import { utf8Pieces } from '../../../domain/csv/encoding/utf8-pieces';
import { headSize, inspectHead, refusedInspection } from '../../../domain/csv/inspect';
import { scanText } from '../../../domain/csv/records/data-records';
import { type ByteSource, headOf, piecesOf } from './byte-source';
import { lookThrough } from './look-through';
import type { Source } from './source';

/** A head that holds a first row with a cell of some megabytes. */
const largestHead = 1 << 24;

/** Text with a record on each line: comma, semicolon, tab or pipe between the fields. */
export function delimitedSource(name: string, bytes: ByteSource): Source {
  return {
    name,
    format: 'delimited',
    size: bytes.size,
    compressed: bytes.packed,
    inspect: async (encoding) => {
      const { head, evidence, samples, isEndless } = await lookThrough(bytes, headSize);
      if (isEndless) return refusedInspection('line-without-end', encodingOf(evidence).encoding);
      const further = { guess: encoding === undefined ? encodingOf(evidence) : undefined, samples };
      const look = inspectHead(head.bytes, head.whole, encoding, further);
      if (head.whole || look.refusal !== 'file-no-rows') return look;
      const larger = await headOf(bytes, largestHead);
      return inspectHead(larger.bytes, larger.whole, encoding, further);
    },
    records: (reading, onBytes, tally, kernels) =>
      scanText(utf8Pieces(piecesOf(bytes, onBytes), reading.encoding, tally), reading, tally, kernels),
  };
}
