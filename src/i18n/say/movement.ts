import type { TFunction } from 'i18next';
import { becameKnown, dateless, type Flow, flowsBetween } from '../../domain/movement/flows';
import { fewestKnown, type Movement, notYet } from '../../domain/movement/movement';
import { dueStates } from '../../domain/value/clock/due-state';
import type { Format } from '../format';

/** Two months of a shop, and how what is in them is called. */
export interface MonthsCompared {
  readonly movement: Movement;
  /** Positions of the two months, the earlier first. */
  readonly span: readonly [number, number];
  /** The segments are slices of one crowd, between which nothing lies. */
  readonly isOneCrowd: boolean;
  readonly currency: string;
  readonly nameOf: (code: number) => string;
  readonly monthName: (month: number) => string;
}

/** A way that fewer went is no stream. */
const fewestTold = 3;

/** What the flows come to in full sentences. */
export interface MovementSaid {
  readonly found: string[];
  /** What they must not be taken for. */
  readonly cautions: string[];
  /** The first of them for whoever reads no more than these; none where they would not stand by themselves. */
  readonly short: string[];
}

/** What the flows come to in words, and what they must not be taken for. */
export function sayMovement(
  { movement, span: [earlier, later], nameOf, currency, isOneCrowd, monthName }: MonthsCompared,
  t: TFunction,
  format: Format,
): MovementSaid {
  const flows = flowsBetween(movement, earlier, later);
  const moved = flows.filter(({ from, to }) => from !== notYet && from !== to);
  const customers = (some: readonly Flow[]) => some.reduce((sum, flow) => sum + flow.customers, 0);
  const known = customers(flows.filter(({ from }) => from !== notYet));
  const count = customers(moved);
  const from = monthName(earlier);
  const words = {
    count,
    from,
    all: format.number(known),
    share: format.plainShare(known === 0 ? 0 : count / known),
  };
  const found = [count === 0 ? t('movement:summary.nobody', words) : t('movement:summary.moved', words)];
  const short = [...found];
  const settled = becameKnown(movement, earlier, later);
  const clock = clockMoves(movement, earlier, later);
  if (settled > 0) found.push(t('movement:summary.settled', { count: settled, from }));
  const [largest, next] = moved;
  if (
    largest !== undefined &&
    largest.customers >= fewestTold &&
    largest.customers > (next?.customers ?? 0)
  ) {
    const said = t(
      movement.yearMoney === null ? 'movement:summary.largestNoMoney' : 'movement:summary.largest',
      {
        left: nameOf(largest.from),
        entered: nameOf(largest.to),
        count: largest.customers,
        money: format.money(largest.money, currency, 0),
      },
    );
    found.push(said);
    short.push(said);
  }
  const arrived = customers(flows.filter((flow) => flow.from === notYet));
  if (arrived > 0) found.push(t('movement:summary.newcomers', { count: arrived }));
  if (clock.lapsed + clock.back > 0) {
    const { lapsed, back } = clock;
    found.push(t('movement:summary.clock', { lapsed: format.number(lapsed), back: format.number(back) }));
  }
  const { thin } = movement.months[earlier]!;
  const unknownSince = dateless(movement, later);
  const cautions = [
    ...(isOneCrowd && count > 0 ? [t('movement:caution.slices')] : []),
    ...(thin === 'short' ? [t('movement:caution.short', { month: from })] : []),
    ...(thin === 'few' ? [t('movement:caution.few', { month: from, fewest: fewestKnown })] : []),
    ...(later === movement.months.length - 1 && movement.agreement < 0.995
      ? [t('movement:caution.agreement', { share: format.percent(movement.agreement) })]
      : []),
    ...(movement.undated >= 0.001
      ? [t('movement:caution.undated', { share: format.plainShare(movement.undated) })]
      : []),
    ...(unknownSince > 0 ? [t('movement:caution.dateless', { count: unknownSince })] : []),
  ];
  // Between slices of a crowd, from a month that tells little, or as they became known nobody moved.
  const isPlain = !isOneCrowd && thin === null && 2 * settled <= count;
  return { found, cautions, short: isPlain ? short : [] };
}

/** Who lapsed and who came back in between, by the clock of re-buying. */
function clockMoves({ ids, states }: Movement, earlier: number, later: number) {
  const lapsed = dueStates.indexOf('lapsed');
  const moves = { lapsed: 0, back: 0 };
  if (states === null) return moves;
  for (let c = 0; c < ids.length; c++) {
    const [before, after] = [states[earlier * ids.length + c], states[later * ids.length + c]];
    if (before !== lapsed && after === lapsed) moves.lapsed++;
    if (before === lapsed && after !== lapsed) moves.back++;
  }
  return moves;
}
