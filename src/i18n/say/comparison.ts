import type { TFunction } from 'i18next';
import type { ComparedGroups } from '../../contracts/compared-groups';
import type { ComparedFeeling } from '../../domain/compare/compared-aspects';
import { clearestOf, fewestCompared } from '../../domain/compare/compared-figures';
import { lieOf, type Pair } from '../../domain/compare/groups';
import { fewestKnown } from '../../domain/movement/movement';
import type { Format } from '../format';
import { sayFeature, sayFigure } from './figure';

/** How two groups of a comparison are called. */
export interface GroupWords {
  readonly names: Pair<string>;
  /** Either is a segment, which is made by the very figures that are compared. */
  readonly isOfSegments: boolean;
  /** Sign, ISO code or ''. */
  readonly currency: string;
  /** Of a month by its name, '2024-03'. */
  readonly monthName: (name: string) => string;
}

export interface ComparisonSaid {
  /** How the two lie to each other: who is in both, and whether anything can be told. */
  readonly lie: readonly string[];
  /** What tells them apart most clearly; empty where nothing does beyond chance, or where that cannot be known. */
  readonly apart: readonly string[];
  readonly cautions: readonly string[];
}

/** Whoever writes more speaks of more. */
const tellsOfMore: ReadonlySet<string> = new Set(['reviewLength', 'reviews']);

const most = { figures: 4, aspects: 2, products: 2 };

/** What two groups come to in words. A and B stand for the two, as on the screen. */
export function sayComparison(
  compared: ComparedGroups,
  words: GroupWords,
  t: TFunction,
  format: Format,
): ComparisonSaid {
  const isTooFew = compared.sizes.some((size) => size < fewestCompared);
  const lie = lieOf(compared);
  const isComparable = lie !== 'empty' && lie !== 'same' && !isTooFew;
  const apart = isComparable ? saidApart(compared, words, t, format) : [];
  return {
    lie: [
      ...saidLie(compared, words, t, format),
      ...(isComparable && apart.length === 0 ? [t('compare:found.alike')] : []),
    ],
    apart,
    cautions: lie === 'empty' ? [] : saidCautions(compared, words, apart.length > 0, t),
  };
}

function saidLie(
  { sizes, both, ...compared }: ComparedGroups,
  { names }: GroupWords,
  t: TFunction,
  format: Format,
): string[] {
  // 326 of 327 are not all.
  const share = (side: 0 | 1) =>
    both / sizes[side] >= 0.99
      ? format.percent(Math.floor((1000 * both) / sizes[side]) / 1000, 1)
      : format.plainShare(both / sizes[side]);
  const small = sizes.flatMap((size, side) =>
    size > 0 && size < fewestCompared
      ? [t('compare:found.tooFew', { name: names[side], count: size, fewest: fewestCompared })]
      : [],
  );
  switch (lieOf({ ...compared, sizes, both })) {
    case 'empty':
      return sizes.flatMap((size, side) =>
        size === 0 ? [t('compare:found.empty', { name: names[side] })] : [],
      );
    case 'same':
      return [t('compare:found.same', { count: both })];
    case 'apart':
      return [t('compare:found.nobodyInBoth'), ...small];
    case 'firstInside':
      return [t('compare:found.inside', { in: 'A', of: 'B', share: share(1), count: both }), ...small];
    case 'secondInside':
      return [t('compare:found.inside', { in: 'B', of: 'A', share: share(0), count: both }), ...small];
    default:
      return [t('compare:found.partly', { count: both, one: share(0), other: share(1) }), ...small];
  }
}

function saidApart(
  { figures, voices, products, sizes }: ComparedGroups,
  { currency }: GroupWords,
  t: TFunction,
  format: Format,
): string[] {
  const ofFigures = clearestOf(figures)
    .slice(0, most.figures)
    .map(({ feature, unit, values }) =>
      t(feature.includes('=') ? 'compare:found.share' : 'compare:found.figure', {
        feature: sayFeature(feature, t),
        one: sayFigure(unit, values[0], currency, t, format),
        other: sayFigure(unit, values[1], currency, t, format),
      }),
    );
  const feelings = (voices?.aspects ?? []).flatMap(({ aspect, praised, blamed }) => [
    { aspect, feeling: 'praised' as const, said: praised },
    { aspect, feeling: 'blamed' as const, said: blamed },
  ]);
  const farApart = ({ said }: { readonly said: ComparedFeeling }) => Math.abs(said.difference.value);
  const shares = (counts: Pair<number>, of: Pair<number>) => ({
    one: format.plainShare(counts[0] / of[0]),
    other: format.plainShare(counts[1] / of[1]),
  });
  const ofAspects = feelings
    .filter(({ said }) => said.isSure)
    .sort((a, b) => farApart(b) - farApart(a))
    .slice(0, most.aspects)
    .map(({ aspect, feeling, said }) =>
      t(`compare:found.${feeling}`, {
        aspect: t(`voice:aspect.${aspect}`),
        ...shares(said.customers, voices!.writers),
      }),
    );
  const ofProducts = products.apart
    .slice(0, most.products)
    .map(({ id, title, takers }) =>
      t('compare:found.product', { product: title || id, ...shares(takers, sizes) }),
    );
  return [...ofFigures, ...ofAspects, ...ofProducts];
}

function saidCautions(
  { months, both, sizes, figures, voices }: ComparedGroups,
  { isOfSegments, monthName }: GroupWords,
  areApart: boolean,
  t: TFunction,
): string[] {
  const writesMore = figures.some(({ feature, isSure }) => isSure && tellsOfMore.has(feature));
  const isPast = months.some((month) => month !== null);
  const thin = new Map(months.flatMap((month) => (month?.thin ? [[month.name, month.thin] as const] : [])));
  return [
    ...(isPast ? [t('compare:caution.past')] : []),
    ...[...thin].map(([name, why]) =>
      t(`movement:caution.${why}`, { month: monthName(name), fewest: fewestKnown }),
    ),
    ...(both > 0 && both < Math.max(...sizes) ? [t('compare:caution.both')] : []),
    ...(areApart &&
    writesMore &&
    voices?.aspects.some(({ praised, blamed }) => praised.isSure || blamed.isSure)
      ? [t('compare:caution.longer')]
      : []),
    ...(areApart && isOfSegments ? [t('compare:caution.segments')] : []),
  ];
}
