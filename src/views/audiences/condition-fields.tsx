import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type AttributeCondition,
  campaignGroups,
  type Choice,
  clockStates,
  feelingNames,
  isDeed,
  isNumber,
  type NumberCondition,
  type NumberName,
  type SegmentRef,
} from '../../domain/audience/rule';
import type { RuleWords } from '../../i18n/say/audience';
import { BoundFields, boundNames, ChoiceFields, TimesFields } from './bound-fields';
import { DeedFields } from './deed-fields';
import type { FieldsProps } from './fields-props';
import { type Askable, attributeBegun } from './what-can-be-asked';
import { WroteFields } from './wrote-fields';

/** What a condition asks, by its kind. */
export function ConditionFields({ condition, ...props }: FieldsProps) {
  if (isNumber(condition)) return <NumberFields condition={condition} {...props} />;
  if (isDeed(condition)) return <DeedFields condition={condition} {...props} />;
  return <OtherFields condition={condition} {...props} />;
}

const shares: readonly NumberName[] = ['returnRate', 'confidence', 'alive', 'lapseRisk', 'refundRisk'];
/** Each bound that is there in a row of its own. */
function NumberFields({ condition, onChange }: FieldsProps<NumberCondition>) {
  const { what, ...bounds } = condition;
  return (
    <BoundFields
      bounds={bounds}
      names={boundNames}
      isShare={shares.includes(what)}
      onChange={(changed) => onChange({ what, ...changed })}
    />
  );
}

const segmentOptions = ({ run }: Askable, words: RuleWords) =>
  [...(run?.profiles ?? [])]
    .sort((a, b) => b.size - a.size)
    .map(({ code }) => ({ value: String(code), label: words.segmentName(code) }));

const asText = (refs: readonly SegmentRef[] | undefined) => refs?.map(String);
const asCodes = (values: readonly string[] | undefined) => values?.map(Number);

function asSegments({ is, isNot }: Choice<SegmentRef>): Choice<string> {
  return is === undefined ? { isNot: asText(isNot) ?? [] } : { is: asText(is)! };
}

function fromSegments({ is, isNot }: Choice<string>): Choice<SegmentRef> {
  return is === undefined ? { isNot: asCodes(isNot) ?? [] } : { is: asCodes(is)! };
}

function OtherFields({ condition, askable, words, onChange }: FieldsProps) {
  const { t } = useTranslation(['audiences', 'value', 'voice']);
  const { known, campaigns } = askable;
  const months = (value: string, onMonth: (month: string) => void) => (
    <Select
      aria-label={t('field.month')}
      data={[...known.months]}
      value={value}
      allowDeselect={false}
      searchable
      onChange={(month) => month !== null && onMonth(month)}
      w="8rem"
    />
  );
  switch (condition.what) {
    case 'segment':
      return (
        <ChoiceFields
          choice={asSegments(condition)}
          options={segmentOptions(askable, words)}
          onChange={(choice) => onChange({ what: 'segment', ...fromSegments(choice) })}
        />
      );
    case 'clock':
      return (
        <ChoiceFields
          choice={condition}
          options={clockStates.map((value) => ({ value, label: t(`value:state.${value}`) }))}
          onChange={(choice) => onChange({ what: 'clock', ...choice })}
        />
      );
    case 'feeling':
      return (
        <ChoiceFields
          choice={condition}
          options={feelingNames.map((value) => ({ value, label: t(`feelings.${value}`) }))}
          onChange={(choice) => onChange({ what: 'feeling', ...choice })}
        />
      );
    case 'attribute':
      return <AttributeFields condition={condition} askable={askable} words={words} onChange={onChange} />;
    case 'aspect': {
      const { what, aspect, feeling, ...counts } = condition;
      return (
        <>
          <Select
            aria-label={t('field.feeling')}
            data={(['praised', 'blamed'] as const).map((value) => ({
              value,
              label: t(`voice:panel.${value}`),
            }))}
            value={feeling}
            allowDeselect={false}
            onChange={(to) => to !== null && onChange({ ...condition, feeling: to as 'praised' | 'blamed' })}
            w="8rem"
          />
          <Select
            aria-label={t('field.aspect')}
            data={known.aspects.map(({ aspect: value }) => ({ value, label: t(`voice:aspect.${value}`) }))}
            value={aspect}
            allowDeselect={false}
            searchable
            onChange={(to) => to !== null && onChange({ ...condition, aspect: to as typeof aspect })}
            w="12rem"
          />
          <TimesFields
            counts={counts}
            onChange={(changed) => onChange({ what, aspect, feeling, ...changed })}
          />
        </>
      );
    }
    case 'wrote':
      return <WroteFields condition={condition} onChange={onChange} />;
    case 'stood': {
      const { month } = condition;
      return (
        <>
          {months(month, (to) => onChange({ ...condition, month: to }))}
          <ChoiceFields
            choice={asSegments(condition)}
            options={segmentOptions(askable, words)}
            onChange={(choice) => onChange({ what: 'stood', month, ...fromSegments(choice) })}
          />
        </>
      );
    }
    case 'moved': {
      const side = (name: 'from' | 'to') => (
        <MultiSelect
          aria-label={t(name === 'from' ? 'field.movedFrom' : 'field.movedTo')}
          placeholder={condition[name] === undefined ? t('field.any') : ''}
          data={segmentOptions(askable, words)}
          value={asText(condition[name]) ?? []}
          onChange={(values) => {
            const { [name]: _, ...others } = condition;
            onChange(values.length === 0 ? others : { ...others, [name]: asCodes(values)! });
          }}
          searchable
          flex="1 1 11rem"
          label={t(name === 'from' ? 'field.movedFrom' : 'field.movedTo')}
        />
      );
      return (
        <>
          {months(condition.since, (to) => onChange({ ...condition, since: to }))}
          {side('from')}
          {side('to')}
        </>
      );
    }
    case 'campaign':
      return (
        <>
          <Select
            aria-label={t('field.campaign')}
            data={campaigns.map(({ id, campaign }) => ({ value: id, label: campaign.name }))}
            value={condition.campaign}
            allowDeselect={false}
            searchable
            onChange={(to) => to !== null && onChange({ ...condition, campaign: to })}
            flex="1 1 12rem"
          />
          <Select
            aria-label={t('field.group')}
            data={campaignGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
            value={condition.group}
            allowDeselect={false}
            onChange={(to) => to !== null && onChange({ ...condition, group: to as typeof condition.group })}
            w="10rem"
          />
        </>
      );
    default:
      return null;
  }
}

function AttributeFields({ condition, askable, words, onChange }: FieldsProps<AttributeCondition>) {
  const { t } = useTranslation('audiences');
  const { attributes } = askable.known;
  const { what, name, is, isNot, ...bounds } = condition;
  const column = attributes.find((each) => each.name === name);
  return (
    <>
      <Select
        aria-label={t('field.column')}
        data={attributes.map((each) => ({ value: each.name, label: words.columnName(each.name) }))}
        value={name}
        allowDeselect={false}
        onChange={(to) => to !== null && onChange(attributeBegun(to, askable.known))}
        w="10rem"
      />
      {is === undefined && isNot === undefined ? (
        <BoundFields
          bounds={bounds}
          names={['atLeast', 'atMost', 'above', 'below']}
          onChange={({ top: _, ...changed }) => onChange({ what, name, ...changed })}
        />
      ) : (
        <ChoiceFields
          choice={condition}
          options={(column?.values ?? []).map(({ value }) => ({ value, label: value }))}
          onChange={(choice) => onChange({ what, name, ...choice })}
        />
      )}
    </>
  );
}
