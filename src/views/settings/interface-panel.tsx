import { SegmentedControl, SimpleGrid, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { changeLanguage, languages, translations } from '../../i18n';
import { Panel } from '../../ui/panel';

const schemes = ['auto', 'light', 'dark'] as const;

/** Language, colours, and what the privacy promise means. */
export function InterfacePanel() {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <>
      <Panel title={t('settings:interface.title')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} maw={640}>
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              {t('common:language.label')}
            </Text>
            <SegmentedControl
              aria-label={t('common:language.label')}
              value={i18n.language}
              onChange={(value) => void changeLanguage(value)}
              data={languages.map((value) => ({ value, label: translations[value]!.name }))}
            />
          </Stack>
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              {t('common:scheme.label')}
            </Text>
            <SegmentedControl
              aria-label={t('common:scheme.label')}
              value={colorScheme}
              onChange={(value) => setColorScheme(value as (typeof schemes)[number])}
              data={schemes.map((value) => ({ value, label: t(`common:scheme.${value}`) }))}
            />
          </Stack>
        </SimpleGrid>
      </Panel>
      <Panel title={t('settings:privacy.title')}>
        <Text maw="44rem">
          <IconShieldCheck
            size={18}
            stroke={1.8}
            color="var(--mantine-color-teal-6)"
            style={{ verticalAlign: '-4px', marginRight: 6 }}
            aria-hidden
          />
          {t('settings:privacy.text')}
        </Text>
      </Panel>
    </>
  );
}
