import { Button, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ColourLegend } from './colour-legend';
import type { VoiceKey } from './use-colouring';
import { useSubjectName, useVoiceWords } from './use-voice-words';
import type { VoiceColours } from './use-voice-classes';

/** The colours of what reviews say, or how far that is found out. */
export function VoiceLegend({ of, told }: { readonly of: VoiceColours; readonly told: VoiceKey | null }) {
  const { t } = useTranslation(['map', 'common']);
  const nameOf = useSubjectName();
  const words = useVoiceWords();
  if (told !== null) {
    const rows = told.rows.map(({ name, colour, count }) => ({
      key: name,
      words: words(told.subject, name),
      colour,
      count,
    }));
    return (
      <>
        <ColourLegend name={nameOf(told.subject)} rows={rows} />
        <Text size="sm" c="dimmed" mb="sm">
          {t('voice.note')}
        </Text>
      </>
    );
  }
  const isReading = of.state === 'reading';
  return (
    <Group gap="xs" mb="sm" role="status" data-testid="map-voice-state">
      {isReading && <Loader size="xs" aria-hidden />}
      <Text size="sm">
        {of.state === 'failed' ? t('voice.failed', { cause: of.cause }) : t(`voice.${of.state}`)}
      </Text>
      <Button variant="default" size="compact-sm" onClick={isReading ? of.stop : of.again}>
        {isReading ? t('common:working.stop') : t('voice.again')}
      </Button>
    </Group>
  );
}
