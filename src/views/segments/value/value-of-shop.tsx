import { Button, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ShopValue } from '../../../domain/value/value-of-shop';
import { useSpeaker } from '../../../i18n';
import { type ShopSummary, shopValue } from '../../../store';
import { Panel } from '../../../ui/panel';
import { AskedGate } from '../../../ui/asked-gate';
import { CalibrationPanel } from './calibration-panel';
import { CustomersPanel } from './customers-panel';
import { DuePanel } from './due-panel';
import { NextPanel } from './next-panel';
import { RiskPanel } from './risk-panel';
import { StandPanel } from './stand-panel';

/** All that is known of a shop's customers by their orders, or how far it is. */
export function ValueOfShop({ shop }: { readonly shop: ShopSummary }) {
  const { t } = useTranslation('value');
  return (
    <AskedGate asked={shopValue} subject={shop} what={t('working')} testId="value">
      {(value) => <Found value={value} shop={shop} />}
    </AskedGate>
  );
}

function Found({ value, shop }: { readonly value: ShopValue; readonly shop: ShopSummary }) {
  const { t } = useTranslation('value');
  const { summary, currency } = value;
  const [first, ...others] = useSpeaker().value(summary, currency);
  const isMissing = summary.missing.length > 0;
  const hasOrders = summary.asOf >= 0;
  return (
    <Stack gap="lg">
      <Panel title={t('findings')} testId="value-findings">
        <Text fw={600} maw="44rem">
          {first}
        </Text>
        <List mt="sm" maw="44rem" spacing={4}>
          {others.map((sentence) => (
            <List.Item key={sentence}>{sentence}</List.Item>
          ))}
        </List>
        {isMissing && hasOrders && (
          <Button component={Link} href="/segments/rfm" variant="default" mt="md">
            {t('toRfm')}
          </Button>
        )}
      </Panel>
      {hasOrders && <StandPanel value={value} />}
      {hasOrders && <CustomersPanel value={value} />}
      {summary.holdOut !== null && <CalibrationPanel holdOut={summary.holdOut} currency={currency} />}
      {hasOrders && <DuePanel value={value} />}
      {hasOrders && <RiskPanel shop={shop} />}
      {value.next.length > 0 && <NextPanel value={value} />}
    </Stack>
  );
}
