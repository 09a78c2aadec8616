import type { LearntLabels } from './label-head';

/** Why a row is shown: what is told of it is against its own label, or unsure, or sure. */
export const listedWhys = ['against', 'unsure', 'sure'] as const;
export type ListedWhy = (typeof listedWhys)[number];

export interface ListedRow {
  readonly row: number;
  readonly why: ListedWhy;
}

/** Of each kind, and of each label among the sure. */
const most = 30;

/**
 * The rows that are worth a look: where what others tell is surest against the label that a row was given (a wrong label,
 * or one that is hard to tell), where what is told of a row without a label is least sure (what a label would teach most),
 * and of each label the surest.
 *
 * @param given the label of each row that has one.
 */
export function listedRows(
  { told, chance, labels }: LearntLabels,
  given: ReadonlyMap<number, string>,
): ListedRow[] {
  const rows = [...told.keys()].filter((row) => told[row] >= 0);
  const surest = (a: number, b: number): number => chance[b] - chance[a] || a - b;
  const against = rows.filter((row) => given.has(row) && given.get(row) !== labels[told[row]]).sort(surest);
  const open = rows.filter((row) => !given.has(row)).sort(surest);
  const listed = (some: readonly number[], why: ListedWhy): ListedRow[] =>
    some.slice(0, most).map((row) => ({ row, why }));
  return [
    ...listed(against, 'against'),
    ...listed(open.toReversed(), 'unsure'),
    ...labels.flatMap((_, c) =>
      listed(
        open.filter((row) => told[row] === c),
        'sure',
      ),
    ),
  ];
}
