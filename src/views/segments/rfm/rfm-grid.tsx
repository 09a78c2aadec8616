import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RfmCell, RfmGroup } from '../../../domain/behaviour/rfm/groups';
import type { RfmSummary } from '../../../domain/behaviour/rfm/summary';
import { useFormat } from '../../../i18n';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { shadeOf } from '../../../ui/charts/shade';
import { useRuleWords } from './use-rule-words';
import styles from './rfm.module.css';

interface RfmGridProps {
  readonly rfm: RfmSummary;
  readonly currency: string;
  readonly chosen: RfmGroup;
  readonly onChoose: (group: RfmGroup) => void;
}

/**
 * How recently against how often: customers in each cell, the darker the more money is theirs. A cell chooses its
 * group.
 */
export function RfmGrid({ rfm, currency, chosen, onChoose }: RfmGridProps) {
  const { t } = useTranslation('rfm');
  const format = useFormat();
  const words = useRuleWords(rfm.rules);
  const { cells, buyers } = rfm;
  const money = cells.reduce((sum, { spent }) => sum + (spent || 0), 0);
  const hasMoney = cells.some(({ spent }) => Number.isFinite(spent));
  const shareOf = (cell: RfmCell) =>
    hasMoney ? Math.max(0, cell.spent || 0) / Math.max(money, 1e-9) : cell.customers / buyers;
  const most = Math.max(...cells.map(shareOf), 1e-9);
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => b - a);
  const largest = rfm.groups.reduce((max, each) => (each.customers > max.customers ? each : max));
  return (
    <ChartFigure
      name={t('grid.name')}
      summary={t('grid.summary', {
        buyers: format.number(buyers),
        group: t(`group.${largest.group}.title`),
        share: format.percent(largest.customers / rfm.customers),
      })}
      table={
        <DataTable
          caption={t('grid.name')}
          columns={[
            { label: t('grid.orders') },
            { label: t('grid.days') },
            { label: t('grid.group') },
            { label: t('grid.customers'), numeric: true },
            ...(hasMoney ? [{ label: t('grid.money'), numeric: true }] : []),
          ]}
          rows={cells.map((cell) => ({
            key: `${cell.row} ${cell.column}`,
            cells: [
              words.orders(cell.row),
              words.days(cell.column),
              t(`group.${cell.group}.title`),
              format.number(cell.customers),
              ...(hasMoney ? [format.money(cell.spent, currency, 0)] : []),
            ],
          }))}
        />
      }
    >
      <div
        className={styles.grid}
        style={{ gridTemplateColumns: `minmax(3.5rem, auto) repeat(${columns.length}, minmax(0, 1fr))` }}
      >
        {rows.map((row) => (
          <div key={row} className={styles.line}>
            <span className={styles.rowName}>{words.orders(row)}</span>
            {columns.map((column) => {
              const cell = cells.find((each) => each.row === row && each.column === column);
              if (cell === undefined) return <span key={column} className={styles.empty} />;
              const title = t(`group.${cell.group}.title`);
              return (
                <button
                  key={column}
                  type="button"
                  className={styles.cell}
                  style={shadeOf(Math.sqrt(shareOf(cell) / most))}
                  aria-pressed={cell.group === chosen}
                  data-testid="rfm-cell"
                  data-group={cell.group}
                  onClick={() => onChoose(cell.group)}
                >
                  <strong>{format.number(cell.customers)}</strong>
                  <span className={styles.cellGroup}>{title}</span>
                  {hasMoney && (
                    <span className={styles.cellMoney}>
                      {t('grid.ofMoney', { share: format.plainShare(shareOf(cell)) })}
                    </span>
                  )}
                  <VisuallyHidden>
                    {t('grid.cell', { orders: words.orders(row), days: words.days(column) })}
                  </VisuallyHidden>
                </button>
              );
            })}
          </div>
        ))}
        <div className={styles.line} aria-hidden>
          <span />
          {columns.map((column) => (
            <span key={column} className={styles.columnName}>
              {words.days(column)}
            </span>
          ))}
        </div>
      </div>
      <p className={styles.axes}>{t(hasMoney ? 'grid.read' : 'grid.readNoMoney')}</p>
    </ChartFigure>
  );
}
