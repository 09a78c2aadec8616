import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n';
import type { RuleWords } from '../../i18n/say/audience';
import type { AudienceFound } from '../../store';
import { Panel } from '../../ui/panel';
import { TableHead } from '../../ui/table-head';
import type { Counted } from './use-found';

interface FoundPanelProps {
  readonly counted: Counted;
  readonly words: RuleWords;
}

/** How many the rules find, what these paid, of whom it is not known, and how much of each segment is among them. */
export function FoundPanel({ counted: { found, isCounting, failure }, words }: FoundPanelProps) {
  const { t } = useTranslation('audiences');
  return (
    <Panel title={t('found.title')} testId="audience-found">
      <div role="status">
        {failure !== null && <Text>{t('failed', { cause: failure })}</Text>}
        {failure === null && found !== null && <Counts found={found} words={words} />}
        {isCounting && found === null && failure === null && <Text c="dimmed">{t('found.counting')}</Text>}
      </div>
      {found !== null && failure === null && found.segments.length > 0 && (
        <Overlap found={found} words={words} />
      )}
    </Panel>
  );
}

function Counts({ found, words }: { readonly found: AudienceFound; readonly words: RuleWords }) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  const { customers, money, all, unknownOut, unknownIn } = found;
  const isKnown = !Number.isNaN(money) && !Number.isNaN(all.money);
  return (
    <>
      <Text size="xl" fw={600} data-testid="audience-count">
        {t('found.customers', { customers: format.number(customers), all: format.number(all.customers) })}
      </Text>
      <Text>
        {isKnown
          ? t('found.money', {
              money: format.money(money, words.currency),
              share: format.plainShare(all.money > 0 ? money / all.money : Number.NaN),
            })
          : t('found.noMoney')}
      </Text>
      {unknownOut > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('found.unknownOut', { customers: format.number(unknownOut) })}
        </Text>
      )}
      {unknownIn > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('found.unknownIn', { customers: format.number(unknownIn) })}
        </Text>
      )}
    </>
  );
}

function Overlap({ found, words }: { readonly found: AudienceFound; readonly words: RuleWords }) {
  const { t } = useTranslation('audiences');
  const format = useFormat();
  return (
    <>
      <Text fw={600} mt="md">
        {t('found.overlap')}
      </Text>
      <Table.ScrollContainer
        minWidth={360}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('found.overlap') } }}
      >
        <Table tabularNums aria-label={t('found.overlap')} data-testid="audience-overlap">
          <TableHead
            columns={[
              { label: t('found.segment') },
              { label: t('found.inside'), numeric: true },
              { label: t('found.shareOf'), numeric: true },
              { label: t('found.shareIn'), numeric: true },
            ]}
          />
          <Table.Tbody>
            {found.segments.map(({ code, customers, inside }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={500}>
                  {code === 0 ? t('found.outsiders') : words.segmentName(code)}
                </Table.Th>
                <Table.Td ta="right">{format.number(inside)}</Table.Td>
                <Table.Td ta="right">{format.percent(inside / customers)}</Table.Td>
                <Table.Td ta="right">{format.percent(inside / found.customers)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </>
  );
}
