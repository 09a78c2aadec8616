import { SimpleGrid, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComparedVoices } from '../../../domain/compare/compared-aspects';
import type { Pair } from '../../../domain/compare/groups';
import { useFormat } from '../../../i18n';
import { Panel } from '../../../ui/panel';
import { SideHead } from './side-head';
import type { Side } from './sides';

interface QuotesSideBySideProps {
  readonly voices: ComparedVoices;
  readonly sides: Pair<Side>;
}

/** What either says of the aspects, in its own words. */
export function QuotesSideBySide({ voices, sides }: QuotesSideBySideProps) {
  const { t } = useTranslation(['compare', 'voice', 'recommend']);
  const format = useFormat();
  if (Math.max(...voices.writers) === 0) return null;
  return (
    <Panel title={t('compare:aspects.quotes')} lead={t('compare:aspects.quotesLead')} testId="compare-quotes">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {sides.map((side, i) => (
          <Stack key={side.mark} gap="sm">
            <Text component="div" fw={600}>
              <SideHead side={side} />
            </Text>
            {voices.quotes[i]!.length === 0 && <Text c="dimmed">{t('compare:aspects.noQuotes')}</Text>}
            {voices.quotes[i]!.map(({ text, rating, aspect, feeling }) => (
              <div key={`${aspect} ${feeling}`}>
                <Text>“{text}”</Text>
                <Text size="sm" c="dimmed">
                  {t(`compare:aspects.${feeling}`, { aspect: t(`voice:aspect.${aspect}`) })}
                  {Number.isFinite(rating) &&
                    ` · ${t('recommend:unit.rating', { value: format.number(rating, 1) })}`}
                </Text>
              </div>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
