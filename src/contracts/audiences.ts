import type { Rule } from '../domain/audience/rule';

/** Whom an audience is of: all whom rules find, whoever these are by then, or customers who were chosen one by one. */
export type AudienceOf = { readonly rules: Rule } | { readonly ids: readonly string[] };

/** An audience kept with its shop. */
export interface StoredAudience {
  readonly id: string;
  readonly shopId: string;
  readonly createdAt: number;
  readonly changedAt: number;
  /** 1 when it was made, and one more whenever whom it is of changed. */
  readonly version: number;
  readonly name: string;
  readonly note: string;
  readonly of: AudienceOf;
}

/** What a user says of an audience. */
export type AudienceDraft = Pick<StoredAudience, 'name' | 'note' | 'of'>;
