import { type TableKind, tableKinds } from '../shop/tables/tables';
import { isGzip, looksBinary } from './encoding/bytes';
import { clockColumns } from './recognition/clock-columns';
import { sniffDelimiter } from './records/delimiter';
import { detectEncoding } from './encoding/encoding';
import { type ColumnEvidence, columnEvidence } from './recognition/evidence';
import { normaliseHeader, tidyHeader } from './recognition/header-name';
import { findHeader } from './records/header-row';
import { matchColumns, type ScoredMatch } from './recognition/match-columns';
import { kindScores } from './recognition/recognise';
import { type CsvRecord, splitRecords } from './records/records';
import { platformOf, refusedAs } from './recognition/signatures';

/** What the head of a file shows; the contracts' FileInspection adds the file's name and size. */
export interface HeadInspection {
  readonly encoding: string;
  readonly encodingDoubtful: boolean;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly kind: TableKind | null;
  readonly kindScore: number;
  readonly platform: string | null;
  readonly matches: Readonly<Record<TableKind, Readonly<Record<string, number>>>>;
  readonly clocks: Readonly<Record<number, number>>;
  readonly preview: readonly (readonly string[])[];
  readonly refusal: 'file-empty' | 'file-not-text' | 'file-not-recognised' | 'file-no-rows' | null;
}

/** Bytes (after decompression) that `inspectHead` should be given. */
export const headSize = 262_144;

const previewRows = 20;
/** Rows that the evidence is drawn from; more than are shown, since the first rows may be alike. */
const evidenceRows = 200;
const lowestScore = 0.45;
const noMatches = { customers: {}, products: {}, orders: {}, reviews: {}, events: {} } as const;

/**
 * Looks at the first bytes of a file, decompressed, and says how it is to be read and what it holds.
 * @param bytes up to `headSize` bytes from the start.
 * @param whole true where `bytes` is all there is; else the last record is cut and left out.
 * @param given the encoding that the user says it is; detected where left out.
 */
export function inspectHead(bytes: Uint8Array, whole: boolean, given?: string): HeadInspection {
  if (bytes.length === 0) return refused('file-empty', 'utf-8');
  if (isGzip(bytes) || looksBinary(bytes)) return refused('file-not-text', 'utf-8');
  const { encoding, doubtful } =
    given === undefined ? detectEncoding(bytes.subarray(0, 65_536)) : { encoding: given, doubtful: false };
  const text = new TextDecoder(encoding).decode(bytes, { stream: !whole });
  if (text.trim() === '') return refused('file-empty', encoding);
  const delimiter = sniffDelimiter(text.slice(0, 65_536));
  const all = splitRecords(text, delimiter);
  if (!whole && all.length > 1) all.pop();
  const records = all.filter((record) => !record.openQuote);
  return { ...inspectRecords(records), encoding, encodingDoubtful: doubtful, delimiter };
}

function inspectRecords(records: readonly CsvRecord[]) {
  const at = findHeader(records);
  const rows = records.slice(at + 1, at + 1 + evidenceRows).map((record) => record.fields);
  const width = at >= 0 ? records[at]!.fields.length : (rows[0]?.length ?? 0);
  const evidence = Array.from({ length: width }, (_, column) => columnEvidence(rows, column));
  const header = at >= 0 ? records[at]!.fields.map(tidyHeader) : suggestedHeader(evidence);
  // Without a header the first line is data: -1 tells the importer to skip nothing, not even a header.
  const headerLine = at >= 0 ? records[at]!.line - 1 : -1;
  const match = (kind: TableKind) => matchColumns(kind, header, evidence);
  const matches = Object.fromEntries(tableKinds.map((kind) => [kind, match(kind)])) as Record<
    TableKind,
    ScoredMatch
  >;
  const names = new Set(header.map(normaliseHeader));
  const { kind, kindScore } = bestKind(matches, names);
  const isRefused = rows.length > 0 && (kind === null || header.length < 2);
  return {
    headerLine,
    headers: header,
    kind,
    kindScore,
    platform: platformOf(names),
    matches: Object.fromEntries(tableKinds.map((k) => [k, matches[k].columns])) as HeadInspection['matches'],
    clocks: clockColumns(header, rows),
    preview: rows.slice(0, previewRows),
    refusal:
      rows.length === 0 ? ('file-no-rows' as const) : isRefused ? ('file-not-recognised' as const) : null,
  };
}

function bestKind(matches: Record<TableKind, ScoredMatch>, names: ReadonlySet<string>) {
  if (refusedAs(names) !== null) return { kind: null, kindScore: 0 };
  const scores = kindScores(matches, names);
  const best = tableKinds.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  const kindScore = scores[best];
  return { kind: kindScore >= lowestScore ? best : null, kindScore };
}

/**
 * Names for the columns of a file without a header. Logs of behaviour are published that way: user, item,
 * category, then the kind of event and Unix time, which show by their values.
 */
function suggestedHeader(evidence: readonly ColumnEvidence[]): string[] {
  const names = evidence.map((_, i) => `Column ${i + 1}`);
  const kind = evidence.findIndex((e) => e.events > 0.9);
  const time = evidence.findIndex((e, i) => i !== kind && e.dates > 0.9 && e.meanLength >= 9);
  if (kind < 0 || time < 0) return names;
  const ids = ['user_id', 'item_id', 'category_id'];
  return names.map((name, i) =>
    i === kind ? 'event_type' : i === time ? 'timestamp' : (ids.shift() ?? name),
  );
}

function refused(refusal: HeadInspection['refusal'], encoding: string): HeadInspection {
  return {
    encoding,
    encodingDoubtful: false,
    delimiter: ',',
    headerLine: 0,
    headers: [],
    kind: null,
    kindScore: 0,
    platform: null,
    matches: noMatches,
    clocks: {},
    preview: [],
    refusal,
  };
}
