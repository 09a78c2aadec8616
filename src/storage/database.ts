import Dexie, { type Table } from 'dexie';
import type { Column } from '../domain/shop/columns';
import type { TableKind } from '../domain/shop/tables/tables';

/** A shop's head. `complete` is written last: a shop without it is the remains of an import that was cut off. */
export interface ShopRecord {
  readonly id: string;
  name: string;
  readonly createdAt: number;
  complete: 0 | 1;
  /** Opaque to storage: what the import reported and what the analysis found. */
  reports: unknown;
  facts: unknown;
  /** Segment names that the marketer gave, by segment code. */
  segmentNames: Record<number, string>;
}

/** One column of one chunk: never one record per row. */
export interface ColumnRecord {
  readonly shopId: string;
  readonly kind: TableKind;
  readonly chunk: number;
  readonly field: string;
  readonly rowCount: number;
  readonly column: Column;
}

export interface RejectedRecord {
  readonly id?: number;
  readonly shopId: string;
  readonly fileName: string;
  readonly rows: readonly { line: number; reason: string; record: string }[];
}

/** Vectors of one batch of texts. `key` says which model on which device made them. */
export interface VectorRecord {
  readonly id?: number;
  readonly shopId: string;
  readonly key: string;
  readonly dimensions: number;
  readonly hashes: readonly string[];
  readonly vectors: Float32Array;
}

/** A stage's output under the fingerprint of its inputs and options. */
export interface StageRecord {
  readonly fingerprint: string;
  readonly shopId: string;
  readonly stage: string;
  readonly output: unknown;
}

export interface RunRecord {
  readonly id: string;
  readonly shopId: string;
  readonly startedAt: number;
  readonly summary: unknown;
  /** Fingerprint of each stage's output. */
  readonly stages: Readonly<Record<string, string>>;
}

/** Verdicts that hold for this machine: the GPU self-check, say. */
export interface VerdictRecord {
  readonly key: string;
  readonly value: unknown;
}

export class ClienteleDatabase extends Dexie {
  shops!: Table<ShopRecord, string>;
  columns!: Table<ColumnRecord, [string, TableKind, number, string]>;
  rejected!: Table<RejectedRecord, number>;
  vectors!: Table<VectorRecord, number>;
  stages!: Table<StageRecord, string>;
  runs!: Table<RunRecord, string>;
  verdicts!: Table<VerdictRecord, string>;

  constructor(name = 'clientele') {
    super(name);
    this.version(1).stores({
      shops: 'id, createdAt',
      columns: '[shopId+kind+chunk+field], shopId',
      rejected: '++id, [shopId+fileName], shopId',
      vectors: '++id, key, shopId',
      stages: 'fingerprint, shopId',
      runs: 'id, [shopId+startedAt]',
      verdicts: 'key',
    });
  }
}

export const database = new ClienteleDatabase();
