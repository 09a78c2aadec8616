import type { StoredExperiment } from '../../../store';

export const sortColumns = ['name', 'purpose', 'when', 'recall', 'ndcg', 'loss', 'seconds'] as const;
export type SortColumn = (typeof sortColumns)[number];

export interface Order {
  readonly by: SortColumn;
  readonly descending: boolean;
}

export const shownKinds = ['measured', 'search', 'all'] as const;
export type ShownKind = (typeof shownKinds)[number];

/** Those that a choice of kinds shows; starred ones always. */
export function shownOf(experiments: readonly StoredExperiment[], kind: ShownKind): StoredExperiment[] {
  return experiments.filter(({ purpose, starred }) => {
    if (kind === 'all' || starred) return true;
    return kind === 'search' ? purpose === 'search' : purpose === 'evaluation';
  });
}

/** In an order; those without a figure come last whichever way it goes. */
export function sorted(
  experiments: readonly StoredExperiment[],
  { by, descending }: Order,
  nameOf: (experiment: StoredExperiment) => string,
): StoredExperiment[] {
  const keyOf = (experiment: StoredExperiment): string | number | undefined => {
    const { quality, curve, startedAt, seconds, purpose } = experiment;
    const keys: Record<SortColumn, string | number | undefined> = {
      name: nameOf(experiment),
      purpose,
      when: startedAt,
      recall: quality?.recall.value,
      ndcg: quality?.ndcg.value,
      loss: curve?.loss.at(-1),
      seconds: seconds ?? undefined,
    };
    return keys[by];
  };
  return [...experiments].sort((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    const ascending =
      typeof one === 'string'
        ? one.localeCompare(String(other))
        : one - Number(other) || b.startedAt - a.startedAt;
    return descending ? -ascending : ascending;
  });
}

/** A fit that was not heard of for so long has ended with its worker. */
const silentMs = 60_000;

export function isBroken({ state, updatedAt }: StoredExperiment, now = Date.now()): boolean {
  return state === 'running' && now - updatedAt > silentMs;
}
