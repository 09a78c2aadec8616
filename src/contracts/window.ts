import type { ReasonKind } from '../domain/recommend/lists';
import type { CameBy, WindowRowKind } from '../domain/recommend/window/window-page';
import type { WindowEvent } from '../domain/window/window-event';
import type { OfferReason } from './details';
import type { ProductFacts } from './entities';

/** What was done in the shop window at once: what is undone together. */
export interface StoredGesture {
  readonly id: number;
  readonly shopId: string;
  /** All of them are of this customer. */
  readonly customerId: string;
  readonly events: readonly WindowEvent[];
}

/**
 * Under which names a shop's customers are in the files that were taken along; by this record alone, which stays with the
 * shop, such a name is known for its customer.
 */
export interface PseudonymsRecord {
  readonly shopId: string;
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** What the worker answers: numbers of products, as the run's entities have them. */
export interface FoundOffer {
  readonly product: number;
  readonly kind: ReasonKind;
  readonly evidence: number;
  /** Name of the model, or `segment`. */
  readonly model: string;
  /** What the models gave it; NaN where nothing is known of her. */
  readonly score: number;
  /** Chance with which it came to stand at its place. */
  readonly propensity: number;
}

export interface FoundRow {
  readonly kind: WindowRowKind;
  /** Number of the product of `because`, code of the segment of `segment`, else -1. */
  readonly about: number;
  readonly cameBy: CameBy | null;
  readonly offers: readonly FoundOffer[];
}

export interface FoundPage {
  readonly customerId: string;
  readonly isKnown: boolean;
  readonly rows: readonly FoundRow[];
  /** Milliseconds in which it was made, once the models were there. */
  readonly took: number;
}

/** Pictures that the export holds as data, by number of the product; those that stand elsewhere are never asked for. */
export type Pictures = ReadonlyMap<number, string>;

export interface FoundFile {
  readonly pages: readonly FoundPage[];
  readonly best: readonly FoundRow[];
  readonly pictures: Pictures;
  readonly exploring: Exploring;
}

/** By what a file draws the order of its rows: numbers of products, as the run's entities have them. */
export interface Exploring {
  /** Of showings whose order is drawn, 0 to 1. */
  readonly share: number;
  /** Places of a row that may change. */
  readonly places: number;
  /** Beta distributions of a click at the best place, by the list's name before a colon; `unknown` of any other product. */
  readonly lists: Readonly<
    Record<
      string,
      {
        readonly unknown: readonly [a: number, b: number];
        readonly cards: ReadonlyMap<number, readonly [a: number, b: number]>;
      }
    >
  >;
}

/** Lists whose order by the ranker was taken, and by what. */
export interface TakenOrder {
  readonly list: string;
  /** ms, when it was taken. */
  readonly at: number;
  /** Clicks a showing that the check foretold more than the order as it was, with its interval (95%). */
  readonly more: number;
  readonly moreLow: number;
  readonly moreHigh: number;
  /** Showings that the check was worth. */
  readonly effective: number;
}

/** How a shop's window puts its cards into places. */
export interface WindowPolicy {
  readonly shopId: string;
  /** Of showings whose order is drawn by chance, 0 to 1. */
  readonly share: number;
  readonly taken: readonly TakenOrder[];
}

/** The lists of the shop window, as events name them before a colon. */
export const windowLists = [
  'forYou',
  'because',
  'segment',
  'shop',
] as const satisfies readonly WindowRowKind[];

/** Of a shop that has not said otherwise: one showing in twenty is drawn. */
export const usualShare = 0.05;
/** More than that makes the page a lottery. */
export const mostShare = 0.5;

export interface WindowCard {
  readonly product: ProductFacts;
  /** A data URI, '' where the export has none. */
  readonly picture: string;
  readonly reason: OfferReason;
  readonly model: string;
  /** Place in its row, from 1. */
  readonly position: number;
  /** What the models gave it; NaN where nothing is known of her. */
  readonly score: number;
  /** Chance with which it came to stand at its place. */
  readonly propensity: number;
}

export interface WindowRow {
  readonly kind: WindowRowKind;
  /** As events name it. */
  readonly list: string;
  /** Title of the product that `because` speaks of, '' without. */
  readonly product: string;
  readonly cameBy: CameBy | null;
  /** Code of the segment that `segment` speaks of, null without. */
  readonly segment: number | null;
  readonly cards: readonly WindowCard[];
}

/** The shop's page as one customer would see it. */
export interface ShopWindow {
  readonly customerId: string;
  /** False where nothing is on record that she did. */
  readonly isKnown: boolean;
  readonly rows: readonly WindowRow[];
  /** Milliseconds in which the lists were made, once the models were there. */
  readonly took: number;
}
