import { Stack, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { reservationOf, type Told } from '../domain/cluster/choice/reservations';
import { dissolvedBelow } from '../domain/cluster/choice/stability';
import { fewestForVerdict, type VerdictReason } from '../domain/cluster/choice/verdict';
import type { SegmentChoice } from '../domain/cluster/choice/segment-choice';
import { areCells, type SideParts } from '../domain/cluster/choice/sides';
import { type Format, useFormat } from '../i18n';

/** Reasons why there are no segments, but slices. */
type Slicing = Extract<VerdictReason, 'one-crowd' | 'too-few'>;

interface VerdictNoteProps {
  readonly choice: SegmentChoice;
  /** Segments on screen, and what the run was told of their number. */
  readonly shown: number;
  readonly told: Told;
  /** The groups were taken up from an earlier run, so that their number follows from nothing here. */
  readonly isKept?: boolean;
}

/** Which sides part the customers: one, several, or none by itself. */
function saySides(sides: readonly SideParts[], t: TFunction<'verdict'>, format: Format): string {
  const parting = sides.filter(({ parts }) => parts > 1);
  const named = parting.map(({ side, parts }) => ({ side: t(`sides.${side}`), parts }));
  if (named.length === 0) return t('sides.together');
  if (named.length === 1) return t('sides.one', named[0]!);
  return t('sides.several', { list: format.list(named.map((each) => t('sides.part', each))) });
}

/** Whether the groups shown are segments at all, with the reason; what else is to be known before building on them. */
export function VerdictNote({ choice, shown, told, isKept = false }: VerdictNoteProps) {
  const { t } = useTranslation('verdict');
  const format = useFormat();
  const { verdict, stability, noiseShare } = choice;
  const { parts, distinct, reason } = verdict;
  const reservation = isKept ? null : reservationOf(choice, shown, told);
  const dissolved = stability.jaccard.filter((overlap) => overlap < dissolvedBelow).length;
  const sentences: string[] = [];
  if (reservation === 'byRules') sentences.push(t('byRules'));
  // What lies apart is then something else than the groups on screen.
  if (reservation === 'byRules' && reason === 'parted') sentences.push(t('partedBeside', { parts }));
  // They run across what lies apart, which has a sentence of its own.
  else if (reservation !== 'otherShape')
    sentences.push(
      t(verdict.answer === 'none' && shown === 1 ? `whole.${reason as Slicing}` : reason, {
        distinct: format.number(distinct),
        needed: fewestForVerdict,
      }),
    );
  if (reason === 'parted' && verdict.sides !== undefined) {
    sentences.push(saySides(verdict.sides, t, format));
    const several = verdict.sides.filter((side) => side.parts > 1).length > 1;
    // Of others it is not known: a side may show the same kinds again, and a cell may hold too few to be seen.
    if (several && reservation === null && !isKept && areCells(shown, verdict.sides))
      sentences.push(t('sides.each'));
  }
  if (reservation !== null && reservation !== 'byRules') {
    const apart = reservation === 'otherShape' ? (choice.otherShape?.clusters ?? parts) : parts;
    sentences.push(t(reservation, { parts: apart }));
  }
  if (verdict.answer === 'segments' && reservation !== 'byRules' && dissolved > 0) {
    sentences.push(t('dissolved', { count: dissolved }));
  }
  if (noiseShare > 0) sentences.push(t('noise', { share: format.percent(noiseShare) }));
  return (
    <Stack gap={4} maw="52rem" data-testid="verdict" data-answer={verdict.answer}>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
    </Stack>
  );
}
