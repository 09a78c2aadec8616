import type { ScatterMark } from '../../../ui/charts/scatter/scatter-marks';
import type { DotClasses } from './dot-classes';
import type { Peak } from './peaks';

/** Names longer than this would cover the picture. */
const longest = 28;

/** The names of the classes where these are densest. @param ground where the dots have other colours; null for their own. */
export function marksOf(
  { classes }: DotClasses,
  peaks: readonly (Peak | null)[],
  ground: string | null,
): ScatterMark[] {
  return classes.flatMap(({ words, colour, count, isNamed }, i) => {
    const peak = peaks[i];
    if (!isNamed || peak == null) return [];
    const short = words.length > longest ? `${words.slice(0, longest - 1)}…` : words;
    return [
      {
        ...{ key: i, text: short, name: '', weight: count },
        ...{ colour: ground ?? colour, x: peak.x, y: peak.y },
      },
    ];
  });
}

/** So many dots of a class nearest to a place. */
export function nearestTo(
  { x, y }: Peak,
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
