import { Group, MultiSelect, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Bounds, Choice } from '../../domain/audience/rule';

export const boundNames = ['atLeast', 'atMost', 'above', 'below', 'top'] as const;
export type BoundName = (typeof boundNames)[number];
const usualTop = 0.1;

type SomeBounds = Bounds & { readonly top?: number };

interface BoundFieldsProps {
  readonly bounds: SomeBounds;
  readonly names: readonly BoundName[];
  readonly isShare?: boolean;
  readonly isWhole?: boolean;
  readonly onChange: (bounds: SomeBounds) => void;
}

/** Each bound that is there in a row of its own. */
export function BoundFields({ bounds, names, isShare = false, isWhole = false, onChange }: BoundFieldsProps) {
  const { t } = useTranslation('audiences');
  const there = names.filter((name) => bounds[name] !== undefined);
  const rename = (from: BoundName, to: BoundName) => {
    if (to === 'top') onChange({ top: usualTop });
    else if (from === 'top') onChange({ [to]: 0 });
    else {
      const { [from]: value, ...others } = bounds;
      onChange({ ...others, [to]: value });
    }
  };
  return there.map((name) => {
    const factor = isShare || name === 'top' ? 100 : 1;
    return (
      <Group key={name} gap="xs" wrap="nowrap">
        <Select
          aria-label={t('field.bound')}
          data={names
            .filter(
              (other) =>
                other === name || (bounds[other] === undefined && (other !== 'top' || there.length === 1)),
            )
            .map((value) => ({ value, label: t(`bound.${value}`) }))}
          value={name}
          allowDeselect={false}
          onChange={(to) => to !== null && to !== name && rename(name, to as BoundName)}
          flex="1 1 6rem"
          miw={0}
          maw="10rem"
        />
        <NumberInput
          aria-label={t('field.value')}
          value={Number((bounds[name]! * factor).toPrecision(12))}
          onChange={(value) => typeof value === 'number' && onChange({ ...bounds, [name]: value / factor })}
          {...(factor === 100 && { suffix: t('field.percent'), min: name === 'top' ? 1 : 0, max: 100 })}
          allowDecimal={!isWhole}
          w="6.5rem"
          data-testid="rule-value"
        />
      </Group>
    );
  });
}

type Counts = Pick<Bounds, 'atLeast' | 'atMost'>;

/** Once at least where nothing is said. */
export function TimesFields({
  counts,
  onChange,
}: {
  readonly counts: Counts;
  readonly onChange: (counts: Counts) => void;
}) {
  const hasNone = counts.atLeast === undefined && counts.atMost === undefined;
  return (
    <BoundFields
      bounds={hasNone ? { atLeast: 1 } : counts}
      names={['atLeast', 'atMost']}
      isWhole
      onChange={({ atLeast, atMost }) =>
        onChange({
          ...(atLeast !== undefined && { atLeast: Math.max(0, Math.round(atLeast)) }),
          ...(atMost !== undefined && { atMost: Math.max(0, Math.round(atMost)) }),
        })
      }
    />
  );
}

/** Is, or is not, one of several. */
export function ChoiceFields<Value extends string>({
  choice,
  options,
  onChange,
}: {
  readonly choice: Choice<Value>;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (choice: Choice<Value>) => void;
}) {
  const { t } = useTranslation('audiences');
  const { is, isNot } = choice;
  const values = is ?? isNot ?? [];
  const keep = (wanted: readonly Value[], isWanted: boolean) =>
    onChange(isWanted ? { is: wanted } : { isNot: wanted });
  return (
    <>
      <Select
        aria-label={t('field.is')}
        data={(['is', 'isNot'] as const).map((value) => ({ value, label: t(`field.${value}`) }))}
        value={is === undefined ? 'isNot' : 'is'}
        allowDeselect={false}
        onChange={(to) => keep(values, to === 'is')}
        w="7rem"
      />
      <MultiSelect
        aria-label={t('field.values')}
        data={[...options]}
        value={[...values]}
        // An empty list asks nothing.
        onChange={(wanted) => wanted.length > 0 && keep(wanted as Value[], is !== undefined)}
        searchable
        limit={60}
        flex="1 1 14rem"
        data-testid="rule-values"
      />
    </>
  );
}
