import type { Trait } from '../segment';
import type { Effects } from './feature-effects';

/** One feature of two segments side by side, in plain units. */
export interface Contrast extends Pick<Trait, 'feature' | 'unit'> {
  readonly shop: number;
  /** What is usual in either; NaN where it is not known. */
  readonly values: readonly [number, number];
  /** Standard deviations of the ranks from the shop's middle; NaN where it is not known. */
  readonly effects: readonly [number, number];
}

/** Every feature that is known of either, the most different first. */
export function contrasts(one: Effects, other: Effects): Contrast[] {
  const features = [...new Set([...one.keys(), ...other.keys()])];
  const both = features.map((feature): Contrast => {
    const traits = [one.get(feature), other.get(feature)] as const;
    const { unit, shopValue } = (traits[0] ?? traits[1])!;
    const figures = (figure: (trait: Trait) => number) =>
      [traits[0], traits[1]].map((trait) => (trait ? figure(trait) : Number.NaN)) as [number, number];
    return {
      feature,
      unit,
      shop: shopValue,
      values: figures(({ segmentValue }) => segmentValue),
      effects: figures(({ effect }) => effect),
    };
  });
  const apart = ({ effects: [a, b] }: Contrast) => Math.abs(a - b) || 0;
  return both.sort((a, b) => apart(b) - apart(a) || (a.feature < b.feature ? -1 : 1));
}
