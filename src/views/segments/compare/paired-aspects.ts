import type { AspectSummary } from '../../../domain/voice/aspect-summaries';

type Counts = Pick<AspectSummary, 'praised' | 'blamed'>;

export interface PairedAspect {
  readonly aspect: AspectSummary['aspect'];
  readonly of: readonly [Counts, Counts];
}

const none: Counts = { praised: 0, blamed: 0 };

/** Every aspect that either speaks of, the most spoken of first. */
export function pairedAspects(
  one: readonly AspectSummary[],
  other: readonly AspectSummary[],
): PairedAspect[] {
  const aspects = [...new Set([...one, ...other].map(({ aspect }) => aspect))];
  const find = (all: readonly AspectSummary[], wanted: string) =>
    all.find(({ aspect }) => aspect === wanted) ?? none;
  const pairs = aspects.map(
    (aspect): PairedAspect => ({ aspect, of: [find(one, aspect), find(other, aspect)] }),
  );
  const mentions = ({ of }: PairedAspect) =>
    of.reduce((sum, { praised, blamed }) => sum + praised + blamed, 0);
  return pairs.sort((a, b) => mentions(b) - mentions(a));
}
