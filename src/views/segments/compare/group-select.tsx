import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { groupOf, type GroupRef, writtenGroup } from '../../../ui/group-ref';
import type { Groups } from './use-groups';

interface GroupSelectProps {
  readonly label: string;
  readonly groups: Groups;
  readonly chosen: GroupRef;
  /** The other side's: where that is the rest, this one cannot be. */
  readonly other: GroupRef;
  readonly onChange: (ref: GroupRef) => void;
  readonly testId: string;
}

/** Which group one side is of, and of a segment as of when. */
export function GroupSelect({ label, groups, chosen, other, onChange, testId }: GroupSelectProps) {
  const { t } = useTranslation('compare');
  const item = (ref: GroupRef) => ({ value: writtenGroup(ref), label: groups.nameOf(ref) });
  const others: GroupRef[] = [{ kind: 'everybody' }, { kind: 'rest' }];
  if (groups.hasChosen) others.push({ kind: 'chosen' });
  const data = [
    {
      group: t('pick.segments'),
      items: groups.segments.map((code) => item({ kind: 'segment', code, month: null })),
    },
    {
      group: t('pick.audiences'),
      items: groups.audiences.map(({ id }) => item({ kind: 'audience', id })),
    },
    {
      group: t('pick.others'),
      items: others.map((ref) => ({
        ...item(ref),
        disabled: ref.kind === 'rest' && other.kind === 'rest',
      })),
    },
  ].filter(({ items }) => items.length > 0);
  const isSegment = chosen.kind === 'segment';
  const pick = (written: string | null) => {
    const ref = groupOf(written ?? undefined);
    if (ref === null) return;
    // Going from one segment to another one stays in its month.
    onChange(ref.kind === 'segment' && isSegment ? { ...ref, month: chosen.month } : ref);
  };
  const now = t('today');
  return (
    <Group gap="sm" align="end" wrap="wrap">
      <Select
        label={label}
        flex="3 1 14rem"
        value={writtenGroup(isSegment ? { ...chosen, month: null } : chosen)}
        data={data}
        allowDeselect={false}
        searchable
        onChange={pick}
        data-testid={testId}
      />
      {isSegment && groups.months.length > 0 && (
        <Select
          label={t('when')}
          aria-label={`${label}: ${t('when')}`}
          flex="2 1 9rem"
          value={chosen.month ?? ''}
          data={[
            { value: '', label: now },
            ...groups.months.map((month) => ({
              value: month,
              label: t('monthEnd', { month: groups.monthName(month) }),
            })),
          ]}
          allowDeselect={false}
          onChange={(month) => onChange({ ...chosen, month: month || null })}
          data-testid={`${testId}-when`}
        />
      )}
    </Group>
  );
}
