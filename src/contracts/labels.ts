import type { ListedWhy } from '../domain/supervision/doubts';
import type { LabelReport } from '../domain/supervision/label-head';
import type { LabelSubject } from '../domain/supervision/read-labels';

/** A review or a customer that is worth a look. */
export interface ListedLabel {
  readonly id: string;
  readonly why: ListedWhy;
  /** What was written; '' of a customer. */
  readonly text: string;
  /** The user's own label; null where she gave none. */
  readonly given: string | null;
  readonly told: string;
  /** 0 to 1. */
  readonly chance: number;
}

/** What was learnt of a shop's labels, and what it tells of all reviews or customers. */
export interface LabelsFound {
  readonly of: LabelSubject;
  readonly unknown: number;
  readonly contradicted: number;
  readonly report: LabelReport;
  readonly labels: readonly string[];
  readonly listed: readonly ListedLabel[];
  /** All of them, whatever is known of them, by name; a review without a number is `#` and its place, from 1. */
  readonly ids: readonly string[];
  /** Number of the label that is told, −1 for none, and how likely it is (NaN for none); one an id. */
  readonly told: Int32Array;
  readonly chance: Float32Array;
  /** What the user said, '' for nothing; one an id. */
  readonly given: readonly string[];
  /** Seconds that learning took. */
  readonly seconds: number;
}
