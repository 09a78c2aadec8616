import { NumberInput, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReconciledCurrency } from '../../domain/shop/ledger/reconcile';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';
import { TableHead } from '../../ui/table-head';
import { RowsLink } from '../../ui/rows-link';

interface CurrencyPanelProps {
  readonly currencies: readonly ReconciledCurrency[];
  readonly main: string;
}

/** The currencies of the orders, and what a unit of each is worth, which only the owner can say. */
export function CurrencyPanel({ currencies, main }: CurrencyPanelProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <Panel title={t('currencies.title')} lead={t('currencies.lead', { currency: main })} testId="currencies">
      <Table.ScrollContainer minWidth={460}>
        <Table aria-label={t('currencies.title')} tabularNums>
          <TableHead
            columns={[
              { label: t('currencies.currency') },
              { label: t('bridge.rows'), numeric: true },
              { label: t('currencies.uncounted'), numeric: true },
              { label: t('currencies.worth', { main }) },
            ]}
          />
          <Table.Tbody>
            {currencies.map(({ currency, isMain, rows, uncounted }) => (
              <Table.Tr key={currency}>
                <Table.Th scope="row" fw={500}>
                  {currency === '' ? t('currencies.none') : currency}
                </Table.Th>
                <Table.Td ta="right">
                  <RowsLink picks={{ currency: [currency] }} label={`${currency}: ${format.number(rows)}`}>
                    {format.number(rows)}
                  </RowsLink>
                </Table.Td>
                <Table.Td ta="right">
                  {uncounted === 0 ? (
                    format.number(0)
                  ) : (
                    <RowsLink
                      picks={{ currency: [currency], paid: [''] }}
                      label={`${currency}, ${t('currencies.uncounted')}: ${format.number(uncounted)}`}
                    >
                      {format.number(uncounted)}
                    </RowsLink>
                  )}
                </Table.Td>
                <Table.Td>
                  {isMain || currency === '' ? (
                    t('currencies.main')
                  ) : (
                    <Rate currency={currency} main={main} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

function Rate({ currency, main }: { readonly currency: string; readonly main: string }) {
  const { t } = useTranslation('accounts');
  const kept = useApp(({ shop }) => shop?.answers.rates[currency]);
  const [typed, setTyped] = useState<string | number>(kept ?? '');
  const keep = () => {
    const { shop, answerShop } = useApp.getState();
    const rate = Number(typed);
    if (shop === null || rate === (kept ?? 0)) return;
    const { [currency]: _, ...others } = shop.answers.rates;
    void answerShop({ ...shop.answers, rates: rate > 0 ? { ...others, [currency]: rate } : others });
  };
  return (
    <NumberInput
      size="xs"
      w={140}
      min={0}
      decimalScale={8}
      hideControls
      aria-label={t('currencies.rate', { currency, main })}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
      }}
      data-testid={`rate-${currency}`}
    />
  );
}
