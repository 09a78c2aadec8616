import { Accordion, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/panel';
import classes from './import.module.css';

const shops = ['shopify', 'woocommerce', 'amazon', 'taobao', 'jd', 'other'] as const;
const steps = ['s1', 's2', 's3', 's4'] as const;

/** Where the right exports hide in the menus of the common shops. */
export function ExportGuide() {
  const { t } = useTranslation('import');
  return (
    <Panel title={t('guide.title')} lead={t('guide.lead')}>
      <Accordion variant="default" chevronPosition="left" order={3}>
        {shops.map((shop) => (
          <Accordion.Item key={shop} value={shop}>
            <Accordion.Control>
              <Text fw={500}>{t(`guide.${shop}.name`)}</Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Stack gap="xs">
                <ol className={classes.steps}>
                  {steps.map((step) => (
                    <li key={step}>{t(`guide.${shop}.${step}`)}</li>
                  ))}
                </ol>
                <Remark title={t('guide.files')} text={t(`guide.${shop}.files`)} />
                <Remark title={t('guide.note')} text={t(`guide.${shop}.note`)} />
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Panel>
  );
}

function Remark({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslation();
  return (
    <Text c="dimmed">
      <Text span fw={600} c="var(--mantine-color-text)">
        {t('titled', { title })}
      </Text>
      {text}
    </Text>
  );
}
