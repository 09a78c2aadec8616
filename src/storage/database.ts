import Dexie, { type Table } from 'dexie';
import type { Calibration } from '../contracts/encoder-api';
import type { StoredAudience } from '../contracts/audiences';
import type { CampaignMembersRecord, StoredCampaign } from '../contracts/campaigns';
import type { PseudonymsRecord, StoredGesture, WindowPolicy } from '../contracts/window';
import type { StoredText } from '../contracts/texts';
import type { StoredExperiment } from '../contracts/experiments';
import type { ShopHead, StageOutputs, StoredRun } from '../contracts/stored';
import type { StoredStage } from '../contracts/progress';
import type { Recipe } from '../domain/csv/recipes/recipe';
import type { RejectedRow } from '../domain/csv/import-types';
import type { Column } from '../domain/shop/columns';
import type { TableKind } from '../domain/shop/tables/tables';
import { upgradeFromFirst } from './upgrade';
import { upgradeFromSecond } from './upgrade-second';

/** One column of one chunk: never one record per row. */
export interface ColumnRecord {
  readonly shopId: string;
  readonly kind: TableKind;
  readonly chunk: number;
  readonly field: string;
  readonly rowCount: number;
  /** A column, or what is known of the chunk's rows, under a name of `rowParts`. */
  readonly column: Column | Int32Array | Uint32Array | Uint8Array;
}

export interface RejectedRecord {
  readonly id?: number;
  readonly shopId: string;
  /** Number of the file in its import, as its report has it: two files may have one name. */
  readonly file: number;
  readonly rows: readonly RejectedRow[];
}

/**
 * Which texts were read in one batch. Apart from the vectors, so that looking for what is stored loads none of them.
 * `key` says which model on which device read them.
 */
export interface HashesRecord {
  readonly id?: number;
  readonly shopId: string;
  readonly key: string;
  readonly dimensions: number;
  readonly hashes: readonly string[];
}

/** The batch's vectors, hashes.length × dimensions, under the id of its hashes. */
export interface VectorsRecord {
  readonly id: number;
  readonly shopId: string;
  readonly vectors: Float32Array;
}

export interface StageRecord<Stage extends StoredStage = StoredStage> {
  readonly fingerprint: string;
  readonly shopId: string;
  readonly stage: Stage;
  /** The output, or in how many pieces its bytes lie beside it, where it is too large for one record. */
  readonly output: StageOutputs[Stage] | { readonly pieces: number };
}

/** A piece of a large output's bytes (see `packValue`), under the output's fingerprint and the number of the piece. */
export interface StagePiece {
  readonly fingerprint: string;
  readonly shopId: string;
  readonly piece: Uint8Array;
}

export interface CalibrationRecord {
  /** Number of threads that was asked for. */
  readonly threads: number | 'auto';
  readonly calibration: Calibration;
}

/** What records are when they are written. What is read may be older or damaged and goes through a schema first. */
export class ClienteleDatabase extends Dexie {
  shops!: Table<ShopHead, string>;
  columns!: Table<ColumnRecord, [string, TableKind, number, string]>;
  rejected!: Table<RejectedRecord, number>;
  hashes!: Table<HashesRecord, number>;
  vectors!: Table<VectorsRecord, number>;
  stages!: Table<StageRecord | StagePiece, string>;
  runs!: Table<StoredRun, string>;
  calibrations!: Table<CalibrationRecord, number | 'auto'>;
  recipes!: Table<Recipe, string>;
  experiments!: Table<StoredExperiment, string>;
  campaigns!: Table<StoredCampaign, string>;
  campaignMembers!: Table<CampaignMembersRecord, string>;
  audiences!: Table<StoredAudience, string>;
  gestures!: Table<StoredGesture, number, Omit<StoredGesture, 'id'>>;
  pseudonyms!: Table<PseudonymsRecord, string>;
  texts!: Table<StoredText, string>;
  windowPolicies!: Table<WindowPolicy, string>;

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
    this.version(2)
      .stores({
        shops: 'id',
        rejected: '++id, [shopId+file], shopId',
        hashes: '++id, key, shopId',
        vectors: '++id, shopId',
        runs: 'id, shopId',
        calibrations: 'threads',
        verdicts: null,
      })
      .upgrade(upgradeFromFirst);
    this.version(3).upgrade(upgradeFromSecond);
    this.version(4).stores({ recipes: 'signature' });
    this.version(5).stores({ experiments: 'id, shopId' });
    this.version(6).stores({ campaigns: 'id, shopId', campaignMembers: 'id, shopId' });
    this.version(7).stores({ audiences: 'id, shopId' });
    this.version(8).stores({ gestures: '++id, shopId, [shopId+customerId]', pseudonyms: 'shopId' });
    this.version(9).stores({ texts: 'key, shopId' });
    this.version(10).stores({ windowPolicies: 'shopId' });
  }
}

export const database = new ClienteleDatabase();
