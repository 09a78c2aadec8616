import type { TablerIcon } from '@tabler/icons-react';

export const groups = [
  'screens',
  'segments',
  'audiences',
  'campaigns',
  'products',
  'customers',
  'shops',
  'actions',
] as const;
export type GroupName = (typeof groups)[number];

/** Something to go to or to do. */
export interface Entry {
  /** Stands for it among all entries. */
  readonly key: string;
  readonly label: string;
  /** Where it belongs, or what else it is called; found by it too. '' where there is nothing to add. */
  readonly hint: string;
  readonly icon: TablerIcon;
  /** An address to go to, or what is done. */
  readonly to: string | (() => void);
}

/** Entries of one kind, the best of those that fit. */
export interface Group {
  readonly name: GroupName;
  readonly entries: readonly Entry[];
  /** How many fit. */
  readonly count: number;
}
