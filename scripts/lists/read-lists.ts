import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SparseMatrix } from '../../src/domain/math/sparse';
import { UsageError } from '../command-line';

/** A split given as two files, its ids numbered in one order. */
export interface GivenSplit {
  /** Users × items of the training file, all entries 1; users and items that only the test has are there, empty. */
  readonly train: SparseMatrix;
  /** Items of the test file, in the same shape. */
  readonly test: SparseMatrix;
  /** Pairs of the test that the training has too: no ranking offers them. */
  readonly inBoth: number;
  /** Pairs that a file states more than once. */
  readonly repeated: number;
}

/**
 * Reads lines 'user item item …', parted by blanks or tabs; a user may have several. Files that end in .gz are unpacked.
 * Ids are words of any kind. @throws UsageError where there is nothing to learn from or to test on, or a file is not packed as its name says.
 */
export async function readSplit(trainFile: string, testFile: string): Promise<GivenSplit> {
  const train = await readPairs(trainFile);
  const test = await readPairs(testFile);
  if (train.items.length === 0) throw new UsageError(`${basename(trainFile)} has no user with an item.`);
  if (test.items.length === 0) throw new UsageError(`${basename(testFile)} has no user with an item.`);
  const users = numbered([train.users, test.users]);
  const items = numbered([train.items, test.items]);
  const [learnt, tested] = [train, test].map((pairs) => matrixOf(pairs, users, items)) as [Counted, Counted];
  return {
    train: learnt.matrix,
    test: tested.matrix,
    inBoth: countInBoth(learnt.matrix, tested.matrix),
    repeated: learnt.repeated + tested.repeated,
  };
}

interface Pairs {
  readonly users: string[];
  readonly items: string[];
}

async function readPairs(file: string): Promise<Pairs> {
  const bytes = await readFile(file);
  const text = (file.endsWith('.gz') ? unpacked(bytes, file) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  const pairs: Pairs = { users: [], items: [] };
  for (const line of text.split(/\r?\n|\r/)) {
    const [user, ...items] = line.trim().split(/\s+/);
    for (const item of items) {
      pairs.users.push(user!);
      pairs.items.push(item);
    }
  }
  return pairs;
}

function unpacked(bytes: Buffer, file: string): Buffer {
  try {
    return gunzipSync(bytes);
  } catch {
    throw new UsageError(`${basename(file)} ends in .gz, but is no whole file that gzip packed.`);
  }
}

/** Numbers of all ids: by size where all are whole numbers, so that ties rank by them; else as they come. */
function numbered(lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const ids = [...new Set(lists.flat())];
  if (ids.every((id) => /^\d{1,15}$/.test(id))) ids.sort((a, b) => Number(a) - Number(b));
  return new Map(ids.map((id, number) => [id, number]));
}

interface Counted {
  readonly matrix: SparseMatrix;
  readonly repeated: number;
}

function matrixOf(
  pairs: Pairs,
  users: ReadonlyMap<string, number>,
  items: ReadonlyMap<string, number>,
): Counted {
  const rows = Array.from({ length: users.size }, (): number[] => []);
  pairs.users.forEach((user, p) => void rows[users.get(user)!]!.push(items.get(pairs.items[p]!)!));
  const starts = new Int32Array(users.size + 1);
  const indices = new Int32Array(pairs.items.length);
  let entries = 0;
  rows.forEach((row, user) => {
    for (const item of [...new Set(row)].sort((a, b) => a - b)) indices[entries++] = item;
    starts[user + 1] = entries;
  });
  const values = new Float32Array(entries).fill(1);
  const matrix = {
    rows: users.size,
    columns: items.size,
    starts,
    indices: indices.slice(0, entries),
    values,
  };
  return { matrix, repeated: pairs.items.length - entries };
}

function countInBoth(train: SparseMatrix, test: SparseMatrix): number {
  let both = 0;
  for (let user = 0; user < test.rows; user++) {
    const known = new Set(train.indices.subarray(train.starts[user], train.starts[user + 1]));
    for (let e = test.starts[user]!; e < test.starts[user + 1]!; e++) if (known.has(test.indices[e]!)) both++;
  }
  return both;
}
