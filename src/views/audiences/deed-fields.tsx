import { MultiSelect, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeedCondition } from '../../domain/audience/rule';
import { TimesFields } from './bound-fields';
import type { FieldsProps } from './fields-props';

const whens = ['anyTime', 'lastDays', 'between'] as const;
const usualDays = 30;

/** With what she did it, how many times and when. */
export function DeedFields({ condition, askable, words, onChange }: FieldsProps<DeedCondition>) {
  const { t } = useTranslation('audiences');
  const { what, products, categories, brands, from, until, lastDays, ...counts } = condition;
  const { known } = askable;
  const isBetween = from !== undefined || until !== undefined;
  const when = lastDays !== undefined ? 'lastDays' : isBetween ? 'between' : 'anyTime';
  const change = (changed: Partial<DeedCondition>) =>
    onChange(JSON.parse(JSON.stringify({ ...condition, ...changed })) as DeedCondition);
  const list = (values: readonly string[]) => (values.length === 0 ? undefined : values);
  const lastDay = known.lastDay;
  const setWhen = (to: string | null) => {
    const { from: _, until: __, lastDays: ___, ...others } = condition;
    if (to === 'lastDays') onChange({ ...others, lastDays: usualDays });
    else if (to === 'between') onChange({ ...others, from: `${lastDay.slice(0, 7)}-01`, until: lastDay });
    else onChange(others);
  };
  return (
    <>
      {known.categories.length > 0 && (
        <MultiSelect
          aria-label={t('field.categories')}
          placeholder={categories ? '' : t('field.categories')}
          data={known.categories.map(({ value }) => value)}
          value={[...(categories ?? [])]}
          onChange={(values) => change({ categories: list(values)! })}
          searchable
          limit={60}
          flex="1 1 11rem"
        />
      )}
      {known.brands.length > 0 && (
        <MultiSelect
          aria-label={t('field.brands')}
          placeholder={brands ? '' : t('field.brands')}
          data={known.brands.map(({ value }) => value)}
          value={[...(brands ?? [])]}
          onChange={(values) => change({ brands: list(values)! })}
          searchable
          limit={60}
          flex="1 1 9rem"
        />
      )}
      <TagsInput
        aria-label={t('field.products')}
        placeholder={products ? '' : t('field.products')}
        data={askable.productIds.map((id) => id)}
        renderOption={({ option }) => words.productTitle(option.value)}
        value={[...(products ?? [])]}
        onChange={(values) => change({ products: list(values)! })}
        limit={40}
        flex="1 1 11rem"
        data-testid="rule-products"
      />
      <TimesFields
        counts={counts}
        onChange={(changed) => {
          const { atLeast: _, atMost: __, ...others } = condition;
          onChange({ ...others, ...changed });
        }}
      />
      {what !== 'offered' && lastDay !== '' && (
        <Select
          aria-label={t('field.when')}
          data={whens.map((value) => ({ value, label: t(`field.${value}`) }))}
          value={when}
          allowDeselect={false}
          onChange={setWhen}
          w="11rem"
        />
      )}
      {lastDays !== undefined && (
        <NumberInput
          aria-label={t('field.days')}
          min={1}
          allowDecimal={false}
          value={lastDays}
          onChange={(value) =>
            typeof value === 'number' && value >= 1 && change({ lastDays: Math.round(value) })
          }
          w="6rem"
        />
      )}
      {isBetween && (
        <>
          <TextInput
            type="date"
            aria-label={t('field.from')}
            value={from ?? ''}
            onChange={({ currentTarget: { value } }) => value !== '' && change({ from: value })}
          />
          <TextInput
            type="date"
            aria-label={t('field.until')}
            value={until ?? ''}
            onChange={({ currentTarget: { value } }) => value !== '' && change({ until: value })}
          />
        </>
      )}
    </>
  );
}
