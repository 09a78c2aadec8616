import { Anchor, Button } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { type Flow, moversBetween } from '../../../domain/movement/flows';
import { type Movement, mostReasons, notYet } from '../../../domain/movement/movement';
import { useFormat } from '../../../i18n';
import { chooseCustomers } from '../../../store';
import { DataTable } from '../../../ui/charts/data-table';
import { Panel } from '../../../ui/panel';
import { useFeatureName } from '../../../ui/use-feature-name';
import { useFigureWords } from '../../../ui/use-figure-words';
import { compareAddress, type GroupRef } from '../../../ui/group-ref';
import type { Places } from './use-places';

interface MoversPanelProps {
  readonly runId: string;
  readonly movement: Movement;
  readonly span: readonly [number, number];
  readonly flow: Pick<Flow, 'from' | 'to'>;
  readonly places: Places;
  readonly currency: string;
  readonly monthName: (month: number) => string;
}

/** Rows on screen; the file has all. */
const rowsShown = 50;

/** Everybody who went one way between two months, and by what. */
export function MoversPanel({ runId, movement, span, flow, places, currency, monthName }: MoversPanelProps) {
  const { t } = useTranslation('movement');
  const format = useFormat();
  const [, navigate] = useLocation();
  const reasonWords = useReasonWords(movement, currency);
  const { from, to } = flow;
  const { ids, yearMoney } = movement;
  const all = useMemo(() => {
    const money = (c: number) => yearMoney?.[span[0] * ids.length + c] || 0;
    return [...moversBetween(movement, span, [from, to])].sort((a, b) => money(b) - money(a) || a - b);
  }, [movement, span, from, to, yearMoney, ids]);
  const rows = useMemo(() => all.slice(0, rowsShown), [all]);
  const moves = useMemo(() => movesBetween(movement, span, new Set(rows)), [movement, span, rows]);
  const lead =
    rows.length < all.length
      ? t('movers.lead', { count: rows.length, all: format.number(all.length) })
      : t('movers.leadAll', { count: all.length });
  const compare = () => {
    chooseCustomers(
      runId,
      all.map((c) => ids[c]!),
    );
    const left: GroupRef =
      from === notYet
        ? { kind: 'rest' }
        : { kind: 'segment', code: from, month: movement.months[span[0]]!.name };
    navigate(compareAddress({ kind: 'chosen' }, left));
  };
  const title = t('movers.title', { left: places.nameOf(from), entered: places.nameOf(to) });
  return (
    <Panel
      title={title}
      lead={lead}
      actions={
        <Button
          variant="default"
          leftSection={<IconColumns2 size={16} aria-hidden />}
          onClick={compare}
          data-testid="compare-movers"
        >
          {t(from === notYet ? 'movers.compareAll' : 'movers.compare', { name: places.nameOf(from) })}
        </Button>
      }
      testId="movement-movers"
    >
      <DataTable
        caption={title}
        columns={[
          { label: t('movers.customer') },
          { label: t('movers.when') },
          ...(yearMoney ? [{ label: t('movers.money'), numeric: true }] : []),
          { label: t('movers.why') },
        ]}
        rows={rows.map((c) => {
          const own = moves.get(c) ?? [];
          const last = own.at(-1);
          return {
            key: ids[c]!,
            cells: [
              <Anchor key="customer" component={Link} href={`/recommend/${encodeURIComponent(ids[c]!)}`}>
                {ids[c]!}
              </Anchor>,
              own.length > 1
                ? t('movers.several')
                : last === undefined
                  ? ''
                  : monthName(movement.moves.month[last]!),
              ...(yearMoney ? [format.money(yearMoney[span[0] * ids.length + c]!, currency)] : []),
              last === undefined ? '' : reasonWords(last),
            ],
          };
        })}
      />
    </Panel>
  );
}

/** Positions of the moves of some customers within a span, the earliest first. */
function movesBetween(
  { moves: { customer, month } }: Movement,
  [earlier, later]: readonly [number, number],
  some: ReadonlySet<number>,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  customer.forEach((c, move) => {
    if (!some.has(c) || month[move]! <= earlier || month[move]! > later) return;
    found.set(
      c,
      [...(found.get(c) ?? []), move].sort((a, b) => month[a]! - month[b]!),
    );
  });
  return found;
}

/** What moved a customer, in plain units. */
function useReasonWords({ movers, moves }: Movement, currency: string): (move: number) => string {
  const { t } = useTranslation('movement');
  const format = useFormat();
  const featureName = useFeatureName();
  const figure = useFigureWords(currency);
  return (move) => {
    const words: string[] = [];
    for (let r = move * mostReasons; r < (move + 1) * mostReasons; r++) {
      const mover = movers[moves.reasons[r]!];
      if (mover === undefined) continue;
      const { block, feature, unit } = mover;
      const [before, after] = [moves.before[r]!, moves.after[r]!];
      if (feature === '' || unit === null) {
        words.push(t(`movers.${block}`));
        continue;
      }
      const what = featureName(feature);
      if (Number.isNaN(after)) words.push(what);
      else if (Number.isNaN(before)) words.push(t('movers.known', { what, after: figure(unit, after) }));
      else words.push(t('movers.change', { what, before: figure(unit, before), after: figure(unit, after) }));
    }
    return format.list(words);
  };
}
