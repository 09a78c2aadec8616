import type { ShopChanges } from '../domain/shop/repeats/shop-changes';
import type { KeptDivision, RunOptions } from '../contracts/analysis-api';
import type { AudienceWanted } from '../contracts/details';
import type { Calibration, DeviceChoice, DeviceStatus } from '../contracts/encoder-api';
import type { FileInspection, ImportProgress, ImportReport } from '../contracts/import-api';
import type { OfflineState } from '../contracts/offline';
import type { CarefulReading, Failure, RunState } from '../contracts/run-state';
import type { ShopAnswers } from '../domain/shop/answers';
import type { OptionalImportRule } from '../domain/cleaning/rules';
import type { ColumnMatch } from '../domain/csv/import-types';
import type { StoredExperiment } from '../contracts/experiments';
import type { LastShop } from '../jobs/last-shop';
import type { RunSummary, ShopSummary } from '../contracts/run';
import type { ExperimentActions, ExperimentsSlice } from './experiments-state';
import type { DamagedShop } from '../contracts/stored';
import type { TableKind } from '../domain/shop/tables/tables';

/** A table of a dropped file on its way in: what was found, as the user corrected it. */
export interface FileDraft {
  readonly id: string;
  /** Of the file and its table (see `labelOf`). */
  readonly name: string;
  readonly size: number;
  readonly status: 'inspecting' | 'ready' | 'refused';
  readonly inspection: FileInspection | null;
  /** The look before any correction; recipes are known again by it. */
  readonly firstLook: FileInspection | null;
  readonly kind: TableKind | null;
  readonly match: ColumnMatch;
  /** Set where the table is read as the user had such a table read before. */
  readonly recipe: DraftRecipe | null;
  readonly error: Failure | null;
}

export interface DraftRecipe {
  readonly signature: string;
  /** Fields whose column of last time is not there, and so to be looked at. */
  readonly unfit: readonly string[];
}

/** The life of an import; the files that it is about are the drafts. */
export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'drafting' }
  | { readonly phase: 'importing'; readonly progress: ImportProgress | null }
  | { readonly phase: 'failed'; readonly error: Failure };

export interface ImportSlice {
  readonly importState: ImportState;
  readonly drafts: readonly FileDraft[];
  /** Cleaning rules that files are imported without, until the tab is closed. */
  readonly importRulesOff: readonly OptionalImportRule[];
  /** What the files changed that were added to a shop last. */
  readonly lastChanges: { readonly shopId: string; readonly changes: ShopChanges } | null;
}

export type { CarefulReading, Failure, RunState, RunSummary, ShopSummary };

export interface RunSlice {
  readonly runState: RunState;
}

/** A shop that could not be opened again at the start of the app. */
export interface NotReopened {
  /** `broke-off`: the page ended while it was being opened, twice. `held-up`: the storage did not answer. */
  readonly why: 'gone' | 'damaged' | 'failed' | 'held-up' | 'broke-off';
  readonly id: string;
  readonly name: string;
  /** What exactly failed, '' where there is nothing to add. */
  readonly detail: string;
}

export interface ShopSlice {
  readonly shops: readonly ShopSummary[];
  /** Kept, but unreadable: they can only be deleted. */
  readonly damagedShops: readonly DamagedShop[];
  /** False until the list has been read from storage. */
  readonly shopsLoaded: boolean;
  /** What was kept here before the browser cleared it; null where nothing is missing. */
  readonly wiped: { readonly shops: number; readonly at: number } | null;
  /** Whether the browser promised to keep our storage; null while that is not known. */
  readonly promised: boolean | null;
  /** The list could not be read the last time. */
  readonly shopsFailed: boolean;
  /** What failed of the last thing that was asked of a shop or of the list of shops. */
  readonly shopError: Failure | null;
  readonly shop: ShopSummary | null;
  /** The shop that was open when the app was left, while it is being opened again. */
  readonly reopening: LastShop | null;
  /** Why that shop did not come back; null where it did or there was none. */
  readonly notReopened: NotReopened | null;
  /** What the user told of the open shop last, and how it stood before; null where nothing was told. */
  readonly answered: {
    readonly shopId: string;
    readonly before: ShopAnswers;
    readonly after: ShopAnswers;
  } | null;
  /** Newest first. */
  readonly runs: readonly RunSummary[];
  /** The run whose segments are on screen. */
  readonly run: RunSummary | null;
}

/** What goes on with a shop's file: written, opened, or known here already, so that only a copy of it can be opened. */
export interface ShopFileSlice {
  readonly shopFile:
    | null
    | {
        readonly phase: 'saving' | 'opening';
        readonly name: string;
        readonly done: number;
        /** 0 while it is not known. */
        readonly total: number;
      }
    | { readonly phase: 'known'; readonly name: string; readonly savedAt: number };
}

