import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pair } from '../../../domain/compare/groups';
import { outsidersCode } from '../../../domain/label/segment';
import { monthsOf } from '../../../domain/movement/months';
import { useFormat, useSpeaker } from '../../../i18n';
import { chosenCustomers, type GroupOf, type RunSummary, type StoredAudience, useApp } from '../../../store';
import { bySize } from '../segment-order';
import type { GroupRef } from '../../../ui/group-ref';

/** The groups of a shop that can be compared: what they are called, and how they are asked for. */
export interface Groups {
  readonly segments: readonly number[];
  readonly audiences: readonly StoredAudience[];
  /** Customers were chosen on another screen, and are still known. */
  readonly hasChosen: boolean;
  /** Past months, '2024-03', the latest first. */
  readonly months: readonly string[];
  readonly nameOf: (ref: GroupRef) => string;
  readonly monthName: (month: string) => string;
  /** Whom to ask for; a sentence where there is no such group. */
  readonly askOf: (ref: GroupRef) => GroupOf | { readonly missing: string };
}

export function useGroups(run: RunSummary, audiences: readonly StoredAudience[]): Groups {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const names = useSpeaker().segmentNames(run.profiles);
  const facts = useApp((state) => state.shop?.facts);
  const from = facts?.from ?? Number.NaN;
  const to = facts?.to ?? Number.NaN;
  const all = useMemo(() => monthsOf({ first: from, last: to }), [from, to]);
  const months = useMemo(
    () =>
      all
        .slice(0, -1)
        .map(({ name }) => name)
        .reverse(),
    [all],
  );
  const segments = useMemo(() => bySize(run.profiles).map(({ code }) => code), [run.profiles]);
  const monthName = useCallback(
    (month: string) => format.exportMonth(Date.parse(`${month}-15T00:00:00Z`)),
    [format],
  );
  const nameOf = useCallback(
    (ref: GroupRef): string => {
      switch (ref.kind) {
        case 'segment': {
          const name =
            ref.code === outsidersCode ? t('pick.outsiders') : `${ref.code} · ${names.shown(ref.code)}`;
          return ref.month === null ? name : t('pick.ofMonth', { name, month: monthName(ref.month) });
        }
        case 'audience':
          return audiences.find(({ id }) => id === ref.id)?.name ?? '';
        default:
          return t(`pick.${ref.kind}`);
      }
    },
    [t, names, audiences, monthName],
  );
  const askOf = useCallback(
    (ref: GroupRef): GroupOf | { readonly missing: string } => {
      switch (ref.kind) {
        case 'segment': {
          const { code, month } = ref;
          if (!segments.includes(code)) return { missing: t('gone.segment', { code }) };
          if (month === null) return { rules: { what: 'segment', is: [code] } };
          if (!months.includes(month)) return { missing: t('gone.month', { month: monthName(month) }) };
          return { rules: { what: 'stood', month, is: [code] } };
        }
        case 'audience':
          return audiences.find(({ id }) => id === ref.id)?.of ?? { missing: t('gone.audience') };
        case 'chosen': {
          const ids = chosenCustomers(run.id);
          return ids.length > 0 ? { ids } : { missing: t('gone.chosen') };
        }
        case 'rest':
          return 'rest';
        default:
          return { rules: { all: [] } };
      }
    },
    [t, segments, months, audiences, run.id, monthName],
  );
  return {
    ...{ segments, audiences, months, nameOf, monthName, askOf },
    hasChosen: chosenCustomers(run.id).length > 0,
  };
}

/** The two groups of an address, or what it is as usual: the two largest segments. */
export function pairOf(named: Pair<GroupRef | null>, { segments }: Pick<Groups, 'segments'>): Pair<GroupRef> {
  const segment = (i: number): GroupRef =>
    segments[i] === undefined ? { kind: 'everybody' } : { kind: 'segment', code: segments[i], month: null };
  const [one, other] = named;
  if (one === null && other === null) return [segment(0), segment(1)];
  // The rest is of the other group: of two there would be none.
  if (one?.kind === 'rest' && (other === null || other.kind === 'rest')) return [segment(0), one];
  return [one ?? segment(0), other ?? { kind: 'rest' }];
}
