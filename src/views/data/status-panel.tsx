import { Alert, Select, Table } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StatusWord } from '../../contracts/data-room-api';
import { type StatusMeaning, statusMeanings } from '../../domain/shop/answers';
import { countedNowhere, fates } from '../../domain/shop/ledger/fates';
import { useFormat } from '../../i18n';
import { useApp } from '../../store';
import { Panel } from '../../ui/panel';
import { TableHead } from '../../ui/table-head';
import { RowsLink } from '../../ui/rows-link';

/** Of the rows with a word those that count. */
const countedOnce = fates.filter((fate) => !(countedNowhere as readonly string[]).includes(fate));

interface StatusPanelProps {
  readonly statuses: readonly StatusWord[];
  readonly currency: string;
}

/** What each word of the status column was taken for, to be corrected; what nobody knows is asked first. */
export function StatusPanel({ statuses, currency }: StatusPanelProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const answered = useApp(({ shop }) => shop?.answers.statuses);
  const open = statuses.filter(({ asked }) => asked);
  const sorted = [...statuses].sort((a, b) => Number(b.asked) - Number(a.asked));
  return (
    <Panel title={t('statuses.title')} lead={t('statuses.lead')} testId="statuses">
      {open.length > 0 && (
        <Alert color="orange" icon={<IconHelpCircle size={18} />} py="xs" mb="sm">
          {t('statuses.unknown', { count: open.length })}
        </Alert>
      )}
      <Table.ScrollContainer minWidth={520}>
        <Table aria-label={t('statuses.title')} tabularNums>
          <TableHead
            columns={[
              { label: t('statuses.word') },
              { label: t('bridge.rows'), numeric: true },
              { label: t('bridge.money'), numeric: true },
              { label: t('statuses.takenFor') },
            ]}
          />
          <Table.Tbody>
            {sorted.map((status) => (
              <Table.Tr key={`${status.field} ${status.word}`}>
                <Table.Th scope="row" fw={500}>
                  {status.written}
                </Table.Th>
                <Table.Td ta="right">
                  <RowsLink
                    picks={{ [status.field]: status.spellings, fate: countedOnce }}
                    label={`${status.written}: ${format.number(status.rows)}`}
                  >
                    {format.number(status.rows)}
                  </RowsLink>
                </Table.Td>
                <Table.Td ta="right">{format.money(status.paid, currency, 2)}</Table.Td>
                <Table.Td>
                  <MeaningSelect status={status} answered={answered?.[status.word] ?? null} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}

interface MeaningSelectProps {
  readonly status: StatusWord;
  readonly answered: StatusMeaning | null;
}

function MeaningSelect({ status: { word, written, state }, answered }: MeaningSelectProps) {
  const { t } = useTranslation('accounts');
  const options = [
    { value: 'auto', label: t('statuses.auto', { state: t(`state.${state}`) }) },
    ...statusMeanings.map((meaning) => ({
      value: meaning as string,
      label: t(`meaning.${meaning}`),
    })),
  ];
  const answer = (chosen: string | null) => {
    const { shop, answerShop } = useApp.getState();
    if (shop === null) return;
    const { [word]: _, ...others } = shop.answers.statuses;
    const meaning = statusMeanings.find((each) => each === chosen);
    void answerShop({
      ...shop.answers,
      statuses: meaning === undefined ? others : { ...others, [word]: meaning },
    });
  };
  return (
    <Select
      size="xs"
      miw={200}
      aria-label={t('statuses.takenForOf', { word: written })}
      data={options}
      value={answered ?? 'auto'}
      onChange={answer}
      data-testid={`meaning-${word}`}
    />
  );
}