export interface SettingsSlice {
  readonly options: RunOptions;
  /** null until detected. */
  readonly device: DeviceStatus | null;
  /** Why it could not be detected. */
  readonly deviceError: Failure | null;
  /** Kept across visits. */
  readonly deviceChoice: DeviceChoice;
  /** null until this machine was measured. */
  readonly calibration: Calibration | null;
  /** What the last measurement failed of, null where it did not. */
  readonly measureError: string | null;
  /** A measurement that the user asked for is under way. */
  readonly measuring: boolean;
  readonly offline: OfflineState;
  /** A newer build of the app is there; the page takes it when the user asks. */
  readonly newBuild: boolean;
  /** Requests to any other origin since the page was opened, by pages and workers of the app, allowed or stopped. */
  readonly foreignRequests: number;
  /** A byte-order mark in exported CSV, so that Excel reads it as UTF-8. */
  readonly exportBom: boolean;
}

export interface Actions {
  /** Takes exports on as drafts; a shop's own file is opened at once. */
  addFiles(files: readonly File[]): Promise<void>;
  setDraftKind(id: string, kind: TableKind): void;
  /** column null: the field is left empty. */
  setDraftColumn(id: string, field: string, column: number | null): void;
  /** Looks at the file again, read in that encoding; corrections of its columns are given up. */
  setDraftEncoding(id: string, encoding: string): Promise<void>;
  /** Reads the table as it is found, not as the one before it was read, which is forgotten. */
  readAfresh(id: string): void;
  /** Whether the files that are imported next are cleaned by a rule. */
  setImportRule(rule: OptionalImportRule, on: boolean): void;
  removeDraft(id: string): void;
  discardDrafts(): void;
  /** Imports all ready drafts as a new shop, opens it and starts the first run. */
  startImport(): Promise<void>;
  /** Adds the files that wait to the open shop, instead of making a new one of them. */
  addToShop(): Promise<void>;
  cancelImport(): void;
  openSample(): Promise<void>;
  loadShops(): Promise<void>;
  openShop(id: string): Promise<void>;
  /** Closes the open shop, which is not opened again when the app starts. */
  closeShop(): void;
  /** Takes the notice off the screen that the last shop did not come back. */
  dismissNotReopened(): void;
  /** Answers whether it was done. */
  renameShop(id: string, name: string): Promise<boolean>;
  /** Keeps what the user told us about the open shop, which is put together anew by the next run. */
  answerShop(answers: ShopAnswers): Promise<boolean>;
  /** Brings the answers back that stood before the last ones, where these still stand. */
  takeBackAnswer(): Promise<void>;
  deleteShop(id: string): Promise<void>;
  /** Writes a shop as one file, where the user says or as a download. */
  saveShopFile(shop: Pick<ShopSummary, 'id' | 'name'>, withReading: boolean): Promise<void>;
  /** Opens a shop's file; one of a shop that is here already waits for `openShopCopy`. */
  openShopFile(file: File): Promise<void>;
  openShopCopy(): Promise<void>;
  /** Takes the notice off the screen that the browser cleared what was kept. */
  dismissWiped(): void;
  stopShopFile(): void;
  /** Offers the rejected rows of one file of the open shop as a CSV download. */
  downloadRejected(report: ImportReport): Promise<void>;
  /** A number of segments, or a range, takes the place of a height at which a tree was cut. */
  setOptions(patch: Partial<RunOptions>): void;
  resetOptions(): void;
  /** @param apart segments that were put together by hand before are left as the division finds them. */
  startRun(apart?: boolean): Promise<void>;
  /**
   * Starts a run with these options, by their number of segments and no height; they are the settings' from then on.
   */
  startRunWith(options: RunOptions): Promise<void>;
  /**
   * Takes the division of the run on screen up in a run of its own: newcomers get the nearest segment, and two segments
   * are put together where `keep` says so. Answers the run, null where none came of it.
   */
  keepSegments(keep: KeptDivision): Promise<RunSummary | null>;
  /** Takes a run back for good, and puts another on screen. */
  takeBackRun(runId: string, shownInstead: string): Promise<void>;
  cancelRun(): void;
  /** Stops the careful reading in the background; what was read is kept. */
  stopCareful(): void;
  /** Puts the finished careful reading's segments on screen. */
  applyCareful(): Promise<void>;
  /** Puts an earlier run on screen; one that was never measured is measured behind it. */
  showRun(runId: string): void;
  /** name null: back to the automatic one. Answers whether the name was kept. */
  renameSegment(code: number, name: string | null): Promise<boolean>;
  exportCsv(
    what: 'segments' | 'recommendations' | 'audiences' | 'together',
    audience?: AudienceWanted & { readonly productId?: string },
  ): Promise<void>;
  /** Holds from the next run on. */
  setDeviceChoice(patch: Partial<DeviceChoice>): void;
  /** Finds out what reading would run on; measures the machine where that was never done. */
  detectDevice(): Promise<void>;
  /** Measures the machine anew. */
  measureDevice(): Promise<void>;
  setExportBom(on: boolean): void;
  dismissError(): void;
}

export type AppState = ImportSlice &
  RunSlice &
  ShopSlice &
  ShopFileSlice &
  SettingsSlice &
  ExperimentsSlice &
  ExperimentActions &
  Actions;

export type { StoredExperiment };

export type {
  CustomerDetail,
  CustomerFigures,
  CustomerIndex,
  ProductDetail,
  ProductIndex,
  RecommendedProduct,
} from '../contracts/details';
