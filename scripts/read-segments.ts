import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GivenSegments } from '../src/contracts/analysis-api';
import type { StandingByHand } from '../src/domain/label/by-hand';
import { splitRecords } from '../src/domain/csv/records/split-records';
import { UsageError } from './command-line';

/** The segments that an earlier run wrote into its folder. @throws UsageError where it did not. */
export function readSegments(folder: string): GivenSegments {
  const [table, list] = [join(folder, 'segments.csv'), join(folder, 'segments.json')];
  for (const file of [table, list]) {
    if (!existsSync(file))
      throw new UsageError(`--from takes the --out folder of an earlier run: there is no ${file}.`);
  }
  const dialect = { delimiter: ',', quote: '"', quoteEscape: 'doubled' } as const;
  const [header, ...rows] = splitRecords(readFileSync(table, 'utf8'), dialect).map(({ fields }) => fields);
  const [id, code] = ['customer_id', 'segment_code'].map((name) => header?.indexOf(name) ?? -1);
  if (id === undefined || code === undefined || id < 0 || code < 0) {
    throw new UsageError(`${table} is not of an earlier run: it has no customer_id and segment_code.`);
  }
  const customers = rows.map((row) => [row[id]!, Number(row[code])] as const);
  if (customers.some(([, each]) => !Number.isInteger(each))) {
    throw new UsageError(`${table} holds a segment_code that is no whole number.`);
  }
  const byHand = byHandOf(join(folder, 'run.json'));
  return { customers, segments: segmentsOf(list), ...(byHand && { byHand }) };
}

/** What had been put together and split by hand; null where an earlier version did not write it. */
function byHandOf(file: string): StandingByHand | null {
  const { byHand } = existsSync(file) ? (json(file) as { byHand?: Partial<StandingByHand> | null }) : {};
  const { merged = [], parted = [] } = byHand ?? {};
  const areCodes = (codes: unknown) => Array.isArray(codes) && codes.every(Number.isInteger);
  if (!areCodes(merged) || !Array.isArray(parted) || !parted.every(areCodes))
    throw new UsageError(`${file} is not of an earlier run: its byHand holds no numbers of segments.`);
  return merged.length + parted.length > 0 ? { merged, parted } : null;
}

function json(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new UsageError(`${file} is not JSON.`);
  }
}

function segmentsOf(file: string): GivenSegments['segments'] {
  const listed = json(file);
  if (!Array.isArray(listed)) throw new UsageError(`${file} is not the list of segments of an earlier run.`);
  // An earlier version told no types: codes survive, names are found anew.
  return (listed as GivenSegments['segments'][number][]).filter(
    ({ code, archetype, topics }) =>
      Number.isInteger(code) && archetype !== undefined && Array.isArray(topics),
  );
}
