import { ActionIcon, Checkbox, Table, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n';
import { type StoredExperiment, useApp } from '../../../store';
import { isBroken, type Order, type SortColumn, sortColumns } from './experiment-order';
import styles from './experiments.module.css';
import { useExperimentWords } from './use-experiment-words';

const numeric: readonly SortColumn[] = ['recall', 'ndcg', 'loss', 'seconds'];

interface ExperimentTableProps {
  readonly rows: readonly StoredExperiment[];
  readonly chosen: readonly string[];
  readonly onChoose: (id: string, chosen: boolean) => void;
  readonly order: Order;
  readonly onSort: (order: Order) => void;
}

/** Experiments one a line; sorted by any column. */
export function ExperimentTable({ rows, chosen, onChoose, order, onSort }: ExperimentTableProps) {
  const { t } = useTranslation('experiments');
  return (
    <Table.ScrollContainer
      minWidth={840}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('title') } }}
    >
      <Table
        verticalSpacing={6}
        horizontalSpacing={6}
        fz="sm"
        tabularNums
        highlightOnHover
        aria-label={t('title')}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <VisuallyHidden>{t('column.star')}</VisuallyHidden>
            </Table.Th>
            {sortColumns.map((column) => (
              <SortHead key={column} column={column} order={order} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((experiment) => (
            <Row
              key={experiment.id}
              experiment={experiment}
              chosen={chosen.includes(experiment.id)}
              onChoose={onChoose}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

interface SortHeadProps extends Pick<ExperimentTableProps, 'order' | 'onSort'> {
  readonly column: SortColumn;
}

function SortHead({ column, order, onSort }: SortHeadProps) {
  const { t } = useTranslation('experiments');
  const isSorted = order.by === column;
  const sorted = isSorted ? (order.descending ? 'descending' : 'ascending') : 'none';
  const Icon = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }[sorted];
  return (
    <Table.Th scope="col" aria-sort={sorted} ta={numeric.includes(column) ? 'right' : 'left'}>
      <UnstyledButton
        className={styles.sort!}
        onClick={() => onSort({ by: column, descending: isSorted ? !order.descending : true })}
      >
        {t(`column.${column}`)} <Icon size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  );
}

interface RowProps extends Pick<ExperimentTableProps, 'onChoose'> {
  readonly experiment: StoredExperiment;
  readonly chosen: boolean;
}

function Row({ experiment, chosen, onChoose }: RowProps) {
  const { t } = useTranslation('experiments');
  const format = useFormat();
  const words = useExperimentWords();
  const { id, starred, quality, curve, seconds, purpose, startedAt, state, progress } = experiment;
  const name = words.nameOf(experiment);
  const loss = curve?.loss.at(-1);
  const Star = starred ? IconStarFilled : IconStar;
  const goingOn = t(isBroken(experiment) ? 'broken' : 'running', { share: format.percent(progress) });
  return (
    <Table.Tr data-testid="experiment">
      <Table.Td className={styles.marks!}>
        <Checkbox
          size="xs"
          aria-label={t('column.select', { name })}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(id, currentTarget.checked)}
        />
        <ActionIcon
          variant="subtle"
          color={starred ? 'yellow' : 'gray'}
          size="sm"
          aria-pressed={starred}
          aria-label={t(starred ? 'unstar' : 'star', { name })}
          onClick={() => void useApp.getState().changeExperiment(id, { starred: !starred })}
        >
          <Star size={16} aria-hidden />
        </ActionIcon>
      </Table.Td>
      <Table.Th scope="row" fw={500}>
        {name}
      </Table.Th>
      <Table.Td>{t(`purpose.${purpose}`)}</Table.Td>
      <Table.Td>{format.dateTime(startedAt)}</Table.Td>
      <Table.Td ta="right">{quality ? words.hits(quality.recall) : '–'}</Table.Td>
      <Table.Td ta="right">{quality ? words.ndcg(quality.ndcg) : '–'}</Table.Td>
      <Table.Td ta="right">{loss === undefined ? '–' : format.number(loss, 4)}</Table.Td>
      <Table.Td ta="right" className={styles.whole!}>
        {state === 'running' ? goingOn : seconds === null ? '–' : format.duration(seconds)}
      </Table.Td>
    </Table.Tr>
  );
}
