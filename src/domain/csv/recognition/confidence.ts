import type { ColumnProfile, FieldType } from '../../shop/tables/field-types';
import type { NamedField } from '../../shop/tables/tables';
import type { ScoredMatch } from './match-columns';

/** For the screen: 'sure' needs no look, 'likely' a glance, 'guess' a check. */
export type Certainty = 'sure' | 'likely' | 'guess';

const sureFrom = 0.8;
const likelyFrom = 0.5;

export function certaintyWord(confidence: number): Certainty {
  return confidence >= sureFrom ? 'sure' : confidence >= likelyFrom ? 'likely' : 'guess';
}

/** The share of filled cells that are what a field of the type holds; types of any text ask for nothing. */
const readableShare: Partial<Record<FieldType, (profile: ColumnProfile) => number>> = {
  date: (profile) => profile.dates,
  number: (profile) => profile.numbers,
  money: (profile) => profile.numbers,
  rating: (profile) => profile.ratings,
  email: (profile) => profile.emails,
};

/**
 * How sure the column of each field is, 0 to 1: by its name (a known one 0.85 and more, a name that says the
 * same 0.6, none 0.3), times the share of cells that can be read. Where another column would have served nearly
 * as well it is no more than likely.
 */
export function confidences(
  fields: readonly NamedField[],
  { columns, certainty, runnersUp }: ScoredMatch,
  profiles: readonly ColumnProfile[],
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name, type } of fields) {
    const column = columns[name];
    if (column === undefined) continue;
    const byName = certainty[name] ?? 0;
    const named = byName >= 0.7 ? 0.85 + (byName - 0.7) / 2 : byName;
    const profile = profiles[column]!;
    const share = profile.filled === 0 ? 1 : (readableShare[type]?.(profile) ?? 1);
    found[name] = Math.min(named * share, runnersUp[name] === undefined ? 1 : sureFrom - 0.05);
  }
  return found;
}
