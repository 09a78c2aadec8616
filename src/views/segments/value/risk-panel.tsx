import { Button, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RiskReport, ShopRisk } from '../../../domain/risk/shop-risk';
import { useFormat, useSpeaker } from '../../../i18n';
import { downloadRisk, shopRisk, type ShopSummary } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import { AskedGate } from '../../../ui/asked-gate';

/** How many may stay away or send goods back, how that was tried, and a file of all customers. */
export function RiskPanel({ shop }: { readonly shop: ShopSummary }) {
  const { t } = useTranslation('risk');
  return (
    <AskedGate asked={shopRisk} subject={shop} what={t('title')} testId="risk">
      {(risk) => <Told risk={risk} />}
    </AskedGate>
  );
}

function Told({ risk }: { readonly risk: ShopRisk }) {
  const { t } = useTranslation('risk');
  const isTold = risk.lapse.refusal === null || risk.refund.refusal === null;
  return (
    <Panel
      title={t('title')}
      lead={t('lead')}
      testId="value-risk"
      actions={
        isTold && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => downloadRisk(risk)}
          >
            {t('download')}
          </Button>
        )
      }
    >
      <Stack gap="lg">
        <OneRisk report={risk.lapse} />
        <OneRisk report={risk.refund} />
      </Stack>
    </Panel>
  );
}

function OneRisk({ report }: { readonly report: RiskReport }) {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const said = useSpeaker().risk(report);
  const { name, test } = report;
  return (
    <section aria-label={t(`${name}.title`)} data-testid={`risk-${name}`}>
      <Text fw={600}>{t(`${name}.title`)}</Text>
      {said.map((sentence) => (
        <Text key={sentence} maw="44rem" size="sm">
          {sentence}
        </Text>
      ))}
      {test !== null && (
        <DataTable
          caption={t('groups')}
          columns={[
            { label: t('group') },
            { label: t('customers'), numeric: true },
            { label: t('foretold'), numeric: true },
            { label: t('happened'), numeric: true },
          ]}
          rows={test.groups.map(({ count, foretold, happened }, i) => ({
            key: String(i),
            cells: [
              t(i === 0 ? 'least' : i === test.groups.length - 1 ? 'most' : 'place', {
                place: format.number(i + 1),
              }),
              format.number(count),
              format.percent(foretold),
              format.percent(happened),
            ],
          }))}
        />
      )}
    </section>
  );
}
