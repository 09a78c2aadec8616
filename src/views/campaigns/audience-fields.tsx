import { SegmentedControl, Select, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { fewestInCampaign } from '../../domain/campaign/campaign';
import { useFormat, useSpeaker } from '../../i18n';
import { chosenCustomers, type RunSummary } from '../../store';
import { type Audience, type AudienceKind, audienceKinds } from './audience';
import type { ProductAudience } from './use-audience';

interface AudienceFieldsProps {
  readonly run: RunSummary;
  readonly audience: Audience;
  /** null until they are read. */
  readonly products: readonly ProductAudience[] | null;
  readonly onChange: (audience: Audience) => void;
}

/** Options of a list on screen at most: a shop may have tens of thousands of products. */
const optionsShown = 40;

/** Everybody, a segment, those whom a product suits, or, where some were, those who were chosen on the map. */
export function AudienceFields(fields: AudienceFieldsProps) {
  const { run, audience, onChange } = fields;
  const { t } = useTranslation('campaigns');
  const hasChosen = audience.kind === 'chosen' || chosenCustomers(run.id).length > 0;
  const kinds = audienceKinds.filter((kind) => kind !== 'chosen' || hasChosen);
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id="whom-label">
        {t('form.whom')}
      </Text>
      <SegmentedControl
        fullWidth
        orientation={kinds.length > 3 ? 'vertical' : 'horizontal'}
        aria-labelledby="whom-label"
        value={audience.kind}
        onChange={(kind) => onChange({ ...audience, kind: kind as AudienceKind })}
        data={kinds.map((kind) => ({ value: kind, label: t(`form.kind.${kind}`) }))}
        data-testid="campaign-whom"
        mb={audience.kind === 'all' || audience.kind === 'chosen' ? 0 : 'sm'}
      />
      {audience.kind === 'segment' && <SegmentField {...fields} />}
      {audience.kind === 'product' && <ProductField {...fields} />}
    </div>
  );
}

function SegmentField({ run, audience, onChange }: AudienceFieldsProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const names = useSpeaker().segmentNames(run.profiles);
  const bySize = [...run.profiles].sort((a, b) => b.size - a.size);
  return (
    <Select
      label={t('form.segment')}
      value={audience.segment === null ? null : String(audience.segment)}
      onChange={(code) => onChange({ ...audience, segment: code === null ? null : Number(code) })}
      data={bySize.map(({ code, size }) => ({
        value: String(code),
        label: t('form.option', { name: names.shown(code), customers: format.number(size) }),
      }))}
      allowDeselect={false}
      data-testid="campaign-segment"
    />
  );
}

function ProductField({ products, audience, onChange }: AudienceFieldsProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const options = useMemo(
    () =>
      (products ?? [])
        .filter(({ id, customers }) => customers >= fewestInCampaign || id === audience.productId)
        .map(({ id, title, customers }) => ({
          value: id,
          label: t('form.option', { name: title || id, customers: format.number(customers) }),
        })),
    [products, audience.productId, t, format],
  );
  return (
    <Select
      label={t('form.product')}
      description={t('form.productHint')}
      value={audience.productId}
      onChange={(productId) => onChange({ ...audience, productId })}
      data={options}
      searchable
      limit={optionsShown}
      allowDeselect={false}
      data-testid="campaign-product"
    />
  );
}
