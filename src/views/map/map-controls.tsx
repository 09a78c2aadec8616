import { SegmentedControl, Select, Switch, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type MapKind, mapKinds } from '../../contracts/details';
import { useFormat } from '../../i18n';
import type { CustomerFigures } from '../../store';
import type { ScatterTool } from '../../ui/charts/scatter/scatter-plot';
import { useFeatureName } from '../../ui/use-feature-name';
import { ToolChoice } from './tool-choice';
import type { ColourBy } from './use-colouring';
import type { Found } from './use-search';
import { useSubjectName } from './use-voice-words';
import { signOf, type VoiceSubject } from './voice-classes';
import styles from './map.module.css';

/** How the map is shown and what a drag does. */
export interface MapSettings {
  readonly kind: MapKind;
  readonly by: ColourBy;
  readonly contours: boolean;
  readonly tool: ScatterTool;
  readonly query: string;
}

interface MapControlsProps {
  readonly settings: MapSettings;
  readonly figures: CustomerFigures | null;
  /** What the reviews speak of, so that dots may be coloured by it. */
  readonly subjects: readonly VoiceSubject[];
  readonly found: Found | null;
  readonly onChange: (change: Partial<MapSettings>) => void;
}

/** What is above the map: its kind, its colours, the search, and the hand, the lasso and the box. */
export function MapControls({ settings, figures, subjects, found, onChange }: MapControlsProps) {
  const { t } = useTranslation('map');
  const nameOf = useFeatureName();
  const subjectName = useSubjectName();
  const { kind, by, contours, tool, query } = settings;
  return (
    <div className={styles.controls}>
      <SegmentedControl
        aria-label={t('kind.label')}
        value={kind}
        onChange={(value) => onChange({ kind: value as MapKind })}
        data={mapKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        data-testid="map-kind"
      />
      <Select
        aria-label={t('by.label')}
        value={by}
        onChange={(value) => onChange({ by: value ?? 'segment' })}
        data={[
          { value: 'segment', label: t('by.segment') },
          { value: 'confidence', label: t('by.confidence') },
          ...(figures?.columns ?? []).map(({ name }) => ({
            value: name,
            label: t('by.feature', { name: nameOf(name) }),
          })),
          ...subjects.map((subject) => ({
            value: signOf(subject),
            label: subject === 'feeling' ? t('by.feeling') : t('by.reviews', { name: subjectName(subject) }),
          })),
        ]}
        allowDeselect={false}
        data-testid="map-by"
        className={styles.by!}
      />
      <TextInput
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={query}
        onChange={({ currentTarget }) => onChange({ query: currentTarget.value })}
        data-testid="map-find"
        className={styles.find!}
      />
      <ToolChoice tool={tool} onChange={(held) => onChange({ tool: held })} />
      <Switch
        label={t('contours')}
        checked={contours}
        onChange={({ currentTarget }) => onChange({ contours: currentTarget.checked })}
        data-testid="map-contours"
      />
      <FoundNote found={found} />
    </div>
  );
}

function FoundNote({ found }: { readonly found: Found | null }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  return (
    <Text size="sm" className={styles.found!} role="status" data-testid="map-found">
      {found &&
        (found.customers === 0
          ? t('find.nobody')
          : t('find.found', {
              count: found.customers,
              customers: format.number(found.customers),
              byId: format.number(found.byId),
              takers: format.number(found.takers),
              products: format.number(found.products),
            }))}
    </Text>
  );
}
