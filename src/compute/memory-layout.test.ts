import { expect, it } from 'vitest';
import * as layout from './memory-layout';

/** Names of a record's fields: all that begin with its name, but for what begins with that of another record. */
function fieldsOf(record: string, others: RegExp): [name: string, offset: number][] {
  return Object.entries(layout).filter(
    ([name]) => name.startsWith(record) && name !== `${record}Bytes` && !others.test(name),
  );
}

it.each([
  ['quant', layout.quantBytes, /^$/],
  ['linear', layout.linearBytes, /^$/],
  ['blocks', layout.blocksRecordBytes, /^blocks(Nibbles|NestedNibbles|Bytes|RecordBytes)$/],
  ['decoderLayer', layout.decoderLayerBytes, /^decoderLayer(s|List)$/],
  ['decoder', layout.decoderBytes, /^decoderLayer(?!s$|List$)/],
  ['reading', layout.readingBytes, /^$/],
  ['bertLayer', layout.bertLayerBytes, /^bertLayer(s|List)$/],
  ['bert', layout.bertBytes, /^bertLayer(?!s$|List$)/],
  [
    'nGram',
    layout.nGramBytes,
    /Width$|^nGram(Branches|Epsilon|Project|Convolutions|Pool|Past\d|Hidden\d|Layers)$/,
  ],
] as const)('the fields of %s fill the record without overlapping', (record, bytes, others) => {
  const starts = fieldsOf(record, others).map(([, offset]) => offset);
  starts.sort((a, b) => a - b);
  const isLinear = (offset: number) =>
    (record === 'bertLayer' && offset < layout.bertLayerAttendedGamma) ||
    (record === 'decoderLayer' && offset < layout.decoderLayerAttendGamma);
  let next = 0;
  for (const start of starts) {
    expect(start).toBe(next);
    next += isLinear(start) ? layout.linearBytes : 4;
  }
  expect(bytes).toBe(next);
});

it('the n-gram encoder has a place for each of its layers', () => {
  const { nGramConvolutions, nGramBranches, nGramPool, nGramProject, nGramLayers } = layout;
  expect(nGramConvolutions).toBe(nGramProject + 1);
  expect(nGramPool).toBe(nGramConvolutions + 2 * nGramBranches);
  const { nGramHidden0, nGramPast0, nGramHidden1, nGramHidden2, nGramPast2, nGramHidden3 } = layout;
  const head = [nGramHidden0, nGramPast0, nGramHidden1, nGramHidden2, nGramPast2, nGramHidden3];
  expect(head.map((place) => place - nGramPool)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(nGramLayers).toBe(nGramHidden3 + 1);
});
