import type { RunningFigures } from '../domain/stream/running-shop';
import type { StreamTable } from '../domain/stream/timeline';
import type { FoundPage } from './window';

/** Where a replay is to go. */
export interface StreamWanted {
  /** ms, by the records' own time; null for the last of them. */
  readonly instant: number | null;
  /** Whose list is shown as it was; null for nobody's. */
  readonly customerId: string | null;
  /** Everybody is looked at again, not only who did something: at a pause, a jump and the end. */
  readonly isWhole: boolean;
}

/** A shop at an instant of its replay; numbers of products as the run's entities have them. */
export interface StreamFrame {
  /** ms; of the first and the last dated record too. NaN in a shop without dates. */
  readonly instant: number;
  readonly first: number;
  readonly last: number;
  /** Dated records in all, those without a date, and those that stand in the export behind later ones. */
  readonly total: number;
  readonly undated: number;
  readonly late: number;
  /** Purchases of the log that stand among the orders too: two records of one thing. */
  readonly twice: number;
  readonly figures: RunningFigures;
  /** Customers of each segment by its code, of those whom anything was known of by then. */
  readonly segments: readonly { readonly code: number; readonly customers: number }[];
  /** Customers who wait to be looked at again; 0 where all were. */
  readonly waiting: number;
  /** What most was taken of in the last 30 days. */
  readonly top: readonly { readonly product: number; readonly taken: number }[];
  /** The last records, newest first. */
  readonly latest: readonly {
    readonly at: number;
    readonly table: StreamTable;
    /** Kind of an event, '' of other records. */
    readonly kind: string;
    readonly customerId: string;
    /** −1 where it is of none. */
    readonly product: number;
  }[];
  /** Her page by what she had done until then, by the models of the run; null where nobody is followed. */
  readonly followed: { readonly page: FoundPage; readonly code: number | null } | null;
}
