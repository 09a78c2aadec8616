import type { ScatterMark } from '../../../ui/charts/scatter/scatter-marks';
import type { GroupPlace } from '../map-summary';
import type { DotClasses } from './dot-classes';

/** Names longer than this would cover the picture. */
const longest = 28;

/** The names of the classes at their middles. @param ground where the dots have other colours; null for their own. */
export function marksOf(
  { classes }: DotClasses,
  middles: readonly GroupPlace[],
  ground: string | null,
): ScatterMark[] {
  return classes.flatMap(({ words, colour, count, isNamed }, i) => {
    const middle = middles[i]!;
    if (!isNamed || middle.size === 0) return [];
    const short = words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
    return [
      {
        ...{ key: i, text: short, name: '', weight: count },
        ...{ colour: ground ?? colour, x: middle.x, y: middle.y },
      },
    ];
  });
}

/** So many dots nearest to the middle of a class. */
export function nearestTo(
  { x, y }: GroupPlace,
  places: Float32Array,
  classOf: Int32Array,
  own: number,
  most: number,
): number[] {
  const distance = (dot: number) => Math.hypot(places[2 * dot]! - x, places[2 * dot + 1]! - y);
  return [...classOf.keys()]
    .filter((dot) => classOf[dot] === own)
    .sort((a, b) => distance(a) - distance(b) || a - b)
    .slice(0, most);
}
