import type { KeptText } from '../domain/writing/draft';

/** A text kept with its shop. */
export interface StoredText extends KeptText {
  readonly shopId: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** What it is found by: shop, kind, language and what it is about. */
  readonly key: string;
}
