import { Button, Group, Select } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Aspect, aspectKeys } from '../../../domain/lexicon/voice';
import { sizesAt } from '../../../domain/movement/flows';
import { type Movement, notYet } from '../../../domain/movement/movement';
import {
  aspectThroughMonths,
  fewestReviews,
  moneyThroughMonths,
  starsThroughMonths,
  type ThroughMonths,
} from '../../../domain/movement/through-months';
import { useFormat } from '../../../i18n';
import { downloadMovement } from '../../../store';
import { ChartFigure } from '../../../ui/charts/chart-figure';
import { DataTable } from '../../../ui/charts/data-table';
import { MonthLines } from '../../../ui/charts/month-lines';
import { StackedMonths } from '../../../ui/charts/stacked-months';
import { Panel } from '../../../ui/panel';
import styles from './months.module.css';
import type { Places } from './use-places';

interface MonthsPanelProps {
  readonly movement: Movement;
  readonly places: Places;
  readonly currency: string;
  readonly monthName: (month: number) => string;
  /** What is shown, as the address has it. */
  readonly by: string | undefined;
  readonly onBy: (by: string | null) => void;
}

/** An aspect of fewer reviews than this is no theme. */
const fewestSaid = 30;

/** Months that are named; the others are seen by their dots. */
const mostNews = 3;

/** What can be followed: customers, money, stars, and what reviews praise and complain of. */
function useKinds({ yearMoney, said }: Movement) {
  const { t } = useTranslation(['movement', 'voice']);
  return useMemo(() => {
    const plain = ['customers', ...(yearMoney ? ['money'] : []), ...(said ? ['stars'] : [])];
    const themes = (feeling: 'praised' | 'blamed') =>
      aspectKeys.flatMap((aspect, a) => {
        const total = said?.[feeling].reduce(
          (sum, count, at) => sum + (at % said.aspects === a ? count : 0),
          0,
        );
        return (total ?? 0) < fewestSaid
          ? []
          : [
              {
                value: `${feeling}.${aspect}`,
                label: t(`movement:by.${feeling}`, { aspect: t(`voice:aspect.${aspect}`) }),
              },
            ];
      });
    return [
      ...plain.map((value) => ({ value, label: t(`movement:by.${value as 'customers'}`) })),
      ...themes('blamed'),
      ...themes('praised'),
    ];
  }, [yearMoney, said, t]);
}

function figuresOf(movement: Movement, codes: readonly number[], by: string): ThroughMonths {
  if (by === 'money') return moneyThroughMonths(movement, codes);
  if (by === 'stars') return starsThroughMonths(movement, codes);
  const [feeling, aspect] = by.split('.');
  if (feeling === 'praised' || feeling === 'blamed')
    return aspectThroughMonths(movement, codes, aspectKeys.indexOf(aspect as Aspect), feeling);
  const sizes = movement.months.map((_, m) => sizesAt(movement, m));
  const values = sizes.map((own) => codes.map((code) => own.get(code) ?? 0));
  return { values, of: null, between: null, surely: [] };
}

/** Segments through the months: how large they were, what they bought, and what they wrote. */
export function MonthsPanel({ movement, places, currency, monthName, by: wanted, onBy }: MonthsPanelProps) {
  const { t } = useTranslation('movement');
  const format = useFormat();
  const kinds = useKinds(movement);
  const by = kinds.some(({ value }) => value === wanted) ? wanted! : 'customers';
  const { months } = movement;
  const codes = useMemo(() => {
    const there = new Set(movement.codes);
    return places.order.filter((code) => code !== notYet && there.has(code));
  }, [movement, places]);
  const { values, of, between, surely } = useMemo(
    () => figuresOf(movement, codes, by),
    [movement, codes, by],
  );
  const isStacked = of === null;
  const shown = (value: number, digits?: number) => {
    if (Number.isNaN(value)) return '–';
    if (by === 'money') return format.money(value, currency, 0);
    if (by === 'customers') return format.number(value);
    return by === 'stars'
      ? format.number(value, digits ?? 1)
      : format.percent(value, digits === undefined ? 0 : Math.max(0, digits - 2));
  };
  const cell = (m: number, c: number) => {
    const value = shown(values[m]![c]!);
    if (of === null || between === null) return value;
    const { low, high } = between[m]![c]!;
    return Number.isNaN(low)
      ? t('sizes.ofReviews', { value, count: of[m]![c]! })
      : t('sizes.ofReviewsBetween', { value, count: of[m]![c]!, low: shown(low), high: shown(high) });
  };
  const news =
    between === null
      ? []
      : [
          ...surely.slice(0, mostNews).map(({ month, code, otherwise }) =>
            t('sizes.surely', {
              month: monthName(month),
              segment: places.nameOf(code),
              value: shown(values[month]![codes.indexOf(code)]!),
              otherwise: shown(otherwise),
            }),
          ),
          ...(surely.length > mostNews ? [t('sizes.surelyMore', { count: surely.length - mostNews })] : []),
          ...(surely.length === 0 ? [t('sizes.noneSurely')] : []),
        ];
  const title = t(isStacked ? 'sizes.title' : 'sizes.titleSaid');
  const summary = isStacked
    ? t(by === 'money' ? 'sizes.summaryMoney' : 'sizes.summary')
    : t('sizes.summarySaid', { fewest: fewestReviews });
  return (
    <Panel testId="movement-sizes">
      <Group mb="md">
        <Select
          label={t('by.label')}
          data={kinds}
          value={by}
          allowDeselect={false}
          onChange={(to) => to !== null && onBy(to === 'customers' ? null : to)}
          w="min(100%, 20rem)"
          data-testid="movement-by"
        />
      </Group>
      <ChartFigure
        name={`${title}: ${kinds.find(({ value }) => value === by)!.label}`}
        summary={format.sentences([summary, ...news])}
        table={
          <DataTable
            caption={title}
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
                ...codes.map((_, c) => cell(m, c)),
                thin ? t(`sizes.thin.${thin}`) : '',
              ],
            }))}
          />
        }
      >
        {isStacked ? (
          <StackedMonths
            colours={places.colours}
            months={months.map(({ thin }, m) => ({
              label: monthName(m),
              isPale: thin !== null,
              parts: codes.map((code, c) => ({
                key: code,
                size: values[m]![c]!,
                title: `${monthName(m)}, ${places.nameOf(code)}: ${cell(m, c)}`,
              })),
            }))}
          />
        ) : (
          <MonthLines
            months={months.map((_, m) => monthName(m))}
            format={shown}
            lines={codes.map((code, c) => ({
              key: code,
              colour: places.colours.get(code) ?? 'gray',
              values: values.map((own) => own[c]!),
              titleOf: (m) => `${monthName(m)}, ${places.nameOf(code)}: ${cell(m, c)}`,
              ...(between && { between: between.map((own) => own[c]!) }),
              isFull: (m) => surely.some((sure) => sure.month === m && sure.code === code),
            }))}
          />
        )}
        <div className={styles.legend} aria-hidden>
          {codes.map((code) => (
            <span key={code} className={styles.entry}>
              <span className={styles.swatch} style={{ background: places.colours.get(code) ?? 'gray' }} />
              {places.nameOf(code)}
            </span>
          ))}
        </div>
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
