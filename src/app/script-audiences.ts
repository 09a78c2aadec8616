import type { SegmentRules } from '../domain/audience/describe-segment';
import type { Template } from '../domain/audience/templates';
import type { ListFormat } from '../domain/lists/list-formats';
import type { AudienceFound, AudienceNamed, ComparedGroups, ListOf, StoredAudience } from '../store';

/** What scripts ask of audiences and lists, see `ClienteleScript`. */
export interface AudiencesOfScript {
  /**
   * The customers of a segment or a product of the last run, or those whom a campaign writes to, as CSV for a tool.
   * Addresses and numbers are in it only with `withContacts`.
   */
  exportList(
    of: ListOf | { readonly campaign: unknown } | { readonly audience: AudienceNamed },
    choice?: { readonly format?: ListFormat; readonly withContacts?: boolean },
  ): Promise<string>;
  /**
   * Whom rules find (docs/scripting.md says how these are written), or chosen customers (`{ ids }`), or a kept audience
   * (by its id) are: how many, what they paid, how much of each segment, and of how many it is not known. Segments are
   * those of the run on screen. Throws `bad-option` with a sentence that names what is wrong.
   */
  audience(
    named: AudienceNamed,
  ): Promise<Omit<AudienceFound, 'members'> & { readonly sentence: string | null }>;
  /**
   * Two groups of customers side by side, each named as for `audience`, or 'rest': whoever is not in the other one. How many
   * are in both, what they paid, their figures with the interval of the difference (all of them hold together in 95 of 100
   * comparisons; `isSure` where 0 is outside), aspects, products and quotes, and `sentences` in the language on screen, A the
   * first and B the second. Segments and months are rules: `{ what: 'segment', is: [3] }`,
   * `{ what: 'stood', month: '2024-03', is: [3] }`. Throws as `audience` does.
   */
  compare(
    one: AudienceNamed,
    other?: AudienceNamed,
  ): Promise<ComparedGroups & { readonly sentences: readonly string[] }>;
  /** A segment of the last run as the few rules that describe it best, and how well; null where none do. */
  describeSegment(code: number): Promise<(SegmentRules & { readonly sentence: string }) | null>;
  /** Audiences that marketers know: as rules, or (`lacks`) what the open shop's files lack for it. */
  audienceTemplates(): Promise<readonly Template[]>;
  /** The same as CSV, one member a row (see audience.csv). */
  exportAudience(named: AudienceNamed): Promise<string>;
  /** Keeps an audience with the open shop. Answers its id. */
  keepAudience(named: AudienceNamed, name: string, note?: string): Promise<string>;
  /** The kept audiences of the open shop, the one changed last first. */
  audiences(): Promise<readonly Omit<StoredAudience, 'shopId'>[]>;
}
