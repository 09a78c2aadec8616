import type { TFunction } from 'i18next';
import { reservationOf, type Told } from '../../domain/cluster/choice/reservations';
import { dissolvedBelow } from '../../domain/cluster/choice/stability';
import { fewestForVerdict, type VerdictReason } from '../../domain/cluster/choice/verdict';
import type { SegmentChoice } from '../../domain/cluster/choice/segment-choice';
import { areCells, type SideParts } from '../../domain/cluster/choice/sides';
import type { Format } from '../format';

/** Reasons why there are no segments, but slices. */
type Slicing = Extract<VerdictReason, 'one-crowd' | 'too-few'>;

/** The groups on screen and how their number came to be. */
export interface ShownGroups {
  readonly choice: SegmentChoice;
  /** How many there are, and what the run was told of their number. */
  readonly shown: number;
  readonly told: Told;
  /** The groups were taken up from an earlier run, so that their number follows from nothing here. */
  readonly isKept?: boolean;
}

/** Which sides part the customers, of several that were looked at: one, several, or none by itself. */
function saySides(sides: readonly SideParts[], t: TFunction, format: Format): string {
  const parting = sides.filter(({ parts }) => parts > 1);
  const named = parting.map(({ side, parts }) => ({ side: t(`verdict:sides.${side}`), parts }));
  if (named.length === 0) return t('verdict:sides.together');
  if (named.length === 1) return t('verdict:sides.one', named[0]!);
  return t('verdict:sides.several', {
    list: format.list(named.map((each) => t('verdict:sides.part', each))),
  });
}

/** Whether hardly more than one of the groups shown is set apart by more than a time of the shop. */
export function isMostlyTime({ verdict, ofTheirTime = 0 }: SegmentChoice, shown: number): boolean {
  return verdict.answer === 'segments' && ofTheirTime > 0 && shown - ofTheirTime <= 1;
}

/**
 * Whether the groups shown are segments at all, with the reason; what else is to be known before building on them. Full
 * sentences.
 */
export function sayVerdict(
  { choice, shown, told, isKept = false }: ShownGroups,
  t: TFunction,
  format: Format,
): string[] {
  const { verdict, stability, noiseShare, ofTheirTime = 0, unknown = 0 } = choice;
  const { parts, distinct, reason } = verdict;
  const reservation = isKept ? null : reservationOf(choice, shown, told);
  const dissolved = stability.jaccard.filter((overlap) => overlap < dissolvedBelow).length;
  const saysTime =
    verdict.answer === 'segments' &&
    ofTheirTime > 0 &&
    reservation !== 'byRules' &&
    reservation !== 'otherShape';
  const sentences: string[] = [];
  if (reservation === 'byRules') sentences.push(t('verdict:byRules'));
  // What lies apart is then something else than the groups on screen.
  if (reservation === 'byRules' && reason === 'parted') sentences.push(t('verdict:partedBeside', { parts }));
  // A sentence that calls them segments would be taken back by the next.
  else if (saysTime)
    sentences.push(
      t(isMostlyTime(choice, shown) ? 'verdict:times' : 'verdict:someTimes', { count: ofTheirTime, shown }),
    );
  // They run across what lies apart, which has a sentence of its own.
  else if (reservation !== 'otherShape')
    sentences.push(
      t(
        verdict.answer === 'none' && shown === 1 ? `verdict:whole.${reason as Slicing}` : `verdict:${reason}`,
        {
          distinct: format.number(distinct),
          needed: fewestForVerdict,
        },
      ),
    );
  // Whoever was split by hand may stand beside the others without a gap.
  if (isKept && shown > parts && (reason === 'parted' || reason === 'overlapping'))
    sentences.push(t('verdict:moreByHand', { parts, shown }));
  // Where one side is all that is known there is nothing to tell apart.
  if (reason === 'parted' && verdict.sides !== undefined && verdict.sides.length > 1) {
    sentences.push(saySides(verdict.sides, t, format));
    const several = verdict.sides.filter((side) => side.parts > 1).length > 1;
    // Of others it is not known: a side may show the same kinds again, and a cell may hold too few to be seen.
    if (several && reservation === null && !isKept && areCells(shown, verdict.sides))
      sentences.push(t('verdict:sides.each'));
  }
  if (reservation !== null && reservation !== 'byRules') {
    const apart = reservation === 'otherShape' ? (choice.otherShape?.clusters ?? parts) : parts;
    sentences.push(t(`verdict:${reservation}`, { parts: apart }));
  }
  if (verdict.answer === 'segments' && reservation !== 'byRules' && dissolved > 0) {
    sentences.push(t('verdict:dissolved', { count: dissolved }));
  }
  if (ofTheirTime > 0 && !saysTime) sentences.push(t('verdict:ofTheirTime', { count: ofTheirTime }));
  if (unknown > 0) sentences.push(t('verdict:unknownCustomers', { count: unknown }));
  if (noiseShare > 0) sentences.push(t('verdict:noise', { share: format.percent(noiseShare) }));
  return sentences;
}
