import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sizesAt } from '../../../domain/movement/flows';
import { type Movement, notYet } from '../../../domain/movement/movement';
import { useFormat } from '../../../i18n';
import { downloadMovement } from '../../../store';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { StackedMonths } from '../../../ui/charts/stacked-months';
import { Panel } from '../../../ui/panel';
import type { Places } from './use-places';

interface SizesPanelProps {
  readonly movement: Movement;
  readonly places: Places;
  readonly monthName: (month: number) => string;
}

/** How large each segment was at the end of every month. */
export function SizesPanel({ movement, places, monthName }: SizesPanelProps) {
  const { t } = useTranslation('movement');
  const format = useFormat();
  const { months } = movement;
  const sizes = useMemo(() => movement.months.map((_, m) => sizesAt(movement, m)), [movement]);
  const codes = places.order.filter((code) => code !== notYet && sizes.some((own) => own.has(code)));
  const sizeOf = (m: number, code: number) => sizes[m]!.get(code) ?? 0;
  return (
    <Panel testId="movement-sizes">
      <ChartFigure
        name={t('sizes.title')}
        summary={t('sizes.summary')}
        table={
          <DataTable
            caption={t('sizes.title')}
            columns={[
              { label: t('sizes.month') },
              { label: t('sizes.known'), numeric: true },
              ...codes.map((code) => ({ label: places.nameOf(code), numeric: true })),
              { label: t('sizes.note') },
            ]}
            rows={months.map(({ name, known, thin }, m) => ({
              key: name,
              cells: [
                monthName(m),
                format.number(known),
                ...codes.map((code) => format.number(sizeOf(m, code))),
                thin ? t(`sizes.thin.${thin}`) : '',
              ],
            }))}
          />
        }
      >
        <StackedMonths
          colours={places.colours}
          months={months.map(({ thin }, m) => ({
            label: monthName(m),
            isPale: thin !== null,
            parts: codes.map((code) => ({
              key: code,
              size: sizeOf(m, code),
              title: `${monthName(m)}, ${places.nameOf(code)}: ${format.number(sizeOf(m, code))}`,
            })),
          }))}
        />
      </ChartFigure>
      <Button
        mt="md"
        variant="default"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => downloadMovement(movement)}
        data-testid="movement-export"
      >
        {t('movers.export')}
      </Button>
    </Panel>
  );
}
