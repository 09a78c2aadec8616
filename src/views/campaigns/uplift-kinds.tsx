import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { KindOutcome } from '../../domain/uplift/kinds';
import { useFormat, useSpeaker } from '../../i18n';
import { TableHead } from '../../ui/table-head';
import { Term } from '../../ui/term';

interface UpliftKindsProps {
  readonly outcomes: readonly KindOutcome[];
  readonly currency: string;
}

/** The four kinds with their sizes, and what mailed and held back of each did. */
export function UpliftKinds({ outcomes, currency }: UpliftKindsProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const speaker = useSpeaker();
  const ordered = (share: number, customers: number) =>
    customers === 0 ? '–' : `${format.percent(share, 1)} (${format.number(customers)})`;
  const hasMoney = outcomes.some(({ money }) => money !== null);
  const amount = (money: number) => format.money(money, currency);
  return (
    <div data-testid="uplift-kinds">
      <Text fw={600}>{t('uplift.kinds.name')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {t('uplift.kinds.summary')}
      </Text>
      <Table.ScrollContainer
        minWidth={620}
        scrollAreaProps={{
          viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('uplift.kinds.name') },
        }}
      >
        <Table verticalSpacing="sm" tabularNums aria-label={t('uplift.kinds.name')}>
          <TableHead
            columns={[
              { label: t('uplift.kinds.kind') },
              { label: t('uplift.kinds.customers'), numeric: true },
              { label: t('uplift.kinds.mailed'), numeric: true },
              { label: t('uplift.kinds.control'), numeric: true },
              { label: t('uplift.kinds.rise') },
              ...(hasMoney ? [{ label: t('uplift.kinds.money') }] : []),
            ]}
          />
          <Table.Tbody>
            {outcomes.map((each) => (
              <Table.Tr key={each.kind}>
                <Table.Th scope="row" fw={500}>
                  <Term meaning={t(`uplift.kinds.meaning.${each.kind}`)}>
                    {t(`uplift.kinds.${each.kind}`)}
                  </Term>
                </Table.Th>
                <Table.Td ta="right">{format.number(each.customers)}</Table.Td>
                <Table.Td ta="right">{ordered(each.shareMailed, each.mailed)}</Table.Td>
                <Table.Td ta="right">{ordered(each.shareControl, each.control)}</Table.Td>
                <Table.Td>
                  {Number.isFinite(each.rise.value) ? speaker.rise(each.rise) : t('uplift.kinds.none')}
                </Table.Td>
                {hasMoney && (
                  <Table.Td>
                    {each.money === null
                      ? t('uplift.kinds.noMoney')
                      : t('uplift.kinds.moneyOf', {
                          value: amount(each.money.value),
                          low: amount(each.money.low),
                          high: amount(each.money.high),
                        })}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  );
}
